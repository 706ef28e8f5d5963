/** A hash of token ids in 32 bits (FNV-1a over their bytes), so that ten thousand answers of llama.cpp fit into a small file. */
export function hashOfIds(ids: readonly number[]): number {
  let hash = 0x811c9dc5;
  for (const id of ids) for (let shift = 0; shift < 32; shift += 8) hash = Math.imul(hash ^ ((id >>> shift) & 0xff), 0x01000193);
  return hash >>> 0;
}
