import { keccak_256 } from '@noble/hashes/sha3.js';
import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/**
 * Ethereum addresses: 20 bytes in hexadecimal, whose capital letters are a checksum (EIP-55). In one
 * case only there is none, and a commit or a transaction may look the same.
 * https://eips.ethereum.org/EIPS/eip-55
 */
export const ethereumAddress = createPatternDetector({
  id: 'ethereum-address',
  label: 'CRYPTO_ADDRESS',
  title: { en: 'Ethereum address', zh_CN: '以太坊地址' },
  group: 'financial',
  requires: { keywords: ['0x'] },
  pattern: /(?<![A-Za-z0-9])0x[0-9a-fA-F]{40}(?![A-Za-z0-9])/g,
  check: { code: 'checksum-passed', passes: (value) => isOneCase(value) || hasChecksum(value) },
  context: ['eth', 'ethereum', 'wallet', 'address', 'contract', 'erc-20', 'erc20', 'token', 'usdt', 'usdc', 'metamask', '钱包'],
  confidence: { alone: (value) => (isOneCase(value) ? 0.6 : 0.99), inContext: 0.99 },
});

function isOneCase(value: string): boolean {
  const hex = value.slice(2);
  return hex === hex.toLowerCase() || hex === hex.toUpperCase();
}

function hasChecksum(value: string): boolean {
  const hex = value.slice(2);
  const digest = keccak_256(Uint8Array.from(hex.toLowerCase(), (char) => char.charCodeAt(0)));
  // Two characters a byte, the first its upper half; from 8 on a letter is a capital.
  return [...hex].every((char, at) => /\d/.test(char) || /[A-F]/.test(char) === ((digest[at >> 1]! >> (at % 2 ? 0 : 4)) & 8) > 0);
}

/** The example of EIP-55, then the same with the case of one letter changed. */
export const examples: Examples = [
  'Send to «0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed».',
  'Wallet «0x52908400098527886e0f7030069857d2e4169ee7».',
  'Wrong: 0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed.',
  'The colour 0xff8800 and a hash 0x5aaeb6053f3e94c9b9a09f33669435e7ef1beaed00.',
];
