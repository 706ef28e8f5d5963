import { describe, expect, test } from 'vitest';
import type { Failure } from '@/src/core/run/failure';
import type { Finding } from '@/src/core/run/finding';
import { type FindingsResult, isFindings, noTexts, type RuleToJudge } from '@/src/core/run/result';
import type { RunEvent, RunRequest } from '@/src/core/run/run';
import { defaultSettings, toRunOptions } from '@/src/core/run/settings';
import type { WritingEvent, WritingRequest } from '@/src/core/run/writing';
import { hashIgnored } from '@/src/core/rules/ignored';
import { type AskedModel, type JudgeTrials, type JudgingHome, limitJudgedOfRun } from '@/src/engine/judge-rules';
import { withJudging } from '@/src/engine/with-judging';

const text = 'We ship on Friday. It is blue. It comes on Monday.';
const place = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const places = [place('We ship on Friday.'), place('It is blue.'), place('It comes on Monday.')];
const told = { pack: { en: 'Mine' }, message: { en: 'Promises a date' }, reason: { en: 'We do not' } };
const rule: RuleToJudge = {
  pack: 'user/mine',
  rule: 'date',
  severity: 'warning',
  judge: { kind: 'judge', rule: 'promises a date', breaks: ['a', 'b', 'c'], keeps: ['d', 'e', 'f'], threshold: 0.5 },
  places,
  isCut: false,
  text: told,
};
const early: Finding = { span: place('blue'), label: 'colour', confidence: 1, by: { kind: 'rule', id: 'ours/colour' }, evidence: [] };
const compliance: FindingsResult = { kind: 'findings', findings: [early], texts: noTexts };
const request: RunRequest = { tasks: ['compliance'], passage: { text }, options: toRunOptions(defaultSettings) };
const coverage = { analysedChars: text.length, totalChars: text.length };
const cost = { totalMs: 10, modelMs: 5, tokens: 12, threads: 2 };

/** The tasks, of which compliance has these rules for a language model. */
const tasks = (toJudge?: readonly RuleToJudge[]) => ({
  async *run(): AsyncGenerator<RunEvent> {
    yield { type: 'task-done', task: 'compliance', result: { ...compliance, ...(toJudge && { toJudge }) } };
    yield { type: 'run-done', coverage, cost };
  },
});

const tooLarge: Failure = { code: 'model-too-large', neededBytes: 2, limitBytes: 1 };

/** A language model for tests: passes trials by its name, and finds what names a day. */
function homeOf(models: readonly AskedModel[], { fails, failure = tooLarge }: { fails?: string; failure?: Failure } = {}) {
  const asked: WritingRequest[] = [];
  const notes = new Map<string, boolean>();
  const trials: JudgeTrials = {
    find: async (model) => notes.get(model) ?? null,
    note: async (model, _, passes) => void notes.set(model, passes),
  };
  const home: JudgingHome = {
    models: async () => models,
    trials,
    writing: {
      async *run(order, signal): AsyncGenerator<WritingEvent> {
        asked.push(order);
        const { wish, model } = order;
        yield { type: 'model-loading' };
        if (model === fails) {
          yield { type: 'run-failed', failure };
          return;
        }
        yield { type: 'text-reading' };
        const spent = { model: 'Clever', cost: { totalMs: 100, modelMs: 100, threads: 2 } };
        if (wish.kind === 'judge-trial') {
          yield {
            type: 'run-done',
            result: { kind: 'judge-tried', examples: [], rightOfBreaks: 1, rightOfKeeps: 1, passes: model.startsWith('clever'), ...spent },
          };
        } else if (wish.kind === 'judge-places') {
          const probabilities = wish.places.map(({ start, end }) => (/day/.test(order.text.slice(start, end)) ? 0.9 : 0.1));
          for (const [at, probability] of probabilities.entries()) {
            await Promise.resolve();
            if (signal.aborted) {
              yield { type: 'run-failed', failure: { code: 'cancelled' } };
              return;
            }
            yield { type: 'place-judged', place: at, probability };
          }
          yield { type: 'run-done', result: { kind: 'judged-places', probabilities, ...spent } };
        }
      },
    },
  };
  return { home, asked, notes };
}

async function heardOf(run: AsyncIterable<RunEvent>): Promise<RunEvent[]> {
  const heard: RunEvent[] = [];
  for await (const event of run) heard.push(event);
  return heard;
}

const lastResult = (heard: readonly RunEvent[]): FindingsResult => {
  const done = heard.findLast((event) => event.type === 'task-done');
  if (done?.type !== 'task-done' || !isFindings(done.result)) throw new Error('no result');
  return done.result;
};
const signal = new AbortController().signal;
const clever = { key: 'clever.model', title: 'Clever' };
const dull = { key: 'dull.model', title: 'Dull' };

describe('rules in words', () => {
  test('are not asked of anybody where no pack has one, and nothing else changes', async () => {
    const { home, asked } = homeOf([clever]);
    const heard = await heardOf(withJudging(tasks(), home).run(request, signal));
    expect(heard).toEqual(await heardOf(tasks().run()));
    expect(asked).toEqual([]);
  });

  test('are judged after all that was found without them, each place in its place as it comes', async () => {
    const { home, asked } = homeOf([clever]);
    const heard = await heardOf(withJudging(tasks([rule]), home).run(request, signal));
    expect(heard.map(({ type }) => type)).toEqual([
      'task-partial',
      ...Array(4).fill('rules-judging'),
      'task-partial',
      ...Array(2).fill('rules-judging'),
      'task-partial',
      'rules-judging',
      'task-done',
      'run-done',
    ]);
    expect(heard[0]).toEqual({ type: 'task-partial', task: 'compliance', result: compliance });
    const result = lastResult(heard);
    expect(result.findings.map(({ span, label }) => [text.slice(span.start, span.end), label])).toEqual([
      ['We ship on Friday.', 'date'],
      ['blue', 'colour'],
      ['It comes on Monday.', 'date'],
    ]);
    expect(result.findings[0]).toMatchObject({
      confidence: 0.9,
      evidence: [{ code: 'judged', detail: 'Clever' }],
      broken: { policy: 'user/mine', rule: 'date' },
    });
    expect(result.texts.rules['user/mine/date']).toEqual(told);
    expect(result.notRun).toBeUndefined();
    expect(result.toJudge).toBeUndefined();
    expect(heard.at(-1)).toMatchObject({ type: 'run-done', cost: { ...cost, judged: { model: 'Clever', totalMs: 200, modelMs: 200, threads: 2 } } });
    expect(asked.map(({ wish }) => wish.kind)).toEqual(['judge-trial', 'judge-places']);
  });

  test('are tried on their examples once for a model, which is remembered', async () => {
    const { home, asked, notes } = homeOf([clever]);
    const engine = withJudging(tasks([rule]), home);
    await heardOf(engine.run(request, signal));
    await heardOf(engine.run(request, signal));
    expect(asked.map(({ wish }) => wish.kind)).toEqual(['judge-trial', 'judge-places', 'judge-places']);
    expect(notes.get(clever.key)).toBe(true);
  });

  test('are judged by the next model where one does not pass, and by none where none does, which is said', async () => {
    const second = homeOf([dull, clever]);
    const heard = await heardOf(withJudging(tasks([rule]), second.home).run(request, signal));
    expect(lastResult(heard).findings).toHaveLength(3);
    expect(second.asked.map(({ model }) => model)).toEqual([dull.key, clever.key, clever.key]);
    // However many there are: that none passes is said of all of them.
    const others = ['one', 'two', 'three', 'four'].map((key) => ({ key, title: key }));
    const last = homeOf([...others, clever]);
    expect(lastResult(await heardOf(withJudging(tasks([rule]), last.home).run(request, signal))).findings).toHaveLength(3);
    expect(last.asked.map(({ model }) => model)).toEqual([...others.map(({ key }) => key), clever.key, clever.key]);
    const none = homeOf([dull]);
    const refused = await heardOf(withJudging(tasks([rule]), none.home).run(request, signal));
    expect(lastResult(refused)).toEqual({ ...compliance, notRun: [{ pack: 'user/mine', rule: 'date', why: 'not-passing' }] });
    expect(none.asked.map(({ wish }) => wish.kind)).toEqual(['judge-trial']);
  });

  test('keep nothing else from being told where there is no model, or one that fails', async () => {
    const absent = await heardOf(withJudging(tasks([rule]), homeOf([]).home).run(request, signal));
    expect(lastResult(absent)).toEqual({ ...compliance, notRun: [{ pack: 'user/mine', rule: 'date', why: 'no-model' }] });
    expect(absent.at(-1)).toEqual({ type: 'run-done', coverage, cost });
    const large = await heardOf(withJudging(tasks([rule, { ...rule, rule: 'other' }]), homeOf([clever], { fails: clever.key }).home).run(request, signal));
    expect(lastResult(large).findings).toEqual([early]);
    expect(lastResult(large).notRun).toEqual(['date', 'other'].map((id) => ({ pack: 'user/mine', rule: id, why: 'model-failed' })));
    expect(large.at(-1)).toMatchObject({ type: 'run-done' });
  });

  test('load a model that kills its worker once, not for every rule', async () => {
    const broken = homeOf([clever], { fails: clever.key, failure: { code: 'engine-crashed' } });
    const heard = await heardOf(withJudging(tasks([rule, { ...rule, rule: 'other' }]), broken.home).run(request, signal));
    expect(broken.asked).toHaveLength(1);
    expect(lastResult(heard).notRun?.map(({ why }) => why)).toEqual(['model-failed', 'model-failed']);
  });

  test('are never tried again where the examples are more than a model can read', async () => {
    const long = homeOf([clever], { fails: clever.key, failure: { code: 'prompt-too-long', limitTokens: 512 } });
    const heard = await heardOf(withJudging(tasks([rule]), long.home).run(request, signal));
    expect(lastResult(heard).notRun).toEqual([{ pack: 'user/mine', rule: 'date', why: 'not-passing' }]);
    expect(long.notes.get(clever.key)).toBe(false);
  });

  test('share the places of a run, and say by which rules not all was judged', async () => {
    const many = Array.from({ length: Math.floor(limitJudgedOfRun / places.length) + 2 }, (_, at) => ({ ...rule, rule: `date-${at}` }));
    const { home, asked } = homeOf([clever]);
    const heard = await heardOf(withJudging(tasks(many), home).run(request, signal));
    const judged = asked.flatMap(({ wish }) => (wish.kind === 'judge-places' ? wish.places : []));
    expect(judged).toHaveLength(limitJudgedOfRun);
    expect(lastResult(heard).notRun?.map(({ rule: id, why }) => [id, why])).toEqual([
      ['date-26', 'judged-in-part'],
      ['date-27', 'judged-in-part'],
    ]);
  });

  test('are left out where a run is one of many', async () => {
    const { home, asked } = homeOf([clever]);
    const heard = await heardOf(withJudging(tasks([rule]), home).run({ ...request, skipsJudging: true }, signal));
    expect(heard).toEqual(await heardOf(tasks().run()));
    expect(asked).toEqual([]);
  });

  test('say where only a part of the text was judged', async () => {
    const heard = await heardOf(withJudging(tasks([{ ...rule, isCut: true }]), homeOf([clever]).home).run(request, signal));
    expect(lastResult(heard).notRun).toEqual([{ pack: 'user/mine', rule: 'date', why: 'judged-in-part' }]);
  });

  test('leave out what the reader never wants to see again', async () => {
    const ignored = [await hashIgnored('date', 'We ship on Friday.')];
    const heard = await heardOf(withJudging(tasks([rule]), homeOf([clever]).home).run({ ...request, options: { ...request.options, ignored } }, signal));
    expect(lastResult(heard).findings.map(({ span }) => text.slice(span.start, span.end))).toEqual(['blue', 'It comes on Monday.']);
  });

  test('end with the run where it is cancelled', async () => {
    const cancel = new AbortController();
    const heard: RunEvent[] = [];
    for await (const event of withJudging(tasks([rule]), homeOf([clever]).home).run(request, cancel.signal)) {
      heard.push(event);
      if (event.type === 'rules-judging' && event.judging.done === 1) cancel.abort();
    }
    expect(heard.at(-1)).toEqual({ type: 'run-failed', failure: { code: 'cancelled' } });
    expect(heard.filter(({ type }) => type === 'task-done' || type === 'run-done')).toEqual([]);
  });
});
