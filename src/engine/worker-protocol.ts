import type { RunEvent, RunRequest } from '../core/run';

/** What the engine host says to its worker. Runs are numbered by the host. */
export type ToWorker = { readonly type: 'start'; readonly run: number; readonly request: RunRequest } | { readonly type: 'cancel'; readonly run: number };

/** What the worker answers. Every started run ends with exactly one last event. */
export interface FromWorker {
  readonly run: number;
  readonly event: RunEvent;
}

/** The lock that the worker holds for as long as it lives. */
export const engineLifeline = 'gloss-engine-worker';
