import { describe, expect, it } from 'vitest';
import { defaultSettings, siteRule, toRunOptions } from '@/src/core/run/settings';
import { parseSettingsFile } from '@/src/protocol/stored-settings';

const settings = {
  ...defaultSettings,
  policies: { 'health-claims': { rules: { cure: { severity: 'info' as const }, detox: { on: false } } } },
  siteRulesOff: [siteRule('a.example', 'health-claims', 'cure'), siteRule('a.example', 'user/house', 'own'), siteRule('b.example', 'secrets', 'key')],
};

describe('a rule that is off on a site', () => {
  it('is off in a run there, with whatever else is set for it and its pack', () => {
    expect(toRunOptions(settings, 'a.example').policies).toEqual({
      'health-claims': { rules: { cure: { severity: 'info', on: false }, detox: { on: false } } },
      'user/house': { rules: { own: { on: false } } },
    });
  });

  it('is as usual everywhere else, on sites whose name only begins alike, and where nobody knows the site', () => {
    for (const site of ['', 'a.example.org', 'c.example']) expect(toRunOptions(settings, site).policies).toEqual(settings.policies);
  });

  it('travels with the settings file; a file from before has none', () => {
    expect(parseSettingsFile(JSON.stringify(settings))).toEqual({ settings });
    const { siteRulesOff: _, ...before } = defaultSettings;
    expect(parseSettingsFile(JSON.stringify(before))).toEqual({ settings: defaultSettings });
    expect(parseSettingsFile(JSON.stringify({ ...settings, siteRulesOff: ['no rule'] }))).toHaveProperty('refused');
  });
});
