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

/** How the keys of orders in `storage.session` begin. */
export const orderPrefix = 'card-';
const keyOf = (tabId: number) => orderPrefix + tabId;

/** Writes a ticket for an order. The tab's earlier ticket is good no more: one card a page. */
export async function writeTicket(order: CardOrder): Promise<string> {
  const ticket = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  await browser.storage.session.set({ [keyOf(order.frame.tabId)]: { ticket, order } satisfies Waiting });
  return ticket;
}

/** The order behind a ticket, for the document of a card; null where it was not written for this tab. A card that has to load again asks again. */
export async function redeemTicket(ticket: string): Promise<CardOrder | null> {
  const tab = await browser.tabs.getCurrent();
  return tab?.id === undefined ? null : findOrder(tab.id, ticket);
}

/** The order of a tab, if it waits under this ticket. */
export async function findOrder(tabId: number, ticket: string): Promise<CardOrder | null> {
  const key = keyOf(tabId);
  const { [key]: waiting } = (await browser.storage.session.get(key)) as Record<string, Waiting | undefined>;
  return waiting?.ticket === ticket ? waiting.order : null;
}

/** Forgets the order of a tab: all, or only the one under a ticket, whose card is closed. */
export async function forgetTicket(tabId: number, ticket?: string): Promise<void> {
  if (ticket !== undefined && !(await findOrder(tabId, ticket))) return;
  await browser.storage.session.remove(keyOf(tabId));
}
