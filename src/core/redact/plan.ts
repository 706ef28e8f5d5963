import type { Finding } from '../run/finding';
import { compareSpans, keepFree, type Span } from '../text/span';
import { applyEdits, type Edit } from './edit';
import { fakeOf } from './fake';
import { type KnownValue, type KnownValues, valueKey } from './known-values';
import { barOver, maskedForm } from './mask';
import { valueKind } from './value-kind';

/** How a value can be taken out of a text: `[PERSON 1]`, `••••••4242`, a black bar, or a value that is nobody's. */
export const redactForms = ['placeholder', 'masked', 'bar', 'fake'] as const;
export type RedactForm = (typeof redactForms)[number];

/** A value and what is to stand in its place. */
export interface Replacement extends Edit {
  readonly kind: string;
  readonly original: string;
}

/** What taking values out of a text comes to. */
export interface Redaction {
  /** In order of position, without overlaps. */
  readonly edits: readonly Replacement[];
  /** The text afterwards. */
  readonly text: string;
  /** What was known before and what this makes known; forms that cannot be read backwards add nothing. */
  readonly known: KnownValues;
}

/** How values are to be taken out. */
export interface RedactWish {
  readonly form: RedactForm;
  /** What a kind is called in a placeholder. */
  readonly nameOf: (kind: string) => string;
  readonly known: KnownValues;
}

/**
 * Replaces every value that the findings mark, and words for which their rule has better ones; other findings about words are passed over. Where findings overlap, one
 * replacement stands for all that they mark, of the kind of the longest. The same value gets the same replacement, two
 * values never do, and no replacement is one that the text holds already. A kind of which there is no fake gets a placeholder.
 */
export function planRedaction(text: string, findings: readonly Finding[], { form, nameOf, known }: RedactWish): Redaction {
  const memory = new Memory(text, known);
  const values = wholeValues(text, findings).map(({ span, kind }): Replacement => {
    const original = text.slice(span.start, span.end);
    return { span, kind, original, text: replacementOf(original, kind, form, nameOf, memory) };
  });
  // Values first: words that hold one are not written anew around it.
  const edits = keepFree([...values, ...betterWordings(text, findings)]);
  return { edits, text: applyEdits(text, edits), known: memory.known };
}

function replacementOf(original: string, kind: string, form: RedactForm, nameOf: (kind: string) => string, memory: Memory): string {
  if (form === 'masked') return maskedForm(original, kind);
  if (form === 'bar') return barOver(original);
  const placeholder = (nth: number) =>
    `[${nameOf(kind)
      .replace(/[[\]\s]+/g, ' ')
      .trim()
      .toUpperCase()} ${nth}]`;
  const fake = form === 'fake' ? memory.replacementFor(kind, original, (nth) => fakeOf(kind, original, nth)) : null;
  return fake ?? memory.replacementFor(kind, original, placeholder)!;
}

/** What rules about words have instead of them. */
function betterWordings(text: string, findings: readonly Finding[]): Replacement[] {
  return findings.flatMap((finding) => {
    const instead = finding.broken?.replacement;
    const { span } = finding;
    if (instead === undefined || valueKind(finding) !== null || span.start >= span.end) return [];
    return [{ span, kind: 'WORDING', original: text.slice(span.start, span.end), text: instead }];
  });
}

/** The values to replace, in order: overlapping findings as one, and no character cut in two. */
function wholeValues(text: string, findings: readonly Finding[]): { readonly span: Span; readonly kind: string }[] {
  const found = findings.flatMap((finding) => {
    const kind = valueKind(finding);
    const span = withoutEdges(text, finding.span);
    return kind && span.start < span.end ? [{ span, kind, length: span.end - span.start }] : [];
  });
  const whole: { span: Span; kind: string; length: number }[] = [];
  for (const one of found.sort((a, b) => compareSpans(a.span, b.span))) {
    const last = whole.at(-1);
    if (!last || one.span.start >= last.span.end) whole.push(one);
    else {
      const span = { start: last.span.start, end: Math.max(last.span.end, one.span.end) };
      whole[whole.length - 1] = { ...(one.length > last.length ? one : last), span };
    }
  }
  return whole;
}

/** Without white space around it, and with the other half of a surrogate pair. */
function withoutEdges(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && /\s/.test(text.charAt(from))) from++;
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  if (from > 0 && isLow(text.charCodeAt(from)) && isHigh(text.charCodeAt(from - 1))) from--;
  if (to < text.length && isLow(text.charCodeAt(to)) && isHigh(text.charCodeAt(to - 1))) to++;
  return { start: from, end: to };
}

const isHigh = (code: number) => code >= 0xd800 && code <= 0xdbff;
const isLow = (code: number) => code >= 0xdc00 && code <= 0xdfff;

/** Without what groups its characters: 987-65-4320 and 987654320 are one number. */
function bare(value: string): string {
  return value.replace(/[^\p{L}\p{N}]/gu, '');
}

/** More tries than there are values in a text; a maker that has run out says null long before. */
const limitTries = 100_000;

/** Gives out replacements and remembers them. */
class Memory {
  readonly #text: string;
  readonly #known: KnownValue[];
  readonly #taken: Set<string>;
  readonly #next = new Map<string, number>();

  constructor(text: string, known: KnownValues) {
    this.#text = text;
    this.#known = [...known];
    this.#taken = new Set(known.map(({ replacement }) => bare(replacement)));
  }

  get known(): KnownValues {
    return this.#known;
  }

  /** The replacement that a value has, or its next one: the first of the maker's that nobody has and that is not in the text. */
  replacementFor(kind: string, original: string, make: (nth: number) => string | null): string | null {
    const key = valueKey(original);
    const first = make(1);
    if (first === null) return null;
    const isMade = (replacement: string) => replacement.startsWith('[') === first.startsWith('[');
    const has = this.#known.find((value) => value.kind === kind && valueKey(value.original) === key && isMade(value.replacement));
    if (has) return has.replacement;
    const counter = `${kind} ${first}`;
    for (let nth = this.#next.get(counter) ?? 1; nth < limitTries; nth++) {
      const replacement = make(nth);
      if (replacement === null) return null;
      if (this.#taken.has(bare(replacement)) || this.#text.includes(replacement) || valueKey(replacement) === key) continue;
      this.#taken.add(bare(replacement));
      this.#known.push({ kind, original, replacement });
      this.#next.set(counter, nth + 1);
      return replacement;
    }
    return null;
  }
}
