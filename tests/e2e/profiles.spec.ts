import { expect, test } from './gloss-test';

test('what is set for a site holds there, and the card says so and leads back to it', async ({ gloss, desk }) => {
  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#sites`);
  const host = new URL(desk.page.url()).hostname;
  const field = options.getByRole('textbox', { name: 'Site or pattern of sites' });
  await field.fill(host);
  await field.press('Enter');
  const profile = options.getByRole('region', { name: host });
  await profile.getByRole('button', { name: 'Sentiment' }).click();
  await expect(profile.getByRole('button', { name: 'Sentiment' })).toHaveAttribute('aria-pressed', 'false');
  await options.close();

  await desk.run('everything', '#names');
  await desk.finish();
  const text = await desk.card.text();
  expect(text).toContain(`Your settings for ${host} hold here.`);
  expect(text).not.toContain('Sentiment');
  const opening = gloss.context.waitForEvent('page', (page) => page.url().endsWith('/options.html#sites'));
  await desk.card.click('.card-foot .link', 'Change them');
  await (await opening).close();

  const worker = await gloss.serviceWorker();
  await worker.evaluate(() => chrome.storage.local.clear());
  await desk.run('everything', '#names');
  await desk.finish();
  const after = await desk.card.text();
  expect(after).not.toContain('Your settings for');
  expect(after).toContain('Sentiment');
});
