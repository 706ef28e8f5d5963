import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { viewText } from '@/src/core/text/text-view';
import { detect, detectors } from '@/src/detectors';
import { examples } from '@/src/detectors/examples';
import { fillExample } from '@/src/detectors/secrets/fill-example';
import { packNotes } from '@/src/packs/notes';
import { packs } from '@/src/packs';
import { matchPolicies } from '@/src/policies/match';
import { asksModel, createFacts, unmark } from '../policies/facts';

/** Ways to write a character that a reader cannot tell from it. */
const writings: Readonly<Record<string, readonly string[]>> = {
  ' ': ['\u00a0', '\u202f', '\u2009', '\u3000'],
  '-': ['\u2010', '\u2011', '\u2012', '\u2013', '\uff0d', '\u2212'],
  '@': ['\uff20'],
  ...Object.fromEntries(
    Array.from('0123456789', (digit) => [digit, [0xff10, 0x0660, 0x0966, 0x1d7f6].map((zero) => String.fromCodePoint(zero + Number(digit)))]),
  ),
};
const invisible = ['\u00ad', '\u200b', '\u200d', '\u2060', '\ufeff', '\u200e'];

/** A text in disguise, and where its characters went. */
interface Disguised {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Writes some characters in another way, and puts something invisible between some, as the numbers decide. */
function disguise(text: string, choices: readonly number[]): Disguised {
  let written = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const choice = choices[at % choices.length]!;
    const ways = writings[text[at]!] ?? [];
    // Half a character is no character, so nothing comes between the two units of one.
    const isInPair = /[\udc00-\udfff]/.test(text[at]!);
    if (choice % 5 === 0 && !isInPair) written += invisible[choice % invisible.length];
    starts.push(written.length);
    written += choice % 3 === 0 && ways.length ? ways[choice % ways.length] : text[at];
    ends.push(written.length);
  }
  return { text: written, starts, ends };
}

const choices = fc.array(fc.nat(1000), { minLength: 7, maxLength: 60 });
const told = ({ label, span }: { label: string; span: { start: number; end: number } }) => `${label} ${span.start}–${span.end}`;

/** Spans of the plain text as spans of the disguise. */
function move<Item extends { readonly span: { start: number; end: number } }>(items: readonly Item[], { starts, ends }: Disguised): Item[] {
  return items.map((item) => ({ ...item, span: { start: starts[item.span.start]!, end: ends[item.span.end - 1]! } }));
}

/** Examples as they are read: one that is written in the characters of the table has itself as its disguise. */
const plain = (list: readonly string[]) => list.map((example) => unmark(example).text).filter((text) => viewText(text).isSame);

describe('a disguise that a reader cannot see', () => {
  const texts = detectors.filter(({ group }) => group !== 'secret').flatMap(({ id }) => plain(examples[id] ?? []));
  const secretTexts = detectors.filter(({ group }) => group === 'secret').flatMap(({ id }) => plain(examples[id] ?? []).slice(0, 1));

  it('hides nothing from any detector and makes up nothing', () => {
    expect(texts.length).toBeGreaterThan(250);
    const any = fc.constantFrom(...texts, ...secretTexts);
    fc.assert(
      fc.property(any, choices, (text, numbers) => {
        const disguised = disguise(text, numbers);
        expect(detect(disguised.text, detectors).map(told)).toEqual(move(detect(text, detectors), disguised).map(told));
      }),
      { numRuns: 1500 },
    );
  });

  it('hides nothing from any rule and makes up nothing', () => {
    const everything = Object.fromEntries(
      packs.map(({ id, rules }) => [id, { on: true, rules: Object.fromEntries(rules.map((rule) => [rule.id, { on: true }])) }]),
    );
    const rules = packs.flatMap(({ id, rules: all }) =>
      all
        .filter(({ match }) => !asksModel(match))
        .flatMap((rule) => plain((packNotes[id]?.examples[rule.id] ?? []).map(fillExample)).map((text) => ({ rule, text }))),
    );
    expect(rules.length).toBeGreaterThan(500);
    const find = (text: string, rule: (typeof rules)[number]['rule']) => matchPolicies(text, packs, createFacts(text, rule.match), everything);
    fc.assert(
      fc.property(fc.constantFrom(...rules), choices, ({ rule, text }, numbers) => {
        const disguised = disguise(text, numbers);
        expect(find(disguised.text, rule).map(told)).toEqual(move(find(text, rule), disguised).map(told));
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a number that check digits prove', () => {
  const spansOf = (text: string, label: string) =>
    detect(text, detectors).flatMap((finding) => (finding.label === label ? [text.slice(finding.span.start, finding.span.end)] : []));

  it.each([
    ['dots', 'card 4539.5260.1815.9083, please', 'CARD_NUMBER', '4539.5260.1815.9083'],
    ['two spaces', 'Visa 4539  5260  1815  9083', 'CARD_NUMBER', '4539  5260  1815  9083'],
    ['one line break', 'auf DE11 3704 0044\n1895 5597 97.', 'IBAN', 'DE11 3704 0044\n1895 5597 97'],
    ['one line break of Windows', 'auf DE11 3704 0044\r\n1895 5597 97.', 'IBAN', 'DE11 3704 0044\r\n1895 5597 97'],
  ])('is read over %s', (_, text, label, value) => {
    expect(spansOf(text, label)).toEqual([value]);
  });

  it.each([
    ['two line breaks', 'card 4539 5260\n1815\n9083'],
    ['dots and spaces', 'card 4539.5260 1815.9083'],
    ['the cells of a table that nothing announces', 'a b\n4539 5260\n1815 9083'],
    ['a wrong digit', 'card 4539.5260.1815.9084'],
    ['a longer row', 'card 1.4539.5260.1815.9083'],
  ])('is not read over %s', (_, text) => {
    expect(spansOf(text, 'CARD_NUMBER')).toEqual([]);
  });
});
