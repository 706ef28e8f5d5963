import type { RunRequest } from '../core/run/run';
import type { WritingEvent, WritingRequest } from '../core/run/writing';
import { createEngine, type EngineOptions } from './lane';
import { isShortRun } from './precedence';
import { spawnDecoderWorker, spawnEngineWorker } from './spawn-worker';

/**
 * One lane for each kind of engine, so that what a language model writes at length never holds back a sentiment: the tasks with
 * the built-in encoder, and the language models. What is spawned may be told.
 */
export function openLanes(spawnTasks: EngineOptions<RunRequest>['spawn'] = spawnEngineWorker) {
  const tasks = createEngine({
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
  return { tasks, writing };
}
