/**
 * One run is one port. The client connects and posts a `RunRequest`; the engine host answers with
 * `RunEvent`s, exactly one of them last. Closing the port cancels the run. A host that lacks packs of the user which the
 * run names asks for them before it begins (packs.ts).
 */
import * as v from 'valibot';
import type { RunRequest } from '../core/run/run';
import { fittedSchema } from './fit';
import { packRevisions } from './packs';
import { limitUserTasks, ownTaskId } from './user-tasks';
import { runOptionsEntries } from './settings-schema';

const place = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const runRequestSchema = v.object({
  tasks: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.minLength(1), v.maxLength(100)),
  // Far beyond what a run takes, which the engine says in a sentence.
  passage: v.object({
    text: v.pipe(v.string(), v.maxLength(50_000_000)),
    language: v.optional(v.pipe(v.string(), v.maxLength(200))),
    browserLanguage: v.optional(v.pipe(v.string(), v.maxLength(200))),
  }),
  options: v.object(runOptionsEntries),
  focus: v.optional(v.object({ start: place, end: place })),
  packs: v.optional(packRevisions),
  isPrivate: v.optional(v.boolean()),
  own: v.optional(v.pipe(v.array(v.object({ id: ownTaskId, fitted: fittedSchema })), v.maxLength(limitUserTasks))),
});

/** Parses what arrives at the engine host; null when it is not a run request. */
export function parseRunRequest(message: unknown): RunRequest | null {
  const parsed = v.safeParse(runRequestSchema, message);
  return parsed.success ? parsed.output : null;
}
