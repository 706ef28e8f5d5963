import type { Span } from '../text/span';

/** A span with what it is. */
export interface Labelled extends Span {
  readonly label: string;
}

/** Tokens of a data set as the text they make when joined, with the place of each. */
export interface Joined {
  readonly text: string;
  readonly tokens: readonly Span[];
}

/** What Chinese is written with: there stand no spaces around it. */
const spaceless = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u;

/** Joins tokens by single spaces, but for Chinese ones, which are written without. */
export function joinTokens(tokens: readonly string[]): Joined {
  let text = '';
  const spans = tokens.map((token) => {
    const isJoined = text === '' || spaceless.test(text.at(-1)!) || spaceless.test(token[0] ?? '');
    const start = text.length + (isJoined ? 0 : 1);
    text += isJoined ? token : ` ${token}`;
    return { start, end: start + token.length };
  });
  return { text, tokens: spans };
}

/**
 * The spans of BIO2 tags, half-open in tokens. `rename` maps a label to ours, null drops it; an I- that
 * continues nothing of its kind opens a span, as in conlleval.
 */
export function readBio(tags: readonly string[], rename: (label: string) => string | null): Labelled[] {
  const spans: { start: number; end: number; label: string; source: string }[] = [];
  for (const [at, tag] of tags.entries()) {
    const source = tag.slice(2);
    if (!/^[BI]-/.test(tag)) continue;
    const last = spans.at(-1);
    if (tag.startsWith('I-') && last?.end === at && last.source === source) last.end = at + 1;
    else spans.push({ start: at, end: at + 1, label: '', source });
  }
  return spans.flatMap(({ start, end, source }) => {
    const label = rename(source);
    return label === null ? [] : [{ start, end, label }];
  });
}

/**
 * Spans of characters as spans of tokens: each is stretched to the tokens it touches, for the data know
 * no smaller unit ("@mary" is one token, "mary" the name). What touches none stays out.
 */
export function toTokens(found: readonly Labelled[], tokens: readonly Span[]): Labelled[] {
  return found.flatMap(({ start, end, label }) => {
    const first = tokens.findIndex((token) => token.end > start);
    const after = tokens.findIndex((token) => token.start >= end);
    const last = after < 0 ? tokens.length : after;
    return first < 0 || last <= first ? [] : [{ start: first, end: last, label }];
  });
}
