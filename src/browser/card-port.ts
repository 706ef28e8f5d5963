import { browser } from 'wxt/browser';
import type { Edit } from '../core/redact/edit';
import type { CardOpening, CardOrder, CardSelection, CardWish } from '../core/run/card';
import type { Span } from '../core/text/span';
import type { SimpleFailureCode } from '../core/run/failure';
import type { Written } from '../core/run/writing-back';
import { parseCardNews, parseCardOpening } from '../protocol/card-opening';
import { sendMessage } from '../protocol/messages';
import { whenBroughtBack } from './brought-back';
import { redeemTicket } from './card-tickets';

/** A card whose ticket was good: what it is to show, and the way to the page script that opened it. */
export interface OpenedCard {
  readonly order: CardOrder;
  readonly selection: CardOpening['selection'];
  readonly scheme: CardOpening['scheme'];
  tell(wish: CardWish): void;
  /** Calls back whenever the card is put elsewhere, by whatever but the reader's hand. */
  watchMoves(listener: () => void): void;
  /** Writes edits to where the selection stands; one after the other, as they are asked for. */
  write(edits: readonly Edit[]): Promise<Written>;
  /** Calls back when the selection's text no longer stands as it was read, and when it does again. */
  watchText(listener: (isChanged: boolean) => void): void;
  /** Calls back when the pointer comes upon a mark of the selection, and when it leaves it. */
  watchPointed(listener: (span: Span | null) => void): void;
  /** Reads the selection's place as it is now. */
  readAgain(): Promise<CardSelection | SimpleFailureCode>;
}

/**
 * Waits for the page script that opened this document. Whoever else frames it, or speaks to it without a ticket,
 * hears nothing and sees an empty page.
 */
export function awaitOpening(): Promise<OpenedCard> {
  return new Promise((resolve) => {
    let isOpen = false;
    const listen = async ({ data, ports: [port] }: MessageEvent) => {
      const opening = parseCardOpening(data);
      if (!opening || !port) return;
      const order = await redeemTicket(opening.ticket);
      // A ticket that is no good keeps out nobody who has a good one, and of two good ones the first counts.
      if (!order || isOpen) return;
      isOpen = true;
      removeEventListener('message', listen);
      const tell = (wish: CardWish) => port.postMessage(wish);
      let onMove = () => {};
      let onText = (_isChanged: boolean) => {};
      let onPointed = (_span: Span | null) => {};
      const reads: ((selection: CardSelection | SimpleFailureCode) => void)[] = [];
      const writes: ((written: Written) => void)[] = [];
      port.onmessage = ({ data: message }) => {
        const news = parseCardNews(message);
        if (news?.type === 'moved') onMove();
        else if (news?.type === 'written') writes.shift()?.(news.written);
        else if (news?.type === 'text-changed') onText(news.isChanged);
        else if (news?.type === 'pointed') onPointed(news.span);
        else if (news?.type === 'read') reads.shift()?.(news.selection);
      };
      const write = (edits: readonly Edit[]) => {
        tell({ type: 'write', edits });
        return new Promise<Written>((resolve) => writes.push(resolve));
      };
      tell({ type: 'ready' });
      const watchMoves = (listener: () => void) => {
        onMove = listener;
      };
      const watchText = (listener: (isChanged: boolean) => void) => {
        onText = listener;
      };
      const watchPointed = (listener: (span: Span | null) => void) => {
        onPointed = listener;
      };
      const readAgain = () => {
        tell({ type: 'read-again' });
        return new Promise<CardSelection | SimpleFailureCode>((resolve) => reads.push(resolve));
      };
      resolve({ order, selection: opening.selection, scheme: opening.scheme, tell, watchMoves, write, watchText, watchPointed, readAgain });
    };
    addEventListener('message', listen);
  });
}

const lifePort = 'gloss-life';

/** Keeps ports of open cards, so that they learn when the extension ends. In the engine host, which lives as long as it does. */
export function keepLives(): void {
  const lives = new Set<object>();
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== lifePort) return;
    lives.add(port);
    port.onDisconnect.addListener(() => lives.delete(port));
  });
}

/** How long to wait before looking again, whether the interface around a document is still there. */
const lookAgainMs = 250;

/** Calls back once when the extension under an open document has ended: it was updated, switched off or removed. */
export async function whenExtensionEnds(listener: () => void): Promise<void> {
  // Of an extension that has ended, the browser leaves its documents in pages standing, without the interface.
  while (browser.runtime?.id !== undefined) {
    await portToEnd().catch(() => undefined);
    // The port ends just before the interface does; or it was only the engine host that ended, or could not be made.
    await new Promise((resolve) => setTimeout(resolve, lookAgainMs));
  }
  listener();
}

async function portToEnd(): Promise<void> {
  let stop = () => {};
  const back = new Promise<void>((resolve) => {
    stop = whenBroughtBack(resolve);
  });
  const end = sendMessage('ensureEngine', undefined).then(() => {
    const life = browser.runtime.connect({ name: lifePort });
    return new Promise<void>((resolve) => life.onDisconnect.addListener(() => resolve()));
  });
  await Promise.race([end, back]).finally(stop);
}
