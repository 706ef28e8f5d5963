import type { RunEvent, RunRequest } from '../core/run';

/** What the engine host says to its worker. Runs are numbered by the host. */
export type ToWorker =
  | { readonly type: 'warm' }
  | { readonly type: 'start'; readonly run: number; readonly request: RunRequest }
  | { readonly type: 'cancel'; readonly run: number };

/** What the worker answers to a run. Every started run ends with exactly one last event. */
export interface RunMessage {
  readonly run: number;
  readonly event: RunEvent;
}

/** What the worker says: something of a run, or whether the model that it was told to load is there. */
export type FromWorker = RunMessage | { readonly isWarm: boolean };

/** The lock that the worker holds for as long as it lives. */
export const engineLifeline = 'gloss-engine-worker';
