/** The largest file that is read, packed or not. */
const limitFileBytes = 24_000_000;

/** A file as text, unpacked where it is gzipped; null where it is neither, or too large. */
export async function readTextFile(file: File): Promise<string | null> {
  if (file.size > limitFileBytes) return null;
  if (!file.name.endsWith('.gz')) return file.text();
  const reader = file.stream().pipeThrough(new DecompressionStream('gzip')).getReader();
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  try {
    // Counted as it grows: a small file may unpack to any size.
    for (let bytes = 0; ; ) {
      const { done, value } = await reader.read();
      if (done) return await new Blob(pieces).text();
      bytes += value.length;
      if (bytes > limitFileBytes) return null;
      pieces.push(value);
    }
  } catch {
    return null;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}
