// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../src/core/settings';
import { policies } from '../../src/policies';
import type { OptionsHost } from '../../src/ui/hosts';
import { mountOptions } from '../../src/ui/options/mount-options';
import { mountPopup } from '../../src/ui/popup/mount-popup';
import { fakeOptions, popupFaces } from '../gallery/fake-hosts';
import { control, createRoot, createSurface, type RecordedSurface, settle, type } from './stage';

let surface: RecordedSurface;
let root: HTMLElement;

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
});

describe('the popup', () => {
  it('runs all tasks or one on the selection, and closes when the card opens', async () => {
    const runOnSelection = vi.fn(async () => null);
    const close = vi.fn();
    await settle(() => void mountPopup(root, { ...popupFaces(surface).ready!, runOnSelection, close }));
    await settle(() => control(root, 'Compliance').click());
    expect(runOnSelection).toHaveBeenCalledWith(['compliance']);
    expect(close).toHaveBeenCalledOnce();
  });

  it('says why nothing happened', async () => {
    await settle(() => void mountPopup(root, popupFaces(surface).ready!));
    await settle(() => control(root, /^Everything/).click());
    expect(root.textContent).toContain('Select some text on the page first.');
  });

  it('switches the site off, and its tasks with it', async () => {
    const setSite = vi.fn(async () => {});
    await settle(() => void mountPopup(root, { ...popupFaces(surface).ready!, setSite }));
    await settle(() => control(root, 'Use Gloss on tickets.example.org').click());
    expect(setSite).toHaveBeenCalledWith(false);
    expect(control(root, 'Compliance').hasAttribute('disabled')).toBe(true);
  });

  it('explains itself on pages that no extension may read', async () => {
    await settle(() => void mountPopup(root, popupFaces(surface)['browser-page']!));
    expect(root.textContent).toContain('Browsers keep extensions out of their own pages.');
  });
});

describe('the options page', () => {
  let stored: Settings;

  async function show(section: string, change: Partial<OptionsHost> = {}) {
    location.hash = `#${section}`;
    const host = fakeOptions(surface);
    host.watchSettings((settings) => {
      stored = settings;
    });
    const setSettings = async (settings: Settings) => {
      stored = settings;
    };
    await settle(() => void mountOptions(root, { ...host, setSettings, ...change }));
  }

  it.each(['tasks', 'detectors', 'policies', 'sites', 'shortcuts', 'privacy', 'settings', 'about'])(
    'has a section called %s, with a title and without an unnamed control',
    async (section) => {
      await show(section);
      expect(root.querySelector('h1')?.textContent).toBe(root.querySelector('.options-nav [aria-current]')?.textContent);
      const unnamed = [...root.querySelectorAll('button, input, select')].filter((each) => !(each.getAttribute('aria-label') ?? each.textContent)?.trim());
      expect(unnamed).toEqual([]);
      expect(document.title).toBe(`Gloss: ${root.querySelector('h1')?.textContent}`);
      expect(document.documentElement.lang).toBe('en');
    },
  );

  it('orders and switches tasks', async () => {
    await show('tasks');
    await settle(() => control(root, 'Move Compliance up').click());
    expect(stored.tasks).toEqual(['sentiment', 'compliance', 'entities']);
    await settle(() => control(root, 'Use Sentiment').click());
    expect(stored.tasks).toEqual(['compliance', 'entities']);
  });

  it('finds detectors by their name and switches them', async () => {
    await show('detectors');
    await settle(() => type(control(root, 'Search'), 'iban'));
    expect(root.querySelectorAll('.detector-row')).toHaveLength(1);
    expect(root.querySelector('.examples mark')?.textContent).toBe('DE89 3704 0044 0532 0130 00');
    await settle(() => control(root, 'Use IBAN').click());
    expect(stored.detectors).toEqual({ iban: { on: false } });
  });

  it('finds detectors by the name of their country, in the language of the reader and in English', async () => {
    const titles = () => [...root.querySelectorAll('.detector-row strong')].map((title) => title.textContent);
    await show('detectors');
    await settle(() => type(control(root, 'Search'), 'germany'));
    expect(titles()).toEqual(['German tax number']);
    root = createRoot();
    surface = await createSurface('zh_CN');
    await show('detectors');
    await settle(() => type(control(root, surface.t('options.search')), '德国'));
    expect(titles()).toEqual(['德国税号']);
    await settle(() => type(control(root, surface.t('options.search')), 'France'));
    expect(titles()).toEqual(['法国社会保障号码']);
  });

  it.each([
    ['the title of their reference', 'No 1169/2011', ['Promises to cure an illness']],
    ['what they suggest', 'made for', ['Promises to cure an illness']],
    ['the name of their pack', 'Health claims', ['Promises to cure an illness', 'Leans on doctors']],
    ['the name of their pack, and only as one stretch of words', 'claims cure', []],
  ])('finds rules by %s', async (_, sought, found) => {
    await show('policies');
    await settle(() => type(control(root, 'Search'), sought));
    expect([...root.querySelectorAll('.pack li strong')].map((title) => title.textContent)).toEqual(found);
    if (found.length === 0) expect(root.querySelector('.blank')?.textContent).toBe(surface.t('options.none_match'));
  });

  it('finds rules by their English words while the page is Chinese', async () => {
    surface = await createSurface('zh_CN');
    await show('policies');
    for (const sought of ['illness', 'Say what it is made for', '治愈', '1169/2011']) {
      await settle(() => type(control(root, surface.t('options.search')), sought));
      expect(
        [...root.querySelectorAll('.pack li strong')].map((title) => title.textContent),
        sought,
      ).toEqual(['承诺治愈疾病']);
    }
    await settle(() => type(control(root, surface.t('options.search')), 'plain language'));
    expect([...root.querySelectorAll('.pack')].map((pack) => pack.getAttribute('aria-label'))).toEqual(['通俗语言']);
  });

  it('finds real rules by the office or the law behind them', async () => {
    await show('policies', { policies: policies.map((policy) => ({ ...policy, examples: {} })) });
    const packs = () => [...root.querySelectorAll('.pack')].map((pack) => pack.getAttribute('aria-label'));
    await settle(() => type(control(root, 'Search'), 'FTC'));
    expect(packs()).toEqual(expect.arrayContaining(['Health and medicine claims', 'Environmental claims', 'Dark patterns']));
    await settle(() => type(control(root, 'Search'), '广告法'));
    expect(packs()).toContain('Chinese advertising law');
  });

  it('finds rules by their words, shows their examples, and sets their severity', async () => {
    await show('policies');
    await settle(() => type(control(root, 'Search'), 'illness'));
    const severity = control(root, 'Severity of “Promises to cure an illness”') as HTMLSelectElement;
    await settle(() => {
      severity.value = 'info';
      severity.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(stored.policies).toEqual({ 'health-claims': { rules: { cure: { severity: 'info' } } } });
    expect([...root.querySelectorAll('.examples li')].map((example) => example.textContent)).toEqual(['It cures everything.', 'The doctor cured him.']);
  });

  it('adds and removes sites, and refuses what is no host', async () => {
    await show('sites');
    await settle(() => type(control(root, 'Host'), 'no host'));
    await settle(() => control(root, 'Add site').click());
    expect(root.textContent).toContain('A host looks like example.org.');
    await settle(() => type(control(root, 'Host'), 'https://News.example/today'));
    await settle(() => control(root, 'Add site').click());
    expect(stored.sitesOff).toContain('news.example');
    await settle(() => control(root, 'Remove bank.example').click());
    expect(stored.sitesOff).toEqual(['clinic.example', 'news.example']);
  });

  it('forgets ignored values and takes that back', async () => {
    await show('privacy');
    await settle(() => control(root, 'Forget them all').click());
    expect(stored.ignored).toEqual([]);
    await settle(() => control(root, 'Undo').click());
    expect(stored.ignored).toHaveLength(2);
  });

  it('exports the settings, and says when a file holds none', async () => {
    await show('settings');
    await settle(() => control(root, 'Export settings').click());
    expect(JSON.parse(surface.saved[0]!.content)).toEqual(stored);
    const picker = root.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(picker, 'files', { value: [new File(['no'], 'x.json')] });
    await settle(() => picker.dispatchEvent(new Event('change')));
    expect(root.textContent).toContain('This file does not hold settings of Gloss.');
  });

  it('imports settings and takes that back', async () => {
    const read = vi.fn(async () => {});
    await show('settings', { importSettings: read });
    const before = stored;
    const picker = root.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(picker, 'files', { value: [new File(['{}'], 'x.json')] });
    await settle(() => picker.dispatchEvent(new Event('change')));
    expect(read).toHaveBeenCalledWith('{}');
    expect(root.textContent).toContain('Settings imported.');
    await settle(() => control(root, 'Undo').click());
    expect(stored).toEqual(before);
  });

  it('goes back to the first day and, if that was a mistake, back again', async () => {
    await show('settings');
    const before = stored;
    await settle(() => control(root, 'Reset all settings').click());
    expect(stored.sitesOff).toEqual([]);
    await settle(() => control(root, 'Undo').click());
    expect(stored).toEqual(before);
  });
});
