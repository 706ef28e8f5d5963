/**
 * Changes of the settings as plain data. Surfaces send them, the background applies them one after the other, so
 * that two that are made at once both stay; an import shows them before anything is changed; undo is the way back.
 */
import type { RuleOptions } from './run';
import type { Settings } from './settings';
import type { SiteProfile } from './site-profile';
import type { TaskId } from './task-id';

/** The lists of the settings whose order means nothing: each item is in or out. */
export const settingsLists = ['tasksOff', 'sitesOff', 'siteRulesOff', 'labelsOff', 'countries', 'ignored'] as const;
export type SettingsList = (typeof settingsLists)[number];

type DetectorOptions = Settings['detectors'][string];

/** One change. `null` goes back to how Gloss was delivered. */
export type SettingsChange =
  /** None is the usual order. */
  | { readonly type: 'order-tasks'; readonly tasks: readonly TaskId[] }
  | { readonly type: 'set-hub'; readonly hub: string }
  | { readonly type: 'set-threshold'; readonly threshold: number }
  | { readonly type: 'add'; readonly list: SettingsList; readonly items: readonly string[] }
  | { readonly type: 'remove'; readonly list: SettingsList; readonly items: readonly string[] }
  | { readonly type: 'set-detector'; readonly id: string; readonly options: DetectorOptions | null }
  | { readonly type: 'set-policy'; readonly id: string; readonly on: boolean | null }
  /** Of a pattern of sites. */
  | { readonly type: 'set-profile'; readonly site: string; readonly profile: SiteProfile | null }
  | { readonly type: 'set-rule'; readonly policy: string; readonly rule: string; readonly options: RuleOptions | null };

/** The settings after a change; whatever the change does not name stays as it is. */
export function applyChange(settings: Settings, change: SettingsChange): Settings {
  switch (change.type) {
    case 'order-tasks':
      return { ...settings, taskOrder: change.tasks };
    case 'set-hub':
      return { ...settings, hub: change.hub };
    case 'set-threshold':
      return { ...settings, entityThreshold: change.threshold };
    case 'add': {
      const there = new Set(settings[change.list]);
      return { ...settings, [change.list]: [...settings[change.list], ...new Set(change.items.filter((item) => !there.has(item)))] };
    }
    case 'remove': {
      const gone = new Set(change.items);
      return { ...settings, [change.list]: settings[change.list].filter((item) => !gone.has(item)) };
    }
    case 'set-detector':
      return { ...settings, detectors: withEntry(settings.detectors, change.id, change.options ?? {}) };
    case 'set-policy': {
      const { rules } = settings.policies[change.id] ?? {};
      return { ...settings, policies: withEntry(settings.policies, change.id, { ...(change.on !== null && { on: change.on }), ...(rules && { rules }) }) };
    }
    case 'set-profile': {
      const at = settings.profiles.findIndex(({ site }) => site === change.site);
      const profiles = at < 0 ? [...settings.profiles] : settings.profiles.toSpliced(at, 1);
      if (change.profile) profiles.splice(at < 0 ? profiles.length : at, 0, { ...change.profile, site: change.site });
      return { ...settings, profiles };
    }
    case 'set-rule': {
      const { rules, ...rest } = settings.policies[change.policy] ?? {};
      const changed = withEntry(rules ?? {}, change.rule, change.options ?? {});
      const pack = { ...rest, ...(Object.keys(changed).length > 0 && { rules: changed }) };
      return { ...settings, policies: withEntry(settings.policies, change.policy, pack) };
    }
  }
}

/** The settings after changes, in their order. */
export function applyChanges(settings: Settings, changes: readonly SettingsChange[]): Settings {
  return changes.reduce(applyChange, settings);
}

/** What leads from one state of the settings to another, the address of the hub first; nothing where they mean the same. */
export function changesBetween(before: Settings, after: Settings): SettingsChange[] {
  const changes: SettingsChange[] = [];
  if (before.hub !== after.hub) changes.push({ type: 'set-hub', hub: after.hub });
  if (before.taskOrder.join() !== after.taskOrder.join()) changes.push({ type: 'order-tasks', tasks: after.taskOrder });
  if (before.entityThreshold !== after.entityThreshold) changes.push({ type: 'set-threshold', threshold: after.entityThreshold });
  for (const list of settingsLists) {
    const removed = without(before[list], after[list]);
    const added = without(after[list], before[list]);
    if (removed.length > 0) changes.push({ type: 'remove', list, items: removed });
    if (added.length > 0) changes.push({ type: 'add', list, items: added });
  }
  for (const id of keysOf(before.detectors, after.detectors)) {
    const options = after.detectors[id];
    if (!isSame(before.detectors[id], options)) changes.push({ type: 'set-detector', id, options: options ?? null });
  }
  for (const id of keysOf(before.policies, after.policies)) {
    const [old, wanted] = [before.policies[id], after.policies[id]];
    if (old?.on !== wanted?.on) changes.push({ type: 'set-policy', id, on: wanted?.on ?? null });
    for (const rule of keysOf(old?.rules ?? {}, wanted?.rules ?? {})) {
      const options = wanted?.rules?.[rule];
      if (!isSame(old?.rules?.[rule], options)) changes.push({ type: 'set-rule', policy: id, rule, options: options ?? null });
    }
  }
  for (const site of new Set([...before.profiles, ...after.profiles].map((profile) => profile.site))) {
    const [old, wanted] = [before, after].map(({ profiles }) => profiles.find((profile) => profile.site === site));
    if (!isSameProfile(old, wanted)) changes.push({ type: 'set-profile', site, profile: wanted ?? null });
  }
  return changes;
}

function without(items: readonly string[], others: readonly string[]): string[] {
  const there = new Set(others);
  return items.filter((item) => !there.has(item));
}

function keysOf(...records: readonly object[]): string[] {
  return [...new Set(records.flatMap(Object.keys))];
}

function isSame(one: RuleOptions = {}, other: RuleOptions = {}): boolean {
  return one.on === other.on && one.threshold === other.threshold && one.severity === other.severity;
}

function isSameProfile(one: SiteProfile | undefined, other: SiteProfile | undefined): boolean {
  if (!one || !other) return one === other;
  const [here, there] = [one.policies ?? {}, other.policies ?? {}];
  return (
    one.entityThreshold === other.entityThreshold &&
    one.tasksOff?.toSorted().join() === other.tasksOff?.toSorted().join() &&
    keysOf(here, there).every((id) => here[id] === there[id])
  );
}

function withEntry<Value extends object>(record: Readonly<Record<string, Value>>, id: string, entry: Value): Record<string, Value> {
  const { [id]: _, ...others } = record;
  return Object.keys(entry).length > 0 ? { ...others, [id]: entry } : others;
}
