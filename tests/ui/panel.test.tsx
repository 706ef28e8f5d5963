// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { PanelHost } from '../../src/ui/hosts';
import { mountPanel } from '../../src/ui/panel/mount-panel';
import { fakePanel, finishedRun } from '../gallery/fake-hosts';
import { draft, letter, spanOf } from '../gallery/passages';
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
    await show({ ...fakePanel(surface), start });
    expect(control(root, 'Everything').hasAttribute('disabled')).toBe(true);
    await settle(() => type(control(root, 'Text'), letter.text));
    await settle(() => control(root, 'Entities').click());
    expect(start).toHaveBeenCalledWith({ text: letter.text }, ['entities']);
    expect(root.querySelectorAll('.marked-passage mark')).toHaveLength(9);
  });

  it('takes the selection of the page over', async () => {
    await show(fakePanel(surface));
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
    expect(root.querySelectorAll('.rule')).toHaveLength(1);
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
    await settle(() => root.querySelector<HTMLElement>('.entity-value')?.click());
    expect(reveal.mock.lastCall).toMatchObject([{ id: 'b' }, spanOf(draft, 'Paul')]);
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
    expect(root.querySelector('.entity-value')?.textContent).toContain('Paul');
    expect(start).not.toHaveBeenCalled();
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
