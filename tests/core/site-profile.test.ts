import { describe, expect, it } from 'vitest';
import { defaultSettings, toRunOptions } from '@/src/core/run/settings';
import { profileFor, type SiteProfile, settingsAt } from '@/src/core/run/site-profile';
import { tasksAt } from '@/src/core/run/switched-tasks';
import { inspectStoredSettings, parseSettingsFile } from '@/src/protocol/stored-settings';

const profiles: SiteProfile[] = [
  { site: '*.example.org', entityThreshold: 0.7 },
  { site: '*.mail.example.org', policies: { secrets: true, 'plain-language': false } },
  { site: 'mail.example.org', tasksOff: ['sentiment'] },
  { site: '[::1]', tasksOff: [] },
];
const settings = {
  ...defaultSettings,
  tasksOff: ['entities'],
  policies: { secrets: { on: false, rules: { key: { on: false } } } },
  siteRulesOff: ['a.mail.example.org secrets/token'],
  profiles,
};

describe('a profile of a site', () => {
  it.each([
    ['example.org', '*.example.org'],
    ['shop.example.org', '*.example.org'],
    ['a.mail.example.org', '*.mail.example.org'],
    ['mail.example.org', 'mail.example.org'],
    ['[::1]', '[::1]'],
    ['badexample.org', undefined],
    ['example.org.evil.example', undefined],
    ['', undefined],
  ])('for %s is that of %s', (host, site) => {
    expect(profileFor(profiles, host)?.site).toBe(site);
    expect(profileFor(profiles.toReversed(), host)?.site).toBe(site);
  });

  it('changes there what it names, and nothing else', () => {
    expect(settingsAt(settings, 'elsewhere.example')).toBe(settings);
    expect(settingsAt(settings, 'mail.example.org')).toEqual({ ...settings, tasksOff: ['sentiment'] });
    expect(settingsAt(settings, '[::1]').tasksOff).toEqual([]);
    const tasks = ['sentiment', 'entities'];
    expect(tasksAt(settings, 'https://mail.example.org/inbox', tasks)).toEqual(['entities']);
    expect(tasksAt(settings, undefined, tasks)).toEqual(['sentiment']);
    expect(toRunOptions(settings, 'shop.example.org').entityThreshold).toBe(0.7);
    expect(toRunOptions(settings, 'a.mail.example.org').policies).toEqual({
      secrets: { on: true, rules: { key: { on: false }, token: { on: false } } },
      'plain-language': { on: false },
    });
  });

  it('travels with the settings file; a file from before has none, a broken one is refused', () => {
    expect(parseSettingsFile(JSON.stringify(settings))).toEqual({ settings });
    const { profiles: _, ...before } = defaultSettings;
    expect(parseSettingsFile(JSON.stringify(before))).toEqual({ settings: defaultSettings });
    const refused = [
      [{ site: 'a b' }],
      [{ site: '*.' }],
      [{ site: 'a.*.example' }],
      [{ site: 'a.example' }, { site: 'a.example', entityThreshold: 0.2 }],
      [{ site: 'a.example', entityThreshold: 2 }],
      [{ site: 'a.example', policies: { 'a b': true } }],
      [{ site: 'a.example', hub: 'https://evil.example' }],
      'all',
    ];
    for (const profiles of refused) {
      expect(parseSettingsFile(JSON.stringify({ ...defaultSettings, profiles })), JSON.stringify(profiles)).toEqual({
        refused: { code: 'settings-broken', field: 'profiles' },
      });
    }
  });

  it('that is good stays, where another one in the storage is damaged', () => {
    const stored = { ...defaultSettings, profiles: [{ site: 'a.example', entityThreshold: 0.2 }, { site: 7 }, { site: 'a.example' }] };
    expect(inspectStoredSettings(stored)).toEqual({
      settings: { ...defaultSettings, profiles: [{ site: 'a.example', entityThreshold: 0.2 }] },
      trouble: { kind: 'damaged', fields: ['profiles'] },
    });
  });
});
