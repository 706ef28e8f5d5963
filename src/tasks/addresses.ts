import type { Finding } from '../core/run/finding';

const streets: ReadonlySet<string> = new Set(['ADDRESS', 'STREET_ADDRESS']);
const codes: ReadonlySet<string> = new Set(['ZIP', 'POSTCODE']);
const places: ReadonlySet<string> = new Set(['LOC', ...codes]);

/** Between the parts of one address: a comma, white space, at most one line break. */
const gap = /^[,;，；]?[^\S\n]*\n?[^\S\n]*$/;
/** What may stand before a postcode as well: a town that nobody recognised, one to three capitalised words; a full stop only as in “St. Ives”. */
const gapWithTown = /^[,;]?[^\S\n]*\n?[^\S\n]*(?:\p{Lu}\p{L}{0,2}\. ?)?\p{Lu}[\p{L}'’]+(?:[ -]\p{Lu}[\p{L}'’]+){0,2}[,;]?[^\S\n]*\n?[^\S\n]*$/u;
const endsInIdeograph = /\p{Script=Han}$/u;

/**
 * Findings without overlaps, in order of position, with every postal address in one piece: the street takes the
 * towns, postcodes and countries that follow it, and in Chinese, which begins with the largest, the places right before
 * it. Its confidence and evidence are the street's.
 */
export function joinAddresses(findings: readonly Finding[], text: string): Finding[] {
  const joined: Finding[] = [];
  let isAddress = false;
  for (const finding of findings) {
    const street = joined.at(-1);
    if (isAddress && street && goesOn(finding, text.slice(street.span.end, finding.span.start))) {
      joined[joined.length - 1] = { ...street, span: { start: street.span.start, end: finding.span.end } };
      continue;
    }
    isAddress = streets.has(finding.label);
    if (!isAddress) joined.push(finding);
    else joined.push({ ...finding, label: 'ADDRESS', span: { start: takePlacesBefore(joined, finding.span.start, text), end: finding.span.end } });
  }
  return joined;
}

/** Whether an address takes this finding along, over what stands between them. */
function goesOn({ label }: Finding, between: string): boolean {
  return places.has(label) && (gap.test(between) || (codes.has(label) && gapWithTown.test(between)));
}

/** Takes the places off the end that an address in Chinese begins with: “上海市” before “浦东新区银杏路88号”. Returns where it begins. */
function takePlacesBefore(joined: Finding[], start: number, text: string): number {
  for (let last = joined.at(-1); last?.label === 'LOC' && last.span.end === start; last = joined.at(-1)) {
    if (!endsInIdeograph.test(text.slice(last.span.start, last.span.end))) break;
    start = last.span.start;
    joined.pop();
  }
  return start;
}
