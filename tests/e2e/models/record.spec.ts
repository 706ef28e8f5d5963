/** A record read out of a selection by a language model: asked for from the menu, valid whatever the model is, its quotes marked on the page. */
import { clickMenu } from '../../driver/extension';
import { selectIn } from '../../driver/closed-card';
import { seriousViolations } from '../axe';
import { expect, test } from '../gloss-test';
import { bringBytesIn } from './bring-in';
import { tinyWriter } from './tiny-writer';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test('a record is asked for by the reader’s own fields, and its quotes stand in the text and are marked on the page', async ({ gloss, desk }) => {
  await bringBytesIn(gloss, 'tiny-writer.gguf', tinyWriter(), 'Tiny writer');
  await desk.page.bringToFront();
  const text = await selectIn(desk.page, '#review');
  await clickMenu(gloss, desk.page, 'work-record', text);
  const panel = await gloss.context.newPage();
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  const name = panel.getByRole('textbox', { name: 'Name of the field' });
  await expect(name).toBeFocused();
  await name.fill('who: who did it');
  await panel.getByRole('checkbox', { name: 'There may be several' }).check();
  for (const [at, field, type] of [
    [1, 'how many', 'A whole number'],
    [2, 'urgent', 'Yes or no'],
    [3, 'mood', 'One of…'],
  ] as const) {
    await panel.getByRole('button', { name: 'Add a field' }).click();
    await expect(name.nth(at)).toBeFocused();
    await name.nth(at).fill(field);
    await panel.getByRole('combobox', { name: 'What the field holds' }).nth(at).selectOption({ label: type });
  }
  const submit = panel.locator('.wish').getByRole('button', { name: 'Extract' });
  await expect(submit).toBeDisabled();
  await panel.getByRole('textbox', { name: 'Choices, with commas between them' }).fill('glad, sad');
  await submit.click();

  await expect(panel.getByText('Tiny writer read this on this device.')).toBeVisible({ timeout: 90_000 });
  const rows = panel.locator('.record tr');
  await expect(rows.locator('th')).toHaveText(['who', 'how many', 'urgent', 'mood']);
  await expect(rows.nth(1).locator('td')).toHaveText(/^(?:-?\d+|Not found)$/);
  await expect(rows.nth(2).locator('td')).toHaveText(/^(?:Yes|No|Not found)$/);
  await expect(rows.nth(3).locator('td')).toHaveText(/^(?:glad|sad|Not found)$/);
  const quotes = await rows.nth(0).locator('.quote').allTextContents();
  expect(quotes.length).toBeGreaterThan(0);
  for (const quote of quotes) expect(text).toContain(quote);
  expect(await seriousViolations(panel)).toEqual([]);

  const isMarked = () => desk.page.evaluate(() => CSS.highlights.has('gloss-entity'));
  await expect.poll(isMarked).toBe(true);
  // Another text is another record: the marks go with this one.
  await panel.getByRole('textbox', { name: 'Text', exact: true }).fill('Something else.');
  await expect(panel.locator('.record')).toHaveCount(0);
  await expect.poll(isMarked).toBe(false);
  await panel.close();
});
