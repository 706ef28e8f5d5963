import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { TaskDefinition, UserTask, UserTaskEntry } from '../../src/core/run/custom-task';
import type { FittedSort } from '../../src/core/run/fit';
import { parseTaskChanges } from '../../src/protocol/user-tasks';
import { createMemoryBrowser, type MemoryBrowser } from './memory-browser';

const world = vi.hoisted(() => ({ browser: {} as unknown, send: async (_data: unknown): Promise<unknown> => null, isPrivate: false }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return world.browser;
  },
}));
vi.mock('../../src/protocol/messages', () => ({ sendMessage: (_type: string, data: unknown) => world.send(structuredClone(data)) }));
vi.mock('../../src/browser/private-window', async (original) => ({ ...(await original<object>()), isPrivateHere: async () => world.isPrivate }));

let memory: MemoryBrowser;
beforeEach(() => {
  memory = createMemoryBrowser();
  world.browser = memory;
  world.isPrivate = false;
});

/** The modules under test, loaded anew: surfaces on one side of the messages, the background on the other. */
async function load() {
  vi.resetModules();
  const tasks = await import('../../src/browser/user-tasks');
  const { makeTaskChanges } = await import('../../src/browser/user-tasks-writer');
  world.send = async (data) => {
    const changes = parseTaskChanges(data);
    if (!changes) throw new Error('refused');
    return makeTaskChanges(changes);
  };
  return tasks;
}

const labels = [
  { name: 'Refund', examples: ['Money back.'] },
  { name: 'Fault', examples: ['It crashes.'] },
];
const fitted: FittedSort = {
  encoder: '1',
  labels: ['Refund', 'Fault'],
  weights: 'AAAAAAAAAAAAAAAAAAAAAA==',
  temperature: 1,
  sure: 2,
  likely: 0.6,
  report: { right: 8, total: 10, from: 0.5, to: 0.9, baseline: 0.5, advice: [{ code: 'few', label: 'Fault', count: 5 }] },
};
const sort = (id: string, title = id): UserTask => ({ id, definition: { title, kind: 'sort', labels }, fitted });
const write: TaskDefinition = { title: 'Reply', kind: 'write', instruction: 'Answer.', length: 'short' };

describe('the one writer of the user’s tasks', () => {
  it('keeps two that are added at once, each under a name of its own, and lists them in order', async () => {
    const { changeUserTasks, loadTaskList } = await load();
    await Promise.all([
      changeUserTasks([{ type: 'put-task', task: sort('user/a', 'A') }]),
      changeUserTasks([{ type: 'put-task', task: { id: 'user/b', definition: write } }]),
    ]);
    expect(await loadTaskList()).toEqual([
      { id: 'user/a', title: 'A', kind: 'sort', isLearnt: true },
      { id: 'user/b', title: 'Reply', kind: 'write' },
    ] satisfies UserTaskEntry[]);
    expect(Object.keys(memory.storage.local.all()).sort()).toEqual(['task:user/a', 'task:user/b', 'tasks']);
  });

  it('tells whoever watches of new examples, which leave the list as it was', async () => {
    const { changeUserTasks, watchUserTasks } = await load();
    await changeUserTasks([{ type: 'put-task', task: sort('user/a') }]);
    const seen: string[] = [];
    const stop = watchUserTasks((tasks) =>
      seen.push(...tasks.map(({ definition }) => (definition.kind === 'sort' ? definition.labels[0]!.examples.join() : ''))),
    );
    await vi.waitFor(() => expect(seen).toEqual(['Money back.']));
    const [refund, fault] = labels;
    const definition: TaskDefinition = { title: 'user/a', kind: 'sort', labels: [{ ...refund!, examples: ['Give it back.'] }, fault!] };
    await changeUserTasks([{ type: 'put-task', task: { id: 'user/a', definition, fitted } }]);
    await vi.waitFor(() => expect(seen).toEqual(['Money back.', 'Give it back.']));
    stop();
  });

  it('offers no sort whose labels were not learnt', async () => {
    const { changeUserTasks, withUserTasks } = await load();
    const { fitted: _, ...unlearnt } = sort('user/a');
    await changeUserTasks([{ type: 'put-task', task: unlearnt }]);
    expect(await withUserTasks([])).toEqual([]);
    await changeUserTasks([{ type: 'put-task', task: sort('user/a') }]);
    expect(await withUserTasks([])).toEqual(['user/a']);
  });

  it('gives a run the heads of the tasks that it is of, and menus only those that need no language model', async () => {
    const { changeUserTasks, loadOwnTasks, withUserTasks } = await load();
    await changeUserTasks([
      { type: 'put-task', task: sort('user/a') },
      { type: 'put-task', task: { id: 'user/b', definition: write } },
      { type: 'put-task', task: sort('user/c') },
    ]);
    expect(await withUserTasks(['sentiment'])).toEqual(['sentiment', 'user/a', 'user/c']);
    expect(await loadOwnTasks(['sentiment', 'user/c', 'user/gone'])).toEqual([{ id: 'user/c', fitted }]);
  });

  it('leaves nothing of a task that is removed', async () => {
    const { changeUserTasks } = await load();
    await changeUserTasks([{ type: 'put-task', task: sort('user/a') }]);
    await changeUserTasks([{ type: 'remove-task', id: 'user/a' }]);
    expect(memory.storage.local.all()).toEqual({ tasks: [] });
  });

  it('takes no more than fifty, none of a private window, and no head that is none', async () => {
    const { changeUserTasks, loadTaskList } = await load();
    const many = Array.from({ length: 50 }, (_, at) => ({ type: 'put-task' as const, task: { id: `user/t-${at}`, definition: write } }));
    await changeUserTasks(many);
    await expect(changeUserTasks([{ type: 'put-task', task: sort('user/more') }])).rejects.toThrow('too-many-tasks');
    expect(await loadTaskList()).toHaveLength(50);
    world.isPrivate = true;
    await expect(changeUserTasks([{ type: 'remove-task', id: 'user/t-1' }])).rejects.toThrow();
    expect(await loadTaskList()).toHaveLength(50);
    world.isPrivate = false;
    await expect(changeUserTasks([{ type: 'put-task', task: { ...sort('user/t-1'), fitted: { ...fitted, weights: 'AAAA' } } }])).rejects.toThrow('refused');
  });
});
