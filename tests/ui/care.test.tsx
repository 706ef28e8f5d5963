// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RunEvent } from '../../src/core/run/run';
import type { WhyResult } from '../../src/core/run/why';
import { mountCard } from '../../src/ui/card/mount-card';
import { mountOptions } from '../../src/ui/options/mount-options';
import { sample } from '../../src/ui/options/sample';
import { mountPanel } from '../../src/ui/panel/mount-panel';
import { editableCard, fakeOptions, fakePanel, fakeRun } from '../gallery/fake-hosts';
import { draft, letter } from '../gallery/passages';
import { control, createRoot, createSurface, type RecordedSurface, settle, type } from './stage';

let surface: RecordedSurface;
let root: HTMLElement;

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
  location.hash = '';
});

/** Presses the first control whose words are these. */
const pressed = (words: string) => settle(() => [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.trim() === words)!.click());

describe('a rule that disturbs on one site', () => {
  it('is turned off there from the finding, and on again by the undo', async () => {
    const back = [{ type: 'remove', list: 'siteRulesOff', items: ['a.example x/y'] }] as const;
    const switchRule = vi.fn(async () => back);
    const changeBack = vi.fn(async () => 'stored' as const);
    await settle(() => void mountCard(root, { ...editableCard(surface, draft, ['compliance']), switchRule, changeBack }));
    await settle(() => root.querySelector<HTMLElement>('[data-act=open]')!.click());
    await pressed('Not on this site');
    expect(switchRule).toHaveBeenCalledWith(expect.objectContaining({ policy: 'health-claims' }), 'here');
    expect(root.textContent).toContain('This rule is off on this site from now on.');
    await settle(() => control(root, 'Undo').click());
    expect(changeBack).toHaveBeenCalledWith(back);
  });
});

const answer: WhyResult = {
  kind: 'why',
  focus: { start: 18, end: 31 },
  looked: [
    { by: { kind: 'head', id: 'entities' }, label: 'PER', span: { start: 18, end: 31 }, confidence: 0.98, threshold: 0.4, evidence: [], outcome: 'shown' },
    {
      by: { kind: 'detector', id: 'user-name' },
      title: { en: 'User name' },
      label: 'USER_NAME',
      span: { start: 18, end: 22 },
      confidence: 0.3,
      threshold: 0.5,
      evidence: [{ code: 'pattern' }],
      outcome: 'below',
    },
  ],
  inWords: [
    { rule: 'user/mine/boasts', title: { en: 'Boasts' }, isHere: true },
    { rule: 'user/mine/jokes', title: { en: 'Jokes' }, isHere: false },
  ],
  heads: [{ head: 'entities', scores: [{ label: 'PER', confidence: 0.98 }] }],
  silent: 600,
};

describe('the panel', () => {
  it('tells why at a finding, and copies a report without the text', async () => {
    const host = fakePanel(surface);
    const start = vi.fn((...[passage, tasks, place]: Parameters<typeof host.start>) => {
      if (!tasks.includes('why')) return host.start(passage, tasks, place);
      const done = { type: 'run-done', coverage: { analysedChars: 1, totalChars: 1 }, cost: { totalMs: 1, modelMs: 1, tokens: 1, threads: 1 } } as const;
      return fakeRun([{ type: 'task-done', task: 'why', result: answer }, done] satisfies RunEvent[]);
    });
    await settle(() => void mountPanel(root, { ...host, readSelection: async () => null, start }));
    await settle(() => type(control(root, 'Text'), letter.text));
    await settle(() => control(root, 'Entities').click());
    await settle(() => root.querySelector<HTMLElement>('[data-act=open]')!.click());
    await pressed('Why, and why not');
    expect(start.mock.lastCall?.slice(1)).toEqual([['why'], undefined, { start: 18, end: 31 }]);
    const box = root.querySelector('.why-box')!;
    expect(box.textContent).toContain('Shown');
    expect(box.textContent).toContain('30%, shown from 50%');
    expect(box.textContent).toContain('Judged here by a language model, where one can be asked: Boasts');
    expect(box.textContent).toContain('because of the language, the words or the length of the text: Jokes');
    await pressed('Copy a report without the text');
    expect(surface.copied.at(-1)).toContain('below: detector user-name');
    expect(surface.copied.at(-1)).not.toMatch(/Ines|Calder/);
  });

  it('runs everything by Control and Enter in the text', async () => {
    const host = fakePanel(surface);
    const start = vi.fn(host.start);
    await settle(() => void mountPanel(root, { ...host, readSelection: async () => null, start }));
    const field = control(root, 'Text');
    const enter = () => field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true, bubbles: true }));
    await settle(enter);
    expect(start).not.toHaveBeenCalled();
    await settle(() => type(field, letter.text));
    await settle(enter);
    expect(start.mock.lastCall?.[1]).toEqual(host.tasks);
  });
});

describe('the options', () => {
  it('begin with a letter on which a task is tried in a card, and what the card writes stands in the letter', async () => {
    location.hash = '#welcome';
    const host = fakeOptions(surface);
    const openSample = vi.fn(host.openSample);
    await settle(() => void mountOptions(root, { ...host, openSample }));
    expect(root.querySelector('.sample')?.textContent).toBe(sample.text);
    await settle(() => control(root, 'Entities').click());
    expect(root.querySelector('[role=dialog] .card')).not.toBeNull();
    const { writeBack, close } = openSample.mock.lastCall![0];
    await settle(() => void writeBack!([{ span: { start: 0, end: 5 }, text: 'Good day' }]));
    expect(root.querySelector('.sample')?.textContent).toBe(`Good day${sample.text.slice(5)}`);
    await settle(close);
    expect(root.querySelector('[role=dialog]')).toBeNull();
  });

  it('erase nothing before they have said what it is and were told to', async () => {
    location.hash = '#privacy';
    const host = fakeOptions(surface);
    const eraseEverything = vi.fn(async () => {});
    await settle(() => void mountOptions(root, { ...host, keepsakes: { ...host.keepsakes, eraseEverything } }));
    await pressed('Erase everything…');
    expect(root.querySelector('.erase-list')?.textContent).toContain('Language models: 2, with their files 512 MB');
    await pressed('Keep everything');
    expect(root.querySelector('.erase-list')).toBeNull();
    await pressed('Erase everything…');
    expect(eraseEverything).not.toHaveBeenCalled();
    await pressed('Erase it all');
    expect(eraseEverything).toHaveBeenCalledOnce();
  });
});
