/** `npm run quality -- --model FILE --task judged`: how well a language model judges by the rule in words that the toxicity pack has for a language. */
import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import type { JudgedMatcher, Rule } from '../../src/core/rules/policy';
import type { JudgeWish } from '../../src/core/run/judge';
import { accuracy, macroF1 } from '../../src/core/measure/scoring';
import { createDecoder, type Decoder, habitsOf } from '../../src/decoder/decoder';
import { createJudge, tryJudge } from '../../src/decoder/work/judge';
import { inspectModel } from '../../src/families/inspect-model';
import { readGguf } from '../../src/formats/gguf';
import { readGgufTokenizer } from '../../src/formats/gguf-tokenizer';
import { packs } from '../../src/packs';
import { fileSource, openGgufInNode } from '../node/language-model-in-node';
import { readClasses } from './class-scheme';
import { type DataSet, readDataSet, sampleRows } from './data-set';
import { createMeasure, type Figure } from './figure';
import { labelMapOf, readLabelMaps } from './label-map';
import { eachWithProgress } from './progress';
import { toxicityScheme } from './suites/toxicity';

/** What is measured. */
export interface JudgedWish {
  readonly model: string;
  readonly data: string;
  readonly dataSets: readonly string[];
  readonly split: string;
  readonly rows?: number;
  readonly threads: number;
}

/** The one set of labelled attacks that is in a language for which the pack has a rule in words. */
const usualSets = ['zh_cold'];

/**
 * Tries the model on the rules' own examples, as the product does before it asks, and then judges the rows whatever came of that: so that it
 * is seen what would be told if the product asked. Throws where data or model are missing.
 */
export async function measureJudged({ model, data, dataSets, split, rows, threads }: JudgedWish): Promise<Figure[]> {
  if (!existsSync(model)) throw new Error(`There is no model ${model}.`);
  const decoder = await openModel(model, threads);
  const maps = readLabelMaps(data);
  const figures: Figure[] = [];
  for (const rule of rulesInWords()) figures.push(...(await tryRule(decoder, rule, basename(model))));
  for (const name of dataSets.length > 0 ? dataSets : usualSets) {
    const whole = readDataSet(data, name, split);
    const dataSet = rows === undefined ? whole : sampleRows(whole, rows);
    const rule = rulesInWords().find(({ match }) => match.languages?.some((language) => name.startsWith(`${language}_`)));
    const classes = readClasses(dataSet, labelMapOf(maps, name), toxicityScheme);
    if (!rule || !classes) throw new Error(`No rule in words is for the set "${name}", or its labels tell of no attacks.`);
    figures.push(...(await judgeRows(decoder, rule, dataSet, classes, basename(model))));
  }
  decoder.prefixes.model.close();
  return figures;
}

type RuleInWords = Rule & { readonly match: JudgedMatcher };

function rulesInWords(): RuleInWords[] {
  const rules = packs.find(({ id }) => id === 'toxic-language')?.rules ?? [];
  return rules.filter((rule): rule is RuleInWords => rule.match.kind === 'judge');
}

const wishOf = ({ match: { rule, breaks, keeps, threshold } }: RuleInWords): JudgeWish => ({ kind: 'judge', rule, breaks, keeps, threshold });
const breathe = async () => {};

async function tryRule(decoder: Decoder, rule: RuleInWords, title: string): Promise<Figure[]> {
  const { examples } = await tryJudge(decoder, wishOf(rule), { signal: new AbortController().signal, breathe });
  const measure = createMeasure({ name: rule.id, split: 'examples' }, 'judged');
  const right = (some: typeof examples) => some.filter(({ isRight }) => isRight).length / some.length;
  return [true, false].map((breaks) =>
    measure(
      breaks ? 'right of those that break it' : 'right of those that keep it',
      examples.filter((example) => example.breaks === breaks),
      right,
      title,
    ),
  );
}

async function judgeRows(decoder: Decoder, rule: RuleInWords, dataSet: DataSet, classes: readonly (string | null)[], title: string): Promise<Figure[]> {
  const judge = createJudge(decoder, wishOf(rule));
  const rows = dataSet.rows.flatMap(({ text }, at) => (classes[at] && text ? [{ text, gold: classes[at] }] : []));
  const judged = await eachWithProgress(`${dataSet.name} ${dataSet.split}, judged`)(rows, async ({ text, gold }) => {
    const { probability, isBroken } = await judge.judge(text);
    return { gold, probability, predicted: isBroken ? 'toxic' : 'not_toxic' };
  });
  const measure = createMeasure(dataSet, 'judged');
  const score = macroF1(['toxic', 'not_toxic']);
  const silent = judged.map(({ gold }) => ({ gold, predicted: 'not_toxic' }));
  return [
    measure('macro F1', judged, score, title),
    measure('accuracy', judged, accuracy, title),
    measure('told to be attacks', judged, (some) => some.filter(({ predicted }) => predicted === 'toxic').length / some.length, title),
    measure('attacks above the others (AUC)', judged, areaUnderCurve, title),
    measure('macro F1', silent, score, 'nothing is an attack'),
  ];
}

/** How often an attack is given more than another text; half where the two are drawn by lot. Whatever the threshold is. */
export function areaUnderCurve(rows: readonly { readonly gold: string; readonly probability: number }[]): number {
  const of = (gold: string) => rows.filter((row) => row.gold === gold).map(({ probability }) => probability);
  const [attacks, others] = [of('toxic'), of('not_toxic')];
  if (attacks.length === 0 || others.length === 0) return 0.5;
  const wins = attacks.reduce((sum, one) => sum + others.reduce((won, other) => won + (one > other ? 1 : one === other ? 0.5 : 0), 0), 0);
  return wins / (attacks.length * others.length);
}

async function openModel(path: string, threads: number): Promise<Decoder> {
  const source = await fileSource(path);
  const { description } = await inspectModel(new Map([[basename(path), source]]));
  const tables = await readGgufTokenizer(await readGguf(source, path), source);
  return createDecoder(await openGgufInNode(path, { threads, context: 2_048 }), tables, habitsOf(description.architecture));
}
