import { browser } from 'wxt/browser';
import type { CardOrder } from '../core/run/card';

/** How the keys of orders in `storage.session` begin; the ticket follows. */
export const orderPrefix = 'card-';

/**
 * Orders for cards that are about to open, each under a ticket. The page script carries the ticket to the card's document,
 * which alone can look the order up: session memory is closed to scripts in pages, and a page that frames that document for
 * itself has no ticket.
 */
const keyOf = (ticket: string) => orderPrefix + ticket;

/** Writes a ticket for an order. The tab's earlier tickets are good no more: one card a page. */
export async function writeTicket(order: CardOrder): Promise<string> {
  const ticket = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  await forgetTab(order.frame.tabId);
  await browser.storage.session.set({ [keyOf(ticket)]: order });
  return ticket;
}

/** The order behind a ticket, for the document of a card; null where it was not written for this tab. A card that has to load again asks again. */
export async function redeemTicket(ticket: string): Promise<CardOrder | null> {
  const tab = await browser.tabs.getCurrent();
  return tab?.id === undefined ? null : findOrder(tab.id, ticket);
}

/** The order of a tab, if it waits under this ticket. */
export async function findOrder(tabId: number, ticket: string): Promise<CardOrder | null> {
  const { [keyOf(ticket)]: order } = (await browser.storage.session.get(keyOf(ticket))) as Record<string, CardOrder | undefined>;
  return order?.frame.tabId === tabId ? order : null;
}

/** Forgets the order under a ticket, whose card is closed. */
export async function forgetTicket(ticket: string): Promise<void> {
  await browser.storage.session.remove(keyOf(ticket));
}

/** Forgets all orders of a tab. */
export async function forgetTab(tabId: number): Promise<void> {
  const orders = Object.entries(await browser.storage.session.get()).filter(([key]) => key.startsWith(orderPrefix)) as [string, CardOrder][];
  const past = orders.filter(([, { frame }]) => frame.tabId === tabId).map(([key]) => key);
  if (past.length > 0) await browser.storage.session.remove(past);
}
