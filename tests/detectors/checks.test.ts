import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { base58Version } from '../../src/detectors/checks/base58';
import { decodeBase64 } from '../../src/detectors/checks/base64';
import { passesBech32 } from '../../src/detectors/checks/bech32';
import { passesMod11And10, passesMod11Over2 } from '../../src/detectors/checks/iso7064';
import { passesLuhn } from '../../src/detectors/checks/luhn';
import { remainder97 } from '../../src/detectors/checks/mod97';
import { passesVerhoeff } from '../../src/detectors/checks/verhoeff';

const digits = fc.stringMatching(/^[1-9]\d{8,17}$/);
const withCheck = (base: string, passes: (value: string) => boolean): string => `${base}${[...'0123456789'].find((digit) => passes(base + digit)) ?? ''}`;

describe('check digits', () => {
  it.each([
    ['Luhn', passesLuhn],
    ['Verhoeff', passesVerhoeff],
    ['ISO 7064 MOD 11,10', passesMod11And10],
  ])('of %s are passed by one digit in ten and failed by any other single digit', (_, passes) => {
    fc.assert(
      fc.property(digits, fc.nat(), fc.integer({ min: 1, max: 9 }), (base, place, change) => {
        const value = withCheck(base, passes);
        expect(passes(value)).toBe(true);
        const at = place % value.length;
        const wrong = value.slice(0, at) + ((Number(value[at]) + change) % 10) + value.slice(at + 1);
        expect(passes(wrong)).toBe(false);
      }),
      { numRuns: 100 },
    );
  });

  it('know the published examples', () => {
    expect(passesMod11Over2('11010519491231002X')).toBe(true);
    expect(passesMod11Over2('110105194912310021')).toBe(false);
    expect(remainder97('3214282912345698765432161182')).toBe(1);
    expect(passesVerhoeff('2363')).toBe(true);
    expect(passesLuhn('0000 0000')).toBe(false);
  });
});

describe('codings', () => {
  it('read base 64 in both alphabets as the platform does', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const buffer = Buffer.from(bytes);
        expect(decodeBase64(buffer.toString('base64'))).toBe(buffer.toString('latin1'));
        expect(decodeBase64(buffer.toString('base64url'))).toBe(buffer.toString('latin1'));
      }),
      { numRuns: 60 },
    );
    expect(decodeBase64('a*b')).toBeUndefined();
  });

  it('tell the coin of an address, and refuse a changed one', () => {
    expect(base58Version('1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN2')).toBe(0);
    expect(base58Version('3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy')).toBe(5);
    expect(base58Version('3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLz')).toBeUndefined();
    // Base58 of no address: too short a payload, a letter that it leaves out, nothing.
    for (const other of ['3MNQE1X', '1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVNl', '']) expect(base58Version(other)).toBeUndefined();
    expect(passesBech32('BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4')).toBe(true);
    expect(passesBech32('bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0')).toBe(true);
    expect(passesBech32('bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5')).toBe(false);
  });
});
