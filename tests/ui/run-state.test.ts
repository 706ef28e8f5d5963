import { describe, expect, it } from 'vitest';
import { type FindingsResult, type LabelResult, noTexts } from '../../src/core/run/result';
import type { RunEvent } from '../../src/core/run/run';
import { followRun } from '../../src/ui/desk/follow-run';
import { answerOf, finish, idleRun, inStep, isPartialAnswer, isUnderWay, moveRun, type RunMove, type RunState } from '../../src/ui/desk/run-state';
import { fakeRun } from '../gallery/fake-hosts';

const coverage = { analysedChars: 10, totalChars: 10 };
const cost = { totalMs: 5, modelMs: 3, tokens: 4, threads: 1 };
const nothing: FindingsResult = { kind: 'findings', findings: [], texts: noTexts };
const moody: LabelResult = { kind: 'label', scores: [{ label: 'neutral', confidence: 1 }], parts: [] };
const done: RunEvent = { type: 'run-done', coverage, cost };

function play(moves: readonly RunMove[], from: RunState = idleRun): RunState {
  return moves.reduce(moveRun, from);
}

describe('a run', () => {
  it('goes from its start through queue, loading and progress to its end', () => {
    const phases = (
      [
        { type: 'run-started' },
        { type: 'run-queued', ahead: 2 },
        { type: 'model-loading' },
        { type: 'run-progress', coverage },
        { type: 'task-done', task: 'entities', result: nothing },
        done,
      ] satisfies RunMove[]
    ).map((_, index, moves) => play(moves.slice(0, index + 1)).phase);
    expect(phases).toEqual(['starting', 'queued', 'loading', 'running', 'running', 'done']);
  });

  it('goes on while a language model judges, and is done where that is stopped or fails: what the tasks said is whole', () => {
    const judging = { step: 'judging', done: 1, total: 2, open: [{ pack: 'user/mine', rule: 'date' }] } as const;
    const begun = play([
      { type: 'run-started', tasks: ['sentiment', 'compliance'] },
      { type: 'task-done', task: 'sentiment', result: moody },
      { type: 'task-partial', task: 'compliance', result: nothing },
      { type: 'rules-judging', judging, coverage, cost },
    ]);
    expect(begun).toMatchObject({ phase: 'judging', judging });
    expect(isUnderWay(begun)).toBe(true);
    // It can be kept and exported at once, and says what was not judged yet; what is kept at the end takes its place.
    const early = finish(begun, { text: 'It rained.' }, 0)!;
    expect(early.results).toEqual([
      { task: 'sentiment', result: moody },
      { task: 'compliance', result: { ...nothing, notRun: [{ pack: 'user/mine', rule: 'date', why: 'stopped' }] } },
    ]);
    const end = play([{ type: 'task-done', task: 'compliance', result: nothing }, done], begun);
    expect(inStep(early, end)).toMatchObject({ id: early.id, results: [{ task: 'sentiment' }, { task: 'compliance', result: nothing }] });
    // What comes too late moves nothing.
    expect(play([{ type: 'rules-judging', judging, coverage, cost }], end)).toBe(end);
    expect(play([{ type: 'task-partial', task: 'compliance', result: nothing }], begun).phase).toBe('judging');
    expect(play([{ type: 'task-done', task: 'compliance', result: nothing }, done], begun)).toMatchObject({ phase: 'done', cost });
    for (const code of ['cancelled', 'engine-unreachable'] as const) {
      const stopped = play([{ type: 'run-failed', failure: { code } }], begun);
      expect(stopped).toMatchObject({ phase: 'done', coverage, cost });
      expect(answerOf(stopped, 'compliance')).toEqual({ ...nothing, notRun: [{ pack: 'user/mine', rule: 'date', why: 'stopped' }] });
      expect(answerOf(stopped, 'sentiment')).toBe(moody);
      expect(isPartialAnswer(stopped, 'compliance')).toBe(false);
      expect(finish(stopped, { text: 'It rained.' }, 0)).not.toBeNull();
    }
  });

  it('keeps answers that came before a failure', () => {
    const run = play([
      { type: 'run-started' },
      { type: 'task-done', task: 'entities', result: nothing },
      { type: 'run-failed', failure: { code: 'timed-out', limitMs: 9 } },
    ]);
    expect(run.phase).toBe('failed');
    expect(answerOf(run, 'entities')).toBe(nothing);
    expect(answerOf(run, 'sentiment')).toBeNull();
  });

  it('keeps answers of tasks that nobody here knows', () => {
    expect(play([{ type: 'run-started' }, { type: 'task-done', task: 'horoscope', result: moody }]).answers).toEqual([{ task: 'horoscope', result: moody }]);
  });

  it('shows what a task knows so far in the place where its result will stand, whichever comes first', () => {
    const early: RunMove[] = [
      { type: 'run-started', tasks: ['sentiment', 'entities'] },
      { type: 'task-partial', task: 'entities', result: nothing },
    ];
    expect(play(early)).toMatchObject({ phase: 'starting', answers: [{ task: 'entities', isPartial: true }] });
    const mood: RunMove = { type: 'task-done', task: 'sentiment', result: moody };
    expect(play([...early, mood]).answers).toEqual([
      { task: 'sentiment', result: moody },
      { task: 'entities', result: nothing, isPartial: true },
    ]);
    const names: RunMove = { type: 'task-done', task: 'entities', result: { ...nothing } };
    expect(isPartialAnswer(play([...early, mood, names]), 'entities')).toBe(false);
  });

  it('keeps what was known when it was stopped, and that it is not all', () => {
    const run = play([
      { type: 'run-started', tasks: ['entities'] },
      { type: 'task-partial', task: 'entities', result: nothing },
      { type: 'run-failed', failure: { code: 'cancelled' } },
    ]);
    expect([answerOf(run, 'entities'), isPartialAnswer(run, 'entities')]).toEqual([nothing, true]);
  });

  it('can be exported only when it is done', () => {
    const passage = { text: 'ten chars.' };
    expect(finish(play([{ type: 'run-started' }]), passage, 7)).toBeNull();
    expect(finish(play([{ type: 'run-started' }, done]), passage, 7)).toMatchObject({ finishedAt: 7, passage, coverage, cost, results: [] });
  });

  it('is under way until it ends', () => {
    expect(isUnderWay(play([{ type: 'run-started' }]))).toBe(true);
    expect(isUnderWay(play([{ type: 'run-started' }, done]))).toBe(false);
    expect(isUnderWay(idleRun)).toBe(false);
  });
});

describe('following a run', () => {
  const follow = async (events: AsyncIterable<RunEvent>, isCurrent = () => true) => {
    const moves: RunMove[] = [];
    await followRun({ events, cancel: () => {} }, isCurrent, (move) => moves.push(move));
    return moves;
  };

  it('passes every event on', async () => {
    expect(await follow(fakeRun([{ type: 'model-loading' }, done]).events)).toEqual([{ type: 'model-loading' }, done]);
  });

  it('passes nothing on once nobody looks', async () => {
    expect(await follow(fakeRun([done]).events, () => false)).toEqual([]);
  });
});
