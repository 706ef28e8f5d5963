import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createTokenizer } from '../../../src/decoder/tokenizer/tokenizer';
import { readGgufTokenizer } from '../../../src/formats/gguf-tokenizer';
import { readGguf } from '../../../src/formats/gguf';
import { hashOfIds } from '../hash-of-ids';
import { hostileStrings } from '../hostile-strings';
import { fromFile, gemma, smolLm2 } from '../real-weights';

const strings = hostileStrings(10_000);
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

async function load(path: string) {
  const source = fromFile(path);
  return createTokenizer(await readGgufTokenizer(await readGguf(source, path), source));
}

function hashesOf(name: string): Uint32Array {
  const bytes = readFileSync(join(import.meta.dirname, `../../fixtures/tokenizers/${name}.ids-hashes.bin`));
  return new Uint32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length));
}

describe.each([
  // llama.cpp takes Gemma's piece `</s>`, an HTML tag, for an end of generation, and so spells it out; the tokenizer that Gemma learned with does not.
  { name: 'gemma-3', weights: gemma, isSpared: (text: string) => text.includes('</s>') },
  { name: 'smollm2', weights: smolLm2, isSpared: () => false },
])('the tokenizer of $name, from its real file$weights.title', ({ name, weights, isSpared }) => {
  it.runIf(weights.isThere)('gives the ids of llama.cpp for 10,000 hostile strings', async () => {
    const tokenizer = await load(weights.path);
    const expected = hashesOf(name);
    const others = strings.filter((text, index) => !isSpared(text) && hashOfIds(tokenizer.encode(text)) !== expected[index]);
    expect(others).toEqual([]);
    expect(strings.filter((text) => !isSpared(text)).length).toBeGreaterThan(9_850);
  });

  it.runIf(weights.isThere)('never makes a control piece of a passage, and keeps every character in its place', async () => {
    const tokenizer = await load(weights.path);
    for (const text of strings.slice(0, 2_000)) {
      const ids = tokenizer.encode(text);
      expect(ids.filter((id) => tokenizer.isControl(id))).toEqual([]);
      const ends = tokenizer.endsOf(text, ids);
      const written = ids.map((id) => [...tokenizer.bytesOf(id)]);
      let start = 0;
      for (const [index, end] of ends.entries()) {
        const piece = decoder.decode(Uint8Array.from(written[index]!));
        // A whole piece stands in the text where it is said to stand; but for U+2581, which comes back as a space.
        if (!piece.includes('\ufffd') && piece !== '') {
          expect(text.slice(start, end).toWellFormed().replaceAll('\u2581', ' ').endsWith(piece), JSON.stringify([text, piece])).toBe(true);
        }
        start = end;
      }
    }
  });
});
