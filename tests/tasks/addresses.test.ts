import { describe, expect, it } from 'vitest';
import type { Finding } from '@/src/core/run/finding';
import { joinAddresses } from '@/src/tasks/addresses';

/** Findings of a text whose parts are written as `[LABEL words]`, and the text without the brackets. */
function read(marked: string): { text: string; findings: Finding[] } {
  const findings: Finding[] = [];
  let text = '';
  for (const [whole, label, words] of marked.matchAll(/\[([A-Z_]+) ([^\]]+)\]|[^[]+/g)) {
    const start = text.length;
    text += words ?? whole;
    if (label) findings.push({ span: { start, end: text.length }, label, confidence: 0.9, by: { kind: 'head', id: 'personal' }, evidence: [] });
  }
  return { text, findings };
}

function join(marked: string): string[] {
  const { text, findings } = read(marked);
  return joinAddresses(findings, text).map(({ span, label }) => `${label} ${text.slice(span.start, span.end)}`);
}

describe('an address', () => {
  it.each([
    [
      'takes the town and the postcode behind its street',
      'Send it to [STREET_ADDRESS 14 Harbour Street], [LOC Bristol] [POSTCODE BS1 4DJ].',
      ['ADDRESS 14 Harbour Street, Bristol BS1 4DJ'],
    ],
    ['takes them from the lines below', '[ADDRESS Lindenallee 5]\n[ZIP 10115] [LOC Berlin]\n[LOC Germany]', ['ADDRESS Lindenallee 5\n10115 Berlin\nGermany']],
    ['ends with its paragraph', '[ADDRESS 5 Oak Road]\n\n[LOC Bristol] won.', ['ADDRESS 5 Oak Road', 'LOC Bristol']],
    ['ends with its sentence', 'He lives at [ADDRESS 5 Oak Road]. [LOC Bristol] is far.', ['ADDRESS 5 Oak Road', 'LOC Bristol']],
    ['ends where words come between', '[ADDRESS 5 Oak Road] in [LOC Bristol]', ['ADDRESS 5 Oak Road', 'LOC Bristol']],
    [
      'leaves the next address alone',
      '[ADDRESS 5 Oak Road], [LOC Bristol]\n[ADDRESS 7 Elm Street], [LOC Leeds]',
      ['ADDRESS 5 Oak Road, Bristol', 'ADDRESS 7 Elm Street, Leeds'],
    ],
    ['is none without a street', '[LOC Bristol], [LOC England] [POSTCODE BS1 4DJ]', ['LOC Bristol', 'LOC England', 'POSTCODE BS1 4DJ']],
    ['takes the towns before it, in Chinese', '寄到[LOC 上海市][LOC 浦东新区][ADDRESS 银杏路88号]。', ['ADDRESS 上海市浦东新区银杏路88号']],
    [
      'takes a town that nobody recognised before its postcode',
      '[ADDRESS 5 Oak Road], Much Wenlock, [POSTCODE TF13 6HR]',
      ['ADDRESS 5 Oak Road, Much Wenlock, TF13 6HR'],
    ],
    ['takes a town that begins with an abbreviation', '[ADDRESS 5 Oak Road], St. Ives [POSTCODE TR26 1AB]', ['ADDRESS 5 Oak Road, St. Ives TR26 1AB']],
    ['takes no word that ends a sentence', '[ADDRESS 5 Oak Road], Regards. [POSTCODE LS1 4DY]', ['ADDRESS 5 Oak Road', 'POSTCODE LS1 4DY']],
    ['takes no town that nobody recognised without a postcode', '[ADDRESS 5 Oak Road], Much Wenlock', ['ADDRESS 5 Oak Road']],
    ['takes no words that are none of a town', '[ADDRESS 5 Oak Road] and pay [ZIP 12345]', ['ADDRESS 5 Oak Road', 'ZIP 12345']],
    ['takes nobody along', '[ADDRESS 5 Oak Road], [PER Ann Lee], [LOC Bristol]', ['ADDRESS 5 Oak Road', 'PER Ann Lee', 'LOC Bristol']],
  ])('%s', (_, marked, found) => {
    expect(join(marked)).toEqual(found);
  });
});
