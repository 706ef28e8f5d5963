/** A model without sense: its logits are drawn by lot, now flat, now with a few favourites, so that it tries whatever a mask lets through. */
import { compileSchema } from '../../../src/decoder/grammar/compile';
import { constrain } from '../../../src/decoder/grammar/constrain';
import { GrammarMask } from '../../../src/decoder/grammar/grammar-mask';
import { PassageQuotes } from '../../../src/decoder/grammar/passage-quotes';
import { vocabularyTrie } from '../../../src/decoder/grammar/vocabulary-trie';
import { createRandom } from '../../../src/core/random';
import { createSampler } from '../../../src/decoder/sample';
import type { Tokenizer } from '../../../src/decoder/tokenizer/tokenizer';
import { fakeModel } from '../fake-model';

/** Writes by a schema at random; the same for the same seed. `spare` tokens may be written beyond the least that the grammar needs. */
export async function writeAtRandom(tokenizer: Tokenizer, schema: unknown, passage: string, seed: number, spare: number) {
  const { singles } = vocabularyTrie(tokenizer);
  const grammar = compileSchema(schema, { singles, quotes: new PassageQuotes(passage, singles) });
  if (!Number.isFinite(grammar.leastTokens)) return null;
  const random = createRandom(seed);
  const lastId = tokenizer.size;
  const model = fakeModel(
    lastId + 1,
    () => {
      const logits = new Float32Array(lastId + 1);
      const isFlat = random() < 0.5;
      for (let id = 0; id < logits.length; id++) logits[id] = isFlat ? random() : 0;
      for (let favourite = 0; favourite < 50; favourite++) logits[Math.floor(random() * logits.length)]! += random() * 8;
      return logits;
    },
    100_000,
  );
  const limitTokens = grammar.leastTokens + spare;
  const ids = await constrain(model.begin(), [0], new GrammarMask(grammar, tokenizer), {
    endId: lastId,
    sample: createSampler({ temperature: 1, seed }),
    limitTokens,
  });
  const bytes = Uint8Array.from(ids.flatMap((id) => [...tokenizer.bytesOf(id)]));
  // What is not UTF-8 throws.
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  return { text, tokens: ids.length, limitTokens };
}
