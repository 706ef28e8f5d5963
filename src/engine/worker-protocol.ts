import type { EncoderId } from '../core/encoding/encoder-id';
import type { PackRevision } from '../core/rules/user-pack';
import type { FitEvent, FitRequest } from '../core/run/fit';
import type { RunEvent, RunRequest } from '../core/run/run';

/** What the worker of the tasks is asked for, and what it says. */
export type TaskRequest = RunRequest | FitRequest;
export type TaskEvent = RunEvent | FitEvent;

/** Whether a head is to be fitted, not a passage to be read. */
export function isFit(request: TaskRequest): request is FitRequest {
  return 'fit' in request;
}

/** What the engine host says to a worker. Runs are numbered by the host. */
export type ToWorker<Request = RunRequest> =
  | { readonly type: 'warm'; readonly encoder: EncoderId }
  | { readonly type: 'start'; readonly run: number; readonly request: Request }
  | { readonly type: 'cancel'; readonly run: number };

/** The same for the worker of the tasks, which is also told the packs that its runs will name. */
export type ToTaskWorker = ToWorker<TaskRequest> | { readonly type: 'packs'; readonly packs: Readonly<Record<PackRevision, unknown>> };

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
