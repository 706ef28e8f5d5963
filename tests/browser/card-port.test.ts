import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { CardWish } from '../../src/core/run/card';
import type { OpenedCard } from '../../src/browser/card-port';
import { createMemoryBrowser } from './memory-browser';

const memory = createMemoryBrowser();
vi.mock('wxt/browser', () => ({ browser: { ...memory, tabs: { getCurrent: async () => ({ id: 7 }) } } }));

const { awaitOpening } = await import('../../src/browser/card-port');
const { writeTicket } = await import('../../src/browser/card-tickets');

/** The window of the card's document, to which anybody may speak who can reach it. */
let window: EventTarget;
/** What is said to the page script. */
let wishes: CardWish[];

beforeEach(() => {
  window = new EventTarget();
  wishes = [];
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
});
afterEach(() => vi.unstubAllGlobals());

interface Port {
  onmessage?: (event: { data: unknown }) => void;
  postMessage(wish: CardWish): void;
}

const createPort = (said: CardWish[] = []): Port => ({ postMessage: (wish) => void said.push(wish) });
const speak = (data: unknown, ports: readonly Port[]) => window.dispatchEvent(Object.assign(new Event('message'), { data, ports }));

async function open(): Promise<{ card: OpenedCard; port: Port }> {
  const ticket = await writeTicket({ tasks: ['entities'], frame: { tabId: 7, frameId: 0 }, title: 'Page' });
  const port = createPort(wishes);
  const opening = awaitOpening();
  speak({ ticket, selection: 'nothing-selected' }, [port]);
  return { card: await opening, port };
}

it('openings that are forged neither open the card nor keep out the one that is not', async () => {
  const ticket = await writeTicket({ tasks: ['entities'], frame: { tabId: 7, frameId: 0 }, title: 'Page' });
  const forged: CardWish[] = [];
  const opening = awaitOpening();
  const passage = { text: 'x' };
  for (const data of [
    { ticket: '0'.repeat(32), selection: 'nothing-selected' },
    { ticket: `${ticket}0` },
    { ticket: ticket.toUpperCase().replace(/^./, 'G') },
    { ticket: { toString: () => ticket } },
    { ticket, selection: { passage } },
    { ticket, selection: 'all' },
    JSON.stringify({ ticket }),
    null,
  ])
    speak(data, [createPort(forged)]);
  speak({ ticket }, []);
  speak({ ticket, selection: 'nothing-selected' }, [createPort(wishes)]);
  expect((await opening).selection).toBe('nothing-selected');
  expect(forged).toEqual([]);
  expect(wishes).toEqual([{ type: 'ready' }]);
});

it('a good opening that is said again opens no second card', async () => {
  const ticket = await writeTicket({ tasks: ['entities'], frame: { tabId: 7, frameId: 0 }, title: 'Page' });
  const [first, again]: [CardWish[], CardWish[]] = [[], []];
  const opening = awaitOpening();
  speak({ ticket, selection: 'nothing-selected' }, [createPort(first)]);
  speak({ ticket, selection: 'password-field' }, [createPort(again)]);
  expect((await opening).selection).toBe('nothing-selected');
  speak({ ticket, selection: 'password-field' }, [createPort(again)]);
  await new Promise((resolve) => setImmediate(resolve));
  expect([first, again]).toEqual([[{ type: 'ready' }], []]);
});

it('news of writing that nobody asked for, that is malformed or said twice answers no later wish', async () => {
  const { card, port } = await open();
  const written = (text: unknown) => ({ type: 'written', written: { passage: { text } } });
  const hear = (data: unknown) => port.onmessage!({ data });
  hear(written('early'));
  const first = card.write([{ span: { start: 0, end: 1 }, text: 'a' }]);
  for (const odd of [null, 'written', { type: '__proto__' }, { type: 'written' }, written(1), { type: 'written', written: { refused: 'because' } }]) hear(odd);
  hear(written('one'));
  hear(written('replayed'));
  const second = card.write([{ span: { start: 0, end: 1 }, text: 'b' }]);
  hear(written('two'));
  expect(await Promise.all([first, second])).toEqual([{ passage: { text: 'one' } }, { passage: { text: 'two' } }]);
  expect(wishes.filter(({ type }) => type === 'write')).toHaveLength(2);
});

it('news of other things than were asked for answer nothing', async () => {
  const { card, port } = await open();
  const moved = vi.fn();
  card.watchMoves(moved);
  const again = card.readAgain();
  port.onmessage!({ data: { type: 'written', written: { passage: { text: 'not read' } } } });
  port.onmessage!({ data: { type: 'read', selection: { passage: { text: 'no more than a text' } } } });
  port.onmessage!({ data: { type: 'moved', to: 'elsewhere' } });
  port.onmessage!({ data: { type: 'read', selection: 'nothing-selected' } });
  expect(await again).toBe('nothing-selected');
  expect(moved).toHaveBeenCalledOnce();
});
