/** Measures a reader's own test set (Options → Test set → Export) by the very scores that the options page shows, at the settings of a fresh installation. */
import { existsSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { labelsOf } from '../../src/core/run/labels';
import { nameRows, readRows } from '../../src/core/test-set/row-file';
import { type Asker, scoreTask, type TaskScore } from '../../src/core/test-set/score-set';
import type { Share } from '../../src/core/test-set/share';
import { tasks as ours } from '../../src/tasks';
import type { Figure } from './figure';
import { openProduct, type Product, resultOf } from './product';
import type { LeftOut } from './report';

/** Reads and scores such a file. Throws a sentence, without any text of it, where there is none or nothing in it is a labelled passage. */
export async function measureOwnSet(file: string, product: Pick<Product, 'read'> = openProduct()): Promise<{ figures: Figure[]; leftOut: LeftOut[] }> {
  if (!existsSync(file)) throw new Error(`There is no file ${file}.`);
  const bytes = readFileSync(file);
  const content = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const { rows: read, refused } = readRows(content, [{ id: 'sentiment', labels: labelsOf('tone') }]);
  const rows = await nameRows(read, 0);
  if (rows.length === 0) throw new Error(`${file} holds no labelled passage that Gloss has a task for.`);
  const name = basename(file).replace(/\.jsonl(?:\.gz)?$/, '');
  const figures: Figure[] = [];
  const leftOut: LeftOut[] = refused.length > 0 ? [{ dataset: name, why: `lines that are no labelled passage: ${refused.slice(0, 10).join(', ')}` }] : [];
  for (const task of new Set(rows.map((row) => row.task))) {
    if (!ours.some(({ id }) => id === task)) leftOut.push({ dataset: name, why: `${task}: a task of one's own is learnt, and scored, in the browser` });
    else {
      const asker: Asker = {
        model: null,
        ask: async ({ text, language }) => resultOf(product.read({ text, ...(language !== undefined && { language }) }, {}), task),
      };
      const mine = rows.filter((row) => row.task === task);
      const score = await scoreTask(task, mine, asker, () => {}, new AbortController().signal);
      if (score.failed > 0) leftOut.push({ dataset: name, why: `${task}: passages without an answer: ${score.failed}` });
      figures.push(...figuresOf(name, score, mine.length - score.failed));
    }
  }
  return { figures, leftOut };
}

function figuresOf(dataset: string, score: TaskScore, rows: number): Figure[] {
  const figure = (metric: string, value: number, low: number, high: number, of = rows): Figure => {
    const points = (share: number) => Math.round(share * 10_000) / 100;
    return { dataset, split: 'own', task: score.task, metric, value: points(value), low: points(low), high: points(high), rows: of, model: 'gloss' };
  };
  const ofShare = (metric: string, { right, total, from, to }: Share, of = rows) => (total === 0 ? [] : [figure(metric, right / total, from, to, of)]);
  if (score.kind === 'label') return [...ofShare('accuracy', score.accuracy), ...ofShare('right of what is told', score.told)];
  return [
    ...(score.f1 ? [figure('span F1', score.f1.value, score.f1.from, score.f1.to, score.whole)] : []),
    ...ofShare('span precision', score.precision),
    ...ofShare('span recall', score.recall, score.whole),
    ...score.packs.flatMap(({ policy, right }) => ofShare(`precision of ${policy}`, right)),
  ];
}
