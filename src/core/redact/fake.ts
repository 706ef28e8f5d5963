/**
 * Values that look real and are nobody's: each comes from a range that its authority keeps for examples or never gives
 * out, in the form of the original, with a right check digit where the original has one. Kinds without such a range have
 * no fake: what might be somebody's is worse than a placeholder.
 */
import { ibanDigits, luhnDigit, mod11Over2Digit, nhsDigit } from './check-digits';

type Maker = (original: string, nth: number) => string | null;

const makers: Readonly<Record<string, Maker>> = {
  // RFC 2606, section 3: example.com, .org and .net are nobody's.
  EMAIL: (_, nth) => `${nth === 1 ? 'name' : `name${nth}`}@example.com`,
  URL: (original, nth) => (/^https?:\/\//i.test(original) ? `https://example.com/${nth}` : `example.com/${nth}`),
  DOMAIN_NAME: (_, nth) => `site${nth}.example`,
  PHONE: fakePhone,
  // ISO/IEC 7812: numbers that begin with 0 belong to no issuer of cards.
  CARD_NUMBER: (original, nth) => inForm(original, (length) => withCheck(counted(nth, length - 1), luhnDigit)),
  // ISO 3166-1 leaves ZZ to users: it is no country, so no bank has such an account.
  IBAN: (original, nth) => inForm(original, (length) => fakeIban(counted(nth, length - 4))),
  // ssa.gov: 987-65-4320 to 987-65-4329 are kept for advertisements.
  US_SSN: (original, nth) => (nth <= 10 ? inForm(original, () => `98765432${nth - 1}`) : null),
  // Canada gives out no number that begins with 0.
  CA_SIN: (original, nth) => inForm(original, (length) => withCheck(counted(nth, length - 1), luhnDigit)),
  // NHS: 999 000 0000 to 999 999 9999 are never issued.
  UK_NHS_NUMBER: (original, nth) => inForm(original, () => fakeNhsNumber(nth)),
  // HMRC's own example prefix; no number begins with QQ.
  UK_NINO: (original, nth) => inForm(original, () => `QQ${counted(nth, 6)}A`),
  // GB 11643: no district has the code 000000.
  CN_RESIDENT_ID: (original, nth) => inForm(original, (length) => (length === 18 ? withCheck(`00000019000101${counted(nth, 3)}`, mod11Over2Digit) : null)),
  // RFC 5737 and RFC 3849.
  IP_ADDRESS: (original, nth) => (original.includes(':') ? `2001:db8::${nth.toString(16)}` : fakeAddress(nth)),
  // RFC 7042, section 2.1.2.
  MAC_ADDRESS: (original, nth) => (nth <= 255 ? inForm(original, () => `00005E0053${nth.toString(16).padStart(2, '0').toUpperCase()}`) : null),
  // Names that law and forms use for nobody.
  PER: (original, nth) => namesLike(original)[nth - 1] ?? null,
};

/** The nth value of a kind that is nobody's, in the form of the original; null where no range is kept for examples, or it is used up. */
export function fakeOf(kind: string, original: string, nth: number): string | null {
  return Object.hasOwn(makers, kind) ? makers[kind]!(original, nth) : null;
}

function counted(nth: number, length: number): string {
  return String(nth).padStart(length, '0').slice(-length);
}

function withCheck(digits: string, check: (digits: string) => string): string {
  return digits + check(digits);
}

function fakeIban(account: string): string {
  return `ZZ${ibanDigits('ZZ', account)}${account}`;
}

function fakeNhsNumber(nth: number): string | null {
  // One number in eleven has no check digit and is passed over.
  let found = 0;
  for (let at = 0; at < 1_000_000; at++) {
    const digits = `999${counted(at, 6)}`;
    const check = nhsDigit(digits);
    if (check !== null && ++found === nth) return digits + check;
  }
  return null;
}

function fakeAddress(nth: number): string | null {
  const nets = ['192.0.2', '198.51.100', '203.0.113'];
  const net = nets[Math.floor((nth - 1) / 254)];
  return net ? `${net}.${((nth - 1) % 254) + 1}` : null;
}

/** Numbers that authorities keep for films and examples: those of a country, by how a number of it is written. */
const phoneRanges: readonly { readonly isOfCountry: RegExp; readonly code: string; readonly trunk: string; readonly size: number; make(at: number): string }[] =
  [
    // North American Numbering Plan: 555-0100 to 555-0199.
    { isOfCountry: /^(?:\+1\D*)?\(?[2-9]\d{2}\)?[ .-]*\d{3}[ .-]*\d{4}$/, code: '1', trunk: '', size: 100, make: (at) => `20255501${counted(at, 2)}` },
    // Ofcom: 07700 900000 to 900999.
    { isOfCountry: /^(?:\+44|07)/, code: '44', trunk: '0', size: 1_000, make: (at) => `7700900${counted(at, 3)}` },
    // Arcep, decision 2018-0881: 01 99 00 00 00 to 01 99 00 99 99.
    { isOfCountry: /^(?:\+33|0[1-69](?:[ .]?\d{2}){4}$)/, code: '33', trunk: '0', size: 10_000, make: (at) => `19900${counted(at, 4)}` },
  ];

function fakePhone(original: string, nth: number): string | null {
  const range = phoneRanges.find(({ isOfCountry }) => isOfCountry.test(original));
  if (!range || nth > range.size) return null;
  const made = (original.startsWith('+') ? range.code : range.trunk) + range.make(nth - 1);
  return inForm(original, () => made);
}

const latinNames = ['Jane Doe', 'Richard Roe', 'Mary Major', 'John Stiles', 'Erika Mustermann', 'Max Mustermann', 'Anna Muster', 'Peter Muster'];
const chineseNames = ['张三', '李四', '王五', '赵六', '孙七', '周八', '吴九', '郑十'];

function namesLike(original: string): readonly string[] {
  if (/\p{Script=Han}/u.test(original)) return chineseNames;
  return /\s/.test(original.trim()) ? latinNames : latinNames.map((name) => name.split(' ')[0]!);
}

/** Writes characters into the groups of the original: “4929 1234 …” keeps its spaces. `make` is told how many there are. */
function inForm(original: string, make: (length: number) => string | null): string | null {
  const length = original.replace(/[^\p{L}\p{N}]/gu, '').length;
  const made = make(length);
  if (made === null || made.length !== length) return null;
  let at = 0;
  return original.replace(/[\p{L}\p{N}]/gu, () => made.charAt(at++));
}
