/**
 * What writing by a grammar costs beside writing freely: between two answers of the model, the milliseconds until it is asked again,
 * of five runs the least, question by question: what else the machine does is not counted, nor that code is new in the first run.
 * `npm run bench:grammar [-- --model gemma] [--tokens 200]`, with the real vocabularies of `npm run models`. The model itself is not
 * counted, so that one thread of Node tells the same as a browser; by a grammar it has often less to do, which the last figures tell.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createDecoder, type Decoder, habitsOf } from '../src/decoder/decoder';
import { compileSchema } from '../src/decoder/grammar/compile';
import { constrain } from '../src/decoder/grammar/constrain';
import { GrammarMask } from '../src/decoder/grammar/grammar-mask';
import { PassageQuotes } from '../src/decoder/grammar/passage-quotes';
import { vocabularyTrie } from '../src/decoder/grammar/vocabulary-trie';
import type { Sequence } from '../src/decoder/language-model';
import { idsOf } from '../src/decoder/prompt';
import { createSampler } from '../src/decoder/sample';
import { recordSchema } from '../src/decoder/work/record-schema';
import { readGguf } from '../src/formats/gguf';
import { readGgufTokenizer } from '../src/formats/gguf-tokenizer';
import { writeProse } from './browser/prose';
import { fileSource, openGgufInNode } from './node/language-model-in-node';
import { recordSuites } from './records/cases';

const models = [
  { file: 'gemma-3-270m-q4_k_m.gguf', habits: habitsOf('gemma3', 'gemma-3-270m') },
  { file: 'SmolLM2-135M-Instruct.Q4_1.gguf', habits: habitsOf('llama') },
];
const { values } = parseArgs({ options: { model: { type: 'string', default: '' }, tokens: { type: 'string', default: '200' } } });
const limitTokens = Number(values.tokens);
const repeats = 5;
const greedy = () => createSampler({ temperature: 0 });

for (const { file, habits } of models.filter(({ file }) => file.toLowerCase().includes(values.model.toLowerCase()))) {
  const path = join(import.meta.dirname, '../.models', file);
  if (!existsSync(path)) console.error(`${file} is not here: npm run models fetches it.`);
  else await measure(file, path, habits);
}

async function measure(file: string, path: string, habits: ReturnType<typeof habitsOf>): Promise<void> {
  const source = await fileSource(path);
  const tables = await readGgufTokenizer(await readGguf(source, path), source);
  const decoder = createDecoder(await openGgufInNode(path, { context: 8_192 }), tables, habits);
  const { tokenizer } = decoder;
  const [trie, trieMs] = timed(() => vocabularyTrie(tokenizer));
  console.log(`${file}: ${tokenizer.size} pieces, made ready once in ${trieMs.toFixed(0)} ms`);
  const short = recordSuites[0]!.cases[0]!.text;
  const long = `${short}\n\n${writeProse(16_000, 1)}`;
  await free(decoder, short);
  for (const text of [short, long]) {
    const [quotes, quotesMs] = timed(() => new PassageQuotes(text, trie.singles));
    for (const { name, fields } of recordSuites) {
      const [grammar, compileMs] = timed(() => compileSchema(recordSchema(fields), { singles: trie.singles, quotes }));
      const title = `record of ${name}, ${text.length} characters (passage ${quotesMs.toFixed(0)} ms, grammar ${compileMs.toFixed(0)} ms)`;
      await byGrammar(decoder, text, title, () => new GrammarMask(grammar, tokenizer));
    }
    const [grammar] = timed(() => compileSchema({ type: 'array', items: { type: 'string' }, minItems: 3 }, { singles: trie.singles, quotes }));
    await byGrammar(decoder, text, 'a list of free strings', () => new GrammarMask(grammar, tokenizer));
  }
  decoder.prefixes.clear();
  decoder.prefixes.model.close();
}

async function free(decoder: Decoder, text: string): Promise<void> {
  await repeat('freely', () => freely(decoder, text));
}

interface Measured {
  readonly gaps: readonly number[];
  readonly feeds: readonly number[];
  readonly tokens: number;
}

/** The same several times over; of each gap the least. */
async function repeat(title: string, run: () => Promise<Measured>): Promise<void> {
  const runs: Measured[] = [];
  for (let count = 0; count < repeats; count++) runs.push(await run());
  const least = runs[0]!.gaps.map((_, at) => Math.min(...runs.map(({ gaps }) => gaps[at] ?? Number.POSITIVE_INFINITY)));
  tell(title, least, runs.at(-1)!.feeds, runs[0]!.tokens);
}

async function freely(decoder: Decoder, text: string): Promise<Measured> {
  const { sequence, gaps, feeds } = begun(decoder);
  const sample = greedy();
  let next = promptOf(decoder, text);
  const written: number[] = [];
  while (written.length < limitTokens) {
    const id = sample(await sequence.feed(next), written);
    decoder.tokenizer.bytesOf(id);
    written.push(id);
    next = [id];
  }
  sequence.free();
  return { gaps, feeds, tokens: written.length };
}

async function byGrammar(decoder: Decoder, text: string, title: string, mask: () => GrammarMask): Promise<void> {
  await repeat(title, async () => {
    const { sequence, gaps, feeds } = begun(decoder);
    const written = await constrain(sequence, promptOf(decoder, text), mask(), { endId: decoder.tokenizer.eos ?? 0, sample: greedy(), limitTokens });
    sequence.free();
    return { gaps, feeds, tokens: written.length };
  });
}

function promptOf({ tokenizer, template }: Decoder, text: string): number[] {
  return idsOf({ kind: 'plain', text: `Text:\n${text.slice(0, 400)}\nRecord:\n` }, tokenizer, template);
}

/** A sequence that notes how long it was let wait after each answer, and how long it took for one that reads a single token. */
function begun({ prefixes }: Decoder): { readonly sequence: Sequence; readonly gaps: number[]; readonly feeds: number[] } {
  const sequence = prefixes.model.begin();
  const gaps: number[] = [];
  const feeds: number[] = [];
  let answeredAt = 0;
  return {
    gaps,
    feeds,
    sequence: {
      ids: sequence.ids,
      fork: () => sequence.fork(),
      free: () => sequence.free(),
      async feed(ids, options) {
        const asked = performance.now();
        if (answeredAt > 0) gaps.push(asked - answeredAt);
        const logits = await sequence.feed(ids, options);
        answeredAt = performance.now();
        if (ids.length === 1) feeds.push(answeredAt - asked);
        return logits;
      },
    },
  };
}

function tell(title: string, gaps: readonly number[], feeds: readonly number[], tokens: number): void {
  const sorted = [...gaps].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(2);
  const mean = (list: readonly number[]) => (list.length ? list.reduce((sum, one) => sum + one, 0) / list.length : 0).toFixed(2);
  console.log(
    `  ${title}: mean ${mean(gaps)}, half under ${at(0.5)}, 95 of 100 under ${at(0.95)}, worst ${at(1)} ms; ${tokens} tokens, ${gaps.length + 1} questions; the model ${mean(feeds)} ms a token`,
  );
}

function timed<Result>(work: () => Result): [Result, number] {
  const from = performance.now();
  const result = work();
  return [result, performance.now() - from];
}
