import { watchLifeline } from '../workers/lifeline';
import type { WritingEvent, WritingRequest } from '../core/run/writing';
import type { EngineWorker } from './lane';
import { decoderLifeline, engineLifeline, type TaskEvent, type TaskRequest, type ToTaskWorker } from './worker-protocol';

/** The worker of the tasks, which can be told packs of rules. */
export type TaskWorker = EngineWorker<TaskRequest, TaskEvent> & { postMessage(message: ToTaskWorker): void };

/** Starts the worker of the tasks. */
export function spawnEngineWorker(): TaskWorker {
  const worker = new Worker(new URL('./engine.worker.ts', import.meta.url), { type: 'module' });
  watchLifeline(worker, engineLifeline);
  return worker;
}

/** Starts the worker of the language model. */
export function spawnDecoderWorker(): EngineWorker<WritingRequest, WritingEvent> {
  const worker = new Worker(new URL('./decoder.worker.ts', import.meta.url), { type: 'module' });
  watchLifeline(worker, decoderLifeline);
  return worker;
}
