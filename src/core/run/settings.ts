import type { UserTask } from './custom-task';
import type { PackFile } from '../rules/user-pack';
import type { RunOptions } from './run';
import { type SiteProfile, settingsAt } from './site-profile';
import type { TaskId } from './task-id';

/** Everything the user can set. One object, one version, one default. */
export interface Settings extends RunOptions {
  readonly version: 5;
  /** Tasks that are switched off. What is off is stored, so that a task that comes later is on. */
  readonly tasksOff: readonly TaskId[];
  /** Tasks in the order of the menu, if it is not the usual one. */
  readonly taskOrder: readonly TaskId[];
  /** Hosts on which Gloss stays out of the way. */
  readonly sitesOff: readonly string[];
  /** Rules that are off on a site, as `siteRule` writes them. */
  readonly siteRulesOff: readonly string[];
  /** What is different on some sites, one profile for each pattern of sites. */
  readonly profiles: readonly SiteProfile[];
  /** Address of the model hub, or of a mirror of it. */
  readonly hub: string;
}

/** The hub that the catalogue of models names. */
export const defaultHub = 'https://huggingface.co';

export const defaultSettings: Settings = {
  version: 5,
  tasksOff: [],
  taskOrder: [],
  sitesOff: [],
  siteRulesOff: [],
  profiles: [],
  hub: defaultHub,
  labelsOff: [],
  entityThreshold: 0.4,
  detectors: {},
  countries: [],
  policies: {},
  ignored: [],
};

/** What was wrong with the settings as they were stored; the fields, where some of what they hold had to be left out. */
export type SettingsTrouble = { readonly kind: 'newer' } | { readonly kind: 'damaged'; readonly fields: readonly (keyof Settings)[] };

/** Why a settings file was not taken. `field` is where something in it was not understood. */
export type SettingsRefusal =
  | { readonly code: 'settings-unreadable' }
  | { readonly code: 'settings-newer' }
  | { readonly code: 'settings-broken'; readonly field: string };

/** A settings file as it was read: settings, the user's packs, not read yet, and tasks that came along, or why there are none. */
export type SettingsFile =
  | { readonly settings: Settings; readonly packs?: readonly PackFile[]; readonly ownTasks?: readonly UserTask[] }
  | { readonly refused: SettingsRefusal };

/** How long a change of the settings lives: on the disk, or in memory until the last private window closes. */
export type KeptAs = 'stored' | 'until-closed';

/** A rule on a site, by the site's host: `example.org health-claims/cure`. */
export function siteRule(site: string, policy: string, rule: string): string {
  return `${site} ${policy}/${rule}`;
}

/** The part of the settings that travels with a run, as they hold on the site of its passage. */
export function toRunOptions(settings: Settings, site = ''): RunOptions {
  const here = settingsAt(settings, site);
  const { labelsOff, entityThreshold, detectors, countries, ignored, siteRulesOff } = here;
  const policies = { ...here.policies };
  for (const entry of site === '' ? [] : siteRulesOff) {
    if (!entry.startsWith(`${site} `)) continue;
    // A pack of the user has a slash in its own id.
    const cut = entry.lastIndexOf('/');
    const [policy, rule] = [entry.slice(site.length + 1, cut), entry.slice(cut + 1)];
    const { rules, ...rest } = policies[policy] ?? {};
    policies[policy] = { ...rest, rules: { ...rules, [rule]: { ...rules?.[rule], on: false } } };
  }
  return { labelsOff, entityThreshold, detectors, countries, policies, ignored };
}
