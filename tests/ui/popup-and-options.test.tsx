// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { tasksOn } from '../../src/core/run/switched-tasks';
import { taskIds } from '../../src/tasks';
import type { Settings } from '../../src/core/run/settings';
import { applyChanges } from '../../src/core/run/settings-change';
import type { StoreState } from '../../src/core/store/state';
import { PrivatePacksError, type UserPack } from '../../src/core/rules/user-pack';
import { packs } from '../../src/packs';
import type { OptionsHost } from '../../src/ui/hosts';
import { mountOptions } from '../../src/ui/options/mount-options';
import { mountPopup } from '../../src/ui/popup/mount-popup';
import { fakeOptions, popupFaces } from '../gallery/fake-hosts';
import { storeState } from '../gallery/store';
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

  it('leaves the site’s switch where it was when that could not be stored', async () => {
    await settle(() => void mountPopup(root, { ...popupFaces(surface).ready!, setSite: () => Promise.reject(new Error('full')) }));
    await settle(() => control(root, 'Use Gloss on tickets.example.org').click());
    expect(control(root, 'Use Gloss on tickets.example.org').getAttribute('aria-checked')).toBe('true');
    expect(control(root, 'Compliance').hasAttribute('disabled')).toBe(false);
  });

  it('says where results open, in a browser that has no card, and only there', async () => {
    const unread = { ...popupFaces(surface).ready!, isWelcomed: false };
    const sentence = 'In this browser results open in the sidebar';
    await settle(() => void mountPopup(root, unread));
    expect(root.textContent).not.toContain(sentence);
    root = createRoot();
    await settle(() => void mountPopup(root, { ...unread, isPanelOnly: true }));
    expect(root.textContent).toContain(sentence);
  });

  it('says how it works where there is neither a menu nor room beside the page', async () => {
    await settle(() => void mountPopup(root, { ...popupFaces(surface).ready!, isWelcomed: false, isPanelOnly: true, isPanelTab: true }));
    expect(root.textContent).toContain('the result opens in a tab of its own');
    expect(root.textContent).not.toMatch(/sidebar|right-click/);
    expect([...root.querySelectorAll('.popup-doors button')].map(({ textContent }) => textContent)).toEqual(['Panel', 'Options']);
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
    const changeSettings: OptionsHost['changeSettings'] = async (changes) => {
      stored = applyChanges(stored, changes);
    };
    await settle(() => void mountOptions(root, { ...host, changeSettings, ...change }));
  }

  it.each(['welcome', 'tasks', 'detectors', 'policies', 'sites', 'shortcuts', 'privacy', 'settings', 'help', 'about'])(
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
    expect(tasksOn(stored, taskIds)).toEqual(['sentiment', 'compliance', 'entities']);
    await settle(() => control(root, 'Use Sentiment').click());
    expect(tasksOn(stored, taskIds)).toEqual(['compliance', 'entities']);
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
    await show('policies', { policies: packs.map((policy) => ({ ...policy, examples: {} })) });
    const found = () => [...root.querySelectorAll('.pack')].map((pack) => pack.getAttribute('aria-label'));
    await settle(() => type(control(root, 'Search'), 'FTC'));
    expect(found()).toEqual(expect.arrayContaining(['Health and medicine claims', 'Environmental claims', 'Dark patterns']));
    await settle(() => type(control(root, 'Search'), '广告法'));
    expect(found()).toContain('Chinese advertising law');
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

  it('sets what is different on a pattern of sites, and takes it back', async () => {
    await show('sites');
    await settle(() => type(control(root, 'Site or pattern of sites'), '*.Shop.example'));
    await settle(() => control(root, 'Site or pattern of sites').closest('form')!.querySelector('button')!.click());
    const profile = () => stored.profiles.find(({ site }) => site === '*.shop.example');
    expect(profile()).toEqual({ site: '*.shop.example' });
    await settle(() => root.querySelector<HTMLElement>('[aria-label="Tasks on *.shop.example"] button')!.click());
    const pack = control(root, 'Health claims on *.shop.example') as HTMLSelectElement;
    await settle(() => {
      pack.value = 'off';
      pack.dispatchEvent(new Event('change', { bubbles: true }));
    });
    await settle(() => control(root, 'A least confidence of its own, *.shop.example').click());
    expect(profile()).toEqual({ site: '*.shop.example', tasksOff: ['sentiment'], policies: { 'health-claims': false }, entityThreshold: 0.4 });
    await settle(() => control(root, 'Remove *.shop.example').click());
    expect(profile()).toBeUndefined();
    await settle(() => control(root, 'Undo').click());
    expect(profile()).toHaveProperty('entityThreshold', 0.4);
  });

  it('forgets ignored values and takes that back', async () => {
    await show('privacy');
    await settle(() => control(root, 'Forget them all').click());
    expect(stored.ignored).toEqual([]);
    await settle(() => control(root, 'Undo').click());
    expect(stored.ignored).toHaveLength(2);
  });

  async function pick(content = '{}') {
    const picker = root.querySelector<HTMLInputElement>('input[type=file]')!;
    Object.defineProperty(picker, 'files', { configurable: true, value: [new File([content], 'x.json')] });
    await settle(() => picker.dispatchEvent(new Event('change')));
  }

  const fileOf =
    (change: Partial<Settings>): OptionsHost['readSettingsFile'] =>
    () => ({ settings: { ...stored, ...change } });
  const shownChanges = () => [...root.querySelectorAll('.settings-changes li')].map((line) => line.textContent);

  const packsOf = (host: Pick<OptionsHost, 'rules'>): readonly UserPack[] => {
    let all: readonly UserPack[] = [];
    host.rules.watchPacks((packs) => {
      all = packs;
    })();
    return all;
  };

  it('exports the settings with the user’s packs, and says when a file holds none', async () => {
    await show('settings');
    await settle(() => control(root, 'Export settings').click());
    const [pack] = packsOf(fakeOptions(surface));
    const { ownTasks, ...rest } = JSON.parse(surface.saved[0]!.content);
    expect(rest).toEqual({ ...stored, packs: [{ id: 'user/house-style', source: pack!.source }] });
    // The head is fitted again where it is brought to.
    expect(ownTasks).toEqual([{ id: 'user/support-mail', definition: expect.objectContaining({ title: 'Support mail', kind: 'sort' }) }]);
    await pick('no');
    expect(root.textContent).toContain('This file does not hold settings of Gloss.');
  });

  it('names the place in a file that was not understood', async () => {
    await show('settings', { readSettingsFile: () => ({ refused: { code: 'settings-broken', field: 'ignored' } }) });
    await pick();
    expect(root.textContent).toContain('This file holds something at “ignored” that Gloss does not understand or take.');
  });

  it('shows what a file would change, the mirror first, and changes nothing before it is told to', async () => {
    const changeSettings = vi.fn(async () => {});
    const offered = {
      hub: 'https://evil.example',
      tasksOff: ['sentiment', 'compliance'],
      taskOrder: ['compliance', 'sentiment', 'entities'],
      labelsOff: ['TITLE', 'ORG'],
      ignored: [],
      detectors: { iban: { on: false } },
      policies: { 'health-claims': { on: false, rules: { cure: { severity: 'info' } } } } as const,
      countries: ['DE', 'ZZZ'],
    };
    await show('settings', { readSettingsFile: (json) => fileOf(offered)(json), changeSettings });
    await pick();
    const lines = shownChanges();
    expect(lines[0]).toContain('Language models would come from https://evil.example instead of https://huggingface.co.');
    expect(lines.slice(1)).toEqual([
      'Order of the menu: Compliance, Sentiment, Entities',
      'Tasks switched off: Sentiment, Compliance',
      'Entities no longer shown: Title or job, Organisation',
      'Countries looked at: Germany, ZZZ',
      'Values shown again: 2',
      'Detector “IBAN”: off',
      'Policy “Health claims”: off',
      'Rule “Promises to cure an illness” of “Health claims”: Note',
    ]);
    expect(changeSettings).not.toHaveBeenCalled();
    await settle(() => control(root, 'Leave everything as it is').click());
    expect(shownChanges()).toEqual([]);
    expect(changeSettings).not.toHaveBeenCalled();
  });

  it('asks the mirror of a file as a typed one is asked, and takes the rest of the file without it', async () => {
    let tellStore: (state: StoreState) => void = () => {};
    const sendStore = vi.fn();
    const watchStore: OptionsHost['watchStore'] = (listener) => {
      tellStore = listener;
      listener(storeState);
      return () => {};
    };
    const hub = 'https://mirror.example.org';
    await show('settings', { readSettingsFile: (json) => fileOf({ hub, entityThreshold: 0.9 })(json), sendStore, watchStore });
    const before = stored;
    await pick();
    await settle(() => control(root, 'Ask the mirror, then use all of it').click());
    expect(sendStore).toHaveBeenCalledWith({ type: 'check-hub', hub });
    expect(stored).toEqual(before);
    await settle(() => tellStore({ ...storeState, hubCheck: { hub, phase: 'failed', failure: { code: 'no-network', host: 'mirror.example.org' } } }));
    expect(root.textContent).toContain('mirror.example.org cannot be reached.');
    expect(stored).toEqual(before);
    await settle(() => control(root, 'Use all but the mirror').click());
    expect(stored).toEqual({ ...before, entityThreshold: 0.9 });
    await pick();
    await settle(() => control(root, 'Ask the mirror, then use all of it').click());
    await settle(() => tellStore({ ...storeState, hubCheck: { hub, phase: 'passed' } }));
    expect(stored.hub).toBe(hub);
  });

  it('imports settings and takes that back, leaving alone what was changed elsewhere meanwhile', async () => {
    await show('settings', { readSettingsFile: (json) => fileOf({ sitesOff: ['bank.example', 'shop.example'] })(json) });
    const before = stored;
    await pick();
    await settle(() => control(root, 'Use these settings').click());
    expect(root.textContent).toContain('Settings imported.');
    expect(stored.sitesOff).toEqual(['bank.example', 'shop.example']);
    const hash = 'c'.repeat(64);
    stored = { ...stored, ignored: [...stored.ignored, hash] };
    await settle(() => control(root, 'Undo').click());
    expect([[...stored.sitesOff].sort(), stored.ignored]).toEqual([before.sitesOff, [...before.ignored, hash]]);
  });

  it('shows the packs that a file brings before they are there, and takes them back', async () => {
    const { rules } = fakeOptions(surface);
    const mine = packsOf({ rules })[0]!;
    const files = [
      { id: mine.id, source: mine.source },
      { id: 'user/other', source: mine.source.replace('House style', 'Other') },
    ];
    await show('settings', { rules, readSettingsFile: () => ({ settings: stored, packs: files }) });
    await pick();
    expect(shownChanges()).toEqual(['The pack of rules “Other” would be added; its rules: 2.']);
    expect(packsOf({ rules })).toHaveLength(1);
    await settle(() => control(root, 'Use these settings').click());
    expect(packsOf({ rules }).map(({ id }) => id)).toEqual(['user/house-style', 'user/other']);
    await settle(() => control(root, 'Undo').click());
    expect(packsOf({ rules })).toEqual([mine]);
  });

  it.each([
    ['is none', 'rules: ['],
    ['turns the text around it', 'title: "\u202eOther"\ndescription: D\nlanguages: [en]\nrules: {a: {severity: info, message: M, reason: R, words: [x]}}'],
  ])('refuses a file with a pack that %s, by the name of the pack', async (_, mine) => {
    await show('settings', { readSettingsFile: () => ({ settings: stored, packs: [{ id: 'user/odd', source: mine }] }) });
    await pick();
    expect(root.textContent).toContain('This file holds something at “user/odd” that Gloss does not understand or take.');
  });

  it('says why packs are not changed in a private window', async () => {
    const host = fakeOptions(surface);
    await show('policies', { rules: { ...host.rules, changePacks: () => Promise.reject(new PrivatePacksError()) } });
    await settle(() => control(root, 'Remove House style').click());
    expect(root.querySelector('.notice')?.textContent).toContain('Nothing that is made in a private window is kept');
  });

  it('says when a file would change nothing', async () => {
    await show('settings', { readSettingsFile: (json) => fileOf({})(json) });
    await pick();
    expect(root.textContent).toContain('Nothing. These are the settings you have already.');
  });

  it('says that a change could not be stored, and shows what is', async () => {
    await show('tasks', { changeSettings: () => Promise.reject(new Error('full')) });
    await settle(() => control(root, 'Use Sentiment').click());
    expect(root.querySelector('.notice')?.textContent).toContain('This could not be stored. Nothing was changed.');
    expect(control(root, 'Use Sentiment').getAttribute('aria-checked')).toBe('true');
  });

  it('says what was damaged in the stored settings until that was read', async () => {
    const forgetTrouble = vi.fn();
    const watchTrouble: OptionsHost['watchTrouble'] = (listener) => {
      listener({ kind: 'damaged', fields: ['tasksOff', 'ignored'] });
      return () => {};
    };
    await show('about', { watchTrouble, forgetTrouble });
    expect(root.querySelector('[role=alert]')?.textContent).toContain('Some of your stored settings were damaged: Tasks, Always ignored.');
    await settle(() => control(root, 'Understood').click());
    expect(forgetTrouble).toHaveBeenCalledOnce();
  });

  it('tells what the model gets right of our own small texts by kind, the worst first and apart from public sets', async () => {
    await show('about');
    const [publicSets, behaviours] = [...root.querySelectorAll('table.figures')].map((table) =>
      [...table.querySelectorAll('tbody th')].map((name) => name.textContent),
    );
    expect(publicSets).toEqual(['Letters test', 'Reviews test', 'Shops test']);
    expect(behaviours).toEqual(['Emoji as the only signal', 'Negation that raises, and that lowers']);
  });

  it('goes back to the first day and, if that was a mistake, back again', async () => {
    await show('settings');
    const before = stored;
    const { rules } = fakeOptions(surface);
    root = createRoot();
    await show('settings', { rules });
    const mine = packsOf({ rules });
    for (const [choice, left] of [
      ['Reset, and keep my packs', mine],
      ['Reset, and remove my packs', []],
    ] as const) {
      await settle(() => control(root, 'Reset all settings').click());
      expect(root.textContent).toContain('You have packs of rules of your own: 1.');
      expect(stored).toEqual(before);
      await settle(() => control(root, choice).click());
      expect([stored.sitesOff, packsOf({ rules })]).toEqual([[], left]);
      await settle(() => control(root, 'Undo').click());
      expect([stored, packsOf({ rules })]).toEqual([before, mine]);
    }
  });
});
