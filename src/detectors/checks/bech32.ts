const alphabet = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l';
const generator = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3];

/**
 * Whether `value` passes the checksum of Bech32 or Bech32m.
 * https://github.com/bitcoin/bips/blob/master/bip-0350.mediawiki
 */
export function passesBech32(value: string): boolean {
  const plain = value.toLowerCase();
  const border = plain.lastIndexOf('1');
  const prefix = [...plain.slice(0, border)].map((char) => char.charCodeAt(0));
  const data = [...plain.slice(border + 1)].map((char) => alphabet.indexOf(char));
  if (border < 1 || data.length < 6 || data.includes(-1)) return false;
  const remainder = polymod([...prefix.map((code) => code >> 5), 0, ...prefix.map((code) => code & 31), ...data]);
  return remainder === 1 || remainder === 0x2bc830a3;
}

function polymod(values: readonly number[]): number {
  let check = 1;
  for (const value of values) {
    const top = check >>> 25;
    check = ((check & 0x1ffffff) << 5) ^ value;
    generator.forEach((each, bit) => {
      if ((top >> bit) & 1) check ^= each;
    });
  }
  return check;
}
