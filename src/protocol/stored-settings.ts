import * as v from 'valibot';
import { defaultHub, defaultSettings, type Settings, type SettingsFile, type SettingsTrouble } from '../core/run/settings';
import { packFiles } from './packs';
import { settingsFields } from './settings-schema';
import { taskFiles } from './user-tasks';

type Raw = Readonly<Record<string, unknown>>;

/** Turns the settings of version N (the index) into those of version N + 1. The first version has nothing before it. */
const migrations: readonly ((old: Raw) => Raw)[] = [
  // 0 → 1: settings written before versions were counted.
  (old) => ({ ...old, version: 1 }),
  // 1 → 2: language models came, and with them the address they come from.
  (old) => ({ ...old, version: 2, hub: defaultHub }),
  // 2 → 3: more kinds of entities came; nobody can have switched them off.
  (old) => ({ ...old, version: 3, ...(Array.isArray(old.entityLabels) && { entityLabels: [...old.entityLabels, 'TITLE', 'ADDRESS', 'GROUP', 'AGE'] }) }),
  // 3 → 4: the last task is no setting (src/browser/last-task.ts takes it over).
  ({ lastTask: _, ...old }) => ({ ...old, version: 4 }),
  // 4 → 5: what is switched off is stored, so that what comes later is on without a migration.
  ({ tasks, entityLabels, ...old }) => ({ ...old, version: 5, ...choiceOf(tasks), labelsOff: missingOf(labelsOf4, entityLabels) }),
];

/** The tasks and entity labels that there were in version 4, in their order. */
const tasksOf4 = ['sentiment', 'entities', 'compliance'];
const labelsOf4 = ['PER', 'TITLE', 'ORG', 'LOC', 'ADDRESS', 'GROUP', 'AGE', 'MISC', 'EMAIL', 'PHONE', 'URL', 'DATE', 'MONEY'];

/** What is not in a list of what is on; a list that is none stays, so that it is noticed as damaged. */
function missingOf(known: readonly string[], on: unknown): unknown {
  if (on === undefined) return [];
  return Array.isArray(on) ? known.filter((id) => !on.includes(id)) : on;
}

/** The tasks of version 4, where a list said both which are on and in which order. */
function choiceOf(tasks: unknown): Raw {
  const tasksOff = missingOf(tasksOf4, tasks);
  if (!Array.isArray(tasks) || !Array.isArray(tasksOff)) return { tasksOff };
  const order = [...tasks.filter((id) => tasksOf4.includes(id)), ...tasksOff];
  const isUsual = tasks.join() === tasksOf4.filter((id) => tasks.includes(id)).join();
  return { tasksOff, taskOrder: isUsual ? [] : order };
}

const names = Object.keys(settingsFields) as (keyof typeof settingsFields)[];
const version = v.literal(5);
const strictSchema = v.strictObject({ version, ...fieldsAs('strict') });
const lenientFields = fieldsAs('lenient');

function fieldsAs(way: 'strict' | 'lenient'): Record<string, v.GenericSchema> {
  return Object.fromEntries(names.map((name) => [name, settingsFields[name][way] as v.GenericSchema]));
}

/** The settings in whatever storage holds; of a field that is broken what is good stays, else it is at its default. Never throws. */
export function readStoredSettings(stored: unknown): Settings {
  return inspectStoredSettings(stored).settings;
}

/** The same, with what was wrong with them. */
export function inspectStoredSettings(stored: unknown): { readonly settings: Settings; readonly trouble: SettingsTrouble | null } {
  if (stored === undefined) return { settings: defaultSettings, trouble: null };
  const migrated = migrate(stored);
  if (migrated === 'newer') return { settings: defaultSettings, trouble: { kind: 'newer' } };
  if (migrated === 'unreadable') return { settings: defaultSettings, trouble: { kind: 'damaged', fields: names } };
  const given = names.filter((name) => migrated[name] !== undefined);
  const read = given.flatMap((name) => {
    const parsed = v.safeParse(lenientFields[name]!, migrated[name]);
    return parsed.success ? [[name, parsed.output] as const] : [];
  });
  const damaged = given.filter((name) => !v.is(settingsFields[name].strict, migrated[name]));
  return {
    settings: { ...defaultSettings, ...Object.fromEntries(read) } as Settings,
    trouble: damaged.length > 0 ? { kind: 'damaged', fields: damaged } : null,
  };
}

/** Whether these are settings that may be stored: within all bounds. */
export function isStorable(settings: Settings): boolean {
  return v.is(strictSchema, settings);
}

/** Parses an exported settings file strictly: the user must know when something in it was not understood. */
export function parseSettingsFile(json: string): SettingsFile {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch {
    return { refused: { code: 'settings-unreadable' } };
  }
  // Every file that Gloss has ever written says of which version it is.
  const migrated = typeof read === 'object' && read !== null && 'version' in read ? migrate(read) : 'unreadable';
  if (typeof migrated === 'string') return { refused: { code: `settings-${migrated}` } };
  const { packs = [], ownTasks = [], ...settings } = migrated;
  if (!v.is(packFiles, packs)) return { refused: { code: 'settings-broken', field: 'packs' } };
  if (!v.is(taskFiles, ownTasks)) return { refused: { code: 'settings-broken', field: 'ownTasks' } };
  const parsed = v.safeParse(strictSchema, settings);
  if (parsed.success) return { settings: parsed.output as unknown as Settings, ...(packs.length > 0 && { packs }), ...(ownTasks.length > 0 && { ownTasks }) };
  return { refused: { code: 'settings-broken', field: String(parsed.issues[0].path?.[0]?.key ?? '').slice(0, 100) } };
}

/** Brings settings of any version up to date: a whole number from 0, the version of settings that have none. */
function migrate(stored: unknown): Raw | 'newer' | 'unreadable' {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return 'unreadable';
  const { version: from = 0 } = stored as Raw;
  if (typeof from !== 'number' || !Number.isInteger(from) || from < 0) return 'unreadable';
  if (from > migrations.length) return 'newer';
  return migrations.slice(from).reduce((settings, step) => step(settings), stored as Raw);
}
