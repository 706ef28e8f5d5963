import type { EncoderId } from '../encoding/encoder-id';
import type { RunEvent, RunRequest } from './run';

/** What the engine is doing, for the popup. */
export type EnginePhase = 'off' | 'loading' | 'ready' | 'busy' | 'failed';

/** Whatever runs something: tasks (a worker of the offscreen document, or the echo of the tests), or a language model. */
export interface Engine<Request = RunRequest, Event = RunEvent> {
  /** Starts (or queues) a run. Ends with exactly one last event; aborting the signal ends it at once. */
  run(request: Request, signal: AbortSignal): AsyncIterable<Event>;
  /** Loads an encoder while nothing runs yet, so that a run which is about to be asked for does not wait for it. */
  warm(encoder: EncoderId): void;
  readonly phase: EnginePhase;
}
