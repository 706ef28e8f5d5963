import { expect, test } from './gloss-test';
import { typeText } from './type-text';

test('words that are selected in the panel are a rule by one press, found at once, and taken back by the next', async ({ gloss }) => {
  const panel = await gloss.context.newPage();
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  await typeText(panel, 'Our synergy grows with every quarter.');
  await panel.getByRole('button', { name: 'Compliance', exact: true }).click();
  await expect(panel.getByText('37 of 37 characters')).toBeVisible();
  const press = panel.getByRole('button', { name: 'Forbid these words' });
  await expect(press).toHaveCount(0);

  // Two movements: the words are selected, the button is pressed.
  await panel.locator('.marked-passage').evaluate((passage) => {
    const walker = document.createTreeWalker(passage, NodeFilter.SHOW_TEXT);
    const text = walker.nextNode()!;
    const at = text.textContent!.indexOf('synergy');
    getSelection()!.setBaseAndExtent(text, at, text, at + 'synergy'.length);
  });
  await press.click();
  await expect(panel.getByText('“synergy” is forbidden from now on, by a rule in Options → Rules.')).toBeVisible();
  await expect(panel.locator('.finding-line, .findings').getByText('Do not write “synergy”').first()).toBeVisible();

  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#policies`);
  await expect(options.getByText('My words', { exact: true })).toBeVisible();
  await options.close();

  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(panel.getByText('“synergy” may be written again.')).toBeVisible();
  await expect(panel.getByText('Do not write “synergy”')).toHaveCount(0);
  await panel.close();
});
