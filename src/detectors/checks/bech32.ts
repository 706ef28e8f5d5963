import { bech32, bech32m } from '@scure/base';

/**
 * Whether `value` passes the checksum of Bech32 or Bech32m.
 * https://github.com/bitcoin/bips/blob/master/bip-0350.mediawiki
 */
export function passesBech32(value: string): boolean {
  return (bech32.decodeUnsafe(value) ?? bech32m.decodeUnsafe(value)) !== undefined;
}
