import type { Examination } from '../../core/store/examination';
import { StoreError, toStoreFailure } from '../../core/store/failure';
import type { StoredModel } from '../../core/store/model';
import { findEdition } from '../../models';
import type { DownloadsChange, DownloadsTools } from '../downloads/downloads';
import { openSink } from '../sink';
import { type Diagnosis, examine } from './examine';
import { isFetched, repair } from './repair';

/** Looks after the files of models that stand on the shelf. */
export class Doctor {
  readonly #examinations = new Map<string, Examination>();
  readonly #stops = new Map<string, AbortController>();

  constructor(
    private readonly tools: DownloadsTools,
    private readonly onChange: (change: DownloadsChange) => void,
  ) {}

  /** What was said of each model, by its key. */
  list(): Readonly<Record<string, Examination>> {
    return Object.fromEntries(this.#examinations);
  }

  /** Looks at every byte of a model; what is found stands in the list. */
  examine(key: string): Promise<void> {
    return this.#attend(key, async (model, signal) => {
      this.#tell(key, verdictOf(model, await this.#look(model, signal)));
    });
  }

  /** Fetches what is damaged, and looks again. */
  repair(key: string): Promise<void> {
    return this.#attend(key, async (model, signal) => {
      const { shelf, connectFor } = this.tools;
      const damaged = await this.#look(model, signal);
      const totalBytes = damaged.reduce((sum, { damagedBytes }) => sum + damagedBytes, 0);
      const report = this.#progress(key, 'repairing', totalBytes);
      const openFile = async (of: string, path: string) => openSink(await shelf.handle(of, path));
      await repair(model, damaged, { shelf, connect: connectFor('file', model.title), openSink: openFile }, signal, report);
      this.#tell(key, verdictOf(model, await this.#look(model, signal)));
    });
  }

  async #attend(key: string, work: (model: StoredModel, signal: AbortSignal) => Promise<void>): Promise<void> {
    if (this.#stops.has(key)) return;
    const stop = new AbortController();
    this.#stops.set(key, stop);
    try {
      await this.tools.locks.exclusively(key, async () => {
        const model = await this.tools.shelf.find(key);
        if (!model) throw new StoreError({ code: 'unknown-edition' });
        await work(model, stop.signal);
      });
    } catch (thrown) {
      this.#tell(key, { phase: 'failed', failure: toStoreFailure(thrown) });
    } finally {
      this.#stops.delete(key);
    }
  }

  #look(model: StoredModel, signal: AbortSignal): Promise<Diagnosis[]> {
    const totalBytes = model.files.reduce((sum, { bytes }) => sum + bytes, 0);
    return examine(model, this.tools.shelf, signal, this.#progress(model.key, 'checking', totalBytes));
  }

  #progress(key: string, phase: 'checking' | 'repairing', totalBytes: number): (bytes: number) => void {
    let doneBytes = 0;
    this.#tell(key, { phase, doneBytes, totalBytes });
    return (bytes) => {
      doneBytes += bytes;
      this.#examinations.set(key, { phase, doneBytes, totalBytes });
      this.onChange('figures');
    };
  }

  #tell(key: string, examination: Examination): void {
    this.#examinations.set(key, examination);
    this.onChange('phase');
  }
}

function verdictOf(model: StoredModel, damaged: readonly Diagnosis[]): Examination {
  if (damaged.length === 0) return { phase: 'sound' };
  const edition = model.modelId && model.editionId ? findEdition(model.modelId, model.editionId)?.edition : undefined;
  const files = damaged.map(({ path, flaw, damagedBytes }) => ({ path, flaw, damagedBytes }));
  return { phase: 'damaged', files, canRepair: files.every(({ path }) => isFetched(model, path, edition)) };
}
