/** The host's side of users' packs: it keeps what it was told, and tells each worker what its runs ask for, once. */
import type { PackKeeper, PackRevision } from '../core/rules/user-pack';
import { packOf } from '../core/rules/user-pack';
import type { EngineWorker } from './lane';
import type { TaskWorker } from './spawn-worker';
import { isFit, type TaskEvent, type TaskRequest, type ToWorker } from './worker-protocol';

/** Packs in the host, by revision; the newest of each. */
export class HostPacks implements PackKeeper {
  readonly #packs = new Map<PackRevision, unknown>();

  missing(packs: readonly PackRevision[]): readonly PackRevision[] {
    return packs.filter((revision) => !this.#packs.has(revision));
  }

  put(packs: Readonly<Record<PackRevision, unknown>>): void {
    for (const [revision, policy] of Object.entries(packs)) {
      for (const old of this.#packs.keys()) if (packOf(old) === packOf(revision)) this.#packs.delete(old);
      this.#packs.set(revision, policy);
    }
  }

  /** Spawns workers that are told, before a run begins, what it asks for and they do not know. */
  telling(spawn: () => TaskWorker): () => EngineWorker<TaskRequest, TaskEvent> {
    return () => {
      const worker = spawn();
      const told = new Set<PackRevision>();
      const post = worker.postMessage.bind(worker);
      worker.postMessage = (message: ToWorker<TaskRequest>) => {
        if (message.type === 'start' && !isFit(message.request)) {
          const untold = (message.request.packs ?? []).filter((revision) => !told.has(revision) && this.#packs.has(revision));
          for (const revision of untold) told.add(revision);
          if (untold.length > 0) post({ type: 'packs', packs: Object.fromEntries(untold.map((revision) => [revision, this.#packs.get(revision)])) });
        }
        post(message);
      };
      return worker;
    };
  }
}
