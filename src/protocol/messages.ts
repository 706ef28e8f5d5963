/**
 * Question and answer between contexts; runs go over a port (see run.ts). Every message has one owner.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { EncoderId } from '../core/encoding/encoder-id';
import type { Finding } from '../core/run/finding';
import type { Edit } from '../core/redact/edit';
import type { Writability, Written } from '../core/run/writing-back';
import type { CardOpening } from '../core/run/card';
import type { Cautions, Passage } from '../core/text/passage';
import type { Span } from '../core/text/span';
import type { SimpleFailureCode } from '../core/run/failure';
import type { TaskChange } from '../core/run/custom-task';
import type { PackChange } from '../core/rules/user-pack';
import type { EnginePhase } from '../core/run/engine';
import type { FinishedRun, Handover } from '../core/run/finished-run';
import type { KeptAs } from '../core/run/settings';
import type { TaskId } from '../core/run/task-id';
import type { TestSetChange } from '../core/test-set/test-row';
import type { KnownOrder } from './known-values';
import type { SettingsOrder } from './settings-change';

/** What a frame has selected, kept there under `selectionId` so that its text can be found again; `room` is the frame's viewport in px. */
export interface FrameSelection {
  readonly passage: Passage;
  readonly selectionId: string;
  readonly room: { readonly width: number; readonly height: number };
  readonly cautions: Cautions;
  readonly writability: Writability;
  /** Whether the frame may be seen by the page around it: only then may what it holds be shown over that page. */
  readonly isOfPage: boolean;
}

/** What a page script is told of a card that it is to open. */
export interface CardCall {
  readonly ticket: string;
  /** Whether the card is about the frame's own selection. */
  readonly readsSelection: boolean;
  /** What the browser told of the selection when its menu opened, to be compared with what is selected now. */
  readonly selectionText?: string;
}

/** How a card opened: it is seen, or the document can hold none, and what is selected in it is for the panel. */
export type CardOutcome = 'opened' | { readonly selected: FrameSelection | SimpleFailureCode };

export interface Messages {
  // Owned by the background.
  /** Makes sure the engine host is there; answers when a run's port would be heard. */
  ensureEngine(): void;
  /** Opens the side panel of the sender's tab and hands it something to show. */
  openPanel(handover: Handover): void;
  /** The card under this ticket in the sender's tab is gone: nothing waits for it any more. */
  cardClosed(ticket: string): void;
  /** The page has taken that card away again and again; what it was about waits for the panel. */
  cardLost(opening: CardOpening): void;
  /** Opens the side panel of the sender's tab, which reads the whole page there and runs these tasks on it. */
  readPage(tasks: readonly TaskId[]): void;
  /** Adds a finished run to the session's list. */
  keepRun(run: FinishedRun): void;
  /** An answer took so many seconds of the processor; from pages of the extension only. */
  answerSpent(seconds: number): void;
  /** Forgets the session's list, and what waits to be shown. */
  clearRuns(): void;
  /** Changes the settings, all of it or nothing; from pages of the extension only. Rejects when nothing could be stored. */
  changeSettings(order: SettingsOrder): KeptAs;
  /** Changes the user's packs of rules, all of it or nothing; from pages of the extension only. Rejects when nothing could be stored. */
  changePacks(changes: readonly PackChange[]): void;
  /** Changes the user's tasks, all of it or nothing; from pages of the extension only. Rejects when nothing could be stored. */
  changeTasks(changes: readonly TaskChange[]): void;
  /** Changes the reader's test set, all of it or nothing; from pages of the extension only. Rejects when nothing could be stored. */
  changeTestSet(changes: readonly TestSetChange[]): void;
  /** Keeps in memory what was replaced; nothing to keep forgets all. From pages of the extension only. */
  keepKnown(order: KnownOrder): void;
  /** Ends the engine and empties what is stored, for *Erase everything*; from pages of the extension only, outside private windows. */
  eraseStorage(): void;
  /** The reader knows that something in the stored settings was damaged. */
  forgetTrouble(): void;

  /** What lies on the shelf of models may have changed. */
  shelfChanged(): void;

  // Owned by the engine host (offscreen document).
  /** Loads the encoder now if any of these tasks needs one: a run of them is about to be asked for. */
  warmEngine(order: { readonly tasks: readonly TaskId[]; readonly encoder: EncoderId }): void;
  readEngine(): { phase: EnginePhase; threads: number };

  // Owned by each panel.
  /** The pointer is on the mark of a finding of a selection, or no longer. What arrives is any page's word: `parsePointed`. */
  pointed(place: { selectionId: string; span: Span | null }): void;

  // Owned by each surface that watches the store, said by the engine host.
  engineStarted(): void;

  // Owned by the page script of one tab and frame.
  /** Answers when a page script listens; false when its extension has ended under it. */
  isThere(): boolean;
  /** Opens a card whose document redeems the ticket; on the frame's selection unless the order brings a passage of its own. */
  showCard(card: CardCall): CardOutcome;
  /** Only one card per page: another frame is about to open one. */
  closeCard(): void;
  /** `told` is what the browser said of the selection when its menu opened, to be compared with what is selected now. */
  readSelection(told?: string): FrameSelection | SimpleFailureCode;
  reveal(place: { selectionId: string; span: Span }): boolean;
  /** Writes edits of a selection's passage to where it stands; answers what stands there then. */
  write(order: { selectionId: string; edits: readonly Edit[] }): Written;
  /** Marks findings of a selection in the place of those that are marked, or, where there are more, beside them. */
  highlight(marks: { selectionId: string; findings: readonly Finding[]; isMore?: boolean }): boolean;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
