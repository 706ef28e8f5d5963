import { StoreError, type StoreFailure } from '../core/store-failure';
import type { Connect, ServerBody } from './request';
import { type Clock, persist, type Setback, setbackOfStatus, setbackOfThrown } from './retry';

/** Listings are small; a server that sends more has not understood the question. */
const limitAnswerBytes = 8 << 20;

/** A question that a hub answers with JSON. */
export interface Question {
  readonly address: string;
  /** What it is about, in the words of a failure. */
  readonly subject: string;
}

/** The JSON that a hub answers, asked as often as it takes. Throws a `StoreError`, or what the signal aborts with. */
export async function askHub(
  question: Question,
  connect: Connect,
  clock: Clock,
  onRetry: (failure: StoreFailure, resumesAt: number) => void,
  signal: AbortSignal,
): Promise<unknown> {
  let json: unknown;
  const attempt = async (): Promise<Setback | null> => {
    const outcome = await askOnce(question, connect, signal);
    if ('failure' in outcome) return outcome;
    json = outcome.json;
    return null;
  };
  await persist(attempt, clock, onRetry, signal);
  return json;
}

/** The JSON that a hub answers, asked once. */
export async function askOnce({ address, subject }: Question, connect: Connect, signal: AbortSignal): Promise<{ readonly json: unknown } | Setback> {
  const { host } = new URL(address);
  try {
    const answer = await connect({ address }, signal);
    if (answer.status !== 200) {
      await answer.body?.cancel();
      return setbackOfStatus(answer, host, subject);
    }
    return { json: JSON.parse(await readText(answer.body, host)) };
  } catch (thrown) {
    if (thrown instanceof SyntaxError) return setbackOfThrown(new StoreError({ code: 'bad-listing', host }));
    return setbackOfThrown(thrown);
  }
}

async function readText(body: ServerBody | null, host: string): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const piece = await body.read();
    if (!piece) return text + decoder.decode();
    bytes += piece.length;
    if (bytes > limitAnswerBytes) {
      await body.cancel();
      throw new StoreError({ code: 'bad-listing', host });
    }
    text += decoder.decode(piece, { stream: true });
  }
}
