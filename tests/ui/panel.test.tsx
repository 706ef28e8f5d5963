// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PanelHost } from '../../src/ui/hosts';
import { mountPanel } from '../../src/ui/panel/mount-panel';
import { fakePanel, fakeRun, finishedRun } from '../gallery/fake-hosts';
import { draft, letter, letterEntities, spanOf } from '../gallery/passages';
import { control, createRoot, createSurface, type RecordedSurface, settle, type } from './stage';

const key = 'glk_live_7Rk2pQ9vXw41ZtBn8sYd';
let surface: RecordedSurface;
let root: HTMLElement;

async function show(host: PanelHost) {
  await settle(() => void mountPanel(root, host));
}

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
});

describe('the side panel', () => {
  it('runs tasks over text that was pasted', async () => {
    const start = vi.fn(fakePanel(surface).start);
    await show({ ...fakePanel(surface), readSelection: async () => null, start });
    expect(control(root, 'Everything').hasAttribute('disabled')).toBe(true);
    await settle(() => type(control(root, 'Text'), letter.text));
    await settle(() => control(root, 'Entities').click());
    expect(start).toHaveBeenCalledWith({ text: letter.text }, ['entities'], undefined);
    expect(root.querySelectorAll('.marked-passage mark')).toHaveLength(9);
  });

  it('shows what is known so far, and keeps it, marked as not all, when the run is stopped', async () => {
    const partial = { type: 'task-partial', task: 'entities', result: letterEntities } as const;
    await show({ ...fakePanel(surface), start: () => fakeRun([partial]) });
    await settle(() => control(root, 'Everything').click());
    expect([...root.querySelectorAll('[role=tab]')].map((tab) => tab.textContent)).toEqual(['Sentiment', 'Entities9', 'Compliance']);
    await settle(() => control(root, 'Entities9').click());
    const sees = () => [
      root.querySelector('.partial')?.textContent,
      root.querySelectorAll('.marked-passage mark').length,
      root.textContent?.includes('Stopped'),
    ];
    expect(sees()).toEqual(['What was found so far. It is not all.', 9, false]);
    await settle(() => control(root, 'Cancel').click());
    expect(sees()).toEqual(['What was found so far. It is not all.', 9, true]);
    expect(root.querySelectorAll('[role=tab]')).toHaveLength(1);
  });

  it('opens with what is selected on the page', async () => {
    await show(fakePanel(surface));
    expect((control(root, 'Text') as HTMLTextAreaElement).value).toBe(letter.text);
    expect(root.textContent).toContain('From: Ticket 4417 – Support');
  });

  it('opens with the last run where nothing is selected, and leaves alone what the reader has begun', async () => {
    const idle = { ...fakePanel(surface, draft), watchHandovers: () => () => {} };
    await show({ ...idle, readSelection: async () => null });
    expect(root.querySelector('.marked-passage')?.textContent).toContain('VitaGlow');

    root = createRoot();
    let answer = (_: null) => {};
    await show({
      ...idle,
      readSelection: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    });
    await settle(() => type(control(root, 'Text'), 'My own words.'));
    await settle(() => answer(null));
    expect((control(root, 'Text') as HTMLTextAreaElement).value).toBe('My own words.');
  });

  it('offers the tasks that are on now', async () => {
    let tell: Parameters<PanelHost['watchTasks']>[0] = () => {};
    const watchTasks: PanelHost['watchTasks'] = (listener) => {
      tell = listener;
      return () => {};
    };
    await show({ ...fakePanel(surface), watchTasks });
    await settle(() => tell(['compliance']));
    expect([...root.querySelectorAll('.passage-tasks button')].map((button) => button.textContent)).toEqual(['Compliance']);
  });

  it('marks findings on the page until asked again, and takes the marks away with the run', async () => {
    const highlight = vi.fn(async () => true);
    await show({ ...fakePanel(surface, draft), watchHandovers: () => () => {}, readSelection: async () => null, highlight });
    await settle(() => control(root, /^Entities\d/).click());
    const marked = () => (highlight.mock.lastCall as unknown as [unknown, readonly unknown[]] | undefined)?.[1].length;
    await settle(() => control(root, 'Mark on page').click());
    expect([marked(), control(root, 'Mark on page').getAttribute('aria-pressed')]).toEqual([2, 'true']);
    await settle(() => control(root, 'Mark on page').click());
    expect(marked()).toBe(0);
    await settle(() => control(root, 'Mark on page').click());
    await settle(() => root.querySelectorAll<HTMLElement>('.earlier-run')[1]?.click());
    expect(marked()).toBe(0);
  });

  it('takes the selection of the page over', async () => {
    await show(fakePanel(surface));
    await settle(() => type(control(root, 'Text'), 'Something else.'));
    await settle(() => control(root, 'Take selection').click());
    expect((control(root, 'Text') as HTMLTextAreaElement).value).toBe(letter.text);
    expect(root.textContent).toContain('From: Ticket 4417 – Support');
  });

  it('says when there is no selection', async () => {
    await show({ ...fakePanel(surface), readSelection: async () => null });
    await settle(() => control(root, 'Take selection').click());
    expect(root.querySelector('.notice')?.textContent).toContain('There is no selection');
  });

  it('runs what arrives for it, and keeps the run in the session', async () => {
    const keep = vi.fn(async () => {});
    await show({ ...fakePanel(surface, draft), keep });
    expect(keep).toHaveBeenCalledOnce();
    expect(keep.mock.lastCall).toMatchObject([{ passage: draft, results: [{ task: 'sentiment' }, { task: 'entities' }, { task: 'compliance' }] }]);
  });

  it('never shows a covered secret, neither in its copy of the passage nor among earlier runs', async () => {
    await show(fakePanel(surface, draft));
    await settle(() => control(root, /^Compliance\d/).click());
    expect(root.innerHTML).not.toContain(key);
    expect(root.querySelector('.marked-passage')?.textContent).toContain('••••••8sYd');
  });

  it('narrows findings by words and by kind, in the list and in the passage', async () => {
    await show(fakePanel(surface, draft));
    await settle(() => control(root, /^Compliance\d/).click());
    await settle(() => type(control(root, 'Filter findings'), 'guaranteed'));
    expect([...root.querySelectorAll('.marked-passage mark')].map((mark) => mark.textContent)).toEqual(['guaranteed', 'guaranteed']);
    await settle(() => type(control(root, 'Filter findings'), ''));
    await settle(() => control(root, 'Warning').click());
    expect([...root.querySelectorAll('.rule-findings section')].map((section) => section.getAttribute('data-severity'))).toEqual(['warning']);
    await settle(() => type(control(root, 'Filter findings'), 'xylophone'));
    expect(root.textContent).toContain('No finding matches the filter.');
  });

  it('lists findings by confidence when asked to', async () => {
    await show(fakePanel(surface, draft));
    await settle(() => control(root, /^Entities\d/).click());
    const order = control(root, 'Order') as HTMLSelectElement;
    await settle(() => {
      order.value = 'confidence';
      order.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect([...root.querySelectorAll('.finding-list mark')].map((mark) => mark.textContent)).toEqual(['Paul', 'VitaGlow']);
  });

  it('shows a finding on the page it came from, and says when that page is gone', async () => {
    const reveal = vi.fn(async () => false);
    await show({ ...fakePanel(surface, draft), watchHandovers: () => () => {}, reveal });
    await settle(() => control(root, /Campaign draft/).click());
    await settle(() => control(root, /^Entities\d/).click());
    await settle(() => root.querySelector<HTMLElement>('.finding-value')?.click());
    expect(reveal.mock.lastCall).toMatchObject([{ place: { selectionId: 'b' } }, spanOf(draft, 'Paul')]);
    expect(root.querySelector('.notice')?.textContent).toContain('The page has changed');
  });

  it('shows the run that a card hands over, without running it again', async () => {
    const start = vi.fn();
    const handed = finishedRun(draft, ['entities'], 'handed', 'Campaign draft – Docs');
    const watchHandovers: PanelHost['watchHandovers'] = (listener) => {
      listener(handed);
      return () => {};
    };
    await show({ ...fakePanel(surface), start, watchHandovers });
    expect(root.querySelector('.marked-passage')?.textContent).toBe(draft.text.replace('glk_live_7Rk2pQ9vXw41ZtBn8sYd', '••••••8sYd'));
    expect(root.querySelector('.finding-value')?.textContent).toContain('Paul');
    expect(start).not.toHaveBeenCalled();
  });

  it('says that a value will be ignored once that is stored, for how long, and when it could not be', async () => {
    const host = { ...fakePanel(surface, draft), readSelection: async () => null };
    const ignore = async (ignoreAlways: PanelHost['ignoreAlways']) => {
      root = createRoot();
      await show({ ...host, ignoreAlways });
      await settle(() => control(root, /^Entities\d/).click());
      await settle(() => control(root, /^Why/).click());
      await settle(() => control(root, 'Always ignore this value').click());
      return root.querySelector('.notice')?.textContent ?? '';
    };
    const values = () => [...root.querySelectorAll('.finding-value')].length;
    let stored: (keptAs: 'stored') => void = () => {};
    expect(await ignore(() => new Promise((resolve) => (stored = resolve)))).toBe('');
    expect(values()).toBe(2);
    await settle(() => stored('stored'));
    expect(root.querySelector('.notice')?.textContent).toContain('This value will be ignored from now on.');
    expect(values()).toBe(1);
    expect(await ignore(async () => 'until-closed')).toContain('This value will be ignored until your private windows are closed.');
    expect(await ignore(() => Promise.reject(new Error('full')))).toContain('This could not be stored.');
    expect(values()).toBe(2);
  });

  it('says in a private window that nothing is kept', async () => {
    await show({ ...fakePanel(surface), isPrivate: true });
    expect(root.textContent).toContain('Private window: nothing of it is kept.');
    root = createRoot();
    await show(fakePanel(surface));
    expect(root.textContent).not.toContain('Private window');
  });

  it('opens an earlier run again and forgets all when asked to', async () => {
    await show(fakePanel(surface, draft));
    expect(root.querySelectorAll('.earlier-run')).toHaveLength(3);
    await settle(() => root.querySelectorAll<HTMLElement>('.earlier-run')[2]?.click());
    expect(root.querySelector('.marked-passage')?.textContent).toBe(letter.text);
    await settle(() => control(root, 'Clear').click());
    expect(root.querySelectorAll('.earlier-run')).toHaveLength(0);
    expect(root.querySelector('.marked-passage')).toBeNull();
  });
});
