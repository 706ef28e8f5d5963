import { expect, type Page, test } from '@playwright/test';
import { bundleEditor } from './editors/bundle';
import { type IsolatedWorld, launchOptions, openPage } from './isolated-world';

test.use({ launchOptions, permissions: ['clipboard-read', 'clipboard-write'] });

const mail = ['Dear Ada Lindqvist,', 'your card 4929 1234 5678 9015 and 王芳 😀 are known.', '', 'Call +44 7911 123456. Yours, Ada Lindqvist'];
const pairs = [
  ['Ada Lindqvist', '[PERSON 1]'],
  ['4929 1234 5678 9015', '[CARD NUMBER 1]'],
  ['王芳', '[PERSON 2]'],
  ['+44 7911 123456', '[PHONE 1]'],
] as const;
const clean = (text: string) => pairs.reduce((all, [value, name]) => all.replaceAll(value, name), text);

const modes = [
  ['that takes the keyboard by an EditContext', 'mount'],
  ['whose text is read aloud', 'readAloud'],
  ['that takes the keyboard by a field of one pixel', 'byField'],
] as const;

async function openMonaco(page: Page, mode: string, paragraphs = mail): Promise<{ world: IsolatedWorld; model: () => Promise<string> }> {
  const world = await openPage(page, '<!doctype html><meta charset="utf-8"><body><div id="editor"></div>');
  await page.evaluate(await bundleEditor('monaco/editor.js', mode));
  await page.evaluate((text) => {
    const open = (globalThis as unknown as { mountEditor: (root: HTMLElement, text: readonly string[]) => () => string }).mountEditor;
    Object.assign(globalThis, { model: open(document.getElementById('editor')!, text) });
  }, paragraphs);
  await page.locator('.view-line').first().click();
  return { world, model: () => page.evaluate(() => (globalThis as unknown as { model: () => string }).model()) };
}

const read = (world: IsolatedWorld) =>
  world.run((world) => {
    const selection = world.page.readSelection(document);
    if (typeof selection === 'string') return selection;
    const { text } = selection.passage;
    const box = selection.anchor();
    return { text, writability: world.page.writabilityOf(selection.map, text.length), isPlaced: box !== null && box.x >= 0 && box.y >= 0 };
  });

for (const [name, mode] of modes) {
  test.describe(`Monaco ${name}`, () => {
    test('tells what is selected in it to the character, and is not written into', async ({ page }) => {
      const { world, model } = await openMonaco(page, mode);
      const before = await model();
      await page.keyboard.press('Control+a');
      await expect.poll(() => read(world)).toEqual({ text: before, writability: 'unknown-editor', isPlaced: true });
      const refused = await world.run(async (world) => {
        const selection = world.page.readSelection(document);
        return typeof selection === 'string' ? selection : await world.page.writeEdits(selection, [{ span: { start: 5, end: 8 }, text: '[PERSON 1]' }]);
      });
      expect(['unknown-editor', 'read-only']).toContain(refused);
      expect(await model()).toBe(before);
    });

    test('gives the part of it that is selected, over lines', async ({ page }) => {
      const { world } = await openMonaco(page, mode);
      await page.keyboard.press('Control+Home');
      for (let presses = 0; presses < 5; presses++) await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowDown');
      await page.keyboard.press('Shift+End');
      const part = mail.join('\n').slice(5, mail[0]!.length + 1 + mail[1]!.length);
      await expect.poll(() => read(world)).toMatchObject({ text: part });
    });

    test('takes the cleaned text over the selection, and gives it back by its own undo', async ({ page }) => {
      const { world, model } = await openMonaco(page, mode);
      const before = await model();
      await page.keyboard.press('Control+a');
      await expect.poll(() => read(world)).toMatchObject({ text: before });
      const selected = await read(world);
      await page.evaluate((text) => navigator.clipboard.writeText(text), clean(typeof selected === 'string' ? selected : selected.text));
      await page.keyboard.press('Control+v');
      await expect.poll(model).toBe(clean(before));
      await page.keyboard.press('Control+z');
      await expect.poll(model).toBe(before);
    });
  });
}

test('where nothing is selected in Monaco, it is refused in words', async ({ page }) => {
  const { world } = await openMonaco(page, 'mount');
  expect(await read(world)).toBe('drawn-editor');
});
