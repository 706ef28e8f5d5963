/**
 * The store: what stands on the shelf, what is on its way, and the commands that change both. Whoever listens
 * is told the whole state after every change.
 */
import type { LicenceId } from '../core/store/model';
import type { HubCheck, StoreCommand, StoreState } from '../core/store/state';
import type { StoreFailure } from '../core/store/failure';
import { models } from '../models';
import { checkHub } from './hub/check-hub';
import { Downloads, type DownloadsChange, type DownloadsTools } from './downloads/downloads';
import { Doctor } from './doctor/doctor';
import { lockOfLicence } from '../shelf/locks';

/** What the store needs from outside. */
export interface StoreTools extends DownloadsTools {
  /** Bytes used and bytes allowed. */
  estimate(): Promise<{ readonly usedBytes: number; readonly quotaBytes: number }>;
}

/** The state is told at most this often while bytes arrive. */
const tellEveryMs = 200;

export class Store {
  readonly #tools: StoreTools;
  readonly #listeners = new Set<(state: StoreState) => void>();
  readonly #downloads: Downloads;
  readonly #doctor: Doctor;
  #hubCheck: HubCheck | null = null;
  #failure: StoreFailure | null = null;
  #onDisk: Promise<Pick<StoreState, 'models' | 'acceptances' | 'deleted'>> | null = null;
  #toldAt = 0;
  #later: ReturnType<typeof setTimeout> | undefined;

  constructor(tools: StoreTools) {
    this.#tools = tools;
    this.#downloads = new Downloads(tools, (change) => this.#onChange(change));
    this.#doctor = new Doctor(tools, (change) => this.#onChange(change));
  }

  /** Lists downloads that an earlier life has begun as paused, and sweeps away what is neither model nor download. */
  async open(): Promise<void> {
    await this.#tools.staging.sweep(this.#tools.locks);
    await this.#downloads.open();
    await this.#downloads.sweep();
  }

  /** Makes deletions final. */
  async purge(): Promise<void> {
    await this.#tools.shelf.purgeAll(this.#tools.locks);
    this.changed();
  }

  /** Takes away what an import has unpacked whose page is gone. */
  async sweep(): Promise<void> {
    await this.#tools.staging.sweepWaiting(this.#tools.locks);
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
    return { ...onDisk, ...room, transfers: this.#downloads.list(), examinations: this.#doctor.list(), hubCheck: this.#hubCheck, failure: this.#failure };
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
        return this.#downloads.take(command.modelId, command.editionId, command.hub);
      case 'check-hub':
        return this.#check(command.hub);
      case 'pause':
        await this.#downloads.stop(command.key);
        break;
      case 'cancel':
        await this.#downloads.cancel(command.key);
        break;
      case 'delete':
        await locks.exclusively(command.key, () => shelf.delete(command.key));
        break;
      case 'examine':
        return this.#doctor.examine(command.key);
      case 'repair':
        return this.#doctor.repair(command.key);
      case 'undelete':
        // Who takes the old one back does not need it fetched again.
        if (this.#downloads.list().some(({ key }) => key === command.key)) await this.#downloads.cancel(command.key);
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

  async #withdraw(licence: LicenceId): Promise<void> {
    const { acceptances, shelf, locks } = this.#tools;
    // An import that is just putting a model of this licence on the shelf comes to its end first, or not there at all.
    await locks.exclusively(lockOfLicence(licence), () => acceptances.withdraw(licence));
    const ofLicence = new Set(models.filter((model) => model.licence === licence).map(({ id }) => id));
    for (const { key, modelId } of this.#downloads.list()) if (ofLicence.has(modelId)) await this.#downloads.cancel(key);
    for (const { key, licence: own } of [...(await shelf.list()), ...(await shelf.listDeleted())]) {
      if (own !== licence) continue;
      await locks.exclusively(key, async () => {
        await shelf.delete(key);
        await shelf.purge(key);
      });
    }
  }

  /** Figures are told now and again; everything else at once, and with it what has become of the disk. */
  #onChange(change: DownloadsChange): void {
    if (change !== 'figures') this.changed();
    else this.#later ??= setTimeout(() => this.#tell(), Math.max(0, this.#toldAt + tellEveryMs - this.#tools.now()));
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
