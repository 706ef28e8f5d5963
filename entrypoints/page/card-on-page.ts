import { browser } from 'wxt/browser';
import { translateOnPage } from '@/src/browser/translate-on-page';
import type { CardOpening, CardWish } from '@/src/core/card';
import type { SimpleFailureCode } from '@/src/core/failure';
import { canHoldCard, openCardFrame } from '@/src/page/card-frame';
import { type PageSelection, readSelection } from '@/src/page/selection';
import type { CardOutcome } from '@/src/protocol/messages';
import type { KeptSelections } from './kept-selections';
import type { Marks } from './marks';
import { selectionOf } from './selection-of';

/** The one card of this frame. */
export interface CardOnPage {
  open(card: { readonly ticket: string; readonly readsSelection: boolean }): Promise<CardOutcome>;
  close(): void;
}

/** Brings the selection and the card's document together; nothing is open at first. */
export function createCardOnPage(kept: KeptSelections, marks: Marks): CardOnPage {
  let close = () => {};

  const open: CardOnPage['open'] = ({ ticket, readsSelection }) => {
    close();
    const selection = readsSelection ? read() : null;
    const found = typeof selection === 'object' ? selection : null;
    const noCard = (): CardOutcome => ({ selected: selection ? selectionOf(selection, kept) : 'nothing-selected' });
    if (!canHoldCard(document)) return Promise.resolve(noCard());

    const id = found ? kept.keep(found) : '';
    const opening: CardOpening = {
      ticket,
      ...(selection && { selection: found ? { passage: found.passage, id, canMark: found.map.kind === 'page' } : (selection as SimpleFailureCode) }),
    };
    const obey = (wish: CardWish) => {
      if (wish.type === 'reveal') marks.reveal(id, wish.span);
      else if (wish.type === 'mark') marks.show(id, wish.findings);
    };
    return new Promise((resolve) => {
      const frame = openCardFrame({
        address: browser.runtime.getURL('/card.html'),
        origin: new URL(browser.runtime.getURL('/')).origin,
        opening,
        anchor: found ? found.anchor : () => null,
        label: translateOnPage('card.label'),
        onReady: () => resolve('opened'),
        onWish: obey,
        onClose: (ending) => {
          if (id) marks.show(id, []);
          resolve(ending === 'no-answer' ? noCard() : 'opened');
        },
      });
      close = () => frame.close();
    });
  };
  return { open, close: () => close() };
}

/** A page can be built so that reading it fails; the card then says so. */
function read(): PageSelection | SimpleFailureCode {
  try {
    return readSelection(document);
  } catch {
    return 'internal';
  }
}
