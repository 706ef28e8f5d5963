import type { Finding } from '../core/run/finding';

const streets: ReadonlySet<string> = new Set(['ADDRESS', 'STREET_ADDRESS']);
const places: ReadonlySet<string> = new Set(['LOC', 'ZIP', 'POSTCODE']);

/** Between the parts of one address: a comma, white space, at most one line break. */
const gap = /^[,;]?[^\S\n]*\n?[^\S\n]*$/;

/**
 * Findings without overlaps, in order of position, with every postal address in one piece: the street takes the
 * towns, postcodes and countries that follow it. Its confidence and evidence are the street's.
 */
export function joinAddresses(findings: readonly Finding[], text: string): Finding[] {
  const joined: Finding[] = [];
  let isAddress = false;
  for (const finding of findings) {
    const street = joined.at(-1);
    if (isAddress && street && places.has(finding.label) && gap.test(text.slice(street.span.end, finding.span.start))) {
      joined[joined.length - 1] = { ...street, span: { start: street.span.start, end: finding.span.end } };
      continue;
    }
    isAddress = streets.has(finding.label);
    joined.push(isAddress ? { ...finding, label: 'ADDRESS' } : finding);
  }
  return joined;
}
