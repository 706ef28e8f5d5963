const mask = 0xffffffffffffffffn;
const rotations = [0, 1, 62, 28, 27, 36, 44, 6, 55, 20, 3, 10, 43, 25, 39, 41, 45, 15, 21, 8, 18, 2, 61, 56, 14];

/**
 * Keccak-256 with the original padding, as Ethereum uses it, of at most 135 bytes, in hexadecimal.
 * https://keccak.team/keccak_specs_summary.html
 */
export function keccak256(message: Uint8Array): string {
  const lanes = new Array<bigint>(25).fill(0n);
  const block = new Uint8Array(136);
  block.set(message);
  block[message.length] = 0x01;
  block[135] = (block[135] ?? 0) | 0x80;
  for (const [at, byte] of block.entries()) lanes[at >> 3] = (lanes[at >> 3] ?? 0n) ^ (BigInt(byte) << BigInt((at & 7) * 8));
  let register = 1;
  for (let round = 0; round < 24; round++) {
    permute(lanes);
    register = addRoundConstant(lanes, register);
  }
  return lanes.slice(0, 4).map(toHex).join('');
}

function permute(lanes: bigint[]): void {
  const columns = [0, 1, 2, 3, 4].map((x) => [0, 5, 10, 15, 20].reduce((sum, y) => sum ^ (lanes[x + y] ?? 0n), 0n));
  for (let at = 0; at < 25; at++) lanes[at] = (lanes[at] ?? 0n) ^ (columns[(at + 4) % 5] ?? 0n) ^ turn(columns[(at + 1) % 5] ?? 0n, 1);
  const moved = [...lanes];
  for (let at = 0; at < 25; at++) {
    const x = at % 5;
    const y = (at - x) / 5;
    moved[y + 5 * ((2 * x + 3 * y) % 5)] = turn(lanes[at] ?? 0n, rotations[at] ?? 0);
  }
  for (let at = 0; at < 25; at++) {
    const row = at - (at % 5);
    lanes[at] = (moved[at] ?? 0n) ^ (~(moved[row + ((at + 1) % 5)] ?? 0n) & mask & (moved[row + ((at + 2) % 5)] ?? 0n));
  }
}

/** The constants come from a shift register of eight bits, seven steps a round. */
function addRoundConstant(lanes: bigint[], start: number): number {
  let register = start;
  for (let bit = 0; bit < 7; bit++) {
    if (register & 1) lanes[0] = (lanes[0] ?? 0n) ^ (1n << BigInt(2 ** bit - 1));
    register = register & 0x80 ? ((register << 1) ^ 0x171) & 0xff : register << 1;
  }
  return register;
}

function turn(lane: bigint, bits: number): bigint {
  return bits === 0 ? lane : ((lane << BigInt(bits)) | (lane >> BigInt(64 - bits))) & mask;
}

function toHex(lane: bigint): string {
  return (lane.toString(16).padStart(16, '0').match(/../g) ?? []).reverse().join('');
}
