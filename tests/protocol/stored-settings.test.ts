import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultSettings } from '@/src/core/run/settings';
import { labels, labelsOf, shownLabels } from '@/src/core/run/labels';
import { tasksOn } from '@/src/core/run/switched-tasks';
import { taskIds } from '@/src/tasks';
import { changesBetween } from '@/src/core/run/settings-change';
import { siteOf } from '@/src/core/run/site';
import { detectors } from '@/src/detectors';
import { packs } from '@/src/packs';
import { parseSettingsOrder } from '@/src/protocol/settings-change';
import { parseStoreCommand } from '@/src/protocol/store';
import { inspectStoredSettings, isStorable, parseSettingsFile, readStoredSettings } from '@/src/protocol/stored-settings';

describe('stored settings', () => {
  it('are the defaults when nothing is stored', () => {
    expect(readStoredSettings(undefined)).toEqual(defaultSettings);
  });

  it('keep every good field when one is broken', () => {
    const settings = readStoredSettings({ ...defaultSettings, sitesOff: ['shop.example'], entityThreshold: 'high' });
    expect(settings).toEqual({ ...defaultSettings, sitesOff: ['shop.example'] });
  });

  it('have a task on, whatever is stored', () => {
    expect(tasksOn(readStoredSettings({ version: 4, tasks: [] }), taskIds)).toEqual(taskIds);
  });

  it('of before what is off was stored: keep what was off, and in which order the rest was, and show what comes later', () => {
    const four = { version: 4, tasks: ['compliance', 'sentiment'], entityLabels: ['PER', 'ORG', 'DATE', 'TITLE', 'ADDRESS', 'GROUP', 'AGE'] };
    const settings = readStoredSettings(four);
    expect(settings).toMatchObject({ tasksOff: ['entities'], labelsOff: ['LOC', 'MISC', 'EMAIL', 'PHONE', 'URL', 'MONEY'] });
    expect(tasksOn(settings, [...taskIds, 'loudness'])).toEqual(['compliance', 'sentiment', 'loudness']);
    expect([...shownLabels(settings.labelsOff, [...labels, { key: 'SPELL', group: 'entity' }])]).toEqual([
      'PER',
      'TITLE',
      'ORG',
      'ADDRESS',
      'GROUP',
      'AGE',
      'DATE',
      'SPELL',
    ]);
    expect(readStoredSettings({ version: 4, tasks: ['sentiment', 'entities', 'compliance'] })).toEqual(defaultSettings);
    expect(inspectStoredSettings({ version: 4, tasks: 'all', entityLabels: 7 })).toEqual({
      settings: defaultSettings,
      trouble: { kind: 'damaged', fields: ['tasksOff', 'labelsOff'] },
    });
  });

  it('come up to date from before versions were counted', () => {
    expect(readStoredSettings({ tasks: ['entities'] })).toEqual({ ...defaultSettings, tasksOff: ['sentiment', 'compliance'] });
  });

  it('are the defaults when a newer Gloss wrote them', () => {
    expect(inspectStoredSettings({ ...defaultSettings, version: 99 })).toEqual({ settings: defaultSettings, trouble: { kind: 'newer' } });
  });

  it.each([-1, 1.5, Number.NaN, '3', null])('are the defaults, with a word, when their version is none: %s', (version) => {
    const { settings, trouble } = inspectStoredSettings({ ...defaultSettings, sitesOff: ['shop.example'], version });
    expect(settings).toEqual(defaultSettings);
    expect(trouble).toMatchObject({ kind: 'damaged', fields: expect.arrayContaining(['sitesOff', 'tasksOff']) });
  });

  it('keep the good of a list or a record, and say where something was not', () => {
    const hash = 'a'.repeat(64);
    const { settings, trouble } = inspectStoredSettings({
      ...defaultSettings,
      tasksOff: ['entities', 'no name', 'entities'],
      ignored: [hash, 'x'.repeat(5_000_000), 7],
      detectors: { iban: { on: false }, phone: 'off' },
      policies: { health: { on: 1, rules: { cure: { on: false }, pain: 7 } } },
    });
    expect(settings).toEqual({
      ...defaultSettings,
      tasksOff: ['entities'],
      ignored: [hash],
      detectors: { iban: { on: false } },
      policies: { health: { rules: { cure: { on: false } } } },
    });
    expect(trouble).toEqual({ kind: 'damaged', fields: ['tasksOff', 'detectors', 'policies', 'ignored'] });
  });

  const nearly = fc.record(
    {
      version: fc.oneof(fc.constantFrom(0, 1, 2, 3, 4, 5, -1, 1.5, 6), fc.anything()),
      tasks: fc.oneof(fc.array(fc.constantFrom('sentiment', 'entities', 'dance')), fc.anything()),
      sitesOff: fc.oneof(fc.array(fc.oneof(fc.constantFrom('a.example', 'x y'), fc.string())), fc.anything()),
      hub: fc.oneof(fc.webUrl(), fc.anything()),
      entityLabels: fc.oneof(fc.array(fc.constantFrom('PER', 'TITLE', '')), fc.anything()),
      tasksOff: fc.oneof(fc.array(fc.constantFrom('sentiment', 'dance', '')), fc.anything()),
      taskOrder: fc.anything(),
      labelsOff: fc.oneof(fc.array(fc.constantFrom('PER', 'TITLE', '')), fc.anything()),
      entityThreshold: fc.oneof(fc.double(), fc.anything()),
      detectors: fc.oneof(fc.dictionary(fc.string(), fc.record({ on: fc.boolean(), threshold: fc.double() })), fc.anything()),
      countries: fc.anything(),
      policies: fc.oneof(fc.dictionary(fc.string(), fc.record({ on: fc.anything(), rules: fc.dictionary(fc.string(), fc.anything()) })), fc.anything()),
      ignored: fc.anything(),
      lastTask: fc.anything(),
    },
    { requiredKeys: [] },
  );

  it('can be read whatever is stored, may be stored again, and then read the same', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), nearly), (stored) => {
        const settings = readStoredSettings(stored);
        expect(isStorable(settings)).toBe(true);
        expect(tasksOn(settings, taskIds).length).toBeGreaterThan(0);
        expect(inspectStoredSettings(settings)).toEqual({ settings, trouble: null });
      }),
      { numRuns: 500 },
    );
  });
});

/** What is typed as an address of a hub is held to the same rules. */
const noHubs = ['http://mirror.example.org', 'javascript:alert(1)', 'https://user:word@mirror.example.org', 'http://[::1]:9', 'https://h.example/?a=b', 7];

describe('what may be stored', () => {
  it('is a change to every detector, pack, rule, label and country that there is', () => {
    const every = {
      ...defaultSettings,
      sitesOff: ['https://a_b.example', 'http://localhost:1', 'http://[::1]:9/', 'https://日本.example', 'https://x!y.example'].map(siteOf),
      detectors: Object.fromEntries(detectors.map(({ id }) => [id, { on: false, threshold: 0.5 }])),
      countries: [...new Set(detectors.flatMap(({ countries = [] }) => countries))],
      policies: Object.fromEntries(packs.map(({ id, rules }) => [id, { on: true, rules: Object.fromEntries(rules.map((rule) => [rule.id, { on: false }])) }])),
    };
    expect(inspectStoredSettings(every)).toEqual({ settings: every, trouble: null });
    const changes = changesBetween(defaultSettings, every);
    expect(changes.length).toBeGreaterThan(500);
    expect(parseSettingsOrder({ changes, isPrivate: false })).not.toBeNull();
  });
});

describe('the address of the hub', () => {
  it.each(noHubs)('is refused in a file and forgotten in storage: %s', (hub) => {
    expect(parseSettingsFile(JSON.stringify({ ...defaultSettings, hub }))).toEqual({ refused: { code: 'settings-broken', field: 'hub' } });
    expect(readStoredSettings({ ...defaultSettings, hub }).hub).toBe(defaultSettings.hub);
    expect(parseStoreCommand({ type: 'check-hub', hub })).toBeNull();
  });

  it('is taken where it is one, without the slash at its end', () => {
    const hub = 'https://mirror.example.org/hf/';
    expect(parseSettingsFile(JSON.stringify({ ...defaultSettings, hub }))).toMatchObject({ settings: { hub: 'https://mirror.example.org/hf' } });
    expect(parseStoreCommand({ type: 'check-hub', hub: 'http://127.0.0.1:9' })).toEqual({ type: 'check-hub', hub: 'http://127.0.0.1:9' });
  });
});

/** Settings as the fourth version wrote them. */
const { version: _, tasksOff: __, taskOrder: ___, labelsOff: ____, ...same } = defaultSettings;
const four = { ...same, version: 4, tasks: taskIds, entityLabels: labelsOf('entity') };

describe('a settings file', () => {
  it('comes back as it was exported', () => {
    const settings = { ...defaultSettings, taskOrder: ['compliance', 'sentiment'], policies: { secrets: { on: false } } };
    expect(parseSettingsFile(JSON.stringify(settings))).toEqual({ settings });
  });

  it('brings the packs that it was exported with, and is refused where they are none', () => {
    const packs = [{ id: 'user/house-style', source: 'title: House style' }];
    expect(parseSettingsFile(JSON.stringify({ ...defaultSettings, packs }))).toEqual({ settings: defaultSettings, packs });
    const strange = [{ id: 'secrets', source: '' }, { id: 'user/../x', source: '' }, { id: 'user/__proto__', source: '' }, { id: 'user/a', source: 1 }, null];
    for (const one of [...strange, { id: 'user/a', source: '', more: 1 }])
      expect(parseSettingsFile(JSON.stringify({ ...defaultSettings, packs: [one] }))).toEqual({ refused: { code: 'settings-broken', field: 'packs' } });
    const many = Array.from({ length: 101 }, (_, at) => ({ id: `user/p${at}`, source: '' }));
    expect(parseSettingsFile(JSON.stringify({ ...defaultSettings, packs: many }))).toEqual({ refused: { code: 'settings-broken', field: 'packs' } });
  });

  it('of the first version is taken, and gets the hub that was added', () => {
    const { hub: _, ...first } = { ...four, version: 1, entityLabels: ['PER'], sitesOff: ['shop.example'] };
    expect(parseSettingsFile(JSON.stringify(first))).toMatchObject({ settings: { hub: defaultSettings.hub, sitesOff: ['shop.example'] } });
  });

  it('of the second version shows the kinds of entities that came after it, and no kind that was switched off', () => {
    const second = { ...four, version: 2, entityLabels: ['PER', 'ORG', 'DATE'] };
    expect(parseSettingsFile(JSON.stringify(second))).toEqual({
      settings: { ...defaultSettings, labelsOff: ['LOC', 'MISC', 'EMAIL', 'PHONE', 'URL', 'MONEY'] },
    });
  });

  it('of the third version is taken without the last task, which is no setting any more', () => {
    const third = { ...four, version: 3, lastTask: 'entities' };
    expect(parseSettingsFile(JSON.stringify(third))).toEqual({ settings: defaultSettings });
  });

  it.each([
    ['not json', { code: 'settings-unreadable' }],
    ['null', { code: 'settings-unreadable' }],
    ['[]', { code: 'settings-unreadable' }],
    ['{}', { code: 'settings-unreadable' }],
    ['{"version":-1}', { code: 'settings-unreadable' }],
    ['{"version":1.5}', { code: 'settings-unreadable' }],
    ['{"version":7}', { code: 'settings-newer' }],
    ['{"version":1,"tasks":"dance"}', { code: 'settings-broken', field: 'tasksOff' }],
    [JSON.stringify({ ...defaultSettings, tasksOff: ['entities', 'entities'] }), { code: 'settings-broken', field: 'tasksOff' }],
    [JSON.stringify({ ...defaultSettings, ignored: ['x'.repeat(5_000_000)] }), { code: 'settings-broken', field: 'ignored' }],
    [JSON.stringify({ ...defaultSettings, ignored: Array(20_001).fill('a'.repeat(64)) }), { code: 'settings-broken', field: 'ignored' }],
    [JSON.stringify({ ...defaultSettings, sitesOff: ['not a host'] }), { code: 'settings-broken', field: 'sitesOff' }],
    [JSON.stringify({ ...defaultSettings, unheardOf: true }), { code: 'settings-broken', field: 'unheardOf' }],
  ])('is refused with a reason: %.60s', (json, refused) => {
    expect(parseSettingsFile(json)).toEqual({ refused });
  });
});
