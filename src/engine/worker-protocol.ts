import type { RunEvent, RunRequest } from '../core/run/run';

/** What the engine host says to a worker. Runs are numbered by the host. */
export type ToWorker<Request = RunRequest> =
  | { readonly type: 'warm' }
  | { readonly type: 'start'; readonly run: number; readonly request: Request }
  | { readonly type: 'cancel'; readonly run: number };

/** What a worker answers to a run. Every started run ends with exactly one last event. */
export interface RunMessage<Event = RunEvent> {
  readonly run: number;
  readonly event: Event;
}

/** What a worker says: something of a run, or whether the model that it was told to load is there. */
export type FromWorker<Event = RunEvent> = RunMessage<Event> | { readonly isWarm: boolean };

/** The lock that the worker of the tasks holds for as long as it lives. */
export const engineLifeline = 'gloss-engine-worker';
/** The lock that the worker of the language model holds. */
export const decoderLifeline = 'gloss-decoder-worker';
