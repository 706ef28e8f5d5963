/**
 * What is on its way: one download at a time; the others wait for their turn. What was asked for is written
 * down at once, so that neither the worker's end nor the browser's makes it forgotten.
 */
import { keyOfEdition, type LicenceId } from '../../core/store/model';
import type { Transfer } from '../../core/store/state';
import { StoreError, toStoreFailure } from '../../core/store/failure';
import { findEdition, licences } from '../../models';
import type { Acceptances } from '../../shelf/acceptances';
import { download, type DownloadOrder, type DownloadTools } from './download';
import type { Locks } from '../../shelf/locks';

/** What downloads need from outside. */
export interface DownloadsTools extends DownloadTools {
  readonly acceptances: Acceptances;
  readonly locks: Locks;
}

/** What happened to a transfer: `figures` when only its figures have changed, `ended` when the disk may have. */
export type DownloadsChange = 'figures' | 'phase' | 'ended';

/** A download that was asked for and has not ended. */
interface Job {
  readonly key: string;
  readonly order: DownloadOrder;
  readonly stop: AbortController;
  done: Promise<void>;
}

export class Downloads {
  readonly #tools: DownloadsTools;
  readonly #onChange: (change: DownloadsChange) => void;
  readonly #transfers = new Map<string, Transfer>();
  readonly #queue: Job[] = [];
  #active: Job | null = null;

  constructor(tools: DownloadsTools, onChange: (change: DownloadsChange) => void) {
    this.#tools = tools;
    this.#onChange = onChange;
  }

  /** Everything on its way, oldest first. */
  list(): readonly Transfer[] {
    return [...this.#transfers.values()];
  }

  /** Lists what an earlier life was asked for as paused; what left the catalogue since then, as failed. */
  async open(): Promise<void> {
    const { staging, shelf } = this.#tools;
    for (const { version: _, ...head } of await staging.list()) {
      // Cut off between its last two steps, it has arrived all the same.
      if (await shelf.find(head.key)) await staging.drop(head.key);
      else if (findEdition(head.modelId, head.editionId)) this.#transfers.set(head.key, { ...head, phase: 'paused' });
      else this.#transfers.set(head.key, { ...head, phase: 'failed', failure: { code: 'unknown-edition' } });
    }
  }

  /** Takes a download on. Throws `unknown-edition` where there is no transfer that could say it. */
  async take(modelId: string, editionId: string, hub: string): Promise<void> {
    const found = findEdition(modelId, editionId);
    if (!found) return this.#refuse(modelId, editionId);
    const key = keyOfEdition(found.model, found.edition);
    if (this.#active?.key === key || this.#queue.some((job) => job.key === key)) return;
    const job: Job = { key, order: { ...found, hub }, stop: new AbortController(), done: Promise.resolve() };
    this.#queue.push(job);
    this.#put({ ...this.#headOf(key, modelId, editionId), phase: 'waiting-for-turn' });
    try {
      await this.#tools.locks.exclusively(key, () => this.#tools.staging.wish({ version: 1, key, modelId, editionId }));
    } catch (thrown) {
      const place = this.#queue.indexOf(job);
      if (place < 0) return;
      this.#queue.splice(place, 1);
      this.#put({ ...this.#headOf(key, modelId, editionId), phase: 'failed', failure: toStoreFailure(thrown) });
    }
    this.#advance();
  }

  /** Stops a download where it is; what it has brought stays. */
  async stop(key: string): Promise<void> {
    const place = this.#queue.findIndex((job) => job.key === key);
    const [waiting] = place >= 0 ? this.#queue.splice(place, 1) : [];
    if (waiting) this.#put({ ...this.#headOf(key, waiting.order.model.id, waiting.order.edition.id), phase: 'paused' });
    if (this.#active?.key !== key) return;
    const { stop, done } = this.#active;
    stop.abort();
    await done;
  }

  /** Stops a download and forgets what it has brought. */
  async cancel(key: string): Promise<void> {
    await this.stop(key);
    await this.#tools.locks.exclusively(key, () => this.#tools.staging.drop(key));
    this.#transfers.delete(key);
    await this.sweep();
  }

  /** Removes from the shelf what is neither model nor under way. */
  async sweep(): Promise<void> {
    await this.#tools.shelf.sweep(this.#tools.locks, new Set(this.#transfers.keys()));
    this.#onChange('ended');
  }

  #refuse(modelId: string, editionId: string): void {
    const failure = { code: 'unknown-edition' } as const;
    const transfer = this.list().find((other) => other.modelId === modelId && other.editionId === editionId);
    if (!transfer) throw new StoreError(failure);
    this.#put({ ...this.#headOf(transfer.key, modelId, editionId), phase: 'failed', failure });
  }

  #advance(): void {
    if (this.#active) return;
    const job = this.#queue.shift();
    if (!job) return;
    this.#active = job;
    job.done = this.#run(job).finally(() => {
      this.#active = null;
      this.#onChange('ended');
      this.#advance();
    });
  }

  async #run({ key, order, stop }: Job): Promise<void> {
    const head = () => this.#headOf(key, order.model.id, order.edition.id);
    try {
      await this.#tools.locks.exclusively(key, async () => {
        await this.#demandLicence(order.model.licence);
        if (await this.#tools.shelf.find(key)) throw new StoreError({ code: 'already-there' });
        await download(order, this.#tools, (progress) => this.#put({ ...head(), ...progress }), stop.signal);
      });
      this.#transfers.delete(key);
    } catch (thrown) {
      if (stop.signal.aborted) this.#put({ ...head(), phase: 'paused' });
      else this.#put({ ...head(), phase: 'failed', failure: toStoreFailure(thrown) });
    }
  }

  async #demandLicence(licence: LicenceId): Promise<void> {
    if (!licences[licence].confirmation) return;
    const accepted = await this.#tools.acceptances.list();
    if (!accepted.some((acceptance) => acceptance.licence === licence)) throw new StoreError({ code: 'licence-not-accepted' });
  }

  #headOf(key: string, modelId: string, editionId: string) {
    const { doneBytes = 0, totalBytes = 0 } = this.#transfers.get(key) ?? {};
    return { key, modelId, editionId, doneBytes, totalBytes };
  }

  #put(transfer: Transfer): void {
    const isSamePhase = this.#transfers.get(transfer.key)?.phase === transfer.phase;
    this.#transfers.set(transfer.key, transfer);
    this.#onChange(isSamePhase ? 'figures' : 'phase');
  }
}
