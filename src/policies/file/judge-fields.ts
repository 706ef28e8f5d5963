/** How a rule says in words what a language model is to judge, with its examples as the trial that a model has to pass. */
import { isMap } from 'yaml';
import { type JudgedMatcher, judgedStretches } from '../../core/rules/policy';
import { leastTrialExamples } from '../../core/run/judge';
import { limitExamples } from '../../core/run/writing';
import { unmark } from './check-examples';
import { keyOf, matcherFields, type PackReport } from './matcher-fields';
import { complain, type Field, oneOf, type Place, text, type Values, yesNo } from './shapes';

/** From this probability on a text breaks a rule that says nothing else. */
export const usualThreshold = 0.5;

export const judgeFields = {
  judge: {
    shape: text(500),
    about: 'What a text must not do, in words: a language model judges it, if one is there that judges the examples of this rule rightly.',
  } satisfies Field<string>,
  each: { shape: oneOf(judgedStretches), about: 'What is judged by itself: each sentence (if nothing is said), or the whole passage.' },
  unlearnt: { shape: yesNo, about: 'A model judges only texts in languages that the built-in model has not learnt.' },
} as const;

/** What means nothing without `judge`. */
const onlyJudged = [...Object.keys(judgeFields), 'languages'];

/**
 * What goes with `judge`; of the other fields that say what is looked for none means anything beside it. Nor can it be masked: what is covered
 * is told before anything is shown, and a model judges after.
 */
const own: readonly string[] = ['threshold', 'around'];
const strange = [...Object.keys(matcherFields).filter((name) => !own.includes(name)), 'scope', 'confidence', 'masked'];

interface JudgedValues extends Values<typeof matcherFields & typeof judgeFields> {
  readonly examples?: readonly string[];
  readonly languages?: readonly string[];
}

/** Whether a rule's file says something of judging. */
export function isJudged(node: Place): boolean {
  return isMap(node) && onlyJudged.some((name) => node.has(name));
}

/** Makes the matcher of a rule in words; `node` is the map of the rule. */
export function toJudged(values: JudgedValues, node: Place, report: PackReport): JudgedMatcher | undefined {
  const { judge, each = 'sentence', threshold = usualThreshold, around, languages, unlearnt, examples = [] } = values;
  if (judge === undefined) return complain(report, node, 'missing_field', 'judge');
  const stray = strange.find((name) => isMap(node) && node.has(name));
  if (stray) return complain(report, keyOf(node, stray), 'stray_field', stray, 'judge');
  const { breaks, keeps } = examplesOf(examples);
  const few = breaks.length < leastTrialExamples || keeps.length < leastTrialExamples;
  if (few) return complain(report, keyOf(node, 'examples'), 'judge_few_examples', `${breaks.length}, ${keeps.length}`, String(leastTrialExamples));
  const many = breaks.length > limitExamples || keeps.length > limitExamples;
  if (many) return complain(report, keyOf(node, 'examples'), 'judge_many_examples', `${breaks.length}, ${keeps.length}`, String(limitExamples));
  const narrowed = { ...(around && { around }), ...(languages && { languages }), ...(unlearnt && { unlearnt }) };
  return { kind: 'judge', rule: judge.trim(), each, threshold, breaks, keeps, ...narrowed };
}

/** What stands between marks breaks the rule; an example without marks keeps it. */
function examplesOf(examples: readonly string[]): Pick<JudgedMatcher, 'breaks' | 'keeps'> {
  const breaks: string[] = [];
  const keeps: string[] = [];
  for (const example of examples) {
    const { text: words, marked } = unmark(example);
    if (marked.length === 0) keeps.push(words);
    else breaks.push(...marked.map(({ start, end }) => words.slice(start, end)).filter((one) => one.trim() !== ''));
  }
  return { breaks, keeps };
}
