import { StoreError } from '../core/store-failure';
import type { Connect, ServerBody } from './request';

/** Listings are small; a server that sends more has not understood the question. */
const limitAnswerBytes = 8 << 20;

/** The JSON that a hub answers. Throws a `StoreError`: no network, no access, no such thing, or no JSON. */
export async function askHub(connect: Connect, address: string, subject: string, signal: AbortSignal): Promise<unknown> {
  const { host } = new URL(address);
  const answer = await connect({ address }, signal).catch((thrown: unknown) => {
    signal.throwIfAborted();
    throw thrown instanceof StoreError ? thrown : new StoreError({ code: 'no-network', host });
  });
  if (answer.status !== 200) {
    await answer.body?.cancel();
    const { status } = answer;
    if (status === 401 || status === 403) throw new StoreError({ code: 'access-denied', host });
    if (status === 404) throw new StoreError({ code: 'not-at-hub', path: subject });
    if (status === 429 || status === 503) throw new StoreError({ code: 'busy-hub', host });
    throw new StoreError({ code: 'hub-error', host, status });
  }
  const text = await readText(answer.body, host, signal);
  try {
    return JSON.parse(text);
  } catch {
    throw new StoreError({ code: 'bad-listing', host });
  }
}

async function readText(body: ServerBody | null, host: string, signal: AbortSignal): Promise<string> {
  if (!body) return '';
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for (;;) {
    const piece = await body.read().catch(() => {
      signal.throwIfAborted();
      throw new StoreError({ code: 'no-network', host });
    });
    if (!piece) return text + decoder.decode();
    bytes += piece.length;
    if (bytes > limitAnswerBytes) {
      await body.cancel();
      throw new StoreError({ code: 'bad-listing', host });
    }
    text += decoder.decode(piece, { stream: true });
  }
}
