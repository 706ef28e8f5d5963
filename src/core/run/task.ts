import type { Encoding } from '../encoding/encoding';
import type { DetectorGroup } from '../rules/detector';
import type { PackName, Policy } from '../rules/policy';
import type { LocalText } from '../text/local-text';
import type { Passage } from '../text/passage';
import type { Span } from '../text/span';
import type { TextView } from '../text/text-view';
import type { Finding } from './finding';
import type { TaskResult } from './result';
import type { RunOptions } from './run';
import type { TaskId } from './task-id';

/** What a task needs from the device, announced before anything is loaded. */
export type Capability = 'encode';

/** A passage as one run reads it. Whatever is found out about it is found out once, however many tasks ask. */
export interface Reading {
  readonly passage: Passage;
  /** The passage as detectors, policies and the encoder read it; results speak of the passage itself. */
  readonly view: TextView;
  readonly options: RunOptions;
  /** The words that are asked about, where it is not all of them. */
  readonly focus?: Span;
  /** What the passage's language is taken for; undefined where nobody knows. */
  readonly language: string | undefined;
  /** The passage's language if the model was surely not measured on it (`core/text/language.ts`): what it was taught of tone and forms does not hold there. */
  readonly unmeasuredLanguage: string | undefined;
  /** The same, sure or not: what the reader is warned of, and of what no mood is told. */
  readonly doubtfulLanguage: string | undefined;
  /** The packs of rules that the run may use: ours, then the user's. The same array for the same packs. */
  readonly packs: readonly Policy[];
  /** Packs that the run should use and that cannot be read. */
  readonly unreadablePacks: readonly PackName[];
  /** What is known of a detector beside what it finds. */
  detector(id: string): { readonly group: DetectorGroup; readonly title: LocalText } | undefined;
  /** What the detectors that are on find, overlaps and ignored values included. */
  findings(): Promise<readonly Finding[]>;
  /** The sentences of the passage, in order. */
  sentences(): readonly Span[];
  /** The encoder's answer for the whole passage. Rejects for a task that did not announce that it needs it. */
  encoding(): Promise<Encoding>;
  /** While a long passage is encoded, now and again what is known of its beginning; ends when all of it is. */
  encodedParts(): AsyncGenerator<Encoding, void>;
  /** Lets messages (a cancel) and shorter runs in; call it between pieces of long work. Throws if the run was cancelled. */
  breathe(): Promise<void>;
}

/** One thing Gloss can do with a passage. Reading `run` from top to bottom is reading the task. */
export interface Task {
  readonly id: TaskId;
  readonly needs: readonly Capability[];
  /**
   * Returns the result. A task that knows something early yields it first: results of the same kind, each in the place of
   * the one before. The model begins when every task has said what it can say without it.
   */
  run(reading: Reading): AsyncGenerator<TaskResult, TaskResult> | Promise<TaskResult>;
}
