import { browser } from 'wxt/browser';
import type { CardNews, CardOpening, CardSelection, CardWish } from '@/src/core/run/card';
import { canHoldCard, openCardFrame } from '@/src/page/card-frame';
import type { Written } from '@/src/core/run/writing-back';
import type { Edit } from '@/src/core/redact/edit';
import type { Finding } from '@/src/core/run/finding';
import type { Span } from '@/src/core/text/span';
import { schemeOf } from '@/src/page/darkness';
import { type PageSelection, readSelection } from '@/src/page/selection';
import { watchSelection } from '@/src/page/watch-selection';
import { editedElement, writabilityOf } from '@/src/page/writability';
import { type CardCall, type CardOutcome, sendMessage } from '@/src/protocol/messages';
import type { KeptSelections } from './kept-selections';
import type { Marks } from './marks';
import { cautionsOf, selectionOf } from './selection-of';
import type { Writer } from './writer';

/** The one card of this frame. */
export interface CardOnPage {
  open(card: CardCall): Promise<CardOutcome>;
  close(): void;
  /** Tells the card which of its findings is pointed at; false where none is open about that selection. */
  point(selectionId: string, span: Span | null): boolean;
}

/** Brings the selection and the card's document together; nothing is open at first. */
export function createCardOnPage(kept: KeptSelections, marks: Marks, write: Writer): CardOnPage {
  let close = () => {};
  let focus = () => {};
  let leaveSelection = () => {};
  let point: CardOnPage['point'] = () => false;

  const open: CardOnPage['open'] = ({ ticket, readsSelection, selectionText }) => {
    close();
    const selection = readsSelection ? readSelection(document) : null;
    const found = typeof selection === 'object' ? selection : null;
    const noCard = (): CardOutcome => ({ selected: selection ? selectionOf(selection, kept, selectionText) : 'nothing-selected' });
    if (!canHoldCard(document)) return Promise.resolve(noCard());

    const id = found ? kept.keep(found) : '';
    const toCard = (found: PageSelection): CardSelection => ({
      passage: found.passage,
      id,
      canMark: found.map.kind === 'page',
      writability: writabilityOf(found.map, found.passage.text.length),
      cautions: cautionsOf(found, selectionText),
    });
    const scheme = schemeOf(document);
    const opening: CardOpening = {
      ticket,
      ...(scheme && { scheme }),
      ...(selection && { selection: typeof selection === 'string' ? selection : toCard(selection) }),
    };
    const obey = (wish: CardWish, tell: (news: CardNews) => void) => {
      if (wish.type === 'reveal') marks.reveal(id, wish.span);
      else if (wish.type === 'mark') mark(wish.findings);
      else if (wish.type === 'write') void writeFor(wish.edits).then((written) => tellWritten(written, tell));
      else if (wish.type === 'read-again') tell({ type: 'read', selection: readAgain() });
      else if (wish.type === 'ready' && found) {
        point = (selectionId, span) => {
          if (selectionId !== id) return false;
          tell({ type: 'pointed', span });
          return true;
        };
        watchSelection(
          document,
          () => (isWriting ? null : (kept.find(id) ?? null)),
          watching.signal,
          (isChanged) => tell({ type: 'text-changed', isChanged }),
        );
      }
    };
    const watching = new AbortController();
    let isWriting = false;
    const mark = (findings: readonly Finding[]) => {
      marks.show(id, findings);
      if (findings.length === 0 || found?.map.kind !== 'page') return;
      // A selection would hide the marks in it.
      leaveSelection();
      const selected = document.getSelection();
      if (selected && selected.rangeCount > 0) selected.collapseToStart();
    };
    const writeFor = async (edits: readonly Edit[]) => {
      isWriting = true;
      try {
        return await write(id, edits);
      } finally {
        isWriting = false;
      }
    };
    const readAgain = () => {
      const now = kept.find(id)?.again() ?? 'nothing-selected';
      if (typeof now === 'string') return now;
      kept.renew(id, now);
      return toCard(now);
    };
    const tellWritten = (written: Written, tell: (news: CardNews) => void) => {
      // The field has the focus from being written in; the reader is still in the card.
      focus();
      tell({ type: 'written', written });
    };
    let isShown = false;
    return new Promise((resolve) => {
      const frame = openCardFrame({
        address: browser.runtime.getURL('/card.html'),
        origin: new URL(browser.runtime.getURL('/')).origin,
        opening,
        anchor: found ? found.anchor : () => null,
        field: () => (found && editedElement(found.map, found.passage.text.length)?.getBoundingClientRect()) ?? null,
        onReady: () => {
          isShown = true;
          resolve('opened');
        },
        onWish: obey,
        onClose: (ending) => {
          watching.abort();
          point = () => false;
          // What the reader had marked stays until Escape, unless the page took the card away.
          if (id && ending !== 'closed') marks.show(id, []);
          // Nobody hears it where the extension has ended.
          if (browser.runtime?.id !== undefined) {
            const told = ending === 'lost' && isShown ? sendMessage('cardLost', opening) : sendMessage('cardClosed', ticket);
            void told.catch(() => undefined);
          }
          resolve(ending === 'closed' ? 'opened' : noCard());
        },
      });
      close = () => frame.close();
      focus = () => frame.focus();
      leaveSelection = () => frame.leaveSelection();
    });
  };
  return { open, close: () => close(), point: (selectionId, span) => point(selectionId, span) };
}
