import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SelectionNote } from '../../src/browser/open-card';
import type { SimpleFailureCode } from '../../src/core/run/failure';
import type { CardCall, CardOutcome, FrameSelection } from '../../src/protocol/messages';
import { createMemoryBrowser, type MemoryBrowser } from './memory-browser';

/** What the browser and the page scripts of one tab do, and what they were told. */
const world = vi.hoisted(() => ({
  browser: {} as unknown,
  hasCards: true,
  closed: [] as number[],
  selection: {} as unknown,
  outcome: 'opened' as unknown,
  told: [] as { readonly type: string; readonly data: unknown; readonly to: unknown }[],
}));
vi.mock('wxt/browser', () => ({
  get browser() {
    return world.browser;
  },
}));
vi.mock('../../src/browser/engine-home/engine-host', () => ({ ensureEngineHost: async () => {} }));
vi.mock('../../src/browser/panel/panel', () => ({
  get hasCards() {
    return world.hasCards;
  },
}));
vi.mock('../../src/browser/frames', () => ({ injectPageScript: async ({ frameId }: { frameId: number }) => !world.closed.includes(frameId) }));
vi.mock('../../src/protocol/messages', () => ({
  async sendMessage(type: string, data: unknown, to: unknown) {
    world.told.push({ type, data, to });
    return type === 'readSelection' ? world.selection : type === 'showCard' ? world.outcome : undefined;
  },
}));

let memory: MemoryBrowser;

beforeEach(() => {
  memory = createMemoryBrowser();
  Object.assign(world, { browser: memory, hasCards: true, closed: [], selection: 'nothing-selected', outcome: 'opened', told: [] });
});

const large = { width: 900, height: 700 };
const small = { width: 300, height: 200 };
const selected = (changes: Partial<FrameSelection> = {}): FrameSelection => ({
  passage: { text: 'Ada met Lin.' },
  selectionId: 's1',
  writability: 'read-only',
  room: large,
  cautions: [] as unknown as FrameSelection['cautions'],
  isOfPage: true,
  ...changes,
});
const tasks = ['entities'] as const;

async function open(frameId: number, note?: SelectionNote) {
  const { openCard } = await import('../../src/browser/open-card');
  return openCard({ tabId: 5, frameId }, { title: 'A page', profile: '*.example.org' }, tasks, note);
}

const shown = () => world.told.filter(({ type }) => type === 'showCard').map(({ data, to }) => ({ to, card: data as CardCall }));
const orders = () => Object.values(memory.storage.session.all()) as { readonly passage?: unknown; readonly frame: unknown }[];

interface Row {
  readonly name: string;
  readonly frameId: number;
  /** Frames in which no script of ours may run. */
  readonly closed?: readonly number[];
  readonly selection?: FrameSelection | SimpleFailureCode;
  readonly outcome?: CardOutcome;
  readonly note?: SelectionNote;
  readonly hasCards?: boolean;
  /** The frame in which a card opens; none where it goes elsewhere. */
  readonly cardIn?: number;
  readonly gives: unknown;
}

const forPanel = { passage: { text: 'Ada met Lin.' }, tasks, place: { tabId: 5, frameId: 3, selectionId: 's1', title: 'A page' } };

const rows: readonly Row[] = [
  { name: 'the page itself', frameId: 0, cardIn: 0, gives: 'opened' },
  { name: 'a page that no script may enter', frameId: 0, closed: [0], gives: 'not-scriptable' },
  { name: 'a frame with room', frameId: 3, selection: selected(), cardIn: 3, gives: 'opened' },
  { name: 'a frame with nothing selected, which says so itself', frameId: 3, selection: 'nothing-selected', cardIn: 3, gives: 'opened' },
  { name: 'a small frame of the page, over the page', frameId: 3, selection: selected({ room: small }), cardIn: 0, gives: 'opened' },
  { name: 'a low frame of the page, over the page', frameId: 3, selection: selected({ room: { width: 900, height: 319 } }), cardIn: 0, gives: 'opened' },
  { name: 'a small frame of another site, never over the page', frameId: 3, selection: selected({ room: small, isOfPage: false }), gives: forPanel },
  { name: 'a small frame in a page that no script may enter', frameId: 3, closed: [0], selection: selected({ room: small }), gives: forPanel },
  {
    name: 'a document that can hold no card, but whose selection was read',
    frameId: 3,
    selection: selected(),
    outcome: { selected: selected() },
    cardIn: 3,
    gives: forPanel,
  },
  {
    name: 'a document that could not be read, where the menu told what is selected',
    frameId: 0,
    outcome: { selected: 'nothing-selected' },
    note: { selectionText: 'as the menu has it' },
    cardIn: 0,
    gives: { passage: { text: 'as the menu has it' }, tasks },
  },
  {
    name: 'a field that could not be read, whatever the menu told',
    frameId: 0,
    outcome: { selected: 'nothing-selected' },
    note: { selectionText: 'as the menu has it', isEditable: true },
    cardIn: 0,
    gives: 'not-scriptable',
  },
  { name: 'a browser without cards', frameId: 3, hasCards: false, selection: selected(), gives: forPanel },
  { name: 'a password field in a browser without cards', frameId: 0, hasCards: false, selection: 'password-field', gives: 'password-field' },
  { name: 'nothing selected in a browser without cards', frameId: 0, hasCards: false, selection: 'nothing-selected', gives: 'nothing-selected' },
];

describe('where the card opens', () => {
  it.each(rows)('$name', async ({ frameId, closed = [], selection = 'nothing-selected', outcome = 'opened', note, hasCards = true, cardIn, gives }) => {
    Object.assign(world, { closed, selection, outcome, hasCards });
    const given = await open(frameId, note);
    if (typeof gives === 'string') expect(given).toBe(gives);
    else expect(given).toMatchObject(gives as object);
    expect(shown().map(({ to }) => to)).toEqual(cardIn === undefined ? [] : [{ tabId: 5, frameId: cardIn }]);
  });

  it('tells the page a ticket and no word of what the card is about', async () => {
    world.selection = selected({ room: small });
    await open(3);
    const [{ card } = { card: undefined }] = shown();
    expect(card).toEqual({ ticket: expect.stringMatching(/^[0-9a-f]{32}$/), readsSelection: false, selectionText: undefined });
    expect(orders()).toMatchObject([{ passage: { text: 'Ada met Lin.' }, frame: { tabId: 5, frameId: 0 } }]);
  });

  it('leaves one card a page: of two quick clicks the later one opens it, and the earlier one’s ticket is good no more', async () => {
    await Promise.all([open(0), open(3)].map((opening) => opening.catch(() => undefined)));
    const tickets = shown().map(({ card }) => card.ticket);
    expect(tickets).toHaveLength(2);
    expect(Object.keys(memory.storage.session.all())).toEqual([`card-${tickets[1]}`]);
    // The page is told to close the last card before each.
    expect(world.told.map(({ type }) => type).filter((type) => /Card/.test(type))).toEqual(['closeCard', 'showCard', 'closeCard', 'showCard']);
  });
});

describe('the model that the engine loads while the card opens', () => {
  it.each([
    ['Ada met Lin.', 'en'],
    ['快递昨天就到了，包装完好。', 'zh'],
    [undefined, 'en'],
  ])('of the selection %o it is the one that reads it', async (selectionText, encoder) => {
    await open(0, selectionText === undefined ? {} : { selectionText });
    await vi.waitFor(() => expect(world.told).toContainEqual({ type: 'warmEngine', data: { tasks, encoder }, to: undefined }));
  });
});
