import type { CardOrder } from '../core/run/card';
import type { SimpleFailureCode } from '../core/run/failure';
import type { PendingPassage } from '../core/run/finished-run';
import type { TaskId } from '../core/run/task-id';
import { encoderOf } from '../core/text/stretches';
import { type FrameSelection, sendMessage } from '../protocol/messages';
import { writeTicket } from './card-tickets';
import { ensureEngineHost } from './engine-home/engine-host';
import { type Frame, injectPageScript } from './frames';
import { hasCards } from './panel/panel';
import { createTurns } from './turns';

/** How it went: a card is open (with a result or a message of its own), the panel has to show the passage, or there is nothing to show. */
export type CardOutcome = 'opened' | 'not-scriptable' | 'nothing-selected' | 'password-field' | PendingPassage;

/** A selection as far as the panel needs it. */
type SelectedForPanel = Pick<FrameSelection, 'passage' | 'selectionId' | 'cautions' | 'writability'>;

/** What the browser says of a selection that it offers its menu for. */
export interface SelectionNote {
  readonly selectionText?: string;
  /** It stands in a field. */
  readonly isEditable?: boolean;
}

/** What is known of the tab: its title and address, as the browser tells them, and the pattern of sites whose profile holds there. */
export type TabNote = Pick<CardOrder, 'title' | 'address' | 'profile'>;

/** The beginning of a selection tells which model will read it; more than this is not looked at before the card is there. */
const lookedAt = 400;

/** Below this, a card inside a frame could not be read. */
const smallestFrame = { width: 360, height: 320 };

/**
 * Opens the card for the selection of a frame: in that frame, or, where the frame is too small, over the page around it.
 * What a frame of another origin holds is never shown over the page: it is for the panel.
 *
 * @param note what the context menu knows about the selection; nothing for shortcuts and popup.
 */
export async function openCard(frame: Frame, { profile, ...page }: TabNote, tasks: readonly TaskId[], note: SelectionNote = {}): Promise<CardOutcome> {
  // Started now, needed when the card is there: the model is loaded while its document is.
  const encoder = encoderOf((note.selectionText ?? '').slice(0, lookedAt));
  void ensureEngineHost().then(() => sendMessage('warmEngine', { tasks, encoder }));
  if (!(await injectPageScript(frame))) return 'not-scriptable';
  const order: CardOrder = { tasks, frame, ...page, ...(profile && { profile }), ...note };
  if (!hasCards) return readForPanel(order);
  if (frame.frameId === 0) return show(order);

  const selected = await sendMessage('readSelection', undefined, frame);
  if (typeof selected === 'string' || hasRoom(selected)) return show(order);
  const top = { tabId: frame.tabId, frameId: 0 };
  if (!selected.isOfPage || !(await injectPageScript(top))) return toPanel(order, selected);
  return show({ tasks, ...page, ...(profile && { profile }), frame: top, passage: selected.passage, cautions: selected.cautions });
}

/** Orders of cards are written and sent one after the other: of two quick clicks the later one opens the card. */
const inTurn = createTurns();

async function show(order: CardOrder): Promise<CardOutcome> {
  const { shown } = await inTurn(async () => {
    // One card per page, also when the last one was opened in another frame.
    await sendMessage('closeCard', undefined, order.frame.tabId).catch(() => undefined);
    const card = { ticket: await writeTicket(order), readsSelection: !order.passage, selectionText: order.selectionText };
    // Sent within the turn; its answer comes when the card is seen, and the next order does not wait for that.
    return { shown: sendMessage('showCard', card, order.frame) };
  });
  const outcome = await shown;
  return outcome === 'opened' ? outcome : toPanel(order, outcome.selected);
}

/** What the card would say of a selection that it cannot read, the icon has to say where there is none. */
async function readForPanel(order: CardOrder): Promise<CardOutcome> {
  const selected = await sendMessage('readSelection', order.selectionText, order.frame);
  if (selected === 'password-field') return selected;
  const pending = toPanel(order, selected);
  return pending === 'not-scriptable' && selected === 'nothing-selected' ? selected : pending;
}

function hasRoom({ room }: FrameSelection): boolean {
  return room.width >= smallestFrame.width && room.height >= smallestFrame.height;
}

/** What was to be shown in a card, for the panel; of a field that could not be read, nothing. */
export function toPanel(order: CardOrder, selected: SelectedForPanel | SimpleFailureCode): PendingPassage | 'not-scriptable' {
  const { tasks, frame, title, address, selectionText, isEditable } = order;
  if (typeof selected === 'object') {
    const { passage, selectionId, cautions, writability } = selected;
    return { passage, tasks, place: { ...frame, selectionId, title, ...(address && { address }), writability }, cautions };
  }
  const { passage, cautions } = order;
  if (passage) return { passage, tasks, ...(cautions && { cautions }) };
  return selectionText && !isEditable ? { passage: { text: selectionText }, tasks } : 'not-scriptable';
}
