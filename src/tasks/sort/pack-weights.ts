/** Weights as text, so that they travel and lie where plain data does: Float32, little-endian, base64. */
export function packWeights(weights: Float32Array): string {
  const view = new DataView(new ArrayBuffer(4 * weights.length));
  weights.forEach((weight, at) => void view.setFloat32(4 * at, weight, true));
  let bytes = '';
  for (let at = 0; at < view.byteLength; at++) bytes += String.fromCharCode(view.getUint8(at));
  return btoa(bytes);
}

/** The same back. Throws for text that is no base64. */
export function unpackWeights(packed: string): Float32Array {
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const view = new DataView(bytes.buffer);
  return Float32Array.from({ length: bytes.length >> 2 }, (_, at) => view.getFloat32(4 * at, true));
}
