import type { Detector, Hit } from '../../core/rules/detector';
import type { Span } from '../../core/text/span';

/**
 * Numbers whose groups stand further apart than a space or a hyphen: dots or two spaces between all of them, or
 * one line break among them. Letters, tables and files of fixed layout write them so; only where check digits prove
 * the number may it be read across, so only detectors of such numbers look here.
 */
interface Stretch {
  /** With a single space in the place of each wide gap, and some of the text on both sides. */
  readonly text: string;
  /** Where each character of it stands in the whole text. */
  readonly places: readonly number[];
  /** The gaps, as characters of the stretch. */
  readonly gaps: readonly number[];
  readonly isLineBreak: boolean;
  /** Digits in the number itself. */
  readonly digits: number;
}

/** Two dots among digits: only around them a row of groups with dots is looked for. */
const dotsSoon = /\d\d\.\d{2,8}\.\d/g;
const dotted = /^[A-Za-z0-9]{1,8}(?:\.[A-Za-z0-9]{1,8}){2,9}$/;
/** Addresses of networks, of which logs are full. */
const isAddress = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** Groups with two spaces between all of them; no part of a longer row, a decimal or a version. */
const doubled = /(?<![\w.,/@-]|\d {1,4})[A-Za-z0-9]{1,8}(?:[ ][ ][A-Za-z0-9]{1,8}){2,9}(?![\w@/-]|[.,]\w| {1,4}\d)/g;
/** How a line begins that may go on with a number. */
const goesOn = /^[A-Z0-9]{1,8}(?![A-Za-z0-9_.,:/])/;
const groupsBefore = /(?<![\w.,:/])(?:[A-Z0-9]{1,8}[ -]){0,8}[A-Z0-9]{1,8}$/;
const groupsAfter = /^[A-Z0-9]{1,8}(?:[ -][A-Z0-9]{1,8}){0,8}(?![\w:/])/;

/** Fewer digits than any number with check digits has. */
const leastDigits = 9;
/** Context words stand at most that far away. */
const contextBefore = 80;
const contextAfter = 40;
/** As far as a number reaches on either side of its line break. */
const halfChars = 36;

/** How sure a number that is read across a gap must be without a word that speaks of it; beside a line break tables stand, too. */
const sureAcrossGaps = 0.9;
const sureAcrossLines = 0.95;

/** What a detector of numbers with check digits finds across wide gaps, in places of the whole text. */
export function* findBridged(stretches: readonly Stretch[], { find, requires }: Pick<Detector, 'find' | 'requires'>): Iterable<Hit> {
  for (const { text, places, gaps, isLineBreak, digits } of stretches) {
    if (digits < (requires?.digits ?? 0)) continue;
    for (const hit of find(text)) {
      const { start, end } = hit.span;
      const crossed = gaps.filter((gap) => gap > start && gap < end).length;
      const isWhole = isLineBreak ? crossed === 1 : crossed > 0 && crossed === countGaps(text.slice(start, end));
      const isAnnounced = hit.evidence.some(({ code }) => code === 'context-word');
      const isPart = gaps.includes(start - 1) || gaps.includes(end);
      if (!isWhole || (isPart && !isLineBreak) || (!isAnnounced && hit.confidence < (isLineBreak ? sureAcrossLines : sureAcrossGaps))) continue;
      yield { ...hit, span: { start: places[start]!, end: places[end - 1]! + 1 } };
    }
  }
}

/** The stretches of a text in which a number may be set further apart; none in nearly all texts. */
export function findStretches(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  const takeRow = (row: string, index: number) => {
    if (countDigits(row) < leastDigits) return;
    const gaps = [...row.matchAll(/\.|[ ][ ]/g)].map((gap) => ({ start: index + gap.index, end: index + gap.index + gap[0].length }));
    stretches.push(stretchOf(text, { start: index, end: index + row.length }, gaps, false));
  };
  let rowEnd = 0;
  for (const { index } of text.matchAll(dotsSoon)) {
    const before = /[A-Za-z0-9.]{0,60}$/.exec(text.slice(Math.max(0, index - 60), index))?.[0] ?? '';
    const row = (/^[A-Za-z0-9.]{1,90}/.exec(text.slice(index - before.length, index + 90))?.[0] ?? '').replace(/\.$/, '');
    const start = index - before.length;
    const isPart = /[\w,/@-]/.test(text[start - 1] ?? '') || /[\w@/-]/.test(text[start + row.length] ?? '');
    if (!isPart && dotted.test(row) && start >= rowEnd && !isAddress.test(row)) {
      takeRow(row, start);
      rowEnd = start + row.length;
    }
  }
  if (/\w[ ][ ]\w/.test(text)) for (const { 0: row, index } of text.matchAll(doubled)) takeRow(row, index);
  for (const { start: index, end } of findLineBreaks(text)) {
    const next = text.slice(end, end + halfChars);
    const after = goesOn.test(next) ? (groupsAfter.exec(next)?.[0] ?? '') : '';
    if (after === '') continue;
    const before = groupsBefore.exec(text.slice(Math.max(0, index - halfChars), index))?.[0] ?? '';
    if (before === '') continue;
    if (countDigits(before) + countDigits(after) < leastDigits) continue;
    stretches.push(stretchOf(text, { start: index - before.length, end: end + after.length }, [{ start: index, end }], true));
  }
  return stretches;
}

/** Line breaks, each with at most a space before and two behind, where a capital or a digit stands on both sides. */
function* findLineBreaks(text: string): Iterable<Span> {
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
    let end = at + 1;
    while (end < at + 3 && text.charCodeAt(end) === 32) end++;
    if (!isCapitalOrDigit(text.charCodeAt(end))) continue;
    let start = at;
    if (text.charCodeAt(start - 1) === 13) start--;
    if (text.charCodeAt(start - 1) === 32) start--;
    if (isCapitalOrDigit(text.charCodeAt(start - 1))) yield { start, end };
  }
}

const isCapitalOrDigit = (code: number) => (code >= 48 && code <= 57) || (code >= 65 && code <= 90);

function stretchOf(text: string, { start, end }: Span, wide: readonly Span[], isLineBreak: boolean): Stretch {
  const places: number[] = [];
  const gaps: number[] = [];
  let read = '';
  const take = (from: number, to: number) => {
    read += text.slice(from, to);
    for (let at = from; at < to; at++) places.push(at);
  };
  let from = Math.max(0, start - contextBefore);
  for (const gap of wide) {
    take(from, gap.start);
    gaps.push(places.length);
    places.push(gap.start);
    read += ' ';
    from = gap.end;
  }
  take(from, Math.min(text.length, end + contextAfter));
  return { text: read, places, gaps, isLineBreak, digits: countDigits(text.slice(start, end)) };
}

function countDigits(text: string): number {
  return text.match(/\d/g)?.length ?? 0;
}

function countGaps(value: string): number {
  return value.match(/[^A-Za-z0-9]/g)?.length ?? 0;
}
