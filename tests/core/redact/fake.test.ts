import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeOf } from '../../../src/core/redact/fake';
import { ibanDigits, luhnDigit, mod11Over2Digit, nhsDigit } from '../../../src/core/redact/check-digits';
import { detectors } from '../../../src/detectors';
import { passesMod11Over2 } from '../../../src/detectors/checks/iso7064';
import { passesLuhn } from '../../../src/detectors/checks/luhn';
import { remainder97 } from '../../../src/detectors/checks/mod97';
import { weightedSum } from '../../../src/detectors/checks/weighted-sum';

const digitsOf = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${length}}$`));

describe('check digits', () => {
  it('pass where numbers are checked', () => {
    fc.assert(fc.property(digitsOf(15), (digits) => void expect(passesLuhn(`1${digits}${luhnDigit(`1${digits}`)}`)).toBe(true)));
    fc.assert(fc.property(digitsOf(17), (digits) => void expect(passesMod11Over2(digits + mod11Over2Digit(digits))).toBe(true)));
    fc.assert(fc.property(digitsOf(18), (account) => void expect(remainder97(`${account}DE${ibanDigits('DE', account)}`)).toBe(1)));
    fc.assert(
      fc.property(digitsOf(9), (digits) => {
        const check = nhsDigit(digits);
        if (check !== null) expect((weightedSum(digits, [10, 9, 8, 7, 6, 5, 4, 3, 2]) + Number(check)) % 11).toBe(0);
      }),
    );
  });
});

describe('a made-up value', () => {
  const originals: readonly [kind: string, original: string, form: RegExp][] = [
    ['EMAIL', 'ada@lindqvist.se', /^name\d*@example\.com$/],
    ['URL', 'https://shop.lindqvist.se/a?b', /^https:\/\/example\.com\/\d+$/],
    ['PHONE', '+1 (415) 867-5309', /^\+1 \(202\) 555-01\d\d$/],
    ['PHONE', '07911 123456', /^07700 900\d{3}$/],
    ['PHONE', '+44 7911 123456', /^\+44 7700 900\d{3}$/],
    ['PHONE', '06 12 34 56 78', /^01 99 00 \d\d \d\d$/],
    ['CARD_NUMBER', '4929 1234 5678 9015', /^0{4} (?:\d{4} ){2}\d{4}$/],
    ['IBAN', 'DE89 3704 0044 0532 0130 00', /^ZZ\d\d (?:\d{4} ){4}\d\d$/],
    ['US_SSN', '078-05-1120', /^987-65-432\d$/],
    ['CA_SIN', '193 456 787', /^0\d\d \d{3} \d{3}$/],
    ['UK_NHS_NUMBER', '943 476 5919', /^999 \d{3} \d{4}$/],
    ['UK_NINO', 'AB 12 34 56 C', /^QQ \d\d \d\d \d\d A$/],
    ['CN_RESIDENT_ID', '11010519491231002X', /^000000\d{11}[\dX]$/],
    ['IP_ADDRESS', '93.184.216.34', /^192\.0\.2\.\d+$/],
    ['IP_ADDRESS', '2606:2800:220:1::1', /^2001:db8::[\da-f]+$/],
    ['MAC_ADDRESS', '3C:52:82:11:22:33', /^00:00:5E:00:53:[\dA-F]{2}$/],
    ['PER', '王芳', /^\p{Script=Han}{2}$/u],
    ['PER', 'Ada Lindqvist', /^\w+ \w+$/],
  ];

  for (const [kind, original, form] of originals) {
    it(`of the kind ${kind} has the form of “${original}” and comes from a range that is nobody's`, () => {
      const made = [1, 2, 3].map((nth) => fakeOf(kind, original, nth));
      for (const one of made) expect(one).toMatch(form);
      expect(new Set(made).size).toBe(3);
    });
  }

  it('has right check digits where the original has them', () => {
    for (let nth = 1; nth < 500; nth++) {
      expect(passesLuhn(fakeOf('CARD_NUMBER', '4929 1234 5678 9015', nth)!)).toBe(true);
      expect(passesLuhn(fakeOf('CA_SIN', '193 456 787', nth)!)).toBe(true);
      expect(passesMod11Over2(fakeOf('CN_RESIDENT_ID', '11010519491231002X', nth)!)).toBe(true);
      const iban = fakeOf('IBAN', 'DE89 3704 0044 0532 0130 00', nth)!;
      expect(remainder97(iban.slice(4) + iban.slice(0, 4))).toBe(1);
    }
  });

  it('is none where no range is kept for examples, or it is used up', () => {
    for (const kind of ['SECRET', 'DATE', 'LOC', 'PASSPORT', 'constructor']) expect(fakeOf(kind, 'x', 1)).toBeNull();
    expect(fakeOf('US_SSN', '078-05-1120', 11)).toBeNull();
    expect(fakeOf('PHONE', '+49 30 123456', 1)).toBeNull();
    expect(fakeOf('PER', 'Ada', 1_000)).toBeNull();
  });

  it('is never a number that detectors take for a card, an account or an identity number of somebody', () => {
    const kinds = ['CARD_NUMBER', 'IBAN', 'US_SSN', 'CN_RESIDENT_ID'];
    const looked = detectors.filter(({ label }) => kinds.includes(label));
    for (const [kind, original] of originals.filter(([kind]) => kinds.includes(kind))) {
      const text = `${fakeOf(kind, original, 7)}`;
      expect(looked.flatMap((detector) => [...detector.find(text)].filter(({ confidence }) => confidence >= detector.threshold))).toEqual([]);
    }
  });
});
