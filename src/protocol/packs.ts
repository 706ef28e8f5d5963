/** Users' packs as they are stored and sent. What is in a pack is parsed by whoever runs it; here only sizes and shapes are checked. */
import * as v from 'valibot';
import type { Policy } from '../core/rules/policy';
import { packOf, type PackChange, type PackRevision, revisionOf, type UserPack, type UserPackEntry } from '../core/rules/user-pack';

/** The most packs a user may have, and the longest file of one, in UTF-16 code units. */
export const limitPacks = 100;
const limitSourceChars = 4_000_000;

const idSchema = v.pipe(v.string(), v.maxLength(65), v.regex(/^user\/[a-z\d]+(?:-[a-z\d]+)*$/));
const revisionSchema = v.pipe(v.string(), v.maxLength(90), v.regex(/^user\/[a-z\d-]+@\d{1,15}$/));
const placeSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limitPacks));
const countSchema = v.pipe(v.number(), v.safeInteger(), v.minValue(1));
const sourceSchema = v.pipe(v.string(), v.maxLength(limitSourceChars));
/** A policy as far as lists and settings need it. */
const policySchema = v.pipe(
  v.looseObject({ id: idSchema, title: v.looseObject({ en: v.string() }), rules: v.array(v.looseObject({ id: v.string() })) }),
  v.transform((policy) => policy as unknown as Policy),
);

const listSchema = v.pipe(v.array(v.object({ id: idSchema, revision: countSchema })), v.maxLength(limitPacks));
const packSchema = v.object({ id: idSchema, revision: countSchema, source: sourceSchema, policy: policySchema });
const changeSchema = v.variant('type', [
  v.strictObject({ type: v.literal('put-pack'), id: idSchema, source: sourceSchema, policy: policySchema, place: v.optional(placeSchema) }),
  v.strictObject({ type: v.literal('remove-pack'), id: idSchema }),
  v.strictObject({ type: v.literal('move-pack'), id: idSchema, place: placeSchema }),
]);

/** Packs in a file of settings. */
export const packFiles = v.pipe(v.array(v.strictObject({ id: idSchema, source: sourceSchema })), v.maxLength(limitPacks));

/** The names of packs that a run may carry. */
export const packRevisions = v.pipe(v.array(revisionSchema), v.maxLength(limitPacks));

/** The list as it is stored; what cannot be read is empty. */
export function readPackList(stored: unknown): readonly UserPackEntry[] {
  const parsed = v.safeParse(listSchema, stored);
  return parsed.success ? parsed.output : [];
}

/** A pack as it is stored; null for what is none. */
export function readStoredPack(stored: unknown): UserPack | null {
  const parsed = v.safeParse(packSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** Changes that arrive at the background; null for what are none. */
export function parsePackChanges(message: unknown): readonly PackChange[] | null {
  const parsed = v.safeParse(v.pipe(v.array(changeSchema), v.maxLength(limitPacks)), message);
  return parsed.success && parsed.output.every((change) => change.type !== 'put-pack' || change.policy.id === change.id) ? parsed.output : null;
}

/** Said by the engine host before a run when it lacks packs, and answered over the same port. */
export interface PacksWanted {
  readonly type: 'packs-wanted';
  readonly packs: readonly PackRevision[];
}

export function isPacksWanted(message: { readonly type: string }): message is PacksWanted {
  return message.type === 'packs-wanted';
}

const broughtSchema = v.strictObject({ type: v.literal('packs'), packs: v.pipe(v.record(revisionSchema, v.looseObject({})), v.maxEntries(limitPacks)) });

/** The answer: a pack for each name, or fewer where one is gone. */
export function parsePacks(message: unknown): Readonly<Record<PackRevision, unknown>> | null {
  const parsed = v.safeParse(broughtSchema, message);
  return parsed.success ? parsed.output.packs : null;
}

/** What answers `packs-wanted`: those of the stored packs that are asked for in their present revision. */
export function bringPacks(wanted: readonly PackRevision[], stored: readonly (UserPack | null)[]): unknown {
  const asked = new Set(wanted);
  const found = stored.filter((pack) => pack !== null).filter((pack) => asked.has(revisionOf(pack)) && packOf(revisionOf(pack)) === pack.id);
  return { type: 'packs', packs: Object.fromEntries(found.map((pack) => [revisionOf(pack), pack.policy])) };
}

/** The packs that a request names; a request of another kind names none. */
export function namedPacks(request: unknown): readonly PackRevision[] {
  return (request as { readonly packs?: readonly PackRevision[] }).packs ?? [];
}
