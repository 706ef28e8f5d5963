import type { RuleScope } from '../core/rules/policy';
import type { Span } from '../core/text/span';
import { isPrivate } from './offer';
import { isForbidden, isNegated } from './negation';
import { type Speech, speechOfAddress, speechOfClaim, speechOfMark, type Surroundings } from './speech';

/** As much of a sentence is looked at on either side; more is no sentence, and every match looks. */
const limitSideChars = 300;
/** A quotation of at most 400 characters: further away no quotation mark is the partner. */
const quotation = new RegExp(
  [
    '“[^“”\\n]{1,400}[”“]',
    '"[^"\\n]{1,400}"',
    '(?<![\\p{L}\\p{N}])‘[^‘\\n]{1,400}?’(?![\\p{L}])',
    '«[^»\\n]{1,400}»',
    '「[^」\\n]{1,400}」',
    '『[^』\\n]{1,400}』',
  ].join('|'),
  'gu',
);

/**
 * The facts about the clauses of a text that all rules share, each computed when it is first asked for: what is
 * quoted, and for words in it whether they are negated and whose they are.
 */
export class Clauses {
  readonly #text: string;
  readonly #sentences: readonly Span[];
  #quotes: readonly Span[] | undefined;

  constructor(text: string, sentences: readonly Span[]) {
    this.#text = text;
    this.#sentences = sentences;
  }

  /** Whether the words are none of what the rule looks for: denied in the clause, forbidden right before them, or no offer at all. */
  isDenied(span: Span, scope: RuleScope): boolean {
    const { start, end } = span;
    if (scope === 'words') return false;
    if (scope === 'offer') return isPrivate(this.#look(span), this.#text.slice(span.start, span.end));
    return scope === 'address' ? isForbidden(this.#text, start) : isNegated(this.#text, start, end);
  }

  /** Whose words they are. */
  speechOf(span: Span, scope: RuleScope): Speech {
    if (scope === 'words' || scope === 'offer') return 'own';
    const surroundings = this.#look(span);
    if (scope === 'claim') return speechOfClaim(surroundings);
    return scope === 'mark' ? speechOfMark(surroundings) : speechOfAddress(surroundings);
  }

  #look(span: Span): Surroundings {
    const quote = this.#quoteAround(span);
    const inner = quote ?? span;
    const first = this.#sentenceAt(inner.start);
    const last = this.#sentenceAt(Math.max(inner.start, inner.end - 1));
    const from = Math.max(first.start, inner.start - limitSideChars);
    const to = Math.min(last.end, inner.end + limitSideChars);
    return {
      before: this.#text.slice(Math.min(from, inner.start), inner.start),
      after: this.#text.slice(inner.end, Math.max(to, inner.end)),
      isQuoted: quote !== undefined,
    };
  }

  #quoteAround({ start, end }: Span): Span | undefined {
    this.#quotes ??= [...this.#text.matchAll(quotation)].map(({ 0: quote, index }) => ({ start: index, end: index + quote.length }));
    const quote = this.#quotes[firstEndingBehind(this.#quotes, end - 1)];
    return quote && quote.start <= start && end <= quote.end ? quote : undefined;
  }

  /** The sentence at a place; without sentences at hand, the line. */
  #sentenceAt(place: number): Span {
    const sentence = this.#sentences[firstEndingBehind(this.#sentences, place)];
    if (sentence && sentence.start <= place) return sentence;
    const from = Math.max(0, place - limitSideChars);
    const to = Math.min(this.#text.length, place + limitSideChars);
    const lineStart = this.#text.slice(from, place).lastIndexOf('\n');
    const lineEnd = this.#text.slice(place, to).indexOf('\n');
    return { start: lineStart < 0 ? from : from + lineStart + 1, end: lineEnd < 0 ? to : place + lineEnd };
  }
}

/** Index of the first of spans in order that ends behind a place. */
function firstEndingBehind(spans: readonly Span[], place: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= place) low = middle + 1;
    else high = middle;
  }
  return low;
}
