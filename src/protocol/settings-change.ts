import * as v from 'valibot';
import { type SettingsChange, settingsLists } from '../core/run/settings-change';
import { hubSchema } from './hub-schema';
import { detectorSchema, parts, profileSchema, ruleSchema, settingsFields } from './settings-schema';

/** A file that changes everything there is has fewer. */
const limitChanges = 10_000;

const changesTo = (type: 'add' | 'remove') =>
  settingsLists.map((list) => v.strictObject({ type: v.literal(type), list: v.literal(list), items: settingsFields[list].strict }));

const changeSchema = v.union([
  v.strictObject({ type: v.literal('order-tasks'), tasks: settingsFields.taskOrder.strict }),
  v.strictObject({ type: v.literal('set-hub'), hub: hubSchema }),
  v.strictObject({ type: v.literal('set-threshold'), threshold: parts.share }),
  ...changesTo('add'),
  ...changesTo('remove'),
  v.strictObject({ type: v.literal('set-detector'), id: parts.name, options: v.nullable(detectorSchema) }),
  v.strictObject({ type: v.literal('set-policy'), id: parts.name, on: v.nullable(v.boolean()) }),
  v.strictObject({ type: v.literal('set-profile'), site: parts.sitePattern, profile: v.nullable(profileSchema) }),
  v.strictObject({ type: v.literal('set-rule'), policy: parts.name, rule: parts.name, options: v.nullable(ruleSchema) }),
]);

const orderSchema = v.strictObject({ changes: v.pipe(v.array(changeSchema), v.maxLength(limitChanges)), isPrivate: v.boolean() });

/** Changes of the settings as they are sent to the one who makes them. */
export interface SettingsOrder {
  readonly changes: readonly SettingsChange[];
  /** They come from a private window and live no longer than the last of those. */
  readonly isPrivate: boolean;
}

/** Parses what arrives; null when it is no such order. */
export function parseSettingsOrder(message: unknown): SettingsOrder | null {
  const parsed = v.safeParse(orderSchema, message);
  return parsed.success ? parsed.output : null;
}
