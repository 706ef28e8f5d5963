// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { OwnWork, UserTask } from '@/src/core/run/custom-task';
import type { TriedJudge } from '@/src/core/run/judge';
import type { WritingRequest, WritingResult } from '@/src/core/run/writing';
import type { OptionsHost, PanelHost } from '@/src/ui/hosts';
import { mountOptions } from '@/src/ui/options/mount-options';
import { blankWork, toWorkDefinition, toWorkDraft } from '@/src/ui/options/tasks/work-draft';
import { mountPanel } from '@/src/ui/panel/mount-panel';
import { blankRow } from '@/src/ui/panel/writing/field-rows';
import { fakeOptions, fakePanel, fakeWriting } from '../gallery/fake-hosts';
import { storeState } from '../gallery/store';
import { control, createRoot, createSurface, type RecordedSurface, settle, type } from './stage';

const judge: OwnWork = {
  id: 'user/no-promises',
  title: 'No promises',
  wish: { kind: 'judge', rule: 'promises a return', breaks: ['You will double it.'], keeps: ['It may fall.'], threshold: 0.5 },
};
const reply: OwnWork = { id: 'user/reply', title: 'Polite reply', wish: { kind: 'write', instruction: 'Answer {text} politely.', length: 'short' } };
const tried = (passes: boolean): TriedJudge => ({
  kind: 'judge-tried',
  examples: [
    { breaks: true, probability: 0.9, isRight: true },
    { breaks: false, probability: passes ? 0.1 : 0.8, isRight: passes },
  ],
  rightOfBreaks: 1,
  rightOfKeeps: passes ? 1 : 0,
  passes,
});

let surface: RecordedSurface;
let root: HTMLElement;
beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
  location.hash = '#tasks';
});

describe('a task of the user for a language model, in the panel', () => {
  async function show(works: readonly OwnWork[], answers: (request: WritingRequest) => WritingResult, changes: Partial<PanelHost> = {}) {
    const write = vi.fn((request: WritingRequest) => fakeWriting([{ type: 'run-done', result: answers(request) }]));
    const watchOwnWorks: PanelHost['watchOwnWorks'] = (listener) => {
      listener(works);
      return () => {};
    };
    await settle(() => void mountPanel(root, { ...fakePanel(surface), readSelection: async () => null, write, watchOwnWorks, ...changes }));
    await settle(() => type(control(root, 'Text'), 'Invest now and double your money.'));
    return write;
  }
  const model = 'Tiny';
  const judged: WritingResult = { kind: 'judged', probability: 0.86, isBroken: true, model };

  it('stands beside the works of Gloss and is asked for by one press', async () => {
    const answer: WritingResult = {
      kind: 'text',
      text: 'Thank you.',
      end: 'stop',
      coverage: { analysedChars: 1, totalChars: 1 },
      tokens: 2,
      firstTokenMs: 1,
      tokensPerSecond: 9,
      model,
    };
    const write = await show([reply], () => answer);
    await settle(() => control(root, 'Polite reply').click());
    await settle(() => control(root, 'Run “Polite reply”').click());
    expect(write).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ wish: reply.wish, text: 'Invest now and double your money.' }));
    expect(root.querySelector('.written-text')?.textContent).toBe('Thank you.');
  });

  it('judges only after the model has passed the rule’s own examples, once', async () => {
    const write = await show([judge], ({ wish }) => (wish.kind === 'judge-trial' ? { ...tried(true), model } : judged));
    await settle(() => control(root, 'No promises').click());
    await settle(() => control(root, 'Run “No promises”').click());
    expect(write.mock.calls.map(([{ wish }]) => wish.kind)).toEqual(['judge-trial', 'judge']);
    expect(root.textContent).toContain('It breaks the rule');
    await settle(() => control(root, 'Run “No promises”').click());
    expect(write.mock.calls.map(([{ wish }]) => wish.kind)).toEqual(['judge-trial', 'judge', 'judge']);
  });

  it('refuses a model that has not, with its score, and asks it about nothing else', async () => {
    const write = await show([judge], () => ({ ...tried(false), model }));
    await settle(() => control(root, 'No promises').click());
    await settle(() => control(root, 'Run “No promises”').click());
    expect(write.mock.calls.map(([{ wish }]) => wish.kind)).toEqual(['judge-trial']);
    expect(root.textContent).toContain('This model cannot judge by the rule');
    expect(root.textContent).toContain('1 of 1 examples that break the rule, 0 of 1 that keep it');
  });

  it('begins at once when it was chosen in a menu', async () => {
    const write = await show([judge], ({ wish }) => (wish.kind === 'judge-trial' ? { ...tried(true), model } : judged), {
      watchHandovers(listener) {
        listener({ passage: { text: 'You will double it.' }, tasks: [], work: 'user/no-promises' });
        return () => {};
      },
    });
    expect(write.mock.calls[0]?.[0]).toMatchObject({ wish: { kind: 'judge-trial' }, text: 'You will double it.' });
  });
});

describe('a task for a language model, in the options', () => {
  let tasks: readonly UserTask[] = [];
  async function show(changes: Partial<OptionsHost> = {}) {
    const host = fakeOptions(surface);
    host.ownTasks.watch((all) => {
      tasks = all;
    });
    await settle(() => void mountOptions(root, { ...host, ...changes }));
    await settle(() => control(root, 'New task').click());
  }
  const field = (label: string) => document.getElementById([...root.querySelectorAll('label')].find(({ textContent }) => textContent === label)!.htmlFor)!;
  const choose = (name: string) =>
    settle(() =>
      [...root.querySelectorAll('label')]
        .find(({ textContent }) => textContent?.includes(name))!
        .querySelector('input')!
        .click(),
    );

  it('is made in the same form, tried, saved, switched off and moved', async () => {
    const write = vi.fn((_: WritingRequest) => fakeWriting([{ type: 'run-done', result: { ...tried(false), model: 'Tiny' } }]));
    await show({ write });
    await choose('Judge by a rule in words');
    await settle(() => type(field('Title, as in the menu'), 'No promises'));
    await settle(() => type(field('What a text must not do, in words'), 'promises a return'));
    await settle(() => type(field('Texts that break the rule, one a line (eight at most)'), 'You will double it.'));
    await settle(() => control(root, 'Try the examples').click());
    expect(write.mock.calls[0]?.[0].wish).toMatchObject({ kind: 'judge-trial', judge: { rule: 'promises a return', breaks: ['You will double it.'] } });
    expect(root.textContent).toContain('This model cannot judge by the rule');
    await settle(() => control(root, 'Save').click());
    expect(tasks.at(-1)).toMatchObject({ id: 'user/no-promises', definition: { kind: 'judge', threshold: 0.5 } });
    const toggle = control(root, 'Use No promises') as HTMLInputElement;
    await settle(() => toggle.click());
    expect(control(root, 'Use No promises').closest('li')!.dataset.off).toBeDefined();
  });

  it('leads to the models where none can do it, and can be saved all the same', async () => {
    const watchStore: OptionsHost['watchStore'] = (listener) => {
      listener({ ...storeState, models: [] });
      return () => {};
    };
    await show({ watchStore });
    await choose('Write by an instruction');
    expect(root.textContent).toContain('No language model on this device follows instructions yet.');
    expect(root.querySelector('.pack-desk a')?.getAttribute('href')).toBe('#models');
    await settle(() => type(field('Title, as in the menu'), 'Reply'));
    await settle(() => type(field('What is to be written'), 'Answer {text}.'));
    await settle(() => control(root, 'Save').click());
    expect(tasks.at(-1)?.definition).toEqual({ title: 'Reply', kind: 'write', instruction: 'Answer {text}.', length: 'short' });
  });

  it('keeps of a file what its form does not show', () => {
    const begun = {
      title: 'Invoice',
      kind: 'record',
      fields: [
        { name: 'number', type: 'quote', description: 'at the top' },
        { name: 'paid', type: 'choice', choices: ['yes', 'no'], mayBeMissing: true },
      ],
      examples: [{ text: 'Invoice 12', record: { number: '12', paid: null } }],
    } as const;
    expect(toWorkDefinition(toWorkDraft(begun), begun)).toEqual(begun);
    const draft = toWorkDraft(begun);
    const renamed = toWorkDefinition({ ...draft, rows: draft.rows.map((row) => ({ ...row, name: row.name.replace('paid', 'settled') })) }, begun);
    expect(renamed).toMatchObject({
      fields: [{ name: 'number' }, { name: 'settled', mayBeMissing: true }],
      examples: [{ record: { number: '12', settled: null } }],
    });
    // A field in the place of another is not that other one.
    const exchanged = toWorkDefinition({ ...draft, rows: [draft.rows[0]!, { ...blankRow, name: 'reference' }] }, begun);
    expect(exchanged?.kind === 'record' && exchanged.examples).toEqual([{ text: 'Invoice 12', record: { number: '12' } }]);
    const without = toWorkDefinition({ ...draft, rows: draft.rows.slice(1) }, begun);
    expect(without?.kind === 'record' && without.examples).toEqual([{ text: 'Invoice 12', record: { paid: null } }]);
    expect(toWorkDefinition({ ...blankWork('record'), title: 'x' })).toBeNull();
    expect(toWorkDefinition({ ...blankWork('judge'), title: 'x' })).toBeNull();
  });
});
