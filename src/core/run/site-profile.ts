/** What is different on some sites: the user's settings there, over those that hold everywhere. */
import type { RunOptions } from './run';
import type { TaskId } from './task-id';

/** How the settings differ on the sites of one pattern; what is absent is as everywhere. */
export interface SiteProfile {
  /** A host (`example.org`), or a host and all below it (`*.example.org`). */
  readonly site: string;
  /** Tasks that are off there, in place of those that are off everywhere. */
  readonly tasksOff?: readonly TaskId[];
  /** Packs of rules that are on or off there. */
  readonly policies?: Readonly<Record<string, boolean>>;
  readonly entityThreshold?: number;
}

/** What a profile changes, and where the profiles are. */
interface Profiled extends Pick<RunOptions, 'entityThreshold' | 'policies'> {
  readonly tasksOff: readonly TaskId[];
  readonly profiles: readonly SiteProfile[];
}

/** The profile of a host: that of the host itself, else of the longest pattern that holds it. */
export function profileFor(profiles: readonly SiteProfile[], host: string): SiteProfile | undefined {
  if (host === '') return undefined;
  const matching = profiles.filter(({ site }) => isUnder(site, host));
  return matching.toSorted((one, other) => rank(other.site, host) - rank(one.site, host))[0];
}

function isUnder(site: string, host: string): boolean {
  if (!site.startsWith('*.')) return site === host;
  const parent = site.slice(2);
  return host === parent || host.endsWith(`.${parent}`);
}

function rank(site: string, host: string): number {
  return site === host ? Number.POSITIVE_INFINITY : site.length;
}

/** The settings as they hold on a host; without a profile for it, as everywhere. */
export function settingsAt<Settings extends Profiled>(settings: Settings, host: string): Settings {
  const profile = profileFor(settings.profiles, host);
  if (!profile) return settings;
  const { tasksOff = settings.tasksOff, entityThreshold = settings.entityThreshold } = profile;
  const policies = { ...settings.policies };
  for (const [id, on] of Object.entries(profile.policies ?? {})) policies[id] = { ...policies[id], on };
  return { ...settings, tasksOff, entityThreshold, policies };
}
