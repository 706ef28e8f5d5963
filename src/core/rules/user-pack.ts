/** Packs that the user made or brought. Each is stored as the file it is, beside what that compiles to. */
import type { PackName, Policy } from './policy';

/** What the names of users' packs begin with; none of ours does, so neither hides the other. */
export const userPrefix = 'user/';

/** A pack as a run asks for it: `user/house-style@3`. What it stands for never changes, so it is told to the engine once. */
export type PackRevision = string;

/** A pack of the user in the list of all, in the user's order. */
export interface UserPackEntry {
  readonly id: PackName;
  /** Higher with every change, and never used twice. */
  readonly revision: number;
}

/** A pack of the user with its rules. */
export interface UserPack extends UserPackEntry {
  /** The file, as it was written or brought. */
  readonly source: string;
  readonly policy: Policy;
}

/** A pack as it travels in a file of settings. */
export interface PackFile {
  readonly id: PackName;
  readonly source: string;
}

/** Packs were to be changed from a private window, which keeps nothing. */
export class PrivatePacksError extends Error {}

/** One change of the user's packs. */
export type PackChange =
  /** Adds a pack at the end, or takes the place of the one of its id. */
  | { readonly type: 'put-pack'; readonly id: PackName; readonly source: string; readonly policy: Policy; readonly place?: number }
  | { readonly type: 'remove-pack'; readonly id: PackName }
  | { readonly type: 'move-pack'; readonly id: PackName; readonly place: number };

/** Whether a pack is the user's. */
export function isUserPack(id: PackName): boolean {
  return id.startsWith(userPrefix);
}

export function revisionOf({ id, revision }: UserPackEntry): PackRevision {
  return `${id}@${revision}`;
}

/** The id of the pack of a revision. */
export function packOf(revision: PackRevision): PackName {
  return revision.slice(0, revision.lastIndexOf('@'));
}

/** Who keeps packs for an engine: what it lacks, and where that is put. */
export interface PackKeeper {
  missing(packs: readonly PackRevision[]): readonly PackRevision[];
  put(packs: Readonly<Record<PackRevision, unknown>>): void;
}

/**
 * The list after a change. `stamp` is a number that never falls, such as the time: a pack that was removed and comes back
 * must not be taken for what the engine remembers of it.
 */
export function applyPackChange(list: readonly UserPackEntry[], change: PackChange, stamp: number): readonly UserPackEntry[] {
  const at = list.findIndex(({ id }) => id === change.id);
  const others = list.filter(({ id }) => id !== change.id);
  const place = (wanted: number) => Math.max(0, Math.min(wanted, others.length));
  switch (change.type) {
    case 'put-pack': {
      const revision = Math.max((list[at]?.revision ?? 0) + 1, stamp);
      return others.toSpliced(place(change.place ?? (at < 0 ? others.length : at)), 0, { id: change.id, revision });
    }
    case 'remove-pack':
      return others;
    case 'move-pack':
      return at < 0 ? list : others.toSpliced(place(change.place), 0, list[at]!);
  }
}

/** What takes a change back, given the packs as they were before it. */
export function undoOf(change: PackChange, packs: readonly UserPack[]): PackChange {
  const place = packs.findIndex(({ id }) => id === change.id);
  const before = packs[place];
  if (!before) return { type: 'remove-pack', id: change.id };
  if (change.type === 'move-pack') return { type: 'move-pack', id: change.id, place };
  return { type: 'put-pack', id: before.id, source: before.source, policy: before.policy, place };
}

/** What takes several changes back, the last one first. */
export function undoAllOf(changes: readonly PackChange[], packs: readonly UserPack[]): readonly PackChange[] {
  return changes.map((change) => undoOf(change, packs)).reverse();
}
