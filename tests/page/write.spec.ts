import { expect, type Page, test } from '@playwright/test';
import type { Edit } from '../../src/core/redact/edit';
import { bundleEditor } from './editors/bundle';
import { enterWorld, type IsolatedWorld, launchOptions, openPage } from './isolated-world';

test.use({ launchOptions });

const mail = ['Dear Ada Lindqvist,', 'your card 4929 1234 5678 9015 and <b>ada@lindqvist.example</b> are known.', 'Call +44 7911 123456. Yours, Ada Lindqvist'];
const values = ['Ada Lindqvist', '4929 1234 5678 9015', 'ada@lindqvist.example', '+44 7911 123456'];
const names = ['[PERSON 1]', '[CARD NUMBER 1]', '[E-MAIL 1]', '[PHONE 1]'];

const editors: readonly { name: string; file: string; member?: string; strokes: number }[] = [
  { name: 'a textarea', file: 'plain', member: 'textarea', strokes: 1 },
  { name: 'an input', file: 'plain', member: 'input', strokes: 1 },
  { name: 'contenteditable', file: 'plain', member: 'editable', strokes: 4 },
  { name: 'a webmail’s composer with a signature, a quoted letter and an undo of its own', file: 'plain', member: 'composer', strokes: 4 },
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
    // A composer may hold the mail more than once, and take each value back on its own.
    for (let presses = 0; presses < 24 && (await model()) !== before; presses++) await page.keyboard.press('Control+z');
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

test('random edits of random texts arrive in a field and in an editor character by character', async ({ page }) => {
  for (const [file, member] of [
    ['plain', 'textarea'],
    ['tiptap', undefined],
  ] as const) {
    const { world, model } = await openEditor(page, file, member, ['one two three', 'four five six seven', 'eight nine ten']);
    for (let seed = 1; seed <= 12; seed++) {
      await page.locator('textarea, [contenteditable="true"]').first().click();
      await page.keyboard.press('Control+a');
      const before = (await model()).replaceAll('\u00a0', ' ');
      const written = await world.run(async (world, seed) => {
        const selection = world.page.readSelection(document);
        if (typeof selection === 'string') throw new Error(selection);
        const { text } = selection.passage;
        let state = seed * 7919;
        const random = (below: number) => {
          state = (state * 48271) % 2147483647;
          return state % below;
        };
        // Words, any of them, by anything of another length.
        const spans = [...text.matchAll(/[^\s]+/g)].filter(() => random(3) === 0).map(({ 0: word, index }) => ({ start: index, end: index + word.length }));
        const edits = spans.map((span) => ({ span, text: ['[A 1]', 'x', '王芳', '😀', 'a longer one'][random(5)]! }));
        const result = await world.page.writeEdits(selection, edits);
        if (typeof result === 'string') throw new Error(result);
        let expected = text;
        for (const edit of edits.toReversed()) expected = expected.slice(0, edit.span.start) + edit.text + expected.slice(edit.span.end);
        return { read: text, expected, now: result.passage.text };
      }, seed);
      expect(written.read.replaceAll('\u00a0', ' ')).toBe(before);
      expect((await model()).replaceAll('\u00a0', ' '), `seed ${seed} in ${file}`).toBe(written.expected.replaceAll('\u00a0', ' '));
      expect(written.now.replaceAll('\u00a0', ' ')).toBe(written.expected.replaceAll('\u00a0', ' '));
    }
  }
});

test('a composer that is a frame of its own takes what is written, and takes it back', async ({ page }) => {
  const lines = mail.map((text) => `<div>${text}</div>`).join('');
  const frame = `<body contenteditable>${lines}<div>-- </div><div>Ada Lindqvist</div><blockquote>${lines}</blockquote></body>`;
  await openPage(page, `<!doctype html><meta charset="utf-8"><body><iframe width="700" height="400" srcdoc="${frame.replaceAll('"', '&quot;')}"></iframe>`);
  const inner = page.frames()[1]!;
  await inner.locator('body').click();
  await page.keyboard.press('Control+a');
  const world = await enterWorld(page, 'frame');
  const before = await inner.evaluate(() => document.body.innerText.replaceAll('\u00a0', ' '));
  await write(world, pairs);
  expect(await inner.evaluate(() => document.body.innerText.replaceAll('\u00a0', ' '))).toBe(cleaned(before));
  for (let presses = 0; presses < 12 && (await inner.evaluate(() => document.body.innerText.replaceAll('\u00a0', ' '))) !== before; presses++)
    await page.keyboard.press('Control+z');
  expect(await inner.evaluate(() => document.body.innerText.replaceAll('\u00a0', ' '))).toBe(before);
});

for (const [name, html] of [
  ['a canvas that has the keyboard', '<canvas id="e" tabindex="0" width="300" height="100"></canvas>'],
  ['a hidden field beside a drawing', '<canvas></canvas><textarea id="e" style="position:absolute;opacity:0"></textarea>'],
  ['lines that take the keyboard by an EditContext', '<div id="e" tabindex="0" style="width:300px;height:100px"></div>'],
] as const) {
  test(`${name} is refused in words, not taken for a page without a selection`, async ({ page }) => {
    const world = await openPage(page, `<!doctype html><meta charset="utf-8"><body><p>text</p>${html}`);
    await page.evaluate(() => {
      const element = document.getElementById('e')!;
      const { EditContext } = globalThis as { EditContext?: new () => unknown };
      if (element.localName === 'div' && EditContext) Object.assign(element, { editContext: new EditContext() });
      element.focus();
    });
    expect(await world.run((world) => world.page.readSelection(document))).toBe('drawn-editor');
  });
}

const refusals: [name: string, html: string, why: string][] = [
  ['text of the page itself', '<p>call Ada now</p>', 'read-only'],
  ['a read-only field', '<textarea readonly>call Ada now</textarea>', 'read-only'],
  ['an island in an editor that cannot be edited', '<div contenteditable>call <span contenteditable="false">Ada</span> now</div>', 'read-only'],
  [
    'a hidden field that takes the keyboard for a drawing',
    '<canvas></canvas><textarea style="position:absolute;opacity:0">call Ada now</textarea>',
    'unknown-editor',
  ],
  ['a field that is cut to its old length', '<textarea maxlength="12">call Ada now</textarea>', 'not-taken'],
  ['a field whose page puts its own text back', '<textarea oninput="this.value = `call Ada now`">call Ada now</textarea>', 'not-taken'],
  [
    'an editor that doubles what is typed',
    '<div contenteditable onbeforeinput="event.preventDefault(); if (event.dataTransfer) this.textContent = `call ` + (event.dataTransfer.getData(`text/plain`)).repeat(2) + ` now`; else this.textContent = `call Ada now`">call Ada now</div>',
    'not-taken',
  ],
];

for (const [name, html, why] of refusals) {
  test(`${name} is refused, and stays as it was`, async ({ page }) => {
    const world = await openPage(page, `<!doctype html><meta charset="utf-8"><body>${html}`);
    const target = page.locator('p, textarea, div').first();
    await target.evaluate((element) => {
      if (element instanceof HTMLTextAreaElement) {
        element.focus();
        element.select();
      } else getSelection()!.selectAllChildren(element);
    });
    const refused = await world.run(async (world) => {
      const selection = world.page.readSelection(document);
      if (typeof selection === 'string') return selection;
      return world.page.writeEdits(selection, [{ span: { start: 5, end: 8 }, text: '[PERSON 1]' }]);
    });
    expect(refused).toBe(why);
    expect(await target.evaluate((element) => (element instanceof HTMLTextAreaElement ? element.value : element.textContent))).toBe('call Ada now');
  });
}
