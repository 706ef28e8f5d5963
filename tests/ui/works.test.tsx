// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Handover } from '@/src/core/run/finished-run';
import type { WritingEvent, WritingRequest } from '@/src/core/run/writing';
import { mountCard } from '@/src/ui/card/mount-card';
import type { PanelHost, Place } from '@/src/ui/hosts';
import { mountPanel } from '@/src/ui/panel/mount-panel';
import { differenceOf, rewrittenSpan } from '@/src/ui/panel/writing/difference';
import { cardFaces, fakePanel, fakeWriting, writtenEvents } from '../gallery/fake-hosts';
import { letter } from '../gallery/passages';
import { control, createRoot, createSurface, type RecordedSurface, settle, type } from './stage';

let surface: RecordedSurface;
let root: HTMLElement;
beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
});

const text = '  The parcel arrived late. I would like my money back.\n';
const place = { tabId: 1, frameId: 0, selectionId: 's', title: 'Draft', writability: 'editable' as const };
const part = () => root.querySelector('.writing')!;
const press = (name: string | RegExp) => settle(() => control(part(), name).click());

/** A panel to which a menu or a card has handed a text and a work. */
async function handOver(handover: Handover, changes: Partial<PanelHost> = {}) {
  const watchHandovers: PanelHost['watchHandovers'] = (listener) => {
    listener(handover);
    return () => {};
  };
  await settle(() => void mountPanel(root, { ...fakePanel(surface), watchHandovers, ...changes }));
}

describe('a work of the language model that was chosen in a menu or on a card', () => {
  it('begins at once where the text is all it needs', async () => {
    const write = vi.fn((asked: WritingRequest) => fakeWriting(writtenEvents(asked)));
    await handOver({ passage: { text }, tasks: [], work: 'summarise' }, { write });
    expect(write).toHaveBeenCalledOnce();
    expect(write).toHaveBeenCalledWith(expect.objectContaining({ wish: { kind: 'summarise', length: 'sentence' }, text }));
    expect(part().querySelector('.written')).not.toBeNull();
  });

  it('waits where it needs a word of the reader, with the place for it in focus', async () => {
    const write = vi.fn();
    await handOver({ passage: { text }, tasks: [], work: 'ask' }, { write });
    expect(write).not.toHaveBeenCalled();
    expect(control(part(), 'Ask').getAttribute('aria-pressed')).toBe('true');
    expect(root.ownerDocument.activeElement).toBe(control(part(), 'A question about this text'));
  });

  it('is offered by the card, which hands it to the panel; without a model the card says where models are', async () => {
    const openWork = vi.fn();
    const openModels = vi.fn();
    const face = cardFaces(surface).sentiment!;
    const shown = mountCard(root, { ...face, works: ['ask', 'rewrite'], openWork, openModels });
    await settle();
    await settle(() => control(root, 'With a language model').click());
    await settle(() => control(root, 'Rewrite').click());
    expect(openWork).toHaveBeenCalledWith('rewrite');
    shown.dispose();
    root = createRoot();
    mountCard(root, { ...face, works: [], openWork, openModels });
    await settle();
    await settle(() => control(root, 'With a language model').click());
    expect(root.textContent).toContain('There is none yet.');
    await settle(() => control(root, 'Options → Models').click());
    expect(openModels).toHaveBeenCalledOnce();
  });
});

describe('a rewriting', () => {
  const after = 'The parcel came late. I want my money back.';
  const done = (asked: WritingRequest, end: 'stop' | 'limit' = 'stop'): WritingEvent[] =>
    writtenEvents(asked).map((event) =>
      event.type === 'run-done' && event.result.kind === 'text' ? { ...event, result: { ...event.result, text: after, end } } : event,
    );

  async function rewrite(changes: Partial<PanelHost> = {}, from: Place = place) {
    await handOver({ passage: { text }, tasks: [], work: 'rewrite', place: from }, { write: (asked) => fakeWriting(done(asked)), ...changes });
    await settle(() => (part().querySelector('button[type=submit]') as HTMLElement).click());
  }

  it('shows what went and what came, and can be read without', async () => {
    await rewrite();
    const shown = () => [...part().querySelectorAll('.difference ins, .difference del')].map(({ tagName, textContent }) => `${tagName} ${textContent}`);
    expect(shown()).toEqual(['DEL arrived', 'INS came', 'DEL would', 'INS want', 'DEL like ']);
    await settle(() => (part().querySelector('.show-changes input') as HTMLElement).click());
    expect(shown()).toEqual([]);
    expect(part().querySelector('.written-text')?.textContent).toBe(after);
  });

  it('goes into the page in the place of the words it is about, and comes back by the keys for undo', async () => {
    const writeBack = vi.fn(async () => ({ passage: { text: after } }));
    await rewrite({ writeBack });
    await press('Put it into the page');
    expect(writeBack).toHaveBeenLastCalledWith(place, [{ span: { start: 2, end: text.length - 1 }, text: after }]);
    expect(root.textContent).toContain('The rewriting stands in the page.');
    await settle(() => root.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true })));
    expect(writeBack).toHaveBeenLastCalledWith(place, [{ span: { start: 2, end: 2 + after.length }, text: text.slice(2, -1) }]);
    expect(root.textContent).toContain('The old text stands in the page again.');
    await settle(() => root.dispatchEvent(new KeyboardEvent('keydown', { key: 'z', ctrlKey: true, bubbles: true, cancelable: true })));
    expect(writeBack).toHaveBeenCalledTimes(2);
  });

  it('says when the page does not take it, and is not offered where it was cut off or nothing can be written', async () => {
    await rewrite({ writeBack: async () => ({ refused: 'not-taken' }) });
    await press('Put it into the page');
    expect(root.textContent).toContain('Copy the rewriting instead.');
    root = createRoot();
    await rewrite({ write: (asked) => fakeWriting(done(asked, 'limit')) });
    expect(() => control(part(), 'Put it into the page')).toThrow();
    root = createRoot();
    await rewrite({}, { ...place, writability: 'read-only' });
    expect(() => control(part(), 'Put it into the page')).toThrow();
  });

  it('is asked for in own words, and waits for them', async () => {
    const write = vi.fn((asked: WritingRequest) => fakeWriting(done(asked)));
    await handOver({ passage: { text }, tasks: [], work: 'rewrite' }, { write });
    const style = control(part(), 'How to rewrite it') as HTMLSelectElement;
    await settle(() => {
      style.value = 'own';
      style.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const submit = part().querySelector('button[type=submit]') as HTMLButtonElement;
    expect(submit.disabled).toBe(true);
    await settle(() => type(control(part(), /^How it is to be rewritten/), 'as a poem'));
    await settle(() => submit.click());
    expect(write).toHaveBeenCalledWith(expect.objectContaining({ wish: { kind: 'rewrite', style: 'own', words: 'as a poem' } }));
  });

  it('compares by words, in scripts without spaces too, and loses no character', () => {
    const parts = differenceOf('我喜欢下雨天。', '我喜欢晴天。')!;
    const side = (kind: 'added' | 'removed') =>
      parts
        .filter((one) => one.kind === 'same' || one.kind === kind)
        .map((one) => one.text)
        .join('');
    expect(side('removed')).toBe('我喜欢下雨天。');
    expect(side('added')).toBe('我喜欢晴天。');
    expect(parts.some(({ kind, text }) => kind === 'same' && text.includes('喜欢'))).toBe(true);
    const apart = (word: string) => Array.from({ length: 3_000 }, (_, at) => `${word}${at}`).join(' ');
    expect(differenceOf(apart('a'), apart('b'))).toBeNull();
  });

  it('takes the place of no more than the model has read', () => {
    const result = { kind: 'text', text: 'x', end: 'stop', tokens: 1, firstTokenMs: 1, tokensPerSecond: 0 } as const;
    expect(rewrittenSpan(' one two three', { ...result, coverage: { analysedChars: 8, totalChars: 14 } })).toEqual({ start: 1, end: 8 });
    expect(rewrittenSpan('   ', { ...result, coverage: { analysedChars: 3, totalChars: 3 } })).toEqual({ start: 0, end: 0 });
  });
});

describe('a story', () => {
  it('is read aloud, stops at a press, and says where there is no voice for it', async () => {
    let end = (_: boolean) => {};
    let heard: AbortSignal | undefined;
    const speak = vi.fn((_: string, signal: AbortSignal) => {
      heard = signal;
      return new Promise<boolean>((resolve) => {
        end = resolve;
      });
    });
    await handOver({ passage: { text }, tasks: [], work: 'story' }, { speak });
    await settle(() => (part().querySelector('button[type=submit]') as HTMLElement).click());
    await press('Read aloud');
    expect(speak.mock.calls[0]![0]).toBe('The parcel came late, and Ada Lindqvist wants her money back.');
    await press('Stop reading');
    expect(heard?.aborted).toBe(true);
    await settle(() => end(true));
    expect(root.textContent).not.toContain('has no voice');
    await press('Read aloud');
    await settle(() => end(false));
    expect(root.textContent).toContain('has no voice of its own for this language');
  });
});

describe('a sentiment by the language model', () => {
  it('stands beside that of the built-in model, which is asked by a press', async () => {
    const scores = [
      { label: 'negative', confidence: 0.8 },
      { label: 'neutral', confidence: 0.15 },
      { label: 'positive', confidence: 0.05 },
    ];
    const write = () => fakeWriting([{ type: 'run-done', result: { kind: 'sorted', scores, model: 'Ticket router' } }]);
    await handOver({ passage: letter, tasks: [], work: 'sentiment' }, { write });
    expect(part().querySelector('.sorted li')?.textContent).toBe('Negative80%');
    await press('Compare with the built-in model');
    expect(part().querySelector('.compared')?.textContent).toMatch(/^The built-in model says: \w+ \d+%$/);
    // The answer of the language model stays beside it.
    expect(part().querySelector('.sorted li')?.textContent).toBe('Negative80%');
  });
});
