import * as v from 'valibot';
import { defaultHub, defaultSettings, type Settings, taskIds } from '../core/settings';
import { hubSchema } from './hub-schema';
import { runOptionsEntries } from './run';

/** Turns the settings of version N (the index) into those of version N + 1. The first version has nothing before it. */
const migrations: readonly ((old: Record<string, unknown>) => Record<string, unknown>)[] = [
  // 0 → 1: settings written before versions were counted.
  (old) => ({ ...old, version: 1 }),
  // 1 → 2: language models came, and with them the address they come from.
  (old) => ({ ...old, version: 2, hub: defaultHub }),
  // 2 → 3: more kinds of entities came; nobody can have switched them off.
  (old) => ({ ...old, version: 3, ...(Array.isArray(old.entityLabels) && { entityLabels: [...old.entityLabels, 'TITLE', 'ADDRESS', 'GROUP', 'AGE'] }) }),
];

const taskSchema = v.picklist(taskIds);

const entries = {
  version: v.literal(3),
  tasks: v.pipe(v.array(taskSchema), v.minLength(1)),
  sitesOff: v.array(v.string()),
  lastTask: v.union([taskSchema, v.literal('everything')]),
  hub: hubSchema,
  ...runOptionsEntries,
};

/** Why an imported settings file was refused; the sentence stands in the locale files. */
export type SettingsRefusal = 'settings-unreadable' | 'settings-newer';

/** The settings in whatever storage holds; a field that is missing or broken is at its default, the others stay. */
export function readStoredSettings(stored: unknown): Settings {
  if (typeof stored !== 'object' || stored === null) return defaultSettings;
  const migrated = migrate(stored as Record<string, unknown>);
  if (!migrated) return defaultSettings;
  const lenient = Object.fromEntries(
    Object.entries(entries).map(([name, schema]) => [name, v.fallback(schema as v.GenericSchema, defaultSettings[name as keyof Settings])]),
  );
  return v.parse(v.object(lenient), { ...defaultSettings, ...migrated }) as unknown as Settings;
}

/** Parses an exported settings file strictly: the user must know when something in it was not understood. */
export function parseSettingsFile(json: string): Settings | SettingsRefusal {
  try {
    const migrated = migrate(JSON.parse(json));
    if (!migrated) return 'settings-newer';
    return v.parse(v.strictObject(entries), migrated) as Settings;
  } catch {
    return 'settings-unreadable';
  }
}

function migrate(settings: Record<string, unknown>): Record<string, unknown> | null {
  let version = typeof settings.version === 'number' ? settings.version : 0;
  if (version > migrations.length) return null;
  let migrated = settings;
  for (; version < migrations.length; version++) migrated = migrations[version]!(migrated);
  return migrated;
}
