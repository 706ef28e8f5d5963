import type { Cautions, Coverage, Passage } from '../text/passage';
import type { TaskResult } from './result';
import type { Cost, RunEvent } from './run';
import type { TaskId } from './task-id';
import type { Span } from '../text/span';
import type { WorkId } from './custom-task';
import type { Writability } from './writing-back';
import type { WholePage } from './whole-page';

/** A run as a surface sees it. Leaving the loop over `events` or calling `cancel` ends the run. */
export interface Run<Event = RunEvent> {
  readonly events: AsyncIterable<Event>;
  cancel(): void;
}

/** Where a passage was selected, so that the page can be scrolled to a span of it. */
export interface Place {
  readonly tabId: number;
  readonly frameId: number;
  /** Under which the frame's page script keeps the selection's text map. */
  readonly selectionId: string;
  readonly title: string;
  /** Of the page, to be told in exports; never of one in a private window. */
  readonly address?: string;
  /** Whether the passage can be written to where it stands; unknown means it cannot. */
  readonly writability?: Writability;
}

/** One finished run, as the panel keeps it for the session (in memory only). */
export interface FinishedRun {
  readonly id: string;
  /** Milliseconds since the epoch. */
  readonly finishedAt: number;
  readonly passage: Passage;
  readonly results: readonly { readonly task: TaskId; readonly result: TaskResult }[];
  /** What must stay masked unless the reader reveals it. */
  readonly covered: readonly Span[];
  readonly coverage: Coverage;
  readonly cost: Cost;
  /** Absent for pasted text. */
  readonly place?: Place;
  readonly cautions?: Cautions;
  /** Where the passage is a whole page. */
  readonly page?: WholePage;
}

/** A passage that is still to be run. */
export interface PendingPassage {
  readonly passage: Passage;
  readonly tasks: readonly TaskId[];
  /** What a language model is to do with it. */
  readonly work?: WorkId;
  readonly place?: Place;
  readonly cautions?: Cautions;
}

/** A page that is still to be read, by its tab. */
export interface PageOrder {
  readonly pageOf: number;
  readonly tasks: readonly TaskId[];
}

/** What is handed to the panel to be shown in front: a passage to run, a run that is done, or a page to read. */
export type Handover = PendingPassage | FinishedRun | PageOrder;
