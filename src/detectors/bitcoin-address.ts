import type { Examples } from '../core/rules/detector';
import { base58Version } from './checks/base58';
import { passesBech32 } from './checks/bech32';
import { createPatternDetector } from './pattern/pattern';
import { patternInLines } from '../core/text/pattern-in-lines';

/** Version bytes of Bitcoin, Litecoin, Dogecoin, Dash, Tron. https://en.bitcoin.it/wiki/List_of_address_prefixes */
const versions: ReadonlySet<number> = new Set([0x00, 0x05, 0x30, 0x32, 0x1e, 0x16, 0x4c, 0x10, 0x41]);

/**
 * Addresses of Bitcoin and its relatives: Base58Check with a known version byte, or Bech32.
 * https://en.bitcoin.it/wiki/Invoice_address
 */
export const bitcoinAddress = createPatternDetector({
  id: 'bitcoin-address',
  label: 'CRYPTO_ADDRESS',
  title: { en: 'Bitcoin, Litecoin or Tron address', zh_CN: '比特币、莱特币或波场地址' },
  group: 'financial',
  pattern: patternInLines('g')`
    (?<![A-Za-z0-9+/=_-])(?:[13LMDX9AT][1-9A-HJ-NP-Za-km-z]{25,34}|(?:bc|ltc|tb)1[02-9ac-hj-np-z]{11,71}|
    (?:BC|LTC)1[02-9AC-HJ-NP-Z]{11,71})(?![A-Za-z0-9+/_-])`,
  check: { code: 'checksum-passed', passes: (value) => (/^(?:bc|ltc|tb)1/i.test(value) ? passesBech32(value) : versions.has(base58Version(value) ?? -1)) },
  confidence: { alone: 0.99, inContext: 0.99 },
});

/** Addresses everyone knows, then the same with one character changed. */
export const examples: Examples = [
  'The first: «1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa».',
  'Donate to «bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4» today.',
  'Wrong: 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb.',
  'Wrong: bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5.',
];
