import { describe, expect, it } from 'vitest';
import { prefixOf } from '@/src/core/encoding/prefix';
import { isLabel } from '@/src/core/run/result';
import { findSentences } from '@/src/core/text/sentences';
import type { RunEvent, RunRequest } from '@/src/core/run/run';
import { defaultSettings, toRunOptions } from '@/src/core/run/settings';
import type { FeatureEncoder } from '@/src/encoder/encoder';
import { EncoderDesk } from '@/src/engine/encoder-desk';
import { createEngine, type EngineWorker } from '@/src/engine/lane';
import { isShortRun, Precedence } from '@/src/engine/precedence';
import { createTaskServer } from '@/src/engine/task-server';
import type { FromWorker, ToWorker } from '@/src/engine/worker-protocol';
import { taskIds } from '@/src/tasks';
import { encodingOf } from '../encoding-fixture';

const options = toRunOptions(defaultSettings);
const sentence: RunRequest = { tasks: taskIds, passage: { text: 'Anna wrote to anna@example.org, and the weather was awful.' }, options };
const line = 'The supplier delivers to Anna within ten days, or pays a part of the price back. ';
const contract: RunRequest = { tasks: taskIds, passage: { text: line.repeat(1_000).slice(0, 80_000) }, options };

const windowWords = 130;
/** As long as the model takes for a window, without a turn for anybody else. */
const windowMs = 10;

/** The encoder with its windows, each of which takes as long as the real one's and can be interrupted by nothing. */
const encoder: FeatureEncoder = {
  version: 'test',
  close: () => {},
  readFeatures: async () => null,
  async encode(text, { onProgress, breathe }) {
    const encoding = encodingOf(text, { entities: (word) => (word === 'Anna' ? 'B-PER' : 'O') });
    for (let word = 0; word < encoding.words.length; word += windowWords) {
      await breathe();
      const until = performance.now() + windowMs;
      while (performance.now() < until);
      const readTo = Math.min(word + windowWords, encoding.words.length);
      onProgress(encoding.words[readTo - 1]!.end, () => prefixOf(encoding, readTo));
    }
    return { encoding, tokens: encoding.words.length, threads: 1 };
  },
};

/** A worker as the browser would run it, in this thread: messages come as tasks of the event loop. */
function createWorker(): EngineWorker {
  const worker: EngineWorker = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage: (message: ToWorker) => void setImmediate(() => void answer(message)),
    terminate: () => {},
  };
  const say = (data: FromWorker) => void setImmediate(() => worker.onmessage?.(new MessageEvent('message', { data })));
  const answer = createTaskServer({ encoders: new EncoderDesk(async () => encoder), say, ready: Promise.resolve() });
  return worker;
}

/** Runs the contract; at its first progress asks for the sentence, too. What both say, in the order in which it is heard. */
async function runBoth(cancelContract = false) {
  const lane = createEngine({ spawn: createWorker, idleMs: 60_000, silenceMs: 60_000, windDownMs: 60_000, isShort: isShortRun });
  const heard: { who: 'contract' | 'sentence'; event: RunEvent }[] = [];
  const follow = async (who: 'contract' | 'sentence', request: RunRequest, signal: AbortSignal, onEvent: (event: RunEvent) => void = () => {}) => {
    for await (const event of lane.run(request, signal)) {
      heard.push({ who, event });
      onEvent(event);
    }
  };
  const cancel = new AbortController();
  let other: Promise<void> | undefined;
  await follow('contract', contract, cancel.signal, ({ type }) => {
    if (type !== 'run-progress' || other) return;
    heard.push({ who: 'sentence', event: { type: 'run-queued', ahead: 0 } });
    other = follow('sentence', sentence, new AbortController().signal);
    if (cancelContract) cancel.abort();
  });
  await other;
  return heard;
}

describe('a short run beside a long one', () => {
  it('ends before the long one’s second next progress, and both say all that they say alone', async () => {
    const heard = await runBoth();
    const asked = heard.findIndex(({ who }) => who === 'sentence');
    const ended = heard.findIndex(({ who, event }) => who === 'sentence' && event.type === 'run-done');
    const meanwhile = heard.slice(asked, ended).filter(({ who, event }) => who === 'contract' && event.type === 'run-progress');
    expect(meanwhile.length).toBeLessThan(2);
    expect(heard.slice(ended).some(({ who, event }) => who === 'contract' && event.type === 'run-progress')).toBe(true);
    for (const who of ['contract', 'sentence']) {
      const own = heard.filter((one) => one.who === who).map(({ event }) => event);
      expect(own.filter(({ type }) => type === 'task-done')).toHaveLength(taskIds.length);
      expect(own.at(-1)?.type).toBe('run-done');
    }
    const names = heard.flatMap(({ who, event }) => (who === 'contract' && event.type === 'task-done' && event.task === 'entities' ? [event.result] : []));
    expect(names).toMatchObject([{ findings: expect.arrayContaining([expect.objectContaining({ label: 'PER' })]) }]);
    expect((names[0] as unknown as { findings: unknown[] }).findings).toHaveLength(contract.passage.text.split('Anna').length - 1);
  }, 60_000);

  it('while the long one tells what it has read so far, sentence by sentence', async () => {
    const heard = await runBoth();
    const moods = heard.flatMap(({ who, event }) =>
      who === 'contract' && 'result' in event && event.task === 'sentiment' && isLabel(event.result)
        ? [{ type: event.type, read: event.result.parts.length }]
        : [],
    );
    const [whole] = moods.splice(-1);
    expect(whole).toEqual({ type: 'task-done', read: findSentences(contract.passage.text).length });
    expect(moods.length).toBeGreaterThan(0);
    moods.forEach(({ type, read }, at) => {
      expect(type).toBe('task-partial');
      expect(read).toBeGreaterThan(moods[at - 1]?.read ?? 0);
      expect(read).toBeLessThan(whole!.read);
    });
  }, 60_000);

  it('goes on when the long one is cancelled under it', async () => {
    const heard = await runBoth(true);
    expect(heard.filter(({ who }) => who === 'contract').at(-1)?.event).toEqual({ type: 'run-failed', failure: { code: 'cancelled' } });
    expect(heard.filter(({ who }) => who === 'sentence').at(-1)?.event.type).toBe('run-done');
  }, 60_000);
});

describe('precedence in one worker', () => {
  it('holds a long run between two pieces of its work until no short one is under way, or it is cancelled', async () => {
    const precedence = new Precedence();
    const cancel = new AbortController();
    const [long, cancelled] = [precedence.enter(false, new AbortController().signal), precedence.enter(false, cancel.signal)];
    const [one, other] = [precedence.enter(true, new AbortController().signal), precedence.enter(true, new AbortController().signal)];
    const passed: string[] = [];
    const waits = [long.giveWay().then(() => passed.push('long')), cancelled.giveWay().then(() => passed.push('cancelled'))];
    await one.giveWay();
    one.leave();
    cancel.abort();
    await waits[1];
    expect(passed).toEqual(['cancelled']);
    other.leave();
    await waits[0];
    expect(passed).toEqual(['cancelled', 'long']);
    await long.giveWay();
  });
});
