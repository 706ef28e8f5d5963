import { expect, type Page, test } from '@playwright/test';
import type { Edit } from '../../src/core/redact/edit';
import { bundleEditor } from './editors/bundle';
import { type IsolatedWorld, launchOptions, openPage } from './isolated-world';

test.use({ launchOptions });

const mail = ['Dear Ada Lindqvist,', 'your card 4929 1234 5678 9015 and <b>ada@lindqvist.example</b> are known.', 'Call +44 7911 123456. Yours, Ada Lindqvist'];
const values = ['Ada Lindqvist', '4929 1234 5678 9015', 'ada@lindqvist.example', '+44 7911 123456'];
const names = ['[PERSON 1]', '[CARD NUMBER 1]', '[E-MAIL 1]', '[PHONE 1]'];

const editors: readonly { name: string; file: string; member?: string; strokes: number }[] = [
  { name: 'a textarea', file: 'plain', member: 'textarea', strokes: 1 },
  { name: 'an input', file: 'plain', member: 'input', strokes: 1 },
  { name: 'contenteditable', file: 'plain', member: 'editable', strokes: 4 },
  { name: 'TipTap (ProseMirror)', file: 'tiptap', strokes: 4 },
  { name: 'Lexical', file: 'lexical', strokes: 4 },
  { name: 'CodeMirror 6', file: 'codemirror', strokes: 4 },
  { name: 'Quill', file: 'quill', strokes: 4 },
  { name: 'Slate', file: 'slate.js', strokes: 4 },
];

/** A page with an editor that holds the mail; `model` is the text as the editor itself has it, not as it is drawn. */
async function openEditor(page: Page, file: string, member?: string, paragraphs = mail): Promise<{ world: IsolatedWorld; model: () => Promise<string> }> {
  const world = await openPage(page, '<!doctype html><meta charset="utf-8"><body><div id="editor"></div>');
  await page.evaluate(await bundleEditor(file, member));
  await page.evaluate((text) => {
    const open = (globalThis as unknown as { mountEditor: (root: HTMLElement, text: readonly string[]) => () => string }).mountEditor;
    Object.assign(globalThis, { model: open(document.getElementById('editor')!, text) });
  }, paragraphs);
  const target = page.locator('textarea, input, [contenteditable="true"]').first();
  await target.click();
  await page.keyboard.press('Control+a');
  return { world, model: () => page.evaluate(() => (globalThis as unknown as { model: () => string }).model()) };
}

/** Reads the selection and writes for every value its name. */
function write(world: IsolatedWorld, pairs: readonly (readonly [string, string])[]) {
  return world.run(async (world, pairs) => {
    const selection = world.page.readSelection(document);
    if (typeof selection === 'string') return selection;
    const { text } = selection.passage;
    const edits: Edit[] = [];
    for (const [value, instead] of pairs) {
      for (let at = text.indexOf(value); at >= 0; at = text.indexOf(value, at + value.length))
        edits.push({ span: { start: at, end: at + value.length }, text: instead });
    }
    edits.sort((a, b) => a.span.start - b.span.start);
    const written = await world.page.writeEdits(selection, edits);
    if (typeof written === 'string') return written;
    world.selection = written;
    return written.passage.text;
  }, pairs);
}

const pairs = values.map((value, index) => [value, names[index]!] as const);
const cleaned = (text: string) => pairs.reduce((all, [value, name]) => all.replaceAll(value, name), text);

for (const { name, file, member } of editors) {
  test(`every value of a mail is replaced in ${name}: nothing lost, nothing doubled, taken back by its own undo`, async ({ page }) => {
    const { world, model } = await openEditor(page, file, member);
    const before = await model();
    expect(before).toContain('Ada Lindqvist');
    const written = await write(world, pairs);
    expect(written.replaceAll('\u00a0', ' ')).toBe(cleaned(before));
    expect(await model()).toBe(cleaned(before));
    for (let presses = 0; presses < 8 && (await model()) !== before; presses++) await page.keyboard.press('Control+z');
    expect(await model()).toBe(before);
  });

  test(`what was replaced in ${name} is put back by Gloss's own undo`, async ({ page }) => {
    const { world, model } = await openEditor(page, file, member);
    const before = await model();
    await write(world, pairs);
    const back = await world.run(async (world, names) => {
      const { text } = world.selection.passage;
      const edits = names
        .flatMap(([value, name]) =>
          [...text.matchAll(new RegExp(name.replace(/[[\]]/g, '\\$&'), 'g'))].map(({ index }) => ({
            span: { start: index, end: index + name.length },
            text: value,
          })),
        )
        .sort((a, b) => a.span.start - b.span.start);
      const written = await world.page.writeEdits(world.selection, edits);
      return typeof written === 'string' ? written : written.passage.text;
    }, pairs);
    expect(await model()).toBe(before);
    expect(back.replaceAll('\u00a0', ' ')).toBe(before);
  });
}
