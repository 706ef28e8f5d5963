/**
 * The store: what stands on the shelf, what is on its way, and the commands that change both. One download
 * at a time; the others wait for their turn. Whoever listens is told the whole state after every change.
 */
import { keyOfEdition, type LicenceId } from '../core/model';
import type { HubCheck, StoreCommand, StoreState, Transfer } from '../core/store-state';
import { StoreError, type StoreFailure, toStoreFailure } from '../core/store-failure';
import { findEdition, licences, models } from '../models';
import { checkHub } from './check-hub';
import type { Acceptances } from './acceptances';
import { download, type DownloadOrder, type DownloadTools } from './download';
import type { Locks } from './locks';

/** What the store needs from outside. */
export interface StoreTools extends DownloadTools {
  readonly acceptances: Acceptances;
  readonly locks: Locks;
  /** Bytes used and bytes allowed. */
  estimate(): Promise<{ readonly usedBytes: number; readonly quotaBytes: number }>;
}

/** The state is told at most this often while bytes arrive. */
const tellEveryMs = 200;

/** A download that was asked for and has not ended. */
interface Job {
  readonly key: string;
  readonly order: DownloadOrder;
  readonly stop: AbortController;
  done: Promise<void>;
}

export class Store {
  readonly #tools: StoreTools;
  readonly #listeners = new Set<(state: StoreState) => void>();
  readonly #transfers = new Map<string, Transfer>();
  readonly #queue: Job[] = [];
  #active: Job | null = null;
  #hubCheck: HubCheck | null = null;
  #failure: StoreFailure | null = null;
  #onDisk: Promise<Pick<StoreState, 'models' | 'acceptances' | 'deleted'>> | null = null;
  #toldAt = 0;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(tools: StoreTools) {
    this.#tools = tools;
  }

  /** Lists downloads that an earlier life has begun as paused, and sweeps away what is neither model nor download. */
  async open(): Promise<void> {
    const { staging, shelf, locks } = this.#tools;
    await staging.sweep(locks);
    for (const { journal, doneBytes } of await staging.list()) {
      const { key, modelId, editionId, files } = journal;
      // Cut off between its last two steps, it has arrived all the same.
      if (await shelf.find(key)) {
        await staging.drop(key);
        continue;
      }
      this.#transfers.set(key, { key, modelId, editionId, doneBytes, totalBytes: files.reduce((sum, { bytes }) => sum + bytes, 0), phase: 'paused' });
    }
    await this.#sweep();
  }

  /** Makes deletions final. */
  async purge(): Promise<void> {
    await this.#tools.shelf.purgeAll(this.#tools.locks);
    this.changed();
  }

  /** Says what went wrong where no transfer does. */
  fail(failure: StoreFailure | null): void {
    if (!failure && !this.#failure) return;
    this.#failure = failure;
    this.#tell();
  }

  /** Calls back with the state now and after every change. Returns a function that stops. */
  watch(listener: (state: StoreState) => void): () => void {
    this.#listeners.add(listener);
    void this.readState().then((state) => this.#listeners.has(listener) && listener(state));
    return () => this.#listeners.delete(listener);
  }

  /** The disk has changed, by this store or by an import elsewhere. */
  changed(): void {
    this.#onDisk = null;
    this.#tell();
  }

  async readState(): Promise<StoreState> {
    this.#onDisk ??= this.#readDisk();
    const [onDisk, room] = await Promise.all([this.#onDisk, this.#tools.estimate()]);
    return { ...onDisk, ...room, transfers: [...this.#transfers.values()], hubCheck: this.#hubCheck, failure: this.#failure };
  }

  /** Carries out a command; resolves when it is done, a download when it has been taken on. What goes wrong is told in the state. */
  async obey(command: StoreCommand): Promise<void> {
    const { acceptances, shelf, locks, now } = this.#tools;
    switch (command.type) {
      case 'accept-licence':
        await acceptances.accept(command.licence, now());
        break;
      case 'withdraw-licence':
        await this.#withdraw(command.licence);
        break;
      case 'download':
        this.#take(command.modelId, command.editionId, command.hub);
        return;
      case 'check-hub':
        return this.#check(command.hub);
      case 'pause':
        await this.#stop(command.key);
        break;
      case 'cancel':
        await this.#cancel(command.key);
        break;
      case 'delete':
        await locks.exclusively(command.key, () => shelf.delete(command.key));
        break;
      case 'undelete':
        await locks.exclusively(command.key, () => shelf.undelete(command.key));
        break;
    }
    this.changed();
  }

  async #check(hub: string): Promise<void> {
    const tell = (check: HubCheck) => {
      this.#hubCheck = check;
      this.#tell();
    };
    tell({ hub, phase: 'checking' });
    const failure = await checkHub(hub, this.#tools.connectFor('hub-check', new URL(hub).host));
    if (this.#hubCheck?.hub === hub) tell(failure ? { hub, phase: 'failed', failure } : { hub, phase: 'passed' });
  }

  #take(modelId: string, editionId: string, hub: string): void {
    const found = findEdition(modelId, editionId);
    if (!found) return;
    const key = keyOfEdition(found.model, found.edition);
    if (this.#active?.key === key || this.#queue.some((job) => job.key === key)) return;
    this.#queue.push({ key, order: { ...found, hub }, stop: new AbortController(), done: Promise.resolve() });
    this.#put({ ...this.#headOf(key, modelId, editionId), phase: 'waiting-for-turn' });
    this.#advance();
  }

  #advance(): void {
    if (this.#active) return;
    const job = this.#queue.shift();
    if (!job) return;
    this.#active = job;
    job.done = this.#run(job).finally(() => {
      this.#active = null;
      this.changed();
      this.#advance();
    });
  }

  async #run({ key, order, stop }: Job): Promise<void> {
    const head = () => this.#headOf(key, order.model.id, order.edition.id);
    try {
      await this.#tools.locks.exclusively(key, async () => {
        await this.#demandLicence(order.model.licence);
        if (await this.#tools.shelf.find(key)) throw new StoreError({ code: 'already-there' });
        // Who asks for it anew does not want the old one back.
        await this.#tools.shelf.purge(key);
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

  /** Stops a download where it is; what it has brought stays. */
  async #stop(key: string): Promise<void> {
    const place = this.#queue.findIndex((job) => job.key === key);
    const [waiting] = place >= 0 ? this.#queue.splice(place, 1) : [];
    if (waiting) this.#put({ ...this.#headOf(key, waiting.order.model.id, waiting.order.edition.id), phase: 'paused' });
    if (this.#active?.key !== key) return;
    const { stop, done } = this.#active;
    stop.abort();
    await done;
  }

  async #cancel(key: string): Promise<void> {
    await this.#stop(key);
    await this.#tools.locks.exclusively(key, () => this.#tools.staging.drop(key));
    this.#transfers.delete(key);
    await this.#sweep();
  }

  async #sweep(): Promise<void> {
    await this.#tools.shelf.sweep(this.#tools.locks, new Set(this.#transfers.keys()));
    this.changed();
  }

  async #withdraw(licence: LicenceId): Promise<void> {
    const { acceptances, shelf, locks } = this.#tools;
    await acceptances.withdraw(licence);
    const ofLicence = new Set(models.filter((model) => model.licence === licence).map(({ id }) => id));
    for (const { key, modelId } of [...this.#transfers.values()]) if (ofLicence.has(modelId)) await this.#cancel(key);
    for (const { key, licence: own } of [...(await shelf.list()), ...(await shelf.listDeleted())]) {
      if (own !== licence) continue;
      await locks.exclusively(key, async () => {
        await shelf.delete(key);
        await shelf.purge(key);
      });
    }
  }

  #headOf(key: string, modelId: string, editionId: string) {
    const { doneBytes = 0, totalBytes = 0 } = this.#transfers.get(key) ?? {};
    return { key, modelId, editionId, doneBytes, totalBytes };
  }

  #put(transfer: Transfer): void {
    const isSamePhase = this.#transfers.get(transfer.key)?.phase === transfer.phase;
    this.#transfers.set(transfer.key, transfer);
    if (!isSamePhase) this.#tell();
    else if (!this.#later) this.#later = setTimeout(() => this.#tell(), Math.max(0, this.#toldAt + tellEveryMs - this.#tools.now()));
  }

  #tell(): void {
    clearTimeout(this.#later);
    this.#later = undefined;
    this.#toldAt = this.#tools.now();
    if (this.#listeners.size === 0) return;
    void this.readState().then((state) => {
      for (const listener of this.#listeners) listener(state);
    });
  }

  async #readDisk() {
    const { shelf, acceptances } = this.#tools;
    const [stored, accepted, deleted] = await Promise.all([shelf.list(), acceptances.list(), shelf.listDeleted()]);
    return { models: stored, acceptances: accepted, deleted: deleted.map(({ key, title, modelId }) => ({ key, title, modelId })) };
  }
}
