import { failedRun, startRun } from '@/src/browser/run-port';
import { ignoreAlways, noticeAgain } from '@/src/browser/settings';
import { surfaceIn } from '@/src/browser/surface';
import { translateOnPage } from '@/src/browser/translate-on-page';
import type { Passage } from '@/src/core/passage';
import { openCardFrame } from '@/src/page/card-frame';
import { readSelection } from '@/src/page/selection';
import { type CardOrder, sendMessage } from '@/src/protocol/messages';
import cardStyle from '@/src/ui/card/card.css?inline';
import { mountCard } from '@/src/ui/card/mount-card';
import type { CardHost } from '@/src/ui/hosts';
import type { KeptSelections } from './kept-selections';
import type { Marks } from './marks';

/** The one card of this frame. */
export interface CardOnPage {
  open(order: CardOrder): void;
  close(): void;
}

/** Brings selection, engine and card together; nothing is open at first. */
export function createCardOnPage(kept: KeptSelections, marks: Marks): CardOnPage {
  let close = () => {};

  const open = ({ tasks, frame, passage: given, spare, refused }: CardOrder) => {
    close();
    const selection = given || refused ? null : readSelection(document);
    const found = selection && typeof selection === 'object' ? selection : null;
    const known = found?.passage ?? given ?? (selection === 'nothing-selected' ? spare : undefined);
    const failure = refused ?? (!known && typeof selection === 'string' ? selection : null);
    const passage: Passage = known ?? { text: '' };
    const selectionId = found ? kept.keep(found) : null;
    const place = selectionId ? { ...frame, selectionId, title: document.title } : undefined;

    const cardFrame = openCardFrame({
      css: cardStyle,
      anchor: found ? found.anchor : () => null,
      label: translateOnPage('card.label'),
      onClose: () => {
        mounted.dispose();
        if (selectionId) marks.show(selectionId, []);
      },
    });
    close = () => cardFrame.close();
    const host: CardHost = {
      ...surfaceIn(translateOnPage),
      passage,
      tasks,
      start: () => (failure ? failedRun(failure) : startRun(passage, tasks)),
      close,
      ...(selectionId && { reveal: (span) => void marks.reveal(selectionId, span) }),
      ...(selectionId &&
        found?.map.kind === 'page' && {
          highlight: (findings) => void marks.show(selectionId, findings),
          glance: (span) => void marks.reveal(selectionId, span),
        }),
      openPanel: (finished) => {
        void sendMessage('openPanel', finished ? { ...finished, place } : { passage, tasks, place });
        close();
      },
      keep: (finished) => void sendMessage('keepRun', { ...finished, place }),
      ignoreAlways: ({ label, span }) => ignoreAlways(label, passage.text.slice(span.start, span.end)),
      noticeAgain: ({ label, span }) => noticeAgain(label, passage.text.slice(span.start, span.end)),
    };
    const mounted = mountCard(cardFrame.root, host);
  };
  return { open, close: () => close() };
}
