import { afterEach, describe, expect, it, vi } from 'vitest';
import { generate, type GenerateOrder, type Generated } from '../../src/decoder/generate';
import { PrefixCache } from '../../src/decoder/prefixes';
import { createTokenizer } from '../../src/decoder/tokenizer/tokenizer';
import { type FakeModel, fakeModel, opinionated, saying } from './fake-model';
import { gemmaTables, madeGemma } from './tokenizer/made-tokenizers';

const tokenizer = createTokenizer(gemmaTables());
const eos = 1;
const idOf = (name: string) => madeGemma().names.indexOf(name);
const ids = [2, ...tokenizer.encode('hello')];
const surroundings = { now: () => 0, breathe: async () => {} };
const orderOf = (order: Partial<GenerateOrder> = {}): GenerateOrder => ({
  ids,
  shared: 0,
  sampling: { temperature: 0 },
  stopIds: new Set([eos]),
  limitTokens: 200,
  signal: new AbortController().signal,
  ...order,
});
/** A model that says this text and ends. */
const speaker = (text: string, contextLength?: number) =>
  fakeModel(tokenizer.size, saying(tokenizer.size, [...tokenizer.encode(text), eos], ids.length), contextLength);

async function written(model: FakeModel, order: Partial<GenerateOrder> = {}, around = surroundings): Promise<{ pieces: string[]; end: Generated }> {
  const pieces: string[] = [];
  const prefixes = new PrefixCache(model);
  const text = generate(prefixes, tokenizer, orderOf(order), around);
  try {
    for (;;) {
      const { value, done } = await text.next();
      if (done) return { pieces, end: value };
      pieces.push(value);
    }
  } finally {
    prefixes.clear();
    expect(model.open).toBe(0);
  }
}

afterEach(() => vi.useRealTimers());

describe('writing on after a prompt', () => {
  it('streams what the model says and ends where it ends', async () => {
    const { pieces, end } = await written(speaker('hello world'));
    expect(pieces.join('')).toBe('hello world');
    expect(pieces.length).toBeGreaterThan(1);
    expect(end).toMatchObject({ reason: 'stop', promptTokens: 2, reusedTokens: 0, tokens: 5 });
  });

  it('never splits a grapheme, however the tokens cut it', async () => {
    const text = 'he 👩‍👩‍👧‍👦e\u0301 🇩🇪🇫🇷 한';
    const { pieces } = await written(speaker(text));
    expect(pieces.join('')).toBe(text);
    const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map(({ segment }) => segment);
    expect(pieces.flatMap((piece) => [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(piece)].map(({ segment }) => segment))).toEqual(
      graphemes,
    );
  });

  it('stops before a stop string, though it comes in several tokens', async () => {
    const { pieces, end } = await written(speaker('hello world\n\nhello'), { stopStrings: ['orld\n\nhe', 'never'] });
    expect(pieces.join('')).toBe('hello w');
    expect(end.reason).toBe('stop');
  });

  it('gives back what only looked like a stop string', async () => {
    const { pieces } = await written(speaker('hello worl'), { stopStrings: ['orld'] });
    expect(pieces.join('')).toBe('hello worl');
  });

  it('writes no more than it may', async () => {
    const { pieces, end } = await written(speaker('hello world'), { limitTokens: 2 });
    expect(pieces.join('')).toBe('hello wor');
    expect(end).toMatchObject({ reason: 'limit', tokens: 2 });
  });

  it('drops a character that the limit cut in two', async () => {
    const { pieces } = await written(speaker('he👍'), { limitTokens: 3 });
    expect(pieces.join('')).toBe('he');
  });

  it('ends where the context is full, and says so', async () => {
    const { end } = await written(speaker('hello world', ids.length + 3));
    expect(end).toMatchObject({ reason: 'context', tokens: 3 });
  });

  it('refuses a prompt that leaves no room', async () => {
    await expect(written(speaker('hello', ids.length))).rejects.toMatchObject({ failure: { code: 'prompt-too-long', limitTokens: ids.length } });
  });

  it.each(['', ' \n\n'])('calls an answer of nothing (%j) what it is', async (text) => {
    await expect(written(speaker(text))).rejects.toMatchObject({ failure: { code: 'empty-answer' } });
  });

  it('shows control pieces to nobody', async () => {
    const said = [idOf('he'), idOf('<start_of_turn>'), idOf('ll'), eos];
    const { pieces } = await written(fakeModel(tokenizer.size, saying(tokenizer.size, said, ids.length)));
    expect(pieces.join('')).toBe('hell');
  });

  it('heeds a cancel within one token', async () => {
    const cancel = new AbortController();
    const model = speaker('hello world hello world');
    const breathe = vi.fn(async () => {
      if (breathe.mock.calls.length === 2) cancel.abort();
    });
    await expect(written(model, { signal: cancel.signal }, { now: () => 0, breathe })).rejects.toMatchObject({ name: 'AbortError' });
    expect(model.fed.length).toBeLessThanOrEqual(3);
  });

  it('gives up when the first token does not come in time', async () => {
    vi.useFakeTimers();
    const model = speaker('hello');
    const slow: FakeModel = {
      ...model,
      begin() {
        const sequence = model.begin();
        return {
          ...sequence,
          feed: (_, options) =>
            new Promise((_resolve, reject) => {
              options?.signal?.addEventListener('abort', () => reject(options.signal?.reason));
            }),
        };
      },
    };
    const answer = expect(written(slow, { limitFirstTokenMs: 20_000 })).rejects.toMatchObject({ failure: { code: 'timed-out', limitMs: 20_000 } });
    await vi.advanceTimersByTimeAsync(20_000);
    await answer;
  });

  it('reckons its speed from the second token on', async () => {
    let clock = 0;
    const { end } = await written(speaker('hello world'), {}, { now: () => (clock += 100), breathe: async () => {} });
    expect(end.firstTokenMs).toBe(100);
    expect(end.tokensPerSecond).toBeCloseTo(40);
  });
});

describe('a prompt that was begun before', () => {
  const model = fakeModel(64, opinionated(64));
  const read = async (prefixes: PrefixCache, prompt: readonly number[], shared: number) => {
    const { sequence, logits, reused } = await prefixes.read(prompt, shared);
    sequence.free();
    return { logits: [...logits], reused };
  };

  it('is read from where it was left, with the same result', async () => {
    const prefixes = new PrefixCache(model);
    await read(prefixes, [1, 2, 3, 4], 3);
    const fresh = await read(new PrefixCache(model), [1, 2, 3, 9, 9], 0);
    expect(await read(prefixes, [1, 2, 3, 9, 9], 3)).toEqual({ ...fresh, reused: 3 });
  });

  it('is not reused where a single id differs, or where it is the whole prompt', async () => {
    const prefixes = new PrefixCache(model);
    await read(prefixes, [1, 2, 3, 4], 3);
    expect((await read(prefixes, [1, 2, 5, 4], 3)).reused).toBe(0);
    expect((await read(prefixes, [1, 2, 3], 3)).reused).toBe(2 - 2);
  });

  it('goes on from a shorter beginning where there is no longer one', async () => {
    const prefixes = new PrefixCache(model);
    await read(prefixes, [1, 2, 9, 9], 2);
    expect((await read(prefixes, [1, 2, 3, 4, 5], 4)).reused).toBe(2);
    expect((await read(prefixes, [1, 2, 3, 4, 6], 4)).reused).toBe(4);
  });

  it('forgets the one that was not used for longest', async () => {
    const own = fakeModel(64, opinionated(64));
    const prefixes = new PrefixCache(own, 2);
    await read(prefixes, [1, 1, 1], 2);
    await read(prefixes, [2, 2, 2], 2);
    await read(prefixes, [1, 1, 5], 2);
    await read(prefixes, [3, 3, 3], 2);
    expect(own.open).toBe(2);
    expect((await read(prefixes, [1, 1, 7], 2)).reused).toBe(2);
    expect((await read(prefixes, [2, 2, 7], 2)).reused).toBe(0);
    prefixes.clear();
    expect(own.open).toBe(0);
  });

  it('keeps nothing of a reading that was stopped', async () => {
    const own = fakeModel(64, opinionated(64));
    const prefixes = new PrefixCache(own);
    await expect(prefixes.read([1, 2, 3], 2, { signal: AbortSignal.abort() })).rejects.toMatchObject({ name: 'AbortError' });
    expect(own.open).toBe(0);
  });
});
