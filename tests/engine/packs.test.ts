import { describe, expect, test } from 'vitest';
import { applyPackChange, type PackChange, undoOf, type UserPack } from '@/src/core/rules/user-pack';
import type { Policy } from '@/src/core/rules/policy';
import type { RunRequest } from '@/src/core/run/run';
import { defaultSettings, toRunOptions } from '@/src/core/run/settings';
import { PackShelf } from '@/src/engine/pack-shelf';
import { openReading } from '@/src/engine/reading';
import type { TaskWorker } from '@/src/engine/spawn-worker';
import { HostPacks } from '@/src/engine/tell-packs';
import type { ToTaskWorker } from '@/src/engine/worker-protocol';
import { packs as ours } from '@/src/packs';
import { Effort } from '@/src/policies/effort';
import { matchPoliciesInSteps } from '@/src/policies/match';
import { parsePackChanges } from '@/src/protocol/packs';

const text = { en: 'Jargon' };
const packOf = (id: string, match: Policy['rules'][number]['match'] = { kind: 'phrases', phrases: ['leverage'] }): Policy => ({
  id,
  title: text,
  description: text,
  languages: ['en'],
  rules: [{ id: 'rule', severity: 'info', message: text, reason: text, match }],
});
const request = (packs: readonly string[]): RunRequest => ({ tasks: ['compliance'], passage: { text: 'x' }, options: toRunOptions(defaultSettings), packs });

describe('the host of the engine', () => {
  test('tells a worker each pack once, and a new worker again', () => {
    const said: ToTaskWorker[][] = [];
    const host = new HostPacks();
    const spawn = host.telling(() => {
      const mine: ToTaskWorker[] = [];
      said.push(mine);
      return { postMessage: (message: ToTaskWorker) => mine.push(message), terminate() {}, onmessage: null, onerror: null, onmessageerror: null } as TaskWorker;
    });
    expect(host.missing(['user/a@1'])).toEqual(['user/a@1']);
    host.put({ 'user/a@1': packOf('user/a') });
    expect(host.missing(['user/a@1'])).toEqual([]);
    const worker = spawn();
    for (const run of [1, 2]) worker.postMessage({ type: 'start', run, request: request(['user/a@1']) });
    expect(said[0]!.map(({ type }) => type)).toEqual(['packs', 'start', 'start']);
    spawn().postMessage({ type: 'start', run: 3, request: request(['user/a@1']) });
    expect(said[1]!.map(({ type }) => type)).toEqual(['packs', 'start']);
    host.put({ 'user/a@2': packOf('user/a') });
    expect(host.missing(['user/a@1'])).toEqual(['user/a@1']);
  });
});

describe('the shelf of the worker', () => {
  test('gives the same array for the same packs, ours first, and names what it cannot read', () => {
    const shelf = new PackShelf();
    shelf.put({ 'user/a@1': packOf('user/a'), 'user/b@1': { id: 'user/b', rules: 'none' } });
    const { all, unreadable } = shelf.withOurs(['user/a@1', 'user/b@1', 'user/c@4']);
    expect(all.map(({ id }) => id)).toEqual([...ours.map(({ id }) => id), 'user/a']);
    expect(unreadable).toEqual(['user/b', 'user/c']);
    expect(shelf.withOurs(['user/a@1']).all).toBe(all);
  });

  test('does not take a pattern that is not linear', () => {
    const shelf = new PackShelf();
    shelf.put({ 'user/a@1': packOf('user/a', { kind: 'pattern', pattern: '(a+)+$' }) });
    expect(shelf.withOurs(['user/a@1']).unreadable).toEqual(['user/a']);
  });
});

describe('the effort of users’ patterns', () => {
  const run = (id: string, limit: number) => {
    const effort = new Effort(limit);
    const pattern = packOf(id, { kind: 'pattern', pattern: 'needle', cost: 10 });
    const steps = matchPoliciesInSteps('a needle', [pattern], { detected: [], groupOf: () => undefined, sentences: [] }, {}, { effort });
    for (;;) {
      const step = steps.next();
      if (step.done) return { found: step.value.length, notRun: effort.notRun };
    }
  };

  test('is bounded, and which rule was not run for it is told', () => {
    expect(run('user/mine', 80)).toEqual({ found: 1, notRun: [] });
    expect(run('user/mine', 79)).toEqual({ found: 0, notRun: [{ pack: 'user/mine', rule: 'rule', why: 'too-much-work' }] });
  });

  test('does not touch ours', () => {
    expect(run('ours', 0)).toEqual({ found: 1, notRun: [] });
  });
});

test('what a rule of the user calls secret is masked wherever the passage is shown, whichever task was asked', async () => {
  const pack = packOf('user/keys', { kind: 'pattern', pattern: 'acme-\\d{4}' });
  const masking: Policy = { ...pack, rules: pack.rules.map((rule) => ({ ...rule, masked: true })) };
  const passage = { text: 'The key acme-1234 is mine.' };
  const covered = async (packs: readonly Policy[], policies = {}) =>
    openReading(
      passage,
      { ...toRunOptions(defaultSettings), policies },
      { openEncoders: () => Promise.reject(new Error('not needed')), breathe: async () => {}, packs: { all: packs, unreadable: [] } },
    ).covered();
  expect(await covered([masking])).toEqual([{ start: 8, end: 17 }]);
  expect(await covered([pack])).toEqual([]);
  expect(await covered([masking], { 'user/keys': { on: false } })).toEqual([]);
});

describe('changes of the user’s packs', () => {
  const put = (id: string, place?: number): PackChange => ({ type: 'put-pack', id, source: id, policy: packOf(id), ...(place !== undefined && { place }) });
  const after = (changes: readonly PackChange[], stamp = 5) =>
    changes.reduce((list, change) => applyPackChange(list, change, stamp), [] as ReturnType<typeof applyPackChange>);

  test('keep the order, and never use a revision twice', () => {
    const list = after([put('user/a'), put('user/b'), put('user/a'), { type: 'move-pack', id: 'user/b', place: 0 }]);
    expect(list).toEqual([
      { id: 'user/b', revision: 5 },
      { id: 'user/a', revision: 6 },
    ]);
    expect(applyPackChange(applyPackChange(list, { type: 'remove-pack', id: 'user/a' }, 7), put('user/a'), 7).at(-1)).toEqual({ id: 'user/a', revision: 7 });
  });

  test('are taken back by what undoes them', () => {
    const packs: UserPack[] = ['user/a', 'user/b'].map((id) => ({ id, revision: 1, source: id, policy: packOf(id) }));
    expect(undoOf(put('user/c'), packs)).toEqual({ type: 'remove-pack', id: 'user/c' });
    expect(undoOf({ type: 'remove-pack', id: 'user/b' }, packs)).toEqual({ ...put('user/b'), place: 1 });
    expect(undoOf({ type: 'move-pack', id: 'user/b', place: 0 }, packs)).toEqual({ type: 'move-pack', id: 'user/b', place: 1 });
  });

  test('never take the name of one of ours, or of a pack other than the one that is stored', () => {
    expect(parsePackChanges([put('user/a')])).not.toBeNull();
    expect(parsePackChanges([put('secrets')])).toBeNull();
    expect(parsePackChanges([{ ...put('user/a'), policy: packOf('user/b') }])).toBeNull();
  });
});
