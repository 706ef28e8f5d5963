/**
 * Whether an answer is what a careful reader would say. The expectations are those of the cases made from
 * public bug reports; our own cases use the same.
 */
import type { Answer, Broken, Found } from './answer';

/** Names that count: a label (`EMAIL`), a rule (`home-address`, `personal-data/home-address`), or any rule of a pack (`/toxic-language/`). Absent: any. */
interface Named {
  readonly as?: readonly string[];
  readonly text?: string;
  readonly n?: number;
}

/** What is right about a text. Every part must hold. */
export interface Expectation {
  /** Exactly these characters, under one of the names. */
  readonly find?: readonly Named[];
  /** Something of these names that touches the characters. */
  readonly findOverlap?: readonly Named[];
  /** Something of these names anywhere. */
  readonly findAny?: readonly Named[];
  /** Nothing of these names; over `text`, if given. */
  readonly none?: readonly Named[];
  /** Where `none` looks, if not in what the task shows. */
  readonly noneIn?: readonly string[];
  /** At least `n` of these names. */
  readonly count?: readonly Named[];
  /** One masked stretch holds all of these. */
  readonly cover?: readonly string[];
  readonly sentiment?: readonly string[];
  /** For a sentence, the labels it may have. */
  readonly sentences?: readonly (readonly [string, readonly string[]])[];
  readonly warn?: boolean;
  readonly noWarn?: boolean;
  readonly anyOf?: readonly Expectation[];
}

/** A text with what is right about it. `task` says where nothing may be found: what the other tasks show does not count. */
export interface Case {
  readonly id: string;
  readonly kind: string;
  readonly group: string;
  readonly text: string;
  readonly task: string;
  /** What the browser's own detector says of it, where that matters. */
  readonly browserLanguage?: string;
  readonly expect: Expectation;
}

/** What is wrong with an answer, a line each; empty when it is right. */
export function judge({ text, task, expect }: Pick<Case, 'text' | 'task' | 'expect'>, answer: Answer): string[] {
  const all = [...answer.entities, ...answer.findings, ...answer.detected];
  const shown: readonly (Found | Broken)[] = [
    ...(shows(task, 'entities', expect.noneIn) ? answer.entities : []),
    ...(shows(task, 'compliance', expect.noneIn) ? answer.findings : []),
    ...(expect.noneIn?.includes('detected') ? answer.detected : []),
  ];
  return [
    ...(expect.find ?? []).flatMap((wanted) => (all.some((one) => is(one, wanted) && one.text === wanted.text) ? [] : [`not found: ${tell(wanted)}`])),
    ...(expect.findOverlap ?? []).flatMap((wanted) =>
      all.some((one) => is(one, wanted) && touches(one, text, wanted.text)) ? [] : [`nothing over: ${tell(wanted)}`],
    ),
    ...(expect.findAny ?? []).flatMap((wanted) => (all.some((one) => is(one, wanted)) ? [] : [`nothing of: ${tell(wanted)}`])),
    ...(expect.none ?? []).flatMap((banned) => {
      const found = shown.find((one) => is(one, banned) && (banned.text === undefined || touches(one, text, banned.text)));
      return found ? [`found ${nameOf(found)} «${found.text}» ${found.confidence}`] : [];
    }),
    ...(expect.count ?? []).flatMap((wanted) => {
      const spans = new Set(all.filter((one) => is(one, wanted)).map(({ start }) => start));
      return spans.size >= (wanted.n ?? 1) ? [] : [`only ${spans.size} of ${tell(wanted)}`];
    }),
    ...judgeCover(expect.cover, text, answer),
    ...judgeSentiment(expect, text, answer),
    ...(expect.noWarn && answer.warned ? [`warned of ${answer.warned}`] : []),
    ...(expect.warn && !answer.warned ? ['not warned'] : []),
    ...(expect.anyOf && !expect.anyOf.some((one) => judge({ text, task, expect: one }, answer).length === 0) ? ['none of the answers that pass'] : []),
  ];
}

function shows(task: string, which: string, noneIn: readonly string[] | undefined): boolean {
  return noneIn ? noneIn.includes(which) : task === which || task === 'both';
}

function judgeCover(cover: readonly string[] | undefined, text: string, { masked }: Answer): string[] {
  if (!cover) return [];
  const holds = masked.some(({ start, end }) => cover.every((piece) => text.slice(start, end).includes(piece)));
  return holds ? [] : ['not masked in one stretch'];
}

function judgeSentiment({ sentiment, sentences }: Expectation, text: string, answer: Answer): string[] {
  const { whole, parts } = answer.sentiment;
  // Where no mood is told, the text is taken for one without.
  const toldOf = ({ label, withheld }: typeof whole) => (withheld ? 'neutral' : label);
  const wrong = sentiment && !sentiment.includes(toldOf(whole)) ? [`is ${whole.label} ${whole.confidence}`] : [];
  const wrongParts = (sentences ?? []).flatMap(([sentence, allowed]) => {
    const part = parts.find(({ start, end }) => text.slice(start, end) === sentence);
    return part && (allowed.includes(part.label) || allowed.includes(toldOf(part))) ? [] : [`«${sentence}» is ${part?.label ?? 'no sentence'}`];
  });
  return [...wrong, ...wrongParts];
}

function is(one: Found | Broken, { as }: Named): boolean {
  if (!as) return true;
  return as.some((name) => {
    if ('label' in one) return name === one.label;
    const [policy, rule] = one.rule.split('/');
    return name.startsWith('/') ? one.rule.includes(name.slice(1, -1)) : name === rule || name === one.rule || name === policy;
  });
}

function touches({ start, end }: Found | Broken, text: string, wanted: string | undefined): boolean {
  const at = wanted === undefined ? -1 : text.indexOf(wanted);
  return wanted !== undefined && at >= 0 && start < at + wanted.length && at < end;
}

function nameOf(one: Found | Broken): string {
  return 'label' in one ? one.label : one.rule;
}

function tell({ as, text }: Named): string {
  return [as?.join(' or '), text && `«${text}»`].filter(Boolean).join(' ');
}
