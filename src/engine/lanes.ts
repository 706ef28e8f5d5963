import type { Engine } from '../core/run/engine';
import type { FitEvent, FitRequest } from '../core/run/fit';
import type { WritingEvent, WritingRequest } from '../core/run/writing';
import { createEngine, type EngineOptions } from './lane';
import { isShortRun } from './precedence';
import { spawnDecoderWorker, spawnEngineWorker } from './spawn-worker';
import type { TaskEvent, TaskRequest } from './worker-protocol';

/**
 * One lane for each kind of engine, so that what a language model writes at length never holds back a sentiment: the tasks with
 * the built-in encoder and what is fitted on it, and the language models. What is spawned may be told.
 */
export function openLanes(spawnTasks: EngineOptions<TaskRequest, TaskEvent>['spawn'] = spawnEngineWorker) {
  const lane = createEngine<TaskRequest, TaskEvent>({
    spawn: spawnTasks,
    idleMs: 5 * 60_000,
    silenceMs: 60_000,
    windDownMs: 2_000,
    isShort: isShortRun,
  });
  const writing = createEngine<WritingRequest, WritingEvent>({
    spawn: spawnDecoderWorker,
    idleMs: 5 * 60_000,
    // A large model is read from the disk, and the first word of a long text waited for, without a word to the host.
    silenceMs: 120_000,
    // Worth some patience: with the worker the loaded model goes.
    windDownMs: 5_000,
    needsOther: (last, next) => last.model !== next.model,
  });
  // What answers a request is of its kind.
  const [tasks, fitting] = [lane as Engine, lane as Engine<FitRequest, FitEvent>];
  return { tasks, fitting, writing };
}
