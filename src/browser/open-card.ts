import type { TaskId } from '../core/settings';
import { type CardOrder, sendMessage } from '../protocol/messages';
import { ensureEngineHost } from './engine-host';
import { type Frame, injectPageScript } from './frames';

/** How it went: a card is open (with a result or a message of its own), or the page is out of reach. */
export type CardOutcome = 'opened' | 'not-scriptable';

/** What the browser says of a selection that it offers its menu for. */
export interface SelectionNote {
  readonly selectionText?: string;
  /** It stands in a field. */
  readonly isEditable?: boolean;
}

/** Below this, a card inside a frame could not be read; it opens over the whole page instead. */
const smallestFrame = { width: 360, height: 320 };

/**
 * Opens the card for the selection of a frame. Where the frame is out of reach or too small, the card
 * opens over the page, on the text that the browser itself handed us.
 *
 * @param note what the context menu knows about the selection; nothing for shortcuts and popup.
 */
export async function openCard(frame: Frame, tasks: readonly TaskId[], { selectionText, isEditable }: SelectionNote = {}): Promise<CardOutcome> {
  const page = { tabId: frame.tabId, frameId: 0 };
  // Started now, needed later: the page script waits for it before it connects.
  void ensureEngineHost();
  const isReachable = await injectPageScript(frame);
  const isTop = frame.frameId === 0;
  let order: CardOrder = { tasks, frame, ...(selectionText && !isEditable && { spare: { text: selectionText } }) };
  if (!isTop) {
    const selected = isReachable ? await sendMessage('readSelection', undefined, frame) : null;
    const isRoomy = selected && typeof selected === 'object' && selected.room.width >= smallestFrame.width && selected.room.height >= smallestFrame.height;
    if (!isRoomy && !(typeof selected === 'string')) {
      const passage = selected ? selected.passage : selectionText ? { text: selectionText } : null;
      if (!passage || !(await injectPageScript(page))) return 'not-scriptable';
      order = !selected && isEditable ? { tasks, refused: 'unknown-field', frame: page } : { tasks, passage, frame: page };
    }
  } else if (!isReachable) return 'not-scriptable';

  // One card per page, also when the last one was opened in another frame.
  await sendMessage('closeCard', undefined, frame.tabId).catch(() => undefined);
  await sendMessage('showCard', order, order.frame);
  return 'opened';
}
