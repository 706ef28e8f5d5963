import { describe, expect, it } from 'vitest';
import { defaultSettings } from '@/src/core/settings';
import { parseStoreCommand } from '@/src/protocol/store';
import { parseSettingsFile, readStoredSettings } from '@/src/protocol/stored-settings';

describe('stored settings', () => {
  it('are the defaults when nothing is stored', () => {
    expect(readStoredSettings(undefined)).toEqual(defaultSettings);
  });

  it('keep every good field when one is broken', () => {
    const settings = readStoredSettings({ ...defaultSettings, sitesOff: ['shop.example'], entityThreshold: 'high' });
    expect(settings).toEqual({ ...defaultSettings, sitesOff: ['shop.example'] });
  });

  it('have a task on, whatever is stored', () => {
    expect(readStoredSettings({ ...defaultSettings, tasks: [] }).tasks).toEqual(defaultSettings.tasks);
  });

  it('come up to date from before versions were counted', () => {
    expect(readStoredSettings({ tasks: ['entities'] })).toEqual({ ...defaultSettings, tasks: ['entities'] });
  });

  it('are the defaults when a newer Gloss wrote them', () => {
    expect(readStoredSettings({ ...defaultSettings, version: 99 })).toEqual(defaultSettings);
  });
});

/** What is typed as an address of a hub is held to the same rules. */
const noHubs = ['http://mirror.example.org', 'javascript:alert(1)', 'https://user:word@mirror.example.org', 'http://[::1]:9', 'https://h.example/?a=b', 7];

describe('the address of the hub', () => {
  it.each(noHubs)('is refused in a file and forgotten in storage: %s', (hub) => {
    expect(parseSettingsFile(JSON.stringify({ ...defaultSettings, hub }))).toBe('settings-unreadable');
    expect(readStoredSettings({ ...defaultSettings, hub }).hub).toBe(defaultSettings.hub);
    expect(parseStoreCommand({ type: 'check-hub', hub })).toBeNull();
  });

  it('is taken where it is one, without the slash at its end', () => {
    const hub = 'https://mirror.example.org/hf/';
    expect(parseSettingsFile(JSON.stringify({ ...defaultSettings, hub }))).toMatchObject({ hub: 'https://mirror.example.org/hf' });
    expect(parseStoreCommand({ type: 'check-hub', hub: 'http://127.0.0.1:9' })).toEqual({ type: 'check-hub', hub: 'http://127.0.0.1:9' });
  });
});

describe('a settings file', () => {
  it('comes back as it was exported', () => {
    const settings = { ...defaultSettings, tasks: ['compliance', 'sentiment'] as const, policies: { secrets: { on: false } } };
    expect(parseSettingsFile(JSON.stringify(settings))).toEqual(settings);
  });

  it('of the first version is taken, and gets the hub that was added', () => {
    const { hub: _, ...first } = { ...defaultSettings, version: 1, entityLabels: ['PER'], sitesOff: ['shop.example'] };
    expect(parseSettingsFile(JSON.stringify(first))).toMatchObject({ hub: defaultSettings.hub, sitesOff: ['shop.example'] });
  });

  it('of the second version shows the kinds of entities that came after it, and no kind that was switched off', () => {
    const second = { ...defaultSettings, version: 2, entityLabels: ['PER', 'ORG', 'DATE'] };
    expect(parseSettingsFile(JSON.stringify(second))).toEqual({ ...defaultSettings, entityLabels: ['PER', 'ORG', 'DATE', 'TITLE', 'ADDRESS', 'GROUP', 'AGE'] });
  });

  it.each([
    ['not json', 'settings-unreadable'],
    ['{"version":1,"tasks":["dance"]}', 'settings-unreadable'],
    [JSON.stringify({ ...defaultSettings, unheardOf: true }), 'settings-unreadable'],
    ['{"version":7}', 'settings-newer'],
    ['null', 'settings-unreadable'],
  ])('is refused with a reason: %s', (json, refusal) => {
    expect(parseSettingsFile(json)).toBe(refusal);
  });
});
