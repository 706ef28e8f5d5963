import type { Policy } from '../core/rules/policy';
import { packOf, type PackRevision } from '../core/rules/user-pack';
import { packs as ours } from '../packs';
import { parsePolicy } from '../policies/parse';
import type { PackSupply } from './reading';

/** The packs that the user has, as the worker knows them: each is told once, under its id and revision. */
export class PackShelf {
  readonly #packs = new Map<PackRevision, Policy>();
  #last: { readonly key: string; readonly packs: readonly Policy[] } = { key: '', packs: ours };

  /** Takes packs in. One that is not what a pack must be is not kept; an older revision of one makes room. */
  put(packs: Readonly<Record<PackRevision, unknown>>): void {
    for (const [revision, given] of Object.entries(packs)) {
      const id = packOf(revision);
      for (const old of this.#packs.keys()) if (packOf(old) === id) this.#packs.delete(old);
      const parsed = parsePolicy(given);
      if ('policy' in parsed) this.#packs.set(revision, parsed.policy);
    }
  }

  /** Our packs and these, in order, and those that cannot be read. The same array for the same packs, so that what is made of them is made once. */
  withOurs(revisions: readonly PackRevision[]): PackSupply {
    const readable = revisions.filter((revision) => this.#packs.has(revision));
    const key = readable.join('\n');
    if (key !== this.#last.key) this.#last = { key, packs: [...ours, ...readable.map((revision) => this.#packs.get(revision)!)] };
    return { all: this.#last.packs, unreadable: revisions.filter((revision) => !this.#packs.has(revision)).map(packOf) };
  }
}
