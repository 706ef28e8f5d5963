import { FailureError } from '../../core/run/failure';
import type { FoundRecord, PlainRecord, RecordWish } from '../../core/run/record';
import { sharedPrefix } from '../continuations';
import type { Decoder } from '../decoder';
import type { Surroundings } from '../generate';
import { compileSchema } from '../grammar/compile';
import { constrain } from '../grammar/constrain';
import { GrammarMask } from '../grammar/grammar-mask';
import { PassageQuotes } from '../grammar/passage-quotes';
import { vocabularyTrie } from '../grammar/vocabulary-trie';
import { idsOf } from '../prompt';
import { createSampler, type SampleOptions } from '../sample';
import { fitPassage } from './fit';
import { placeQuotes } from './place-quotes';
import { recordPrompt } from './record-prompt';
import { recordSchema } from './record-schema';

/** Most fields are short, and some are not. */
const tokensOfField = 60;
const leastTokens = 96;
/** The share of what a model can read that is kept for the record. */
const recordShare = 1 / 3;

/** What a record needs from outside. */
export interface RecordTools extends Surroundings {
  readonly signal: AbortSignal;
  /** How tokens are drawn; the likeliest unless told. */
  readonly sampling?: SampleOptions;
  /** Called with the JSON so far whenever it has grown. */
  onText?(text: string): void;
}

/**
 * Reads a record out of a passage. What a model writes is valid by the fields and its quotes stand in the passage, whatever model it
 * is. Throws `bad-field`, and `prompt-too-long` where fields and examples leave no room, or the passage nothing to quote for a field
 * that may not be missing.
 */
export async function runRecord(
  decoder: Decoder,
  { fields, examples = [] }: Omit<RecordWish, 'kind'>,
  passage: string,
  tools: RecordTools,
): Promise<FoundRecord> {
  const { tokenizer, prefixes, template, follows } = decoder;
  const { contextLength } = prefixes.model;
  const { signal, now, breathe, onText, sampling = { temperature: 0 } } = tools;
  const begun = now();
  const schema = recordSchema(fields);
  const promptOf = (text: string) => recordPrompt(fields, examples, follows, text);
  const limitTokens = Math.min(leastTokens + fields.length * tokensOfField, Math.floor(contextLength * recordShare));
  const { passage: read, coverage } = fitPassage(decoder, promptOf, passage, limitTokens);
  const { singles } = vocabularyTrie(tokenizer);
  const grammar = compileSchema(schema, { singles, quotes: new PassageQuotes(read, singles) });
  if (grammar.leastTokens > limitTokens) throw new FailureError({ code: 'prompt-too-long', limitTokens: contextLength });

  const ids = idsOf(promptOf(read), tokenizer, template);
  const shared = sharedPrefix(promptOf, read, tokenizer, template);
  // The last id is left to the first question, which then knows what it asks.
  const { sequence } = await prefixes.read(ids.slice(0, -1), Math.min(shared, ids.length - 2), { signal, candidates: [ids[0]!] });
  const textOf = (written: readonly number[]) => new TextDecoder().decode(Uint8Array.from(written.flatMap((id) => [...tokenizer.bytesOf(id)])));
  try {
    const written = await constrain(sequence, ids.slice(-1), new GrammarMask(grammar, tokenizer), {
      endId: tokenizer.eos ?? 0,
      sample: createSampler(sampling),
      limitTokens,
      signal,
      breathe,
      ...(onText && { onWritten: (soFar) => onText(textOf(soFar)) }),
    });
    const record = JSON.parse(textOf(written)) as PlainRecord;
    return { kind: 'record', fields: placeQuotes(fields, record, read), coverage, tokens: written.length, tookMs: now() - begun };
  } finally {
    sequence.free();
  }
}
