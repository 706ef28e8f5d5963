import { expect, test } from '@playwright/test';
import { launchOptions, openPage } from './isolated-world';

test.use({ launchOptions });

for (const field of ['<textarea>call Ada now</textarea>', '<input value="call Ada now">']) {
  test(`a span of ${field.slice(1, 6)}… is replaced, announced and can be undone`, async ({ page }) => {
    const world = await openPage(page, `<!doctype html>${field}<script>heard=[];oninput=e=>heard.push(e.inputType)</script>`);
    await page.locator('input, textarea').selectText();
    const isReplaced = await world.run((world) => {
      const selection = world.page.readSelection(document);
      if (typeof selection === 'string') throw new Error(selection);
      world.selection = selection;
      return world.page.replaceSpan(selection.map, { start: 5, end: 8 }, '[PERSON]');
    });
    expect(isReplaced).toBe(true);
    await expect(page.locator('input, textarea')).toHaveValue('call [PERSON] now');
    expect(await page.evaluate('heard')).toEqual(['insertText']);
    expect(await world.run(({ page, selection }) => page.replaceSpan(selection.map, { start: 5, end: 8 }, 'x'))).toBe(false);
    await page.keyboard.press('Control+z');
    await expect(page.locator('input, textarea')).toHaveValue('call Ada now');
  });
}

test('a span of editable content is replaced and can be undone', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><div contenteditable>call <b>Ada</b> now</div>');
  const isReplaced = await world.run((world) => {
    document.getSelection()?.selectAllChildren(document.querySelector('div')!);
    const selection = world.page.readSelection(document);
    if (typeof selection === 'string') throw new Error(selection);
    return world.page.replaceSpan(selection.map, { start: 5, end: 8 }, '[PERSON]');
  });
  expect(isReplaced).toBe(true);
  await expect(page.locator('div')).toHaveText('call [PERSON] now');
  await page.keyboard.press('Control+z');
  await expect(page.locator('div')).toHaveText('call Ada now');
});

test("the page's own text and read-only fields are refused", async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body><p>call Ada now</p><textarea readonly>call Ada now</textarea>');
  const replaceSelected = () =>
    world.run((world) => {
      const selection = world.page.readSelection(document);
      if (typeof selection === 'string') throw new Error(selection);
      return world.page.replaceSpan(selection.map, { start: 5, end: 8 }, 'x');
    });
  await page.locator('p').selectText();
  expect(await replaceSelected()).toBe(false);
  await page.locator('textarea').selectText();
  expect(await replaceSelected()).toBe(false);
  await expect(page.locator('p')).toHaveText('call Ada now');
  await expect(page.locator('textarea')).toHaveValue('call Ada now');
});
