// @vitest-environment happy-dom
/** What it costs to add a task, a kind or a label: these tests add one of each and drive it from the menu to an export. */
import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { buildMenus, tasksOf } from '../../src/browser/menus';
import { createChannel } from '../../src/core/run/channel';
import type { FinishedRun } from '../../src/core/run/finished-run';
import { type Label, labels } from '../../src/core/run/labels';
import { findingsOf, type TaskResult } from '../../src/core/run/result';
import type { RunEvent, RunOptions } from '../../src/core/run/run';
import { defaultSettings, type Settings, toRunOptions } from '../../src/core/run/settings';
import { applyChanges } from '../../src/core/run/settings-change';
import { tasksOn } from '../../src/core/run/switched-tasks';
import type { Task } from '../../src/core/run/task';
import { createTranslate } from '../../src/core/text/translate';
import { runTasks } from '../../src/engine/run-tasks';
import { parseFinishedRun } from '../../src/protocol/handover';
import { parseSettingsOrder } from '../../src/protocol/settings-change';
import { taskIds, tasks } from '../../src/tasks';
import { mountCard } from '../../src/ui/card/mount-card';
import { mountOptions } from '../../src/ui/options/mount-options';
import { mountPanel } from '../../src/ui/panel/mount-panel';
import { mountPopup } from '../../src/ui/popup/mount-popup';
import { encodingOf } from '../encoding-fixture';
import { fakeCard, fakeOptions, fakePanel, popupFaces } from '../gallery/fake-hosts';
import { loadMessages } from '../ui/messages';
import { control, createRoot, createSurface, type RecordedSurface, settle } from '../ui/stage';

const menu = vi.hoisted(() => [] as { id: string; title: string }[]);
vi.mock('wxt/browser', () => ({
  browser: { contextMenus: { removeAll: async () => void menu.splice(0), create: (item: { id: string; title: string }) => void menu.push(item) } },
}));
// The one line in the one list.
vi.mock('../../src/tasks', async (original) => {
  const { tasks } = await original<typeof import('../../src/tasks')>();
  const { loudness } = await import('./loudness');
  const all = [...tasks, loudness];
  return { tasks: all, taskIds: all.map(({ id }) => id) };
});

/** Its sentences, as they would stand in a locale file. */
const sentences = {
  task_loudness: 'Loudness',
  menu_loudness: 'Loudness',
  task_about_loudness: 'How much of it is shouted.',
  label_loud: 'Loud',
  label_quiet: 'Quiet',
};
const passage = { text: 'PLEASE STOP shouting now' };
const t = createTranslate({ ...(await loadMessages('en')), ...Object.fromEntries(Object.entries(sentences).map(([name, message]) => [name, { message }])) });

let surface: RecordedSurface;
let root: HTMLElement;
beforeEach(async () => {
  surface = { ...(await createSurface()), t };
  root = createRoot();
});

const noModel = () => Promise.reject(new Error('No task at hand needs the model.'));

/** A run in the real engine, without a model. */
function start(wanted: readonly string[], options: RunOptions = toRunOptions(defaultSettings), known?: readonly Task[]) {
  const events = createChannel<RunEvent>();
  const cancel = new AbortController();
  void runTasks({ tasks: wanted, passage, options }, noModel, (event) => events.push(event), cancel.signal, known ? { tasks: known } : {}).then(() =>
    events.end(),
  );
  return { events, cancel: () => cancel.abort() };
}

/** Saves what is in front in every format. */
async function saveAll() {
  for (const format of ['CSV', 'JSON', 'Markdown']) {
    await settle(() => control(root, 'Export').click());
    await settle(() => control(root, new RegExp(format)).click());
  }
}

describe('a task that is added with one file and its sentences', () => {
  it('is the one in the README', () => {
    const shown = /`src\/tasks\/loudness\.ts`:\n\n```ts\n([\s\S]*?)```/.exec(readFileSync('README.md', 'utf8'))?.[1];
    // Line breaks are the formatter's.
    const words = (source = '') => source.replace(/\s+/g, '').replace(/,(?=[\]})])/g, '');
    expect(words(shown?.replaceAll("'../core/", "'../../src/core/"))).toBe(words(readFileSync('tests/tasks/loudness.ts', 'utf8')));
  });

  it('is in the menu, and a click on it runs it', async () => {
    await buildMenus(tasksOn(defaultSettings, taskIds), ['ask'], (item) => (item === 'work-ask' ? t('writing.kind_ask') : t(`menu.${item}`)));
    expect(menu.map(({ title }) => title)).toEqual(['Sentiment', 'Entities', 'Compliance', 'Loudness', 'Everything', undefined, 'Ask', 'Whole page']);
    expect(tasksOf(menu[3]!.id, tasksOn(defaultSettings, taskIds))).toEqual(['loudness']);
  });

  it('answers in the card, is copied and saved in every format, kept for the panel, and shown there', async () => {
    let kept: FinishedRun | undefined;
    const keep = (run: FinishedRun) => {
      kept = run;
    };
    const host = { ...fakeCard(surface, passage, ['loudness']), start: () => start(['loudness']), keep };
    const card = mountCard(root, host);
    await vi.waitFor(async () => {
      await settle();
      expect(kept).toBeDefined();
    }, 20_000);
    expect(root.querySelector('.overall-label')?.textContent).toBe('Quiet 50%');
    expect(root.querySelector('.legend')?.textContent).toContain('Loud 50%');
    await saveAll();
    const [csv, json, note] = surface.saved.map(({ content }) => content);
    expect(csv).toMatch(/^\uFEFFTask,Kind,/);
    expect(JSON.parse(json!).results).toMatchObject([{ task: 'loudness', kind: 'label', scores: [{ label: 'quiet' }, { label: 'loud' }] }]);
    expect(note).toContain('## Loudness\n\n**Quiet (50%)**');
    await settle(() => card.dispose());

    const crossed = parseFinishedRun(JSON.parse(JSON.stringify(kept)));
    root = createRoot();
    const watchHandovers = (listener: (run: FinishedRun) => void) => {
      listener(crossed!);
      return () => {};
    };
    await settle(() => void mountPanel(root, { ...fakePanel(surface), tasks: taskIds, watchHandovers }));
    expect(root.querySelector('[role=tab]')?.textContent).toBe('Loudness');
    expect(root.querySelector('.overall-label')?.textContent).toBe('Quiet 50%');
  });

  it('stands in the popup and in the options, is switched off there, and leaves the menu', async () => {
    await settle(() => void mountPopup(root, { ...popupFaces(surface).ready!, tasks: taskIds }));
    control(root, 'Loudness');
    root = createRoot();
    location.hash = '#tasks';
    let stored: Settings = defaultSettings;
    const changeSettings = async (changes: Parameters<typeof applyChanges>[1]) => {
      expect(parseSettingsOrder({ changes, isPrivate: false })).not.toBeNull();
      stored = applyChanges(stored, changes);
    };
    await settle(() => void mountOptions(root, { ...fakeOptions(surface), tasks: taskIds, changeSettings }));
    expect(root.textContent).toContain('How much of it is shouted.');
    await settle(() => control(root, 'Use Loudness').click());
    expect(stored.tasksOff).toEqual(['loudness']);
    expect(tasksOn(stored, taskIds)).toEqual(['sentiment', 'entities', 'compliance']);
  });
});

describe('a result of a kind that no surface knows', () => {
  const secret = 'ghp_1a2B3c4D5e6F7g8H9i0J1k2L3m4N5o6P7q8R';
  const graded = { kind: 'grade', level: 8, hardest: [{ word: 'shouting', syllables: 2 }], quote: `as in ${secret}.` } as TaskResult;
  const grade: Task = { id: 'user/grade', needs: [], run: async () => graded };

  it('is shown as a table, with secrets masked, and is part of every export', async () => {
    const withSecret = { text: `${passage.text} ${secret}` };
    const covered = [{ start: passage.text.length + 1, end: withSecret.text.length }];
    const events: RunEvent[] = [
      { type: 'run-covered', covered },
      { type: 'task-done', task: grade.id, result: (await grade.run({} as never)) as TaskResult },
      { type: 'run-done', coverage: { analysedChars: 1, totalChars: 1 }, cost: { totalMs: 1, modelMs: 0, tokens: 0, threads: 1 } },
    ];
    await settle(() => void mountCard(root, fakeCard(surface, withSecret, [grade.id], events)));
    const rows = [...root.querySelectorAll('.plain-result tr')].map((row) => [...row.children].map((cell) => cell.textContent));
    expect(rows).toEqual([
      ['Level', '8'],
      ['Hardest · 1 · Word', 'shouting'],
      ['Hardest · 1 · Syllables', '2'],
      ['Quote', 'as in ••••••7q8R.'],
    ]);
    await saveAll();
    expect(surface.saved).toHaveLength(3);
    for (const { content } of surface.saved) {
      expect(content).toContain('shouting');
      expect(content).not.toContain(secret);
    }
  });

  it('crosses to the panel as the plain data that it is', async () => {
    const events: RunEvent[] = [];
    for await (const event of start([grade.id], undefined, [...tasks, grade]).events) events.push(event);
    const done = events.find((event) => event.type === 'task-done');
    expect(done).toEqual({ type: 'task-done', task: 'user/grade', result: graded });
    const run = { id: 'g', finishedAt: 0, passage, covered: [], results: [{ task: grade.id, result: graded }], coverage: { analysedChars: 1, totalChars: 1 } };
    const cost = { totalMs: 1, modelMs: 0, tokens: 0, threads: 1 };
    expect(parseFinishedRun({ ...run, cost })?.results).toEqual(run.results);
  });
});

describe('a label that is added with one entry in the catalogue', () => {
  it('is found, shown, and switched off without a change of the settings’ form', async () => {
    (labels as unknown as Label[]).push({ key: 'MISC2', group: 'entity' });
    const encoder = {
      async encode(text: string) {
        const encoding = encodingOf(text, { entities: (word) => (word === 'STOP' ? 'B-MISC' : 'O') });
        const { entities } = encoding.heads;
        const renamed = { ...entities, labels: entities.labels.map((name) => name.replace('MISC', 'MISC2')) };
        return { encoding: { ...encoding, heads: { ...encoding.heads, entities: renamed } }, tokens: 4, threads: 1 };
      },
    };
    const found = async (options: RunOptions) => {
      const all: string[] = [];
      const emit = (event: RunEvent) => event.type === 'task-done' && all.push(...findingsOf(event.result).map(({ label }) => label));
      await runTasks({ tasks: ['entities'], passage, options }, async () => ({ en: encoder }), emit, new AbortController().signal);
      return all;
    };
    const options = toRunOptions(defaultSettings);
    expect(await found(options)).toEqual(['MISC2']);
    expect(await found({ ...options, labelsOff: ['MISC2'] })).toEqual([]);
    location.hash = '#tasks';
    await settle(() => void mountOptions(root, fakeOptions(surface)));
    expect(control(root, 'Misc2').getAttribute('aria-pressed')).toBe('true');
  });
});
