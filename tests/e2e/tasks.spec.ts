import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { seriousViolations } from './axe';
import { expect, test } from './gloss-test';

/** Sentences of a shop's customers, from parts: what is wanted, and how it is said. */
function sentences(wishes: readonly string[], frames: readonly string[]): string[] {
  return wishes.flatMap((wish, at) =>
    frames.map((frame, turn) => ((at + turn) % 2 === 0 ? frame.replace('…', wish) : `${wish.charAt(0).toUpperCase()}${wish.slice(1)}. Thanks.`)),
  );
}
const refunds = sentences(
  [
    'I want my money back',
    'please refund my order',
    'you charged my card twice',
    'the refund has not arrived',
    'send the payment back to my bank',
    'I was billed for something I returned',
  ],
  ['Hello, … for the blue jacket.', '…, and I am still waiting.'],
);
const faults = sentences(
  [
    'the app crashes when I open it',
    'the screen stays black',
    'I get an error when I log in',
    'the page does not load',
    'the button does nothing',
    'the program freezes after the update',
  ],
  ['Hello, … on my phone.', '…, and I am still waiting.'],
);

test.afterEach(async ({ gloss }) => {
  const worker = await gloss.serviceWorker();
  await worker.evaluate(() => chrome.storage.local.clear());
});

async function openTasks(context: { newPage(): Promise<Page> }, extensionId: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(`chrome-extension://${extensionId}/options.html#tasks`);
  await expect(page.getByRole('heading', { name: 'My tasks' })).toBeVisible();
  return page;
}

test('a sort is made from examples, says what it is worth, sorts a selection in the card, and goes and comes as a file', async ({ gloss, desk }) => {
  test.setTimeout(120_000);
  const options = await openTasks(gloss.context, gloss.extensionId);
  await options.getByRole('button', { name: 'New task' }).click();
  await options.getByLabel('Title, as in the menu').fill('Support mail');
  for (const [at, [name, examples]] of (
    [
      ['Refund', refunds],
      ['Fault', faults],
    ] as const
  ).entries()) {
    const label = options.locator('fieldset.sort-label').nth(at);
    await label.getByLabel('Label', { exact: true }).fill(name);
    await label.getByLabel('Examples, one a line').fill(examples.join('\n'));
  }
  const accuracy = options.getByText(/^Right about \d+% of unseen texts/).last();
  await expect(accuracy).toBeVisible({ timeout: 60_000 });
  expect(Number(/\d+/.exec((await accuracy.textContent()) ?? '')?.[0])).toBeGreaterThan(75);
  await options.getByLabel('Try it on a text').fill('The app shows an error and closes.');
  await expect(options.locator('.overall-label')).toContainText('Fault');
  expect(await seriousViolations(options)).toEqual([]);
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByText('The task is added. It stands in the menu now.')).toBeVisible();

  await desk.page.bringToFront();
  await desk.page.evaluate(() => {
    const note = document.createElement('p');
    note.id = 'complaint';
    note.textContent = 'Good morning, you took the money from my account two times and I would like to have it back.';
    document.body.prepend(note);
  });
  await desk.run('user/support-mail', '#complaint');
  await desk.finish();
  expect(await desk.card.text()).toContain('Support mail');
  expect(await desk.card.evaluate((root) => root.querySelector('.overall-label')?.textContent ?? '', null)).toContain('Refund');

  await options.bringToFront();
  const [download] = await Promise.all([options.waitForEvent('download'), options.getByRole('button', { name: 'Export Support mail' }).click()]);
  const file = readFileSync(await download.path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ title: 'Support mail', kind: 'sort', labels: [{ name: 'Refund', examples: refunds }, { name: 'Fault' }] });

  await options.getByRole('button', { name: 'Remove Support mail' }).click();
  await expect(options.getByRole('button', { name: 'Edit Support mail' })).toHaveCount(0);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByRole('button', { name: 'Edit Support mail' })).toBeVisible();

  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#privacy`);
  await options.getByRole('button', { name: 'Erase everything…' }).click();
  await expect(options.getByText('Tasks of your own: 1')).toBeVisible();
  await Promise.all([options.waitForEvent('load'), options.getByRole('button', { name: 'Erase it all' }).click()]);
  await expect(options.getByRole('button', { name: 'New task' })).toBeVisible();
  await expect(options.getByRole('button', { name: 'Edit Support mail' })).toHaveCount(0);

  await options.getByLabel('Bring a task from a file').setInputFiles({ name: 'mail.task.json', mimeType: 'application/json', buffer: Buffer.from(file) });
  await expect(options.getByLabel('Title, as in the menu')).toHaveValue('Support mail');
  await expect(options.getByRole('button', { name: 'Save' })).toBeEnabled({ timeout: 60_000 });
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByRole('button', { name: 'Edit Support mail' })).toBeVisible();
  await options.close();
});

test('a file with a mistake is refused with its place', async ({ gloss }) => {
  const options = await openTasks(gloss.context, gloss.extensionId);
  const broken = '{\n  "title": "Tone",\n  "kind": "sort",\n  "lables": []\n}\n';
  await options.getByLabel('Bring a task from a file').setInputFiles({ name: 'tone.json', mimeType: 'application/json', buffer: Buffer.from(broken) });
  await expect(options.getByText('There is no field “lables” here. Is “labels” meant?')).toBeVisible();
  await expect(options.getByText('Line 4, column 3:')).toBeVisible();
  await options.close();
});
