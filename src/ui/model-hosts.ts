/** What surfaces need of language models from outside: to offer their works, to ask them, and to bring them in. */
import type { Run } from '../core/run/finished-run';
import type { OwnWork, WorkId } from '../core/run/custom-task';
import type { WritingEvent, WritingRequest } from '../core/run/writing';
import type { ImportEvent, ImportItem, ImportSession } from '../core/store/import-offer';
import type { Licence, LicenceId, Model, ModelFormat } from '../core/store/model';
import type { ModelOnShelf, StoreCommand, StoreState } from '../core/store/state';

/** A surface that offers works and has the panel do them. */
export interface WorksHost {
  /** What the language models of this device can be asked for. */
  readonly works?: readonly WorkId[];
  /** Has the panel ask a language model for it, about this surface's passage. */
  openWork?(work: WorkId): void;
  /** Opens the options where models are brought in. */
  openModels?(): void;
}

/** A surface that asks a language model. */
export interface WritingHost {
  /** Language models on the shelf that can answer here, now and on every change; never starts the engine host to ask. Returns a function that stops. */
  watchModels(listener: (models: readonly ModelOnShelf[]) => void): () => void;
  /** Tasks of the user that a language model does, now and on every change. Returns a function that stops. */
  watchOwnWorks?(listener: (works: readonly OwnWork[]) => void): () => void;
  /** Asks a language model. */
  write(request: WritingRequest): Run<WritingEvent>;
  /** Opens the options where models are brought in. */
  openModels(): void;
  /** Reads a text aloud with a voice of this device; resolves when it is done or stopped, to false where there is no voice for it. */
  speak(text: string, signal: AbortSignal): Promise<boolean>;
}

/** A surface on which models are brought in, tried and looked after. */
export interface ModelsHost {
  /** The catalogue of language models. */
  readonly models: readonly Model[];
  /** Formats of models that this package computes; others can be kept, and do not answer. */
  readonly computes: readonly ModelFormat[];
  readonly licences: Readonly<Record<LicenceId, Licence>>;
  /** The hub of the catalogue. */
  readonly defaultHub: string;
  /** An address that was typed as the address of a hub; null for what is none. */
  readHubAddress(typed: string): string | null;
  /** The state of the model store now and after every change. Returns a function that stops. */
  watchStore(listener: (state: StoreState) => void): () => void;
  sendStore(command: StoreCommand): void;
  /** Starts an import of files that were dropped or picked. */
  openImport(items: readonly ImportItem[], listener: (event: ImportEvent) => void): ImportSession;
  /** Packs a model into a zip and saves it. */
  exportModel(key: string, listener: (event: ImportEvent) => void): ImportSession;
  /** Asks a language model to show what it can do. */
  write(request: WritingRequest): Run<WritingEvent>;
}
