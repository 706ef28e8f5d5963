import { browser } from 'wxt/browser';
import type { CardOpening, CardSelection, CardWish } from '@/src/core/run/card';
import { canHoldCard, openCardFrame } from '@/src/page/card-frame';
import { type PageSelection, readSelection } from '@/src/page/selection';
import { type CardCall, type CardOutcome, sendMessage } from '@/src/protocol/messages';
import type { KeptSelections } from './kept-selections';
import type { Marks } from './marks';
import { canWriteInto, cautionsOf, selectionOf } from './selection-of';

/** The one card of this frame. */
export interface CardOnPage {
  open(card: CardCall): Promise<CardOutcome>;
  close(): void;
}

/** Brings the selection and the card's document together; nothing is open at first. */
export function createCardOnPage(kept: KeptSelections, marks: Marks): CardOnPage {
  let close = () => {};

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
      canWrite: canWriteInto(found),
      cautions: cautionsOf(found, selectionText),
    });
    const opening: CardOpening = { ticket, ...(selection && { selection: typeof selection === 'string' ? selection : toCard(selection) }) };
    const obey = (wish: CardWish) => {
      if (wish.type === 'reveal') marks.reveal(id, wish.span);
      else if (wish.type === 'mark') marks.show(id, wish.findings);
    };
    let isShown = false;
    return new Promise((resolve) => {
      const frame = openCardFrame({
        address: browser.runtime.getURL('/card.html'),
        origin: new URL(browser.runtime.getURL('/')).origin,
        opening,
        anchor: found ? found.anchor : () => null,
        onReady: () => {
          isShown = true;
          resolve('opened');
        },
        onWish: obey,
        onClose: (ending) => {
          if (id) marks.show(id, []);
          // Nobody hears it where the extension has ended.
          if (browser.runtime?.id !== undefined) {
            const told = ending === 'lost' && isShown ? sendMessage('cardLost', opening) : sendMessage('cardClosed', ticket);
            void told.catch(() => undefined);
          }
          resolve(ending === 'closed' ? 'opened' : noCard());
        },
      });
      close = () => frame.close();
    });
  };
  return { open, close: () => close() };
}
