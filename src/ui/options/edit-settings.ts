/** Changes to the settings, each a pure function from settings to settings. What equals its default is not stored. */
import type { Severity } from '../../core/run/finding';
import type { Policy, Rule } from '../../core/rules/policy';
import type { RuleOptions } from '../../core/run/run';
import type { Settings } from '../../core/run/settings';
import type { SiteProfile } from '../../core/run/site-profile';
import { isLastTask, orderTasks, tasksOn } from '../../core/run/switched-tasks';
import type { TaskId } from '../../core/run/task-id';
import { siteOf } from '../../core/run/site';
import { modelThresholdOf } from '../../core/rules/switches';
import type { DetectorNote } from '../hosts';

/** Switches a task on or off; the last one stays on. `all` are the tasks that there are. */
export function switchTask(settings: Settings, task: TaskId, isOn: boolean, all: readonly TaskId[]): Settings {
  return !isOn && isLastTask(settings, task, all) ? settings : { ...settings, tasksOff: toggled(settings.tasksOff, task, !isOn) };
}

/** Moves a task that is on to another place among those; places beyond the ends are the ends. Those that are off keep theirs. */
export function moveTask(settings: Settings, task: TaskId, place: number, all: readonly TaskId[]): Settings {
  const on = tasksOn(settings, all);
  const others = on.filter((id) => id !== task);
  if (others.length === on.length) return settings;
  const moved = others.toSpliced(Math.max(0, Math.min(place, others.length)), 0, task);
  const taskOrder = orderTasks(settings, all).map((id) => (on.includes(id) ? moved.shift()! : id));
  return { ...settings, taskOrder: taskOrder.join() === all.join() ? [] : taskOrder };
}

/** Adds an item to a list or takes it away. */
export function toggled<Item>(items: readonly Item[], item: Item, isIn: boolean): Item[] {
  const others = items.filter((other) => other !== item);
  return isIn ? [...others, item] : others;
}

/** Switches a detector, or sets its threshold. */
export function setDetector(settings: Settings, detector: DetectorNote, change: { on?: boolean; threshold?: number }): Settings {
  const { on = !detector.offByDefault, threshold = detector.threshold } = { ...settings.detectors[detector.id], ...change };
  const entry = { ...(on === Boolean(detector.offByDefault) && { on }), ...(threshold !== detector.threshold && { threshold }) };
  return { ...settings, detectors: withEntry(settings.detectors, detector.id, entry) };
}

/** Switches a policy as a whole. */
export function switchPolicy(settings: Settings, policy: Policy, on: boolean): Settings {
  const { rules } = settings.policies[policy.id] ?? {};
  const entry = { ...(on === Boolean(policy.offByDefault) && { on }), ...(rules && { rules }) };
  return { ...settings, policies: withEntry(settings.policies, policy.id, entry) };
}

/** How much a rule matters to this user. */
export function severityOf(settings: Settings, policy: Policy, rule: Rule): Severity {
  return settings.policies[policy.id]?.rules?.[rule.id]?.severity ?? rule.severity;
}

/** Switches a rule, or sets its severity or how sure the model must be. */
export function setRule(settings: Settings, policy: Policy, rule: Rule, change: RuleOptions): Settings {
  const pack = settings.policies[policy.id] ?? {};
  const { on = !rule.offByDefault, severity = rule.severity, threshold } = { ...pack.rules?.[rule.id], ...change };
  const entry = {
    ...(on === Boolean(rule.offByDefault) && { on }),
    ...(severity !== rule.severity && { severity }),
    ...(threshold !== undefined && threshold !== modelThresholdOf(rule) && { threshold }),
  };
  const rules = withEntry(pack.rules ?? {}, rule.id, entry);
  const { rules: _, ...rest } = pack;
  return { ...settings, policies: withEntry(settings.policies, policy.id, { ...rest, ...(Object.keys(rules).length > 0 && { rules }) }) };
}

/** A host as the settings keep it, read from what a person types (`https://Example.org/page` → `example.org`); null when it is none. */
export function readHost(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return null;
  const site = siteOf(text.includes('://') ? text : `https://${text}`);
  return site.includes('.') || site === 'localhost' ? site : null;
}

/** A pattern of sites, read likewise: a host, or `*.` and a host; null when it is none. */
export function readSitePattern(typed: string): string | null {
  const text = typed.trim();
  const host = readHost(text.startsWith('*.') ? text.slice(2) : text);
  if (!host || host.includes('*')) return null;
  return text.startsWith('*.') ? `*.${host}` : host;
}

/** Sets what is different on the sites of a pattern; what is not is left out of it. */
export function setProfile(settings: Settings, { site, tasksOff, policies, entityThreshold }: SiteProfile): Settings {
  const profile = {
    site,
    ...(tasksOff && { tasksOff }),
    ...(policies && Object.keys(policies).length > 0 && { policies }),
    ...(entityThreshold !== undefined && { entityThreshold }),
  };
  const at = settings.profiles.findIndex((other) => other.site === site);
  return { ...settings, profiles: at < 0 ? [...settings.profiles, profile] : settings.profiles.with(at, profile) };
}

/** Takes a profile away: its sites are as all others. */
export function withoutProfile(settings: Settings, site: string): Settings {
  return { ...settings, profiles: settings.profiles.filter((profile) => profile.site !== site) };
}

/** Switches a task on the sites of a profile; the last one stays on. What is as everywhere is not kept. */
export function switchTaskAt(settings: Settings, profile: SiteProfile, task: TaskId, isOn: boolean, all: readonly TaskId[]): Settings {
  const { tasksOff } = switchTask({ ...settings, tasksOff: profile.tasksOff ?? settings.tasksOff }, task, isOn, all);
  const isAsEver = tasksOff.toSorted().join() === settings.tasksOff.toSorted().join();
  return setProfile(settings, { ...profile, tasksOff: isAsEver ? undefined : tasksOff });
}

function withEntry<Value extends object>(record: Readonly<Record<string, Value>>, id: string, entry: Value): Record<string, Value> {
  const { [id]: _, ...others } = record;
  return Object.keys(entry).length > 0 ? { ...others, [id]: entry } : others;
}
