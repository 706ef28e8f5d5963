import { expect, test } from './gloss-test';
import { typeText } from './type-text';

test('a result says what it took of the device, and Options → Privacy adds it up', async ({ gloss }) => {
  const panel = await gloss.context.newPage();
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  await typeText(panel, 'Anna Weber loved the harbour in Hamburg, and wrote to anna@example.org about it.');
  await panel.getByRole('button', { name: 'Everything', exact: true }).click();
  await expect(panel.getByText('80 of 80 characters')).toBeVisible();
  const details = panel.getByRole('button', { name: 'Built-in model' });
  await details.click();
  await expect(details).toHaveAttribute('aria-expanded', 'true');
  await expect(panel.getByText(/^[\d.]+ s of one core · about [\d.]+ mWh$/)).toBeVisible();
  await details.click();
  await expect(panel.getByText(/of one core/)).toHaveCount(0);

  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#privacy`);
  await expect(options.getByText(/^Results: [1-9]/)).toBeVisible();
  await expect(options.getByText(/^[\d.]+% of a phone’s battery$/)).toBeVisible();
  await options.close();
  await panel.close();
});
