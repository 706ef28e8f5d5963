/** Works of a language model from the menu and the card to the panel, and back into the page. */
import { zipSync } from 'fflate';
import type { Page } from '@playwright/test';
import { selectIn } from '../../driver/closed-card';
import { clickMenu, findServiceWorker, type GlossBrowser } from '../../driver/extension';
import { seriousViolations } from '../axe';
import { expect, test } from '../gloss-test';
import { typeText } from '../type-text';
import { bringBytesIn } from './bring-in';
import { damageFile } from './damage';
import { tinyGraph } from './tiny-graph';
import { tinyTune } from './tiny-tune';
import { tinyWriter } from './tiny-writer';

// Models are brought in and loaded, some from a zip, on machines that others keep busy.
test.describe.configure({ mode: 'serial', timeout: 180_000 });

/** Whether the browser has an entry of the menu. */
async function isInMenu(gloss: GlossBrowser, id: string): Promise<boolean> {
  const ask = `chrome.contextMenus.update('${id}', {}).then(() => true, () => false)`;
  return (await gloss.devtools.evaluate(await findServiceWorker(gloss), ask)) === true;
}

async function openPanel(gloss: GlossBrowser): Promise<Page> {
  const panel = await gloss.context.newPage();
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  return panel;
}

const textIn = (panel: Page) => panel.getByRole('textbox', { name: 'Text', exact: true });
/** Chooses a model where there is a choice. */
async function chooseModel(panel: Page, title: string): Promise<void> {
  const choice = panel.getByRole('combobox', { name: 'Model', exact: true });
  await expect(choice.or(panel.locator('.writing-head span'))).toBeVisible();
  if ((await choice.count()) > 0) await choice.selectOption({ label: title });
}

const deskOf = (panel: Page) => panel.locator('.writing');

test('without a model, menu and card lead to Options → Models with one sentence', async ({ gloss, desk }) => {
  await expect.poll(() => isInMenu(gloss, 'models')).toBe(true);
  expect(await isInMenu(gloss, 'work-summarise')).toBe(false);
  const [options] = await Promise.all([
    gloss.context.waitForEvent('page', (page) => page.url().includes('options.html')),
    clickMenu(gloss, desk.page, 'models', await selectIn(desk.page, '#review')),
  ]);
  await expect(options.getByText('need a language model, and there is none on this device yet. Choose one below.')).toBeVisible();
  await options.close();

  await desk.page.bringToFront();
  await desk.run('sentiment', '#review');
  await desk.finish();
  await desk.card.click('.card-works > button');
  expect(await desk.card.text()).toContain('There is none yet.');
});

test('a model that was brought in is in the menu and in the card, which hands the text and the work to the panel', async ({ gloss, desk }) => {
  await bringBytesIn(gloss, 'tiny-writer.gguf', tinyWriter({ ends: true }), 'Tiny writer');
  for (const work of ['summarise', 'ask', 'rewrite', 'sort', 'record', 'sentiment', 'story'])
    await expect.poll(() => isInMenu(gloss, `work-${work}`)).toBe(true);
  expect(await isInMenu(gloss, 'models')).toBe(false);

  await desk.page.bringToFront();
  await desk.run('sentiment', '#review');
  await desk.finish();
  await desk.card.click('.card-works > button');
  await desk.card.click('.card-works .chip', 'Ask');
  await expect.poll(() => desk.card.count()).toBe(0);
  // The press on the card is a gesture of the user: the browser's own side panel opens, or, where it took too long, the icon says what waits.
  const isPanel = ({ url }: { url: string }) => url.endsWith('/sidepanel.html');
  const isOpen = async () => (await gloss.devtools.targets()).some(isPanel);
  const badge = async () =>
    gloss.devtools.evaluate(await findServiceWorker(gloss), 'chrome.tabs.query({active:true}).then(([tab]) => chrome.action.getBadgeText({tabId: tab.id}))');
  await expect.poll(async () => (await isOpen()) || (await badge()) === '1').toBe(true);
  if (!(await isOpen())) await openPanel(gloss);
  const panel = await gloss.devtools.waitForTarget('the side panel', isPanel);
  const ask = (expression: string) => gloss.devtools.evaluate(panel, expression);
  await expect.poll(() => ask("document.querySelector('.passage-box textarea')?.value")).toMatch(/^The crew at Nordic Ferries/);
  await expect.poll(() => ask("document.querySelector('.writing .chip[aria-pressed=true]')?.textContent")).toBe('Ask');
  await expect.poll(() => ask("document.activeElement?.getAttribute('aria-label')")).toBe('A question about this text');
  await gloss.devtools.send('Target.closeTarget', { targetId: panel.targetId });
  await gloss.devtools.waitForNoTarget('the side panel', ({ targetId }) => targetId === panel.targetId);
});

test('a sentiment by the language model begins at once and is compared with that of the built-in model', async ({ gloss, desk }) => {
  const text = await selectIn(desk.page, '#review');
  await clickMenu(gloss, desk.page, 'work-sentiment', text);
  const panel = await openPanel(gloss);
  await expect(deskOf(panel).locator('.sorted li')).toHaveCount(3, { timeout: 60_000 });
  await expect(deskOf(panel).locator('.sorted')).toContainText('Neutral');
  await panel.getByRole('button', { name: 'Compare with the built-in model' }).click();
  await expect(deskOf(panel).locator('.compared')).toContainText('The built-in model says:');
  await expect(deskOf(panel).locator('.sorted li')).toHaveCount(3);
  expect(await seriousViolations(panel)).toEqual([]);
  await panel.close();
});

test('a record is asked for by the reader’s own fields, and its quotes stand in the text and are marked on the page', async ({ gloss, desk }) => {
  const text = await selectIn(desk.page, '#review');
  await clickMenu(gloss, desk.page, 'work-record', text);
  const panel = await openPanel(gloss);
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
  await textIn(panel).fill('Something else.');
  await expect(panel.locator('.record')).toHaveCount(0);
  await expect.poll(isMarked).toBe(false);
  await panel.close();
});

test('a rewriting shows what it changed, goes into the field it came from, and comes back by one press of keys', async ({ gloss, desk }) => {
  const before = 'Thank you so much, this was the best trip we have ever had.';
  await selectIn(desk.page, '#draft');
  await clickMenu(gloss, desk.page, 'work-rewrite', before, { isEditable: true });
  const panel = await openPanel(gloss);
  await expect(textIn(panel)).toHaveValue(before);
  await expect(panel.getByRole('combobox', { name: 'How to rewrite it' })).toBeFocused();
  await panel.locator('.wish').getByRole('button', { name: 'Rewrite' }).click();
  await expect(panel.getByText('Tiny writer wrote this')).toBeVisible({ timeout: 60_000 });
  await expect(deskOf(panel).locator('.difference ins').first()).toBeVisible();
  expect(await seriousViolations(panel)).toEqual([]);
  await panel.getByRole('checkbox', { name: 'Show what changed' }).uncheck();
  const after = await deskOf(panel).locator('.written-text').innerText();

  await panel.getByRole('button', { name: 'Put it into the page' }).click();
  await expect(panel.getByText('The rewriting stands in the page.')).toBeVisible();
  await expect.poll(() => desk.page.locator('#draft').inputValue()).toBe(after);
  await panel.keyboard.press('Control+z');
  await expect(panel.getByText('The old text stands in the page again.')).toBeVisible();
  await expect.poll(() => desk.page.locator('#draft').inputValue()).toBe(before);

  // What was typed beside it since stays where it is.
  await panel.getByRole('button', { name: 'Put it into the page' }).click();
  await expect.poll(() => desk.page.locator('#draft').inputValue()).toBe(after);
  // Who types before Gloss has read back what it wrote has edited it.
  await expect(panel.getByText('The rewriting stands in the page.')).toBeVisible();
  await desk.page.locator('#draft').press('End');
  await desk.page.locator('#draft').pressSequentially('!');
  await panel.getByRole('button', { name: 'Take it back (Ctrl+Z)' }).click();
  await expect.poll(() => desk.page.locator('#draft').inputValue()).toBe(`${before}!`);

  // Once the rewriting itself was edited, nothing is taken back.
  await panel.getByRole('button', { name: 'Put it into the page' }).click();
  await expect.poll(() => desk.page.locator('#draft').inputValue()).toBe(`${after}!`);
  await expect(panel.getByText('The rewriting stands in the page.')).toBeVisible();
  await desk.page.locator('#draft').fill('Something else entirely.');
  await panel.getByRole('button', { name: 'Take it back (Ctrl+Z)' }).click();
  await expect(panel.getByText('The page has gone on since')).toBeVisible();
  expect(await desk.page.locator('#draft').inputValue()).toBe('Something else entirely.');
  await panel.close();
});

test('a story is not read aloud where this device has no voice of its own, and that is said', async ({ gloss }) => {
  const panel = await openPanel(gloss);
  test.skip(await panel.evaluate(() => speechSynthesis.getVoices().some(({ localService }) => localService)), 'this machine has a voice');
  await panel.getByRole('group', { name: 'What the model is to do' }).getByRole('button', { name: 'Bedtime story' }).click();
  await panel.locator('.wish').getByRole('button', { name: 'Tell the story' }).click();
  await expect(panel.getByText('Tiny writer wrote this')).toBeVisible({ timeout: 60_000 });
  await panel.getByRole('button', { name: 'Read aloud' }).click();
  await expect(panel.getByText('This device has no voice of its own for this language.')).toBeVisible();
  await panel.close();
});

test('a fine-tune as safetensors, with its tokenizer and its template, answers', async ({ gloss }) => {
  await bringBytesIn(gloss, 'my-tune.zip', zipSync({ 'my-tune': tinyTune() }), 'My tune');
  const panel = await openPanel(gloss);
  await typeText(panel, 'It rained and nobody came.');
  await chooseModel(panel, 'My tune');
  await panel.locator('.wish').getByRole('button', { name: 'Summarise' }).click();
  await expect(panel.getByText('My tune wrote this')).toBeVisible({ timeout: 60_000 });
  await expect(deskOf(panel).locator('.written-text')).toContainText(/[a-z]{3}/);
  await panel.close();
});

test('a model as an ONNX graph answers, and one that was exported without its state is refused with a word', async ({ gloss }) => {
  await bringBytesIn(gloss, 'my-graph.zip', zipSync({ 'my-graph': tinyGraph() }), 'My graph');
  await bringBytesIn(gloss, 'bad-graph.zip', zipSync({ 'bad-graph': tinyGraph({ isForgetful: true }) }), 'Bad graph');
  const panel = await openPanel(gloss);
  await typeText(panel, 'It rained and nobody came.');
  const ask = () => panel.locator('.wish').getByRole('button', { name: 'Summarise' }).click();
  await chooseModel(panel, 'My graph');
  await ask();
  await expect(panel.getByText('My graph wrote this')).toBeVisible({ timeout: 90_000 });
  await expect(deskOf(panel).locator('.written-text')).toContainText(/[a-z]{3}/);

  await chooseModel(panel, 'Bad graph');
  await ask();
  await expect(panel.getByText('This model does not compute the same when the same text is read another way')).toBeVisible({ timeout: 90_000 });
  // The worker of the broken one is gone; the sound one loads anew.
  await chooseModel(panel, 'My graph');
  await ask();
  await expect(panel.getByText('My graph wrote this')).toBeVisible({ timeout: 90_000 });
  await panel.close();
});

test('a model is tested on this device, and its files are looked at', async ({ gloss }) => {
  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#models`);
  const own = options.locator('.model', { has: options.getByRole('heading', { name: 'My tune', exact: true }) });
  await own.getByRole('button', { name: 'Test on this device' }).click();
  await expect(own.getByText(/writes [\d.,]+ tokens per second/)).toBeVisible({ timeout: 90_000 });
  await expect(own.getByText('Went on as expected with 0 of 4 beginnings')).toBeVisible();
  await own.getByRole('button', { name: 'Check its files' }).click();
  await expect(own.getByText('Every file is as it was stored.')).toBeVisible({ timeout: 30_000 });
  expect(await seriousViolations(options)).toEqual([]);

  // A byte turns over on the disk.
  await damageFile(options, 'import.my-tune', 'model.safetensors', 200_000);
  await own.getByRole('button', { name: 'Check its files' }).click();
  await expect(own.getByText(/model\.safetensors is damaged/)).toBeVisible({ timeout: 30_000 });
  await expect(own.getByText('Bring it in again.')).toBeVisible();
  await options.reload();
  // What was measured is still there, also for whoever looks later.
  await expect(own.getByText(/writes [\d.,]+ tokens per second/)).toBeVisible();
  await options.close();
});
