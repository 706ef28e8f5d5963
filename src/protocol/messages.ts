/**
 * Question and answer between contexts; runs go over a port (see run.ts). Every message has one owner.
 */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Finding } from '../core/finding';
import type { Passage } from '../core/passage';
import type { TaskId } from '../core/settings';
import type { Span } from '../core/span';
import type { SimpleFailureCode } from '../core/failure';
import type { EnginePhase } from '../core/engine';
import type { FinishedRun, Handover } from '../core/session';
import type { KeptAs } from '../core/settings';
import type { SettingsOrder } from './settings-change';

/** What a frame has selected, kept there under `selectionId` so that its text can be found again; `room` is the frame's viewport in px. */
export interface FrameSelection {
  readonly passage: Passage;
  readonly selectionId: string;
  readonly room: { readonly width: number; readonly height: number };
}

/** What the card is opened on: the frame's own selection, or a passage of a frame that is out of reach or too small. */
export interface CardOrder {
  readonly tasks: readonly TaskId[];
  readonly frame: { readonly tabId: number; readonly frameId: number };
  readonly passage?: Passage;
  /** What the browser takes for selected, for a page that shows itself by means we cannot read (an embedded viewer). */
  readonly spare?: Passage;
  /** Why there is nothing to run: the card says it. */
  readonly refused?: SimpleFailureCode;
}

export interface Messages {
  // Owned by the background.
  /** Makes sure the engine host is there; answers when a run's port would be heard. */
  ensureEngine(): void;
  /** Opens the side panel of the sender's tab and hands it something to show. */
  openPanel(handover: Handover): void;
  /** Adds a finished run to the session's list. */
  keepRun(run: FinishedRun): void;
  /** Forgets the session's list, and what waits to be shown. */
  clearRuns(): void;
  /** Changes the settings, all of it or nothing; from pages of the extension only. Rejects when nothing could be stored. */
  changeSettings(order: SettingsOrder): KeptAs;
  /** The reader knows that something in the stored settings was damaged. */
  forgetTrouble(): void;

  // Owned by the engine host (offscreen document).
  readEngine(): { phase: EnginePhase; threads: number };

  // Owned by each surface that watches the store, said by the engine host.
  engineStarted(): void;

  // Owned by the page script of one tab and frame.
  /** Answers when the page script listens. */
  isThere(): true;
  /** Opens the card on the frame's selection, or on the passage that comes along where the frame itself is out of reach. */
  showCard(order: CardOrder): void;
  /** Only one card per page: another frame is about to open one. */
  closeCard(): void;
  readSelection(): FrameSelection | SimpleFailureCode;
  reveal(place: { selectionId: string; span: Span }): boolean;
  highlight(marks: { selectionId: string; findings: readonly Finding[] }): boolean;
}

export const { sendMessage, onMessage } = defineExtensionMessaging<Messages>();
