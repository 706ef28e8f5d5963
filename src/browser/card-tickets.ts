import { browser } from 'wxt/browser';
import type { CardOrder } from '../core/card';

/**
 * Orders for cards that are about to open, one a tab, each under a ticket. The page script carries the ticket to the card's
 * document, which alone can look the order up: session memory is closed to scripts in pages, and a page that frames that
 * document for itself has no ticket.
 */
interface Waiting {
  readonly ticket: string;
  readonly order: CardOrder;
}

const keyOf = (tabId: number) => `card-${tabId}`;

/** Writes a ticket for an order. The tab's earlier ticket is good no more: one card a page. */
export async function writeTicket(order: CardOrder): Promise<string> {
  const ticket = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  await browser.storage.session.set({ [keyOf(order.frame.tabId)]: { ticket, order } satisfies Waiting });
  return ticket;
}

/** The order behind a ticket, for the document of a card; null where it was not written for this tab. A card that has to load again asks again. */
export async function redeemTicket(ticket: string): Promise<CardOrder | null> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id === undefined) return null;
  const { [keyOf(tab.id)]: waiting } = (await browser.storage.session.get(keyOf(tab.id))) as Record<string, Waiting | undefined>;
  return waiting?.ticket === ticket ? waiting.order : null;
}

/** Forgets the order of a tab, whose card is closed. */
export async function forgetTicket(tabId: number): Promise<void> {
  await browser.storage.session.remove(keyOf(tabId));
}
