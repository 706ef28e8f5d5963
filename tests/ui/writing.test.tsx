// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WritingEvent, WritingRequest } from '@/src/core/run/writing';
import type { PanelHost } from '@/src/ui/hosts';
import { mountPanel } from '@/src/ui/panel/mount-panel';
import { idleWriting, moveWriting, readLabels, type WritingMove } from '@/src/ui/panel/writing/writing-state';
import { fakePanel, fakeWriting, writtenEvents } from '../gallery/fake-hosts';
import { storeState } from '../gallery/store';
import { control, createRoot, createSurface, type RecordedSurface, settle, type } from './stage';

const [gemma, router] = storeState.models;
const request: WritingRequest = { model: router!.key, wish: { kind: 'summarise', length: 'sentence' }, text: 'It rained.', attempt: 0 };
let surface: RecordedSurface;
let root: HTMLElement;

/** A panel with a text in it and nothing else. */
async function show(changes: Partial<PanelHost> = {}) {
  await settle(() => void mountPanel(root, { ...fakePanel(surface), readSelection: async () => null, ...changes }));
  await settle(() => type(control(root, 'Text'), 'It rained. Nobody came.'));
}

const watching =
  (...models: typeof storeState.models): PanelHost['watchModels'] =>
  (listener) => {
    listener(models);
    return () => {};
  };
const part = () => root.querySelector('.writing')!;
const press = (name: string | RegExp) => settle(() => control(part(), name).click());
const inWish = () => part().querySelector('.wish')!;

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
});

describe('a language model in the panel', () => {
  it('is one sentence and the way to Options → Models while there is no model', async () => {
    const openModels = vi.fn();
    await show({ watchModels: watching(), openModels });
    expect(inWish()).toBeNull();
    await press('Options → Models');
    expect(openModels).toHaveBeenCalledOnce();
  });

  it('is asked with the model that was used last, and shows text, model and speed', async () => {
    const write = vi.fn((asked: WritingRequest) => fakeWriting(writtenEvents(asked)));
    await show({ write });
    await settle(() => (inWish().querySelector('button[type=submit]') as HTMLElement).click());
    expect(write).toHaveBeenCalledWith({ model: router!.key, wish: { kind: 'summarise', length: 'sentence' }, text: 'It rained. Nobody came.', attempt: 0 });
    expect(part().textContent).toContain('Ticket router wrote this on this device. It may be wrong');
    expect(part().textContent).toContain('15 tokens, 21.4 per second');
    await press('Copy what it wrote');
    expect(surface.copied).toEqual(['The parcel came late, and Ada Lindqvist wants her money back.']);
    await press('Another one');
    expect(write).toHaveBeenLastCalledWith(expect.objectContaining({ attempt: 1 }));
    await settle(() => type(control(root, 'Text'), 'It snowed.'));
    expect(part().querySelector('.written')).toBeNull();
  });

  it('shows what a model writes as text, whatever it looks like', async () => {
    const markup = '<img src=x onerror=alert(1)> [link](javascript:alert(1))';
    await show({ write: () => fakeWriting([{ type: 'text-reading' }, { type: 'text-grown', text: markup }]) });
    await settle(() => (inWish().querySelector('button[type=submit]') as HTMLElement).click());
    expect(part().querySelector('.written-text')?.textContent).toBe(markup);
    expect(part().querySelector('.written img, .written a')).toBeNull();
  });

  it('is stopped by a press, keeps what was written, and clears it when the text is another', async () => {
    const cancel = vi.fn();
    const events: WritingEvent[] = [{ type: 'text-reading' }, { type: 'text-grown', text: 'Rain' }];
    await show({
      write: () => {
        const run = fakeWriting(events);
        return { ...run, cancel: () => [cancel(), run.cancel()] };
      },
    });
    await settle(() => (inWish().querySelector('button[type=submit]') as HTMLElement).click());
    await press('Stop');
    expect(cancel).toHaveBeenCalled();
    expect(part().textContent).toContain('You stopped the run before it was done.');
    expect(part().querySelector('.written-text')?.textContent).toBe('Rain');
    await settle(() => type(control(root, 'Text'), 'It snowed.'));
    expect(part().querySelector('.written')).toBeNull();
  });

  it('offers what a model can do: one that was not tuned to follow instructions sorts, extracts records, tells the sentiment and stories', async () => {
    const pretrained = { ...gemma!, description: { ...gemma!.description, hasChatTemplate: false } };
    await show({ watchModels: watching(pretrained) });
    const kinds = [...part().querySelectorAll('.chip')].map(({ textContent }) => textContent);
    expect(kinds).toEqual(['Sort into labels', 'Extract a record', 'Sentiment by the language model', 'Bedtime story']);
    expect(part().textContent).toContain('was not taught to follow instructions');
  });

  it('sorts into labels with what they mean, and waits until there are two', async () => {
    const write = vi.fn(() =>
      fakeWriting([
        {
          type: 'run-done',
          result: {
            kind: 'sorted',
            scores: [
              { label: 'Praise', confidence: 0.7 },
              { label: null, confidence: 0.3 },
            ],
            model: 'Ticket router',
          },
        },
      ]),
    );
    await show({ write });
    await press('Sort into labels');
    const submit = () => inWish().querySelector('button[type=submit]') as HTMLButtonElement;
    await settle(() => type(control(part(), 'Labels, one a line'), 'Praise'));
    expect(submit().disabled).toBe(true);
    await settle(() => type(control(part(), 'Labels, one a line'), 'Praise: somebody is content\n\nComplaint'));
    await settle(() => submit().click());
    expect(write).toHaveBeenCalledWith(
      expect.objectContaining({ wish: { kind: 'sort', labels: [{ name: 'Praise', description: 'somebody is content' }, { name: 'Complaint' }] } }),
    );
    expect([...part().querySelectorAll('.sorted li')].map(({ textContent }) => textContent)).toEqual(['Praise70%', 'None of these30%']);
  });

  it('says why a model cannot answer, with the reason of its files', async () => {
    await show({
      write: () => fakeWriting([{ type: 'run-failed', failure: { code: 'model-unreadable', why: { code: 'unknown-quantization', name: 'IQ2_XS' } } }]),
    });
    await settle(() => (inWish().querySelector('button[type=submit]') as HTMLElement).click());
    expect(part().querySelector('[role=alert]')?.textContent).toContain('Weights packed as “IQ2_XS” cannot be read.');
  });
});

describe('the state of a writing', () => {
  const play = (...moves: WritingMove[]) => moves.reduce(moveWriting, idleWriting);

  it('ends once: what comes after the end changes nothing', () => {
    const failed = play({ type: 'asked', request }, { type: 'text-grown', text: 'Ra' }, { type: 'run-failed', failure: { code: 'cancelled' } });
    expect(failed).toMatchObject({ phase: 'failed', text: 'Ra' });
    expect(moveWriting(failed, { type: 'text-grown', text: 'Rain' })).toBe(failed);
  });

  it('begins anew with every wish', () => {
    const done = play({ type: 'asked', request }, ...writtenEvents(request));
    expect(done.phase).toBe('done');
    expect(moveWriting(done, { type: 'asked', request })).toEqual({ phase: 'starting', asked: request, text: '' });
  });

  it('reads what stands below a label behind a dash as its examples', () => {
    expect(readLabels('- of nobody\nLate: came late\n- a week late\n– never came\n-\nPraise\n• Lovely: really')).toEqual([
      { name: 'Late', description: 'came late', examples: ['a week late', 'never came'] },
      { name: 'Praise', examples: ['Lovely: really'] },
    ]);
    const many = readLabels(`A\n${'- one\n'.repeat(20)}`);
    expect(many[0]!.examples).toHaveLength(8);
  });

  it('reads labels in the colons of both languages', () => {
    expect(readLabels('投诉：坏了\n Praise \n:nothing\n')).toEqual([{ name: '投诉', description: '坏了' }, { name: 'Praise' }]);
  });
});
