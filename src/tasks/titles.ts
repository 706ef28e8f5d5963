import type { Finding } from '../core/run/finding';

/** A title that ends so is not whole: what follows on its line says of what. */
const isOpen = /(?<!\p{L})(?:of|for)$/iu;

/** Findings without overlaps, in order, where a title takes what it is of from the model's names: “Head of Sales”, not “Head of” and a firm called Sales. */
export function joinTitles(findings: readonly Finding[], text: string): Finding[] {
  const joined: Finding[] = [];
  for (const finding of findings) {
    const last = joined.at(-1);
    const isRest = finding.by.kind === 'head' && finding.label === 'ORG' && !/\s/.test(text.slice(finding.span.start, finding.span.end));
    if (last?.label === 'TITLE' && isRest && isOpen.test(text.slice(last.span.start, last.span.end)) && text.slice(last.span.end, finding.span.start) === ' ') {
      joined[joined.length - 1] = { ...last, span: { start: last.span.start, end: finding.span.end } };
    } else joined.push(finding);
  }
  return joined;
}
