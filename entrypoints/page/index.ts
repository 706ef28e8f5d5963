import '@/src/seal/seal-first';
import { type Browser, browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { hasCards } from '@/src/browser/panel/panel';
import { readSelection } from '@/src/page/selection';
import { onMessage, sendMessage } from '@/src/protocol/messages';
import { followPortName, pagePortName } from '@/src/protocol/page-reading';
import { createCardOnPage } from './card-on-page';
import { serveFollowing } from './follow';
import { createKeptSelections } from './kept-selections';
import { createMarks } from './marks';
import { servePageReading } from './page-reading';
import { selectionOf } from './selection-of';
import { createWriter } from './writer';

/** Where a script that runs already keeps the way to end it; in our own world, which no page sees. */
const standing = Symbol.for('gloss page script');
const world = globalThis as { [standing]?: () => void };

/**
 * Injected into a frame when the user asks for it there; never by itself. It says nothing to the page: no event, no
 * message, no name (WXT's own kind of content script tells every page the extension's id).
 */
export default defineUnlistedScript(() => {
  // A script that has outlived its extension still hears messages, and can do nothing about them.
  world[standing]?.();
  const lifetime = new AbortController();
  const kept = createKeptSelections();
  // What is pointed at is told to the card that is open about it, else to the panel.
  const marks = createMarks(kept, lifetime.signal, (selectionId, span) => {
    if (card?.point(selectionId, span) || browser.runtime?.id === undefined) return;
    void sendMessage('pointed', { selectionId, span }).catch(() => undefined);
  });
  const write = createWriter(kept);
  const card = hasCards ? createCardOnPage(kept, marks, write) : null;

  const stops = [
    onMessage('isThere', () => browser.runtime?.id !== undefined),
    ...(card ? [onMessage('showCard', ({ data }) => card.open(data)), onMessage('closeCard', () => card.close())] : []),
    onMessage('readSelection', ({ data: told }) => selectionOf(readSelection(document), kept, told)),
    onMessage('reveal', ({ data: { selectionId, span } }) => marks.reveal(selectionId, span)),
    onMessage('write', ({ data: { selectionId, edits } }) => write(selectionId, edits)),
    onMessage('highlight', ({ data: { selectionId, findings, isMore } }) => (isMore ? marks.add : marks.show)(selectionId, findings)),
    listenForPorts((port) => {
      if (port.name === pagePortName) void servePageReading(port, kept);
      else if (port.name === followPortName) serveFollowing(port, kept);
    }),
  ];
  world[standing] = () => {
    for (const stop of stops) stop();
    card?.close();
    lifetime.abort();
  };
});

function listenForPorts(serve: (port: Browser.runtime.Port) => void): () => void {
  browser.runtime.onConnect.addListener(serve);
  return () => browser.runtime.onConnect.removeListener(serve);
}
