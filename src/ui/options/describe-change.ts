/** Changes of the settings in words, so that a reader knows what a file would do before it does it. */
import { inLocale } from '../../core/text/local-text';
import type { Settings } from '../../core/run/settings';
import type { SettingsChange, SettingsList } from '../../core/run/settings-change';
import type { SiteProfile } from '../../core/run/site-profile';
import type { Formats } from '../formats';
import { regionName } from '../formats';
import type { OptionsHost, Translate } from '../hosts';
import { keyOf, labelName, spellOut, taskName } from '../wording';

/** What the words need to know. */
export interface Wording {
  readonly t: Translate;
  readonly locale: string;
  readonly formats: Formats;
  readonly host: Pick<OptionsHost, 'detectors' | 'policies' | 'defaultHub'>;
  readonly settings: Settings;
}

/** So many items of a list are named; of the others only how many. */
const limitNamed = 8;

/** One sentence about one change. */
export function describeChange(change: SettingsChange, { t, locale, formats, host, settings }: Wording): string {
  switch (change.type) {
    case 'set-hub':
      return t(change.hub === host.defaultHub ? 'settings_change.hub_back' : 'settings_change.hub', change.hub, settings.hub);
    case 'order-tasks':
      return change.tasks.length > 0
        ? t('settings_change.task_order', change.tasks.map((task) => taskName(t, task)).join(', '))
        : t('settings_change.usual_order');
    case 'set-threshold':
      return t('settings_change.threshold', formats.percent(change.threshold));
    case 'add':
    case 'remove': {
      const key = `settings_change.${change.type}_${keyName[change.list]}`;
      if (change.list === 'ignored') return t(key, formats.integer(change.items.length));
      const named = change.items.slice(0, limitNamed).map((item) => itemName(change.list, item, t, locale));
      const rest = change.items.length - named.length;
      return t(key, rest > 0 ? t('settings_change.and_more', named.join(', '), formats.integer(rest)) : named.join(', '));
    }
    case 'set-detector': {
      const note = host.detectors.find(({ id }) => id === change.id);
      return t('settings_change.detector', note ? inLocale(note.title, locale) : spellOut(change.id), optionWords(change.options));
    }
    case 'set-policy': {
      return t('settings_change.policy', policyName(change.id), optionWords(change.on === null ? null : { on: change.on }));
    }
    case 'set-profile':
      return change.profile ? t('settings_change.profile', change.site, profileWords(change.profile)) : t('settings_change.profile_gone', change.site);
    case 'set-rule': {
      const rule = host.policies.find(({ id }) => id === change.policy)?.rules.find(({ id }) => id === change.rule);
      return t('settings_change.rule', rule ? inLocale(rule.message, locale) : spellOut(change.rule), policyName(change.policy), optionWords(change.options));
    }
  }

  function policyName(id: string): string {
    const policy = host.policies.find((policy) => policy.id === id);
    return policy ? inLocale(policy.title, locale) : spellOut(id);
  }

  function profileWords({ tasksOff, policies = {}, entityThreshold }: SiteProfile): string {
    const words = [
      tasksOff && t('settings_change.profile_tasks', formats.list(tasksOff.map((task) => taskName(t, task)))),
      ...Object.entries(policies).map(([id, on]) => t('settings_change.policy', policyName(id), optionWords({ on }))),
      entityThreshold !== undefined && t('settings_change.threshold', formats.percent(entityThreshold)),
    ].filter((word) => word !== undefined && word !== false);
    const named = words.slice(0, limitNamed).join('; ');
    const rest = words.length - limitNamed;
    if (words.length === 0) return t('settings_change.profile_none');
    return rest > 0 ? t('settings_change.and_more', named, formats.integer(rest)) : named;
  }

  function optionWords(options: Extract<SettingsChange, { type: 'set-rule' }>['options']): string {
    const words = [
      options?.on !== undefined && t(options.on ? 'settings_change.on' : 'settings_change.off'),
      options?.severity !== undefined && t(keyOf('severity', options.severity)),
      options?.threshold !== undefined && t('settings_change.from', formats.percent(options.threshold)),
    ].filter((word) => word !== false);
    return words.length > 0 ? words.join(', ') : t('settings_change.delivered');
  }
}

const keyName = {
  tasksOff: 'tasks_off',
  sitesOff: 'sites',
  siteRulesOff: 'site_rules_off',
  labelsOff: 'labels_off',
  countries: 'countries',
  ignored: 'ignored',
} as const satisfies Record<SettingsList, string>;

function itemName(list: SettingsList, item: string, t: Translate, locale: string): string {
  if (list === 'labelsOff') return labelName(t, item);
  if (list === 'tasksOff') return taskName(t, item);
  return list === 'countries' ? countryName(item, locale) : item;
}

function countryName(code: string, locale: string): string {
  try {
    return regionName(code, locale);
  } catch {
    // A file may name a country that there is none of.
    return code;
  }
}
