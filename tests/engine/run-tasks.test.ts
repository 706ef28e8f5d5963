import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FailureError } from '@/src/core/run/failure';
import { hashIgnored } from '@/src/core/rules/ignored';
import { findingsOf, type FindingsResult, isLabel, type TaskResult } from '@/src/core/run/result';
import type { Task } from '@/src/core/run/task';
import type { Passage } from '@/src/core/text/passage';
import type { RunEvent, RunOptions } from '@/src/core/run/run';
import { defaultSettings, toRunOptions } from '@/src/core/run/settings';
import { taskIds } from '@/src/tasks';
import { detectors } from '@/src/detectors';
import type { Encoder } from '@/src/encoder/encoder';
import { limitPassageChars, type RunSupply, runTasks } from '@/src/engine/run-tasks';
import { encodingOf } from '../encoding-fixture';
import { hostileText } from '../hostile-text';

/** The engine without a model: Anna is a person, “awful” is negative and toxic. Counts its passes. */
function createEcho(): Encoder & { passes: number } {
  return {
    passes: 0,
    async encode(text, { onProgress, breathe }) {
      this.passes++;
      await breathe();
      const encoding = encodingOf(text, {
        entities: (word) => (word === 'Anna' ? 'B-PER' : 'O'),
        sentiment: (word) => (word === 'awful' ? 'negative' : 'neutral'),
        personal: (word) => (word === 'nurse' ? 'B-TITLE' : word === 'elderly' || word === '41' ? 'B-AGE' : 'O'),
        toxicity: (word) => (word === 'awful' ? 'toxic' : 'not_toxic'),
      });
      onProgress(text.length, () => encoding);
      return { encoding, tokens: encoding.words.length + 2, threads: 2 };
    },
  };
}

const options = toRunOptions(defaultSettings);

/** `loads` counts how often the model was asked for. */
async function run(
  given: string | Passage,
  tasks: readonly string[] = taskIds,
  chosen: RunOptions = options,
  signal = new AbortController().signal,
  supply: RunSupply = {},
) {
  const events: RunEvent[] = [];
  const echo = createEcho();
  let loads = 0;
  await runTasks(
    { tasks, passage: typeof given === 'string' ? { text: given } : given, options: chosen },
    async () => {
      loads++;
      events.push({ type: 'model-loading' });
      return { en: echo, zh: echo };
    },
    (event) => events.push(event),
    signal,
    supply,
  );
  const findings = (task: string) => {
    const done = events.find((event) => event.type === 'task-done' && event.task === task);
    return done?.type === 'task-done' ? findingsOf(done.result) : [];
  };
  return { events, echo, findings, loads };
}

describe('running tasks', () => {
  it('does everything with one pass of the encoder', async () => {
    const { events, echo } = await run('Anna wrote to anna@example.org. The weather was awful.');
    expect(echo.passes).toBe(1);
    expect(events.filter(({ type }) => type === 'task-done')).toHaveLength(3);
    expect(events.at(-1)).toMatchObject({ type: 'run-done', coverage: { analysedChars: 54, totalChars: 54 }, cost: { threads: 2 } });
  });

  it('says what patterns know before the model is asked for, whichever task comes first', async () => {
    const { events } = await run('Anna wrote to anna@example.org. This cures cancer, guaranteed.', ['sentiment', 'entities', 'compliance']);
    const told = events.flatMap((event) => (event.type === 'model-loading' ? ['model'] : 'task' in event ? [`${event.type} ${event.task}`] : []));
    expect(told.slice(0, 3)).toEqual(['task-partial entities', 'task-partial compliance', 'model']);
    expect(told.slice(3).toSorted()).toEqual(['task-done compliance', 'task-done entities', 'task-done sentiment']);
    const early = events.find((event) => event.type === 'task-partial' && event.task === 'entities');
    expect(early?.type === 'task-partial' && findingsOf(early.result).map(({ label }) => label)).toEqual(['EMAIL']);
  });

  it('never loads the model for tasks that do not need it, and lets none have it that did not say so', async () => {
    const count: Task = {
      id: 'count',
      needs: [],
      run: async ({ passage }): Promise<TaskResult & { chars: number }> => ({ kind: 'count', chars: passage.text.length }),
    };
    const done = await run('Hello there.', ['count'], options, undefined, { tasks: [count] });
    expect([done.loads, done.events.find(({ type }) => type === 'task-done')]).toEqual([
      0,
      { type: 'task-done', task: 'count', result: { kind: 'count', chars: 12 } },
    ]);
    const sly: Task = { ...count, run: async ({ encoding }) => ({ kind: 'count', words: (await encoding()).words.length }) };
    await expect(run('Hello there.', ['count'], options, undefined, { tasks: [sly] })).rejects.toThrow('count has not said');
  });

  it('sends each text of a rule once, however often the rule is broken', async () => {
    const text = 'The key is ghp_1a2B3c4D5e6F7g8H9i0J1k2L3m4N5o6P7q8R. '.repeat(40);
    const { events } = await run(text, ['compliance']);
    const done = events.find((event) => event.type === 'task-done');
    const result = done?.type === 'task-done' ? done.result : null;
    const [finding] = findingsOf(result);
    const { message, pack } = (result as FindingsResult).texts.rules[finding!.by.id]!;
    expect(findingsOf(result).length).toBeGreaterThanOrEqual(40);
    expect(JSON.stringify(result).split(JSON.stringify(message))).toHaveLength(2);
    expect(pack.en).not.toBe('');
    expect(JSON.stringify(finding).length).toBeLessThan(400);
  });

  it('lets a pattern win over the model where both claim the same characters', async () => {
    const text = 'Write to Anna@Example.org today.';
    const { findings } = await run(text, ['entities']);
    expect(findings('entities').map(({ span, label }) => [text.slice(span.start, span.end), label])).toEqual([['Anna@Example.org', 'EMAIL']]);
  });

  it('shows jobs and ages that the model finds, and takes no word for an age', async () => {
    const text = 'Anna, a nurse, 41, helps elderly people.';
    const { findings } = await run(text, ['entities']);
    expect(findings('entities').map(({ span, label }) => [text.slice(span.start, span.end), label])).toEqual([
      ['Anna', 'PER'],
      ['nurse', 'TITLE'],
      ['41', 'AGE'],
    ]);
  });

  it('lets the model raise no alarm about a language that it has not learnt', async () => {
    const { findings, events, echo } = await run({ text: 'Das ist awful, und wir sind awful.' }, ['compliance']);
    expect([findings('compliance'), echo.passes]).toEqual([[], 0]);
    expect(events.at(-1)).toMatchObject({ type: 'run-done', coverage: { unmeasuredLanguage: 'de' }, cost: { tokens: 0 } });
    // In doubt the reader is warned, and the model says what it sees.
    const doubtful = { text: 'awful '.repeat(30), browserLanguage: 'so' };
    expect((await run(doubtful, ['compliance'])).events.at(-1)).toMatchObject({ coverage: { unmeasuredLanguage: 'so' } });
    expect((await run(doubtful, ['compliance'])).findings('compliance')).not.toEqual([]);
    expect((await run({ text: 'awful awful awful', language: 'en' }, ['compliance'])).findings('compliance')).not.toEqual([]);
  });

  it('leaves out kinds that the user does not want to see', async () => {
    const { findings } = await run('Anna wrote to anna@example.org.', ['entities'], { ...options, labelsOff: ['PER'] });
    expect(findings('entities').map(({ label }) => label)).toEqual(['EMAIL']);
  });

  it('never shows again what the user wants ignored, in any task', async () => {
    const ignored = [await hashIgnored('EMAIL', 'anna@example.org')];
    const { findings } = await run('Write to anna@example.org.', ['entities', 'compliance'], { ...options, ignored });
    expect(findings('entities')).toEqual([]);
    expect(findings('compliance').filter(({ span }) => span.start === 9)).toEqual([]);
  });

  it('shows no part of an ignored value under another label', async () => {
    const ignored = [await hashIgnored('EMAIL', 'Anna@example.org')];
    const { findings } = await run('Write to Anna@example.org.', ['entities', 'compliance'], { ...options, ignored });
    expect(findings('entities')).toEqual([]);
  });

  describe('covers what must stay masked before the first result', () => {
    const secret = 'ghp_1a2B3c4D5e6F7g8H9i0J1k2L3m4N5o6P7q8R';
    const text = `The key is ${secret}, and the weather was awful.`;
    const place = { start: 11, end: 11 + secret.length };
    const coveredIn = async (tasks: readonly string[], given: Partial<RunOptions> = {}) => {
      const { events } = await run(text, tasks, { ...options, ...given });
      expect(events.findIndex(({ type }) => type === 'run-covered')).toBeLessThan(events.findIndex(({ type }) => type === 'task-done'));
      return events.flatMap((event) => (event.type === 'run-covered' ? event.covered : []));
    };

    it.each(taskIds)('when only %s is asked', async (task) => {
      expect(await coveredIn([task])).toEqual([place]);
    });

    it('though the value is ignored', async () => {
      const { findings } = await run(text, ['compliance']);
      const ignored = await Promise.all(findings('compliance').map(({ label }) => hashIgnored(label, secret)));
      expect(ignored.length).toBeGreaterThan(0);
      expect(await coveredIn(['entities'], { ignored: [...ignored, await hashIgnored('SECRET', secret)] })).toEqual([place]);
    });

    it('though its detector is switched off', async () => {
      const off = Object.fromEntries(detectors.filter(({ group }) => group === 'secret').map(({ id }) => [id, { on: false }]));
      expect(await coveredIn(['sentiment'], { detectors: off })).toEqual([place]);
    });
  });

  it('runs no detector that is switched off', async () => {
    const { findings } = await run('Write to anna@example.org.', ['entities'], { ...options, detectors: { email: { on: false } } });
    expect(findings('entities')).toEqual([]);
  });

  it('finds only what is really there: every span is inside the passage and of whole words', async () => {
    await fc.assert(
      fc.asyncProperty(hostileText, async (text) => {
        if (!text.trim()) return;
        const { events } = await run(text);
        for (const event of events) {
          if (event.type !== 'task-done' && event.type !== 'task-partial') continue;
          const spans = [...findingsOf(event.result), ...(isLabel(event.result) ? event.result.parts : [])].map(({ span }) => span);
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
          }
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['', 'nothing-selected'],
    [' \n\u00a0', 'nothing-selected'],
    ['x'.repeat(limitPassageChars + 1), 'text-too-long'],
  ])('refuses what it cannot do with a reason', async (text, code) => {
    await expect(run(text)).rejects.toMatchObject({ failure: { code } });
  });

  it('refuses a task it does not have', async () => {
    await expect(run('Hello.', ['dance'])).rejects.toMatchObject({ failure: { code: 'bad-request' } });
  });

  it('stops when it is cancelled', async () => {
    await expect(run('Hello.', taskIds, options, AbortSignal.abort())).rejects.toMatchObject({ failure: { code: 'cancelled' } });
  });

  it('says that the model failed, and nothing of what it said', async () => {
    const broken = () => Promise.reject(new Error('cannot tokenize “my secret text”'));
    const failed = await runTasks({ tasks: ['sentiment'], passage: { text: 'Hello.' }, options }, broken, () => {}, new AbortController().signal).catch(
      (error: unknown) => error,
    );
    expect(failed).toBeInstanceOf(FailureError);
    expect((failed as FailureError).failure).toEqual({ code: 'model-failed' });
    expect(String(failed)).not.toContain('secret');
  });
});
