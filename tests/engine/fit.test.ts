import { describe, expect, it } from 'vitest';
import { FailureError } from '@/src/core/run/failure';
import type { FitEvent, FittedSort } from '@/src/core/run/fit';
import type { RunEvent } from '@/src/core/run/run';
import { isLabel, type LabelResult } from '@/src/core/run/result';
import { defaultSettings, toRunOptions } from '@/src/core/run/settings';
import type { FeatureEncoder } from '@/src/encoder/encoder';
import { EncoderDesk } from '@/src/engine/encoder-desk';
import { fitExamples, VectorMemory } from '@/src/engine/fit-examples';
import { runTasks } from '@/src/engine/run-tasks';
import { createTaskServer } from '@/src/engine/task-server';
import type { FromWorker, TaskEvent } from '@/src/engine/worker-protocol';
import { encodingOf } from '../encoding-fixture';

const words = ['refund', 'money', 'crash', 'error', 'please', 'today', 'again'];
/** An encoder that knows seven words; a token is which of them it is. */
function createKnower(): FeatureEncoder & { read: string[] } {
  const vectorOf = (text: string) => {
    const own = text.toLowerCase().match(/[a-z]+/g) ?? [];
    return own.length === 0 ? null : Float32Array.from(words, (word) => own.filter((one) => one === word).length / own.length);
  };
  return {
    version: 'one',
    close: () => {},
    read: [],
    async readFeatures(text) {
      this.read.push(text);
      return vectorOf(text);
    },
    async encode(text, { onProgress, own = [] }) {
      const encoding = encodingOf(text, {});
      const mine = own.filter((head) => head.encoder === this.version);
      const heads = mine.map(({ name, labels, weights, temperature, certainty }) => {
        const logits = Float32Array.from(
          encoding.words.flatMap(({ start, end }) => {
            const vector = vectorOf(text.slice(start, end)) ?? new Float32Array(words.length);
            const width = words.length + 1;
            return labels.map((_, label) =>
              vector.reduce((sum, value, at) => sum + value * weights[label * width + at]!, weights[label * width + words.length]!),
            );
          }),
        );
        return [name, { kind: 'sequence' as const, labels, temperature, ...(certainty && { certainty }), logits }];
      });
      const answer = { ...encoding, own: Object.fromEntries(heads) };
      onProgress(text.length, () => answer);
      return { encoding: answer, tokens: encoding.words.length, threads: 1 };
    },
  };
}

const breathe = async () => {};
const money = Array.from({ length: 12 }, (_, at) => `${['please', 'today', 'again'][at % 3]} ${'refund money '.repeat(1 + (at % 4))}`);
const bugs = Array.from({ length: 12 }, (_, at) => `${'crash error '.repeat(1 + (at % 4))} ${['please', 'today', 'again'][at % 3]}`);
const labels = [
  { name: 'Money back', examples: money },
  { name: 'Bug', examples: bugs },
];

async function fitTo(given = labels, encoder = createKnower(), memory = new VectorMemory()) {
  const events: FitEvent[] = [];
  await fitExamples(
    { fit: given },
    async () => ({ en: encoder, zh: encoder }),
    (event) => events.push(event),
    breathe,
    memory,
  );
  const last = events.at(-1);
  if (last?.type !== 'run-done') throw new Error('no fit');
  return { fitted: last.fitted, encoder, memory };
}

async function sort(text: string, fitted: FittedSort, encoder: FeatureEncoder = createKnower()): Promise<LabelResult> {
  const events: RunEvent[] = [];
  const request = { tasks: ['user/mail'], passage: { text }, options: toRunOptions(defaultSettings), own: [{ id: 'user/mail', fitted }] };
  await runTasks(
    request,
    async () => ({ en: encoder, zh: encoder }),
    (event) => events.push(event),
    new AbortController().signal,
  );
  const done = events.find((event) => event.type === 'task-done');
  if (done?.type !== 'task-done' || !isLabel(done.result)) throw new Error('no label');
  return done.result;
}

describe('fitting a head to examples', () => {
  it('makes a task that sorts other texts, as a whole and sentence by sentence', async () => {
    const { fitted } = await fitTo();
    expect(fitted.report).toMatchObject({ right: 24, total: 24, advice: [] });
    const result = await sort('An error, and a crash. My money, a refund.', fitted);
    expect(result.scores.map(({ label }) => label)).toEqual(['Money back', 'Bug']);
    expect(result.parts.map(({ scores }) => (scores[0]!.confidence > 0.5 ? 'Money back' : 'Bug'))).toEqual(['Bug', 'Money back']);
    expect((await sort('crash', fitted)).scores[1]!.confidence).toBeGreaterThan(0.7);
  });

  it('reads every text once, and not again when only one is added', async () => {
    const { encoder, memory } = await fitTo();
    expect(encoder.read).toHaveLength(new Set([...money, ...bugs].map((text) => text.trim())).size);
    const before = encoder.read.length;
    await fitTo([labels[0]!, { name: 'Bug', examples: [...bugs, 'error again'] }], encoder, memory);
    expect(encoder.read.slice(before)).toEqual(['error again']);
  });

  it('counts texts that stand under two labels, and leaves out what is said twice or says nothing', async () => {
    const { fitted } = await fitTo([
      { name: 'Money back', examples: [...money, money[0]!, '  ', '…'] },
      { name: 'Bug', examples: [...bugs, money[1]!] },
    ]);
    expect(fitted.report.advice).toContainEqual({ code: 'contradictory', count: 1 });
    expect(fitted.report.total).toBe(25);
  });

  it('refuses labels with too few examples, and a task with one label', async () => {
    const refused = { failure: { code: 'too-few-examples' } };
    await expect(fitTo([labels[0]!])).rejects.toMatchObject(refused);
    await expect(fitTo([labels[0]!, { name: 'Bug', examples: ['error', 'error ', '!', 'crash'] }])).rejects.toBeInstanceOf(FailureError);
  });

  it('tells no label once the encoder is another one', async () => {
    const { fitted } = await fitTo();
    const result = await sort('crash', fitted, { ...createKnower(), version: 'two' });
    expect(result.withheld).toBe('outdated');
  });

  it('is served by the worker of the tasks, with its progress, and a cancel ends it', async () => {
    const said: { run: number; event: TaskEvent }[] = [];
    const encoder = createKnower();
    const answer = createTaskServer({
      encoders: new EncoderDesk(async () => encoder),
      say: (message: FromWorker<TaskEvent>) => 'run' in message && said.push(message),
      ready: Promise.resolve(),
    });
    await answer({ type: 'start', run: 1, request: { fit: labels } });
    expect(said.at(-1)).toMatchObject({ run: 1, event: { type: 'run-done', fitted: { labels: ['Money back', 'Bug'] } } });
    const started = answer({ type: 'start', run: 2, request: { fit: labels } });
    await answer({ type: 'cancel', run: 2 });
    await started;
    expect(said.at(-1)).toEqual({ run: 2, event: { type: 'run-failed', failure: { code: 'cancelled' } } });
  });
});
