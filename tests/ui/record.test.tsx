// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { FoundRecord } from '@/src/core/run/record';
import type { WritingRequest } from '@/src/core/run/writing';
import type { PanelHost } from '@/src/ui/hosts';
import { mountPanel } from '@/src/ui/panel/mount-panel';
import { blankRow, recordOf } from '@/src/ui/panel/writing/field-rows';
import { recordAsCsv, recordAsJson } from '@/src/ui/panel/writing/record-view';
import { fakePanel, fakeWork, fakeWriting, writtenEvents } from '../gallery/fake-hosts';
import { letter } from '../gallery/passages';
import { control, createRoot, createSurface, type RecordedSurface, settle, type } from './stage';

let surface: RecordedSurface;
let root: HTMLElement;

beforeEach(async () => {
  surface = await createSurface();
  root = createRoot();
});

const part = () => root.querySelector<HTMLElement>('.writing')!;
const click = (name: string | RegExp) => settle(() => control(part(), name).click());
const submit = () => part().querySelector<HTMLButtonElement>('.wish button[type=submit]')!;
const names = () => [...part().querySelectorAll<HTMLInputElement>('.field-name')];
const show = (changes: Partial<PanelHost> = {}) => settle(() => void mountPanel(root, { ...fakeWork(surface, letter, 'record'), ...changes }));
const choose = (select: HTMLElement, value: string) => {
  (select as HTMLSelectElement).value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
};

describe('a record in the panel', () => {
  it('waits for a field with the first in focus, and is asked for with what was typed', async () => {
    const write = vi.fn((asked: WritingRequest) => fakeWriting(writtenEvents(asked)));
    await show({ write });
    expect(document.activeElement).toBe(names()[0]);
    expect(submit().disabled).toBe(true);
    await settle(() => type(names()[0]!, 'customer: who wrote'));
    await click('Add a field');
    expect(document.activeElement).toBe(names()[1]);
    await settle(() => type(names()[1]!, 'Customer'));
    expect(submit().disabled).toBe(true);
    await settle(() => type(names()[1]!, 'paid'));
    await settle(() => choose(part().querySelectorAll<HTMLElement>('.record-field select')[1]!, 'number'));
    await settle(() => submit().click());
    const fields = [
      { name: 'customer', description: 'who wrote', type: 'quote', mayBeMissing: true },
      { name: 'paid', type: 'number', mayBeMissing: true },
    ];
    expect(write).toHaveBeenCalledWith(expect.objectContaining({ wish: { kind: 'record', fields }, text: letter.text }));
  });

  it('marks its quotes on the page, leads to them, is copied, and says who read it', async () => {
    const highlight = vi.fn<PanelHost['highlight']>(async () => true);
    const reveal = vi.fn<PanelHost['reveal']>(async () => true);
    await show({ highlight, reveal });
    await settle(() => type(names()[0]!, 'customer'));
    await settle(() => submit().click());
    expect(part().querySelector('.record')?.textContent).toContain('Ines Calderón');
    expect(part().textContent).toContain(
      'Ticket router read this on this device. It may be wrong: quotes do stand in the text, but check that they are the right ones.',
    );
    const start = letter.text.indexOf('Ines Calderón');
    const span = { start, end: start + 'Ines Calderón'.length };
    expect(highlight).toHaveBeenLastCalledWith(
      expect.objectContaining({ place: expect.objectContaining({ selectionId: 's' }) }),
      [expect.objectContaining({ span })],
      false,
    );
    await click('Ines Calderón');
    expect(reveal).toHaveBeenCalledWith(expect.anything(), span);
    await click('Copy as JSON');
    await click('Copy as CSV');
    expect(surface.copied).toEqual(['{\n  "customer": "Ines Calderón"\n}\n', 'customer\r\nInes Calderón\r\n']);
    // What was marked goes with the record.
    await settle(() => type(names()[0]!, 'customer and more'));
    await settle(() => submit().click());
    expect(highlight.mock.calls.some(([, marks]) => marks.length === 0)).toBe(true);
  });

  it('leaves its quotes marked while findings are marked beside them, and when those go', async () => {
    const highlight = vi.fn<PanelHost['highlight']>(async () => true);
    const place = { tabId: 1, frameId: 0, selectionId: 's', title: 'Draft – Mail', writability: 'editable' as const };
    const watchHandovers: PanelHost['watchHandovers'] = (listener) => {
      listener({ passage: letter, tasks: ['entities'], work: 'record', place });
      return () => {};
    };
    await show({ highlight, watchHandovers });
    await settle(() => type(names()[0]!, 'customer'));
    await settle(() => submit().click());
    const shown = () => highlight.mock.lastCall?.[1].map(({ label }) => label);
    expect(shown()).toEqual(['customer']);
    await settle(() => control(root, 'Mark on page').click());
    // Beside them: what stands there is neither sent again nor taken away.
    expect(shown()).toContain('PER');
    expect(highlight.mock.lastCall?.[2]).toBe(true);
    expect(highlight.mock.calls.every(([, marks]) => marks.length > 0)).toBe(true);
    await settle(() => control(root, 'Mark on page').click());
    expect(shown()).toEqual(['customer']);
  });

  it('selects a quote in a text that the reader typed', async () => {
    await settle(() => void mountPanel(root, { ...fakePanel(surface), readSelection: async () => null }));
    const text = control(root, 'Text') as HTMLTextAreaElement;
    await settle(() => type(text, 'Ask for Ada Lovelace.'));
    await click('Extract a record');
    await settle(() => type(names()[0]!, 'who'));
    await settle(() => submit().click());
    await click('Ada Lovelace');
    expect(document.activeElement).toBe(text);
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('Ada Lovelace');
  });

  it('says plainly what was not found', async () => {
    await show();
    await settle(() => type(names()[0]!, 'a'));
    for (let count = 0; count < 12; count++) {
      await click('Add a field');
      await settle(() => type(names().at(-1)!, `b${count}`));
    }
    await settle(() => submit().click());
    expect(part().querySelector('.record tr:last-child')?.textContent).toContain('Not found');
  });

  it('lets a field be taken away again, but not the last', async () => {
    await show();
    await settle(() => type(names()[0]!, 'one'));
    await click('Add a field');
    await settle(() => type(names()[1]!, 'two'));
    await click('Remove the field one');
    expect(names().map(({ value }) => value)).toEqual(['two']);
    expect(part().querySelector('.record-field button')).toBeNull();
  });
});

describe('fields as they are typed', () => {
  const row = (changes: Partial<typeof blankRow>) => ({ ...blankRow, ...changes });

  it('leave rows without a name out, and need at least two choices', () => {
    expect(recordOf([blankRow, row({ name: '  ' })])).toBeNull();
    expect(recordOf([row({ name: 'kind', type: 'choice', choices: 'a, a' })])).toBeNull();
    expect(recordOf([blankRow, row({ name: '类型：哪一种', type: 'choice', choices: '询问，投诉, ' })])?.fields).toEqual([
      { name: '类型', description: '哪一种', type: 'choice', choices: ['询问', '投诉'], mayBeMissing: true },
    ]);
  });

  it('are lists where there may be several', () => {
    expect(recordOf([row({ name: 'people', isList: true })])?.fields).toEqual([{ name: 'people', type: 'quote', isList: true }]);
  });
});

describe('a record as a file', () => {
  const record: FoundRecord = {
    kind: 'record',
    coverage: { analysedChars: 9, totalChars: 9 },
    tokens: 9,
    tookMs: 9,
    fields: [
      { name: 'who, when', isList: true, values: [{ value: 'Ada' }, { value: 'Bo "B" Li' }] },
      { name: 'total', isList: false, values: [{ value: -12.5 }] },
      { name: 'due', isList: false, values: [] },
      { name: 'note', isList: false, values: [{ value: '=1+1' }] },
    ],
  };

  it('is one row below the names, with cells that are no formulas', () => {
    expect(recordAsCsv(record)).toBe('"who, when",total,due,note\r\n"Ada; Bo ""B"" Li",-12.5,,\'=1+1\r\n');
  });

  it('is an object by the names of the fields', () => {
    expect(JSON.parse(recordAsJson(record))).toEqual({ 'who, when': ['Ada', 'Bo "B" Li'], total: -12.5, due: null, note: '=1+1' });
  });
});
