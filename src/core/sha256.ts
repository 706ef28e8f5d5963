/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export async function sha256Hex(of: ArrayBuffer | string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', typeof of === 'string' ? new TextEncoder().encode(of) : of);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
