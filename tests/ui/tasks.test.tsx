// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { withTaskWords } from '../../src/core/run/task-words';
import { entryOf, PrivateTasksError, type UserTask } from '../../src/core/run/custom-task';
import { createChannel } from '../../src/core/run/channel';
import type { FitEvent, FitRequest } from '../../src/core/run/fit';
import type { OptionsHost, Run } from '../../src/ui/hosts';
import { mountOptions } from '../../src/ui/options/mount-options';
import { examplesOf, lackOfLabels, toDefinition, toDraft, withTable } from '../../src/ui/options/tasks/sort-draft';
import { fakeOptions } from '../gallery/fake-hosts';
import { control, createRoot, createSurface, type RecordedSurface, settle, type } from './stage';

let surface: RecordedSurface;
let root: HTMLElement;
let tasks: readonly UserTask[] = [];

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
  location.hash = '#tasks';
});

async function show(changes: (host: OptionsHost) => Partial<OptionsHost> = () => ({})): Promise<void> {
  const named = { ...surface, t: withTaskWords(surface.t, () => tasks.map(entryOf)) };
  const host = fakeOptions(named);
  host.ownTasks.watch((all) => {
    tasks = all;
  });
  await settle(() => void mountOptions(root, { ...host, ...changes(host) }));
}

const field = (label: string, at = 0) => {
  const found = [...root.querySelectorAll('label')].filter((each) => each.textContent === label)[at];
  return document.getElementById(found!.htmlFor)!;
};
/** Waits for a state: what the form learns comes some time after the last key. */
const until = (check: () => void) =>
  vi.waitFor(
    async () => {
      await settle(() => {});
      check();
    },
    { timeout: 5_000 },
  );
const lines = (word: string) => Array.from({ length: 10 }, (_, at) => `${word} ${'abcdefghij'[at]} ${at % 2 ? 'please' : 'today'}`).join('\n');

describe('tasks of the user', () => {
  it('stand among the others, with what they are worth', async () => {
    await show();
    const row = control(root, 'Use Support mail').closest('li')!;
    expect(row.textContent).toContain('Who should answer a customer.');
    expect(row.textContent).toMatch(/Right about \d+% of unseen texts/);
    await settle(() => control(root, 'Move Support mail up').click());
    const names = [...root.querySelectorAll('.rows .row-text strong')].map(({ textContent }) => textContent);
    expect(names).toEqual(['Sentiment', 'Entities', 'Support mail', 'Compliance']);
  });

  it('are made by form: labels, examples, accuracy, a sample, and a way back', async () => {
    await show();
    await settle(() => control(root, 'New task').click());
    const save = () => control(root, 'Save') as HTMLButtonElement;
    expect(save().disabled).toBe(true);
    await settle(() => type(field('Title, as in the menu'), 'Weather'));
    await settle(() => type(field('Label', 0), 'Sun'));
    await settle(() => type(field('Label', 1), 'sun'));
    expect(root.textContent).toContain('Two labels have the same name.');
    await settle(() => type(field('Label', 1), 'Rain'));
    expect(root.textContent).toContain('Every label needs three examples at least');
    await settle(() => type(field('Examples, one a line', 0), lines('sunny')));
    await settle(() => type(field('Examples, one a line', 1), `${lines('rainy')}\n${lines('rainy')}`));
    expect(root.textContent).toContain('Examples: 10 of 200 at most');
    await until(() => expect(root.textContent).toContain('Right about 100% of unseen texts'));
    await settle(() => type(root.querySelector<HTMLElement>('.pack-preview textarea')!, 'rainy tomorrow'));
    await until(() => expect(root.querySelector('.overall-label')?.textContent).toContain('Rain'));
    await settle(() => save().click());
    expect(tasks.map(({ id }) => id)).toEqual(['user/support-mail', 'user/weather']);
    expect(tasks[1]!.fitted?.labels).toEqual(['Sun', 'Rain']);
    expect(root.textContent).toContain('The task is added.');
    await settle(() => control(root, 'Undo').click());
    expect(tasks).toHaveLength(1);
  });

  it('are changed without being learned again where no example has changed', async () => {
    const fit = vi.fn();
    await show((host) => ({ ownTasks: { ...host.ownTasks, fit } }));
    await settle(() => control(root, 'Edit Support mail').click());
    // The clock is ours: whatever waits for the last key to be long past comes at once.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'], shouldAdvanceTime: true });
    await settle(() => type(field('Title, as in the menu'), 'Mail'));
    await settle(() => vi.advanceTimersByTimeAsync(10_000));
    vi.useRealTimers();
    await settle(() => control(root, 'Save').click());
    expect(fit).not.toHaveBeenCalled();
    expect(tasks).toMatchObject([{ id: 'user/support-mail', definition: { title: 'Mail' } }]);
  });

  it('have a form each: what was typed into one is not stored under another', async () => {
    await show();
    await settle(() => control(root, 'Edit Support mail').click());
    await settle(() => type(field('Title, as in the menu'), 'Half typed'));
    await settle(() => control(root, 'Duplicate Support mail').click());
    expect((field('Title, as in the menu') as HTMLInputElement).value).toBe('Support mail (copy)');
  });

  it('are duplicated, exported, removed, and brought as a file', async () => {
    await show();
    await settle(() => control(root, 'Export Support mail').click());
    const { fileName, content } = surface.saved[0]!;
    expect(fileName).toBe('support-mail.task.json');
    await settle(() => control(root, 'Remove Support mail').click());
    expect(tasks).toEqual([]);
    const picker = root.querySelector<HTMLInputElement>('input[aria-label="Bring a task from a file"]')!;
    const pick = (text: string) => {
      Object.defineProperty(picker, 'files', { value: [new File([text], 'mine.json')], configurable: true });
      picker.dispatchEvent(new Event('change', { bubbles: true }));
    };
    await settle(() => pick(content.replace('"labels"', '"lables"')));
    expect(root.textContent).toContain('There is no field “lables” here. Is “labels” meant?');
    await settle(() => control(root, 'Close').click());
  });

  it('say why nothing was stored', async () => {
    await show((host) => ({ ownTasks: { ...host.ownTasks, change: () => Promise.reject(new PrivateTasksError()) } }));
    await settle(() => control(root, 'Remove Support mail').click());
    expect(root.textContent).toContain('Nothing that is made in a private window is kept');
    expect(root.textContent).toContain('Support mail');
  });

  it('are learned again when the encoder is another one', async () => {
    const fit = vi.fn((request: FitRequest): Run<FitEvent> => {
      const events = createChannel<FitEvent>();
      events.push({ type: 'run-done', fitted: { ...tasks[0]!.fitted!, labels: request.fit.map(({ name }) => name), encoder: 'newer' } });
      events.end();
      return { events, cancel: () => {} };
    });
    await show((host) => ({ ownTasks: { ...host.ownTasks, fit, encoderOf: () => 'newer' } }));
    await until(() => expect(tasks).toMatchObject([{ id: 'user/support-mail', fitted: { encoder: 'newer', labels: ['Refund', 'Fault'] } }]));
    expect(fit).toHaveBeenCalledOnce();
  });

  it('are learned at another try where the first one failed', async () => {
    const fit = vi.fn((): Run<FitEvent> => {
      const events = createChannel<FitEvent>();
      if (fit.mock.calls.length === 1) events.push({ type: 'run-failed', failure: { code: 'engine-unreachable' } });
      else events.push({ type: 'run-done', fitted: tasks[0]!.fitted! });
      events.end();
      return { events, cancel: () => {} };
    });
    await show((host) => ({ ownTasks: { ...host.ownTasks, fit } }));
    await settle(() => control(root, 'Duplicate Support mail').click());
    await settle(() => type(field('Examples, one a line'), lines('refund')));
    await until(() => control(root, 'Try again'));
    expect((control(root, 'Save') as HTMLButtonElement).disabled).toBe(true);
    await settle(() => control(root, 'Try again').click());
    await until(() => expect((control(root, 'Save') as HTMLButtonElement).disabled).toBe(false));
  });
});

describe('a sort as the form has it', () => {
  const definition = toDefinition({
    title: ' Mail ',
    description: '',
    labels: [
      { name: 'A', description: ' x ', lines: 'one\\ntwo\n  three \nthree\n\nC:\\\\new' },
      { name: 'B', description: '', lines: '' },
    ],
  });

  it('has an example a line, and keeps line breaks and backslashes inside of one', () => {
    expect(definition).toEqual({
      title: 'Mail',
      kind: 'sort',
      labels: [
        { name: 'A', description: 'x', examples: ['one\ntwo', 'three', 'C:\\new'] },
        { name: 'B', examples: [] },
      ],
    });
    expect(toDefinition(toDraft(definition))).toEqual(definition);
    expect(lackOfLabels(definition.labels)).toBe('few_examples');
    expect(examplesOf('a\n'.repeat(3))).toEqual(['a']);
  });

  it('takes in a table, whichever column the labels are in', () => {
    const table = 'text,label\n"I want, please, money",Refund\nIt crashes,Fault\nMoney!,refund\n';
    expect(withTable([], table)).toMatchObject([
      { name: 'Refund', lines: 'I want, please, money\nMoney!' },
      { name: 'Fault', lines: 'It crashes' },
    ]);
    const turned = 'Fault\tIt hangs\nFault\tIt stops\nRefund\tPay me\nRefund\tPay back';
    expect(withTable([{ name: 'fault', description: '', lines: 'It crashes' }], turned)).toMatchObject([
      { name: 'fault', lines: 'It crashes\nIt hangs\nIt stops' },
      { name: 'Refund' },
    ]);
    expect(withTable([], 'nothing')).toBeNull();
    expect(withTable([], Array.from({ length: 30 }, (_, at) => `l${at},text ${at}`).join('\n'))).toBeNull();
  });
});
