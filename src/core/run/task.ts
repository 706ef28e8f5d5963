import type { Encoding } from '../encoding/encoding';
import type { Passage } from '../text/passage';
import type { TaskResult } from './result';
import type { RunOptions } from './run';
import type { PackName, Policy } from '../rules/policy';
import type { TextView } from '../text/text-view';

/** What a task needs from the device, announced before anything is loaded. */
export type Capability = 'encode';

/** What a running task may use. */
export interface Tools {
  /** The encoder's answer for the passage; computed once per run however many tasks ask. */
  encode(): Promise<Encoding>;
  /** The passage as detectors, policies and the encoder read it; results speak of the passage itself. */
  readonly view: TextView;
  readonly options: RunOptions;
  /** The packs of rules that the run may use: ours, then the user's. The same array for the same packs. */
  readonly packs?: readonly Policy[];
  /** Packs that the run should use and that cannot be read. */
  readonly unreadablePacks?: readonly PackName[];
  /** The passage's language if the model was surely not measured on it (`core/language.ts`): what it was taught of tone and forms does not hold there. */
  readonly unmeasuredLanguage: string | undefined;
  readonly signal: AbortSignal;
  /** Lets messages (a cancel) in; call it between pieces of long work. Throws if the run was cancelled. */
  breathe(): Promise<void>;
}

/** One thing Gloss can do with a passage. Reading `run` from top to bottom is reading the task. */
export interface Task<Id extends string = string> {
  readonly id: Id;
  readonly needs: readonly Capability[];
  run(passage: Passage, tools: Tools): Promise<TaskResult>;
}
