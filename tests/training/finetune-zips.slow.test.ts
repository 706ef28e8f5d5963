import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { StoredModel } from '@/src/core/store/model';
import { createDecoder, type Decoder, habitsOf } from '@/src/decoder/decoder';
import { scoreLabels } from '@/src/decoder/labels';
import { splitLabels } from '@/src/decoder/work/sort';
import { tokenizerOf, weightsOf } from '@/src/engine/shelf-files';
import { write } from '@/src/engine/write';
import { Acceptances } from '@/src/shelf/acceptances';
import { Shelf } from '@/src/shelf/shelf';
import { Import } from '@/src/store/import/import';
import { openTiny } from '../decoder/tiny';
import { createDisk } from '../store/memory-opfs';

/** What Python says of the merged weights in bfloat16, which the safetensors hold. */
interface Tuned {
  readonly labels: readonly string[];
  /** As many of each label, in their order. */
  readonly texts: readonly string[];
  readonly chances: readonly (readonly number[])[];
}

const folder = join(import.meta.dirname, '../fixtures/finetune');
const golden = JSON.parse(readFileSync(join(folder, 'golden.json'), 'utf8')) as Readonly<Record<'llama' | 'gemma3', Tuned>>;
const signal = new AbortController().signal;

/** Brings a zip in as Options → Models does, and opens what then stands on the shelf. */
async function bringIn(name: string): Promise<{ stored: StoredModel; decoder: Decoder; close: () => void }> {
  const { root } = createDisk();
  const shelf = new Shelf(root);
  const acceptances = new Acceptances(root);
  await acceptances.accept('gemma', 1);
  const locks = { exclusively: <T>(_: string, work: () => Promise<T>) => work(), ifFree: <T>(_: string, work: () => Promise<T>) => work() };
  const one = new Import({ root, shelf, acceptances, locks, freeBytes: async () => 1e12, now: () => 1 }, '1');
  await one.inspect([{ path: name, file: new File([readFileSync(join(folder, name))], name) }], signal, () => {});
  const stored = await one.accept('', signal, () => {});
  await one.discard();
  const model = await openTiny(await weightsOf(stored, shelf), { context: 256 });
  return { stored, decoder: createDecoder(model, await tokenizerOf(stored, shelf), habitsOf(stored.description.architecture)), close: () => model.close() };
}

describe.each([
  ['tuned-llama.zip', 'llama', 'safetensors', 0.05],
  ['tuned-llama-q8_0.zip', 'llama', 'gguf', 0.05],
  // Four bits of 64 columns are few.
  ['tuned-llama-q4_0.zip', 'llama', 'gguf', 0.6],
  ['tuned-gemma3-q8_0.zip', 'gemma3', 'gguf', 0.05],
] as const)('%s, as the training packed it', (name, family, format, limitDifference) => {
  const { labels, texts, chances } = golden[family];

  it('is brought in whole, and computes what it computed there', async () => {
    const { stored, decoder, close } = await bringIn(name);
    expect(stored.description).toMatchObject({ format, architecture: family, hasChatTemplate: family === 'llama' });
    expect(stored.title).toBe(`tuned ${family}`);
    const split = splitLabels({ title: 'Label', labels: labels.map((label) => ({ name: label })), mayBeNone: true }, decoder.tokenizer, decoder.template);
    for (const [place, text] of texts.entries()) {
      const { ids, shared, texts: names } = split(text);
      const scores = await scoreLabels(decoder.prefixes, { ids, shared, labels: names, likelihood: 'among-labels' });
      for (const [at, score] of scores.entries()) expect(Math.abs(score - chances[place]![at]!), text).toBeLessThan(limitDifference);
    }
    close();
  });

  it('sorts texts that it was not taught as somebody in the panel would see it', async () => {
    const { decoder, close } = await bringIn(name);
    const wish = { kind: 'sort', labels: labels.map((label) => ({ name: label })) } as const;
    const tools = { signal, now: () => 0, breathe: async () => {}, onText: () => {} };
    let right = 0;
    for (const [place, text] of texts.entries()) {
      const result = await write({ decoder, title: '' } as Parameters<typeof write>[0], { model: '', wish, text, attempt: 0 }, tools);
      if (result.kind === 'sorted' && result.scores[0]!.label === labels[Math.floor((place * labels.length) / texts.length)]) right++;
    }
    // One label of four would be right by chance.
    expect(right / texts.length).toBeGreaterThanOrEqual(0.8);
    close();
  });
});
