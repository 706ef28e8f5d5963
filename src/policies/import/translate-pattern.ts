/**
 * Brings regular expressions of other engines (Go's RE2 of gitleaks, .NET's of Vale, Python's of Presidio) into the
 * dialect of ours: JavaScript's with the flag u, and linear.
 *
 * What is spelt differently is respelt; `(?i)` for a part is written out as `[aA]`, because modifiers of a part are younger
 * than the browsers we run in; repetition without an end gets the longest end that the law lets pass.
 */
import type { NotCarriedReason } from '../../core/rules/pack-draft';
import { refusePattern } from '../../linear/refuse-pattern';
import { capQuantifiers, type Gaps, type Token, tokenize } from './pattern-tokens';

/** A pattern that can be run, and whether its endless repetitions got an end; or why it cannot. */
export type Translated =
  | { readonly pattern: string; readonly flags: string; readonly isShortened: boolean }
  | { readonly reason: NotCarriedReason; readonly detail: string };

/** The ends that are tried for repetition without one, the longest first. */
const ends = [100, 50, 25, 12, 6];
/** How long gaps that may be empty can be at most, long ones and those of a few signs, where the pattern as it is costs too much. */
const gaps: readonly Gaps[] = [
  { long: 12, short: 5 },
  { long: 12, short: 2 },
  { long: 8, short: 2 },
  { long: 6, short: 2 },
  { long: 5, short: 1 },
];

export function translatePattern(source: string, isCaseIgnored = false): Translated {
  let tokens: readonly Token[];
  try {
    tokens = withoutIdleStart(tokenize(source, isCaseIgnored));
  } catch (error) {
    return { reason: 'pattern', detail: error instanceof Error ? error.message : '' };
  }
  if (tokens.some(({ kind }) => kind === 'refers-back')) return { reason: 'refers_back', detail: source.slice(0, 80) };
  const letters = tokens.filter(({ kind }) => kind === 'letter' || kind === 'class');
  const isAllIgnored = letters.length > 0 && letters.every(({ isCaseIgnored: ignored }) => ignored);
  const flags = `${isAllIgnored ? 'i' : ''}${tokens.some(({ kind }) => kind === 'lines') ? 'm' : ''}${tokens.some(({ kind }) => kind === 'dot-all') ? 's' : ''}`;
  const write = (end: number, gap?: Gaps) => capQuantifiers(tokens, end, gap, !isAllIgnored);
  const isEndless = write(1) !== write(2);
  const tries: readonly (readonly [end: number, gap?: Gaps])[] = [
    ...(isEndless ? ends.map((end) => [end] as const) : [[1] as const]),
    ...gaps.map((gap) => [12, gap] as const),
  ];
  for (const [end, gap] of tries) {
    const pattern = write(end, gap);
    const refusal = refusePattern(pattern, flags);
    if (!refusal) return { pattern, flags, isShortened: isEndless || gap !== undefined };
    if (refusal.code === 'not-valid') return { reason: 'pattern', detail: pattern.slice(0, 80) };
  }
  return { reason: 'too_costly', detail: source.slice(0, 80) };
}

/** What may stand or not before the rest, and as little of it as can be, finds nothing: it only costs. It is dropped, also where it begins a group. */
function withoutIdleStart(tokens: readonly Token[]): readonly Token[] {
  let start = 0;
  while (tokens[start]?.text === '(?:' && !isRepeated(tokens, start)) start++;
  const [one, repeated] = [tokens[start], tokens[start + 1]];
  const isIdle = one && /^(?:class|letter)$/.test(one.kind) && repeated?.kind === 'quantifier' && repeated.least === 0 && repeated.isLazy;
  return isIdle ? withoutIdleStart(tokens.toSpliced(start, 2)) : tokens;
}

/** Whether the group that opens at a place is repeated. */
function isRepeated(tokens: readonly Token[], opening: number): boolean {
  let depth = 0;
  for (let at = opening; at < tokens.length; at++) {
    if (/^\((?!\?#)/.test(tokens[at]!.text)) depth++;
    else if (tokens[at]!.text === ')' && --depth === 0) return tokens[at + 1]?.kind === 'quantifier';
  }
  return false;
}
