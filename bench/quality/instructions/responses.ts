/** What a language model answers to prompts, by the product's own engine under Node: greedily, and written down one by one, so that a run that was stopped goes on. */
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as v from 'valibot';
import { createDecoder, type Decoder, habitsOf } from '../../../src/decoder/decoder';
import { generate } from '../../../src/decoder/generate';
import { idsOf } from '../../../src/decoder/prompt';
import { inspectModel } from '../../../src/families/inspect-model';
import { readGguf } from '../../../src/formats/gguf';
import { readGgufTokenizer } from '../../../src/formats/gguf-tokenizer';
import { FailureError } from '../../../src/core/run/failure';
import { fileSource, openGgufInNode } from '../../node/language-model-in-node';

/** An answer to the prompt with this key. `end` says why it ended there. */
const responseSchema = v.object({ key: v.number(), response: v.string(), tokens: v.number(), end: v.string() });
export type Response = v.InferOutput<typeof responseSchema>;

/** Opens a GGUF file for answering. Throws for a model without a chat template: it was not taught to follow instructions. */
export async function openModel(path: string, threads: number): Promise<Decoder> {
  const source = await fileSource(path);
  const { description } = await inspectModel(new Map([[basename(path), source]]));
  const tables = await readGgufTokenizer(await readGguf(source, path), source);
  const decoder = createDecoder(await openGgufInNode(path, { threads, context: 2_048 }), tables, habitsOf(description.architecture));
  decoder.template();
  return decoder;
}

/** The answers that a file holds; what is no answer, as a line that was cut off, is left out. */
export function readResponses(path: string): Map<number, Response> {
  const lines = existsSync(path) ? readFileSync(path, 'utf8').split('\n') : [];
  const parsed = lines.flatMap((line) => {
    try {
      const answer = v.safeParse(responseSchema, JSON.parse(line));
      return answer.success ? [answer.output] : [];
    } catch {
      return [];
    }
  });
  return new Map(parsed.map((response) => [response.key, response]));
}

/** Where the answers of a model within `limitTokens` are kept: beside it. */
export function responsesPath(model: string, limitTokens: number): string {
  return `${model}.ifeval-${limitTokens}.jsonl`;
}

/**
 * The answers of a model that hold within `limitTokens`: those that were made with this very limit, and of other limits those that ended by
 * themselves before it, for it answers greedily and would say the same again.
 */
export function knownResponses(model: string, limitTokens: number): Map<number, Response> {
  const path = responsesPath(model, limitTokens);
  const start = `${basename(model)}.ifeval-`;
  const siblings = readdirSync(dirname(model)).filter((name) => name.startsWith(start) && name.endsWith('.jsonl'));
  const ended = siblings
    .flatMap((name) => [...readResponses(join(dirname(model), name))])
    .filter(([, { end, tokens }]) => end === 'stop' && tokens < limitTokens);
  return new Map([...ended, ...readResponses(path)]);
}

/** Answers the prompts that have no answer yet, and adds each to the file of this limit. */
export async function answerAll(
  decoder: Decoder,
  prompts: readonly { readonly key: number; readonly prompt: string }[],
  { model, limitTokens, onAnswer }: { readonly model: string; readonly limitTokens: number; onAnswer(done: number): void },
): Promise<Map<number, Response>> {
  const path = responsesPath(model, limitTokens);
  const known = knownResponses(model, limitTokens);
  for (const { key, prompt } of prompts) {
    if (!known.has(key)) {
      const response = { key, ...(await answer(decoder, prompt, limitTokens)) };
      appendFileSync(path, `${JSON.stringify(response)}\n`);
      known.set(key, response);
    }
    onAnswer(known.size);
  }
  return known;
}

async function answer({ prefixes, tokenizer, template, stopIds }: Decoder, prompt: string, limitTokens: number): Promise<Omit<Response, 'key'>> {
  const ids = idsOf({ kind: 'chat', turns: [{ role: 'user', content: prompt }] }, tokenizer, template);
  const order = { ids, shared: 0, sampling: { temperature: 0 }, stopIds, limitTokens, mayLoop: true, signal: new AbortController().signal };
  const pieces = generate(prefixes, tokenizer, order, { now: () => performance.now(), breathe: async () => {} });
  let response = '';
  try {
    for (;;) {
      const { value, done } = await pieces.next();
      if (done) return { response, tokens: value.tokens, end: value.reason };
      response += value;
    }
  } catch (thrown) {
    if (thrown instanceof FailureError) return { response, tokens: 0, end: thrown.failure.code };
    throw thrown;
  }
}
