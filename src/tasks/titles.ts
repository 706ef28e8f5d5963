import type { Finding } from '../core/run/finding';

/** A title that ends so is not whole: what follows on its line says of what. */
const isOpen = /(?<!\p{L})(?:of|for)$/iu;
/** One to three words with capitals up to the end of a line or a comma, as signatures have them. */
const restOfLine = /^ \p{Lu}[\p{L}&-]*(?: (?:(?:and|&) )?\p{Lu}[\p{L}&-]*){0,2}(?=[ \t]*(?:[,;|\r\n]|$))/u;

/**
 * Findings without overlaps, in order, where a title takes what it is of from the model's names: “Head of Sales”, not “Head of”
 * and a firm called Sales; or from the rest of its line, where the model takes that for nothing.
 */
export function joinTitles(findings: readonly Finding[], text: string): Finding[] {
  const joined: Finding[] = [];
  for (const finding of findings) {
    const last = joined.at(-1);
    const isRest = finding.by.kind === 'head' && finding.label === 'ORG' && !/\s/.test(text.slice(finding.span.start, finding.span.end));
    if (last?.label === 'TITLE' && isRest && isOpen.test(text.slice(last.span.start, last.span.end)) && text.slice(last.span.end, finding.span.start) === ' ') {
      joined[joined.length - 1] = { ...last, span: { start: last.span.start, end: finding.span.end } };
    } else joined.push(finding);
  }
  return joined.map((finding, at) => (finding.label === 'TITLE' ? takeRest(finding, joined[at + 1]?.span.start ?? text.length, text) : finding));
}

function takeRest(title: Finding, next: number, text: string): Finding {
  const { start, end } = title.span;
  const rest = isOpen.test(text.slice(start, end)) ? restOfLine.exec(text.slice(end, end + 60)) : null;
  return rest && end + rest[0].length <= next ? { ...title, span: { start, end: end + rest[0].length } } : title;
}
