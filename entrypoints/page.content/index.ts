import { defineContentScript } from 'wxt/utils/define-content-script';
import { readSelection } from '@/src/page/selection';
import { onMessage } from '@/src/protocol/messages';
import { createCardOnPage } from './card-on-page';
import { createKeptSelections } from './kept-selections';
import { createMarks } from './marks';

/** Injected into a frame when the user asks for it there; never by itself. */
export default defineContentScript({
  matches: [],
  registration: 'runtime',
  main(context) {
    const kept = createKeptSelections();
    const marks = createMarks(kept, context.signal);
    const card = createCardOnPage(kept, marks);

    const stops = [
      onMessage('isThere', () => true as const),
      onMessage('showCard', ({ data }) => card.open(data)),
      onMessage('closeCard', () => card.close()),
      onMessage('readSelection', () => {
        const selection = readSelection(document);
        if (typeof selection === 'string') return selection;
        return { passage: selection.passage, selectionId: kept.keep(selection), room: { width: innerWidth, height: innerHeight } };
      }),
      onMessage('reveal', ({ data: { selectionId, span } }) => marks.reveal(selectionId, span)),
      onMessage('highlight', ({ data: { selectionId, findings } }) => marks.show(selectionId, findings)),
    ];
    // A script that outlives its extension still hears messages: a second card would open.
    context.onInvalidated(() => {
      for (const stop of stops) stop();
      card.close();
    });
  },
});
