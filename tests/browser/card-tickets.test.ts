import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CardOrder } from '../../src/core/run/card';
import { createMemoryBrowser } from './memory-browser';

const memory = createMemoryBrowser();
let tabHere: { id?: number } | undefined;

vi.mock('wxt/browser', () => ({ browser: { ...memory, tabs: { getCurrent: async () => tabHere } } }));

const { forgetTab, forgetTicket, redeemTicket, writeTicket } = await import('../../src/browser/card-tickets');

const order = (tabId: number): CardOrder => ({ tasks: ['entities'], frame: { tabId, frameId: 0 }, title: 'Page' });

describe('a ticket for a card', () => {
  beforeEach(async () => {
    await memory.storage.session.remove(Object.keys(await memory.storage.session.get()));
    tabHere = { id: 7 };
  });

  it('is good in the tab it was written for, as often as the card has to load', async () => {
    const ticket = await writeTicket(order(7));
    expect(ticket).toMatch(/^[0-9a-f]{32}$/);
    expect(await redeemTicket(ticket)).toEqual(order(7));
    expect(await redeemTicket(ticket)).toEqual(order(7));
  });

  it('is good in no other tab, and in no document outside of one', async () => {
    const ticket = await writeTicket(order(7));
    for (const elsewhere of [{ id: 8 }, {}, undefined]) {
      tabHere = elsewhere;
      expect(await redeemTicket(ticket)).toBe(null);
    }
  });

  it('is another every time, and the one before is good no more', async () => {
    const first = await writeTicket(order(7));
    const second = await writeTicket(order(7));
    expect(second).not.toBe(first);
    expect(await redeemTicket(first)).toBe(null);
    expect(await redeemTicket(second)).toEqual(order(7));
  });

  it('is not forgotten with the card before it, whose end is told of late', async () => {
    const first = await writeTicket(order(7));
    const second = await writeTicket(order(7));
    await forgetTicket(first);
    expect(await redeemTicket(second)).toEqual(order(7));
    await forgetTicket(second);
    expect(await redeemTicket(second)).toBe(null);
  });

  it('leaves nothing once the card is closed', async () => {
    const ticket = await writeTicket(order(7));
    await forgetTicket(ticket);
    expect(await redeemTicket(ticket)).toBe(null);
    expect(await memory.storage.session.get()).toEqual({});
  });

  it('goes with its tab, and those of other tabs stay', async () => {
    const here = await writeTicket(order(7));
    const there = await writeTicket(order(8));
    await forgetTab(7);
    expect(await redeemTicket(here)).toBe(null);
    tabHere = { id: 8 };
    expect(await redeemTicket(there)).toEqual(order(8));
  });
});
