import { expect, test } from './gloss-test';
import { typeText } from './type-text';

test('any words of the panel’s text tell who looked at them and why, and the report holds none of them', async ({ gloss }) => {
  const panel = await gloss.context.newPage();
  await gloss.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  const secret = '4929 1234 5678 9015';
  await typeText(panel, `Amelia Hartmann paid with card ${secret} in Munich.`);
  await panel.keyboard.press('Control+Enter');
  const marked = panel.locator('.marked-passage');
  await expect(marked).toContainText('Amelia Hartmann', { timeout: 60_000 });
  await expect(panel.locator('.panel-results > .status')).toBeVisible({ timeout: 60_000 });
  /** Marks words of the passage as a hand does. */
  const mark = (words: string) =>
    marked.evaluate((root, wanted) => {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const start = node.textContent!.indexOf(wanted);
        if (start >= 0) return getSelection()!.setBaseAndExtent(node, start, node, start + wanted.length);
      }
      throw new Error(wanted);
    }, words);
  await mark('paid');
  await panel.getByRole('button', { name: 'Why here?' }).click();
  const why = panel.getByRole('region', { name: 'Why, and why not' });
  await expect(why).toContainText('Detectors and rules that looked and saw nothing:');
  await mark('9015');
  await panel.getByRole('button', { name: 'Why here?' }).click();
  await expect(why).toContainText('Payment card number');
  await why.getByRole('button', { name: 'Copy a report without the text' }).click();
  await expect(panel.getByText('Report copied. It holds no text.')).toBeVisible();
  const report = await panel.evaluate(() => navigator.clipboard.readText());
  expect(report.length).toBeGreaterThan(100);
  for (const words of ['Amelia', 'Hartmann', 'Munich', 'paid', secret, '9015']) expect(report).not.toContain(words);
  await panel.close();
});
