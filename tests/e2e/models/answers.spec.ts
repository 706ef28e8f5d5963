import { join } from 'node:path';
import { expect, type Page, test as base } from '@playwright/test';
import { smolLm2Weights } from '../../../scripts/models/real-weights';
import { waitUntil } from '../../driver/devtools';
import { findEngineHost, type GlossBrowser, launchGloss } from '../../driver/extension';
import { servePages } from '../../driver/page-server';
import { smolLm2 } from '../../decoder/real-weights';
import { seriousViolations } from '../axe';
import { launchWithPrivateWindows, openPrivateWindow, press as pressIn } from '../private-window';
import { type NetworkWatch, watchNetwork } from '../watch-network';
import { bringBytesIn, bringIn } from './bring-in';
import { tinyWriter } from './tiny-writer';

interface Fixtures {
  readonly watch: NetworkWatch;
  readonly gloss: GlossBrowser;
}

/** A browser with Gloss whose every request would be seen. */
const test = base.extend<Fixtures>({
  watch: async ({}, use) => {
    const watch = await watchNetwork();
    await use(watch);
    watch.close();
  },
  gloss: async ({ watch }, use) => {
    const gloss = await launchGloss({ args: [`--proxy-server=${watch.proxy}`] });
    await use(gloss);
    await gloss.close();
  },
});

const passage =
  'The city library will close its reading room for six weeks from Monday while builders replace the roof, which has leaked since the storm in March. ' +
  'Borrowed books can be returned at the town hall, and all fines are waived until the room opens again. The library says that the work costs 240,000 euros.';

/** What went wrong in a panel without anybody being told. */
const errors: Error[] = [];
test.afterEach(() => expect(errors.splice(0)).toEqual([]));

const bringTinyIn = (gloss: GlossBrowser) => bringBytesIn(gloss, 'tiny-writer.gguf', tinyWriter(), 'Tiny writer');

async function openPanel(gloss: GlossBrowser, text = passage): Promise<Page> {
  const panel = await gloss.context.newPage();
  panel.on('pageerror', (error) => errors.push(error));
  await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
  await panel.getByRole('textbox', { name: 'Text', exact: true }).fill(text);
  // What the writing part shows and says, step by step.
  await panel.evaluate(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      const part = document.querySelector('.writing');
      const now = `${part?.querySelector('[role=status]')?.textContent}|${part?.querySelector('.written-text')?.textContent ?? ''}`;
      if (seen.at(-1) !== now) seen.push(now);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  return panel;
}

const seenIn = (panel: Page) => panel.evaluate(() => (window as unknown as { seen: string[] }).seen.splice(0));
const written = (panel: Page) => panel.locator('.written-text');
const press = (panel: Page, name: string) => panel.locator('.wish').getByRole('button', { name }).click();
const choose = (panel: Page, kind: string) =>
  panel.getByRole('group', { name: 'What the model is to do' }).getByRole('button', { name: kind, exact: true }).click();

async function startLongStory(panel: Page): Promise<void> {
  await choose(panel, 'Bedtime story');
  await panel.getByRole('combobox', { name: 'Length of the story' }).selectOption('long');
  await press(panel, 'Tell the story');
  await expect(written(panel)).toContainText(/\w/);
}

test('without a model, one sentence leads to where models are', async ({ gloss, watch }) => {
  const panel = await openPanel(gloss);
  await expect(panel.getByText('There is none yet.')).toBeVisible();
  await expect(panel.locator('.wish')).toHaveCount(0);
  const [options] = await Promise.all([gloss.context.waitForEvent('page'), panel.getByRole('button', { name: 'Options → Models' }).click()]);
  await expect(options.getByRole('heading', { name: 'Models', exact: true })).toBeVisible();
  expect(watch.asked).toEqual([]);
});

test('a model that was imported writes in the panel, piece by piece, and is used last from now on', async ({ gloss, watch }) => {
  await bringTinyIn(gloss);
  const panel = await openPanel(gloss);
  await press(panel, 'Summarise');
  await expect(panel.getByText('Tiny writer wrote this on this device. It may be wrong')).toBeVisible();
  await expect(panel.locator('.written')).toContainText(/tokens, [\d.]+ per second/);
  const steps = await seenIn(panel);
  const texts = new Set(steps.map((step) => step.split('|')[1]).filter(Boolean));
  expect(texts.size).toBeGreaterThan(2);
  expect(steps.some((step) => step.startsWith('Loading the model…'))).toBe(true);
  expect(await seriousViolations(panel)).toEqual([]);

  const likeliest = await written(panel).textContent();
  await panel.getByRole('button', { name: 'Another one' }).click();
  await expect(panel.getByText('Tiny writer wrote this')).toBeVisible();
  expect(await written(panel).textContent()).not.toBe(likeliest);

  await panel.getByRole('textbox', { name: 'Text', exact: true }).fill('Another text.');
  await expect(panel.locator('.written')).toHaveCount(0);

  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#models`);
  await expect(options.getByText(/last used/)).toBeVisible();
  expect(watch.asked).toEqual([]);
  expect(watch.packets()).toBe(0);
});

test('a story is stopped at once, what was written stays, and the model is still there for the next wish', async ({ gloss }) => {
  await bringTinyIn(gloss);
  const panel = await openPanel(gloss);
  await startLongStory(panel);
  await panel.locator('.writing').getByRole('button', { name: 'Stop' }).click();
  await expect(panel.getByText('You stopped the run before it was done.')).toBeVisible();
  const left = await written(panel).textContent();
  expect(left).toMatch(/\w/);
  await seenIn(panel);

  await choose(panel, 'Ask');
  await panel.getByRole('textbox', { name: 'A question about this text' }).fill('When does it open?');
  expect(await written(panel).textContent()).toBe(left);
  await panel.keyboard.press('Enter');
  await expect(panel.getByText('Tiny writer wrote this')).toBeVisible();
  // A worker that had to be replaced would have loaded the model again.
  expect((await seenIn(panel)).filter((step) => step.startsWith('Loading the model…'))).toEqual([]);
});

test('a sentiment is told while a story is being written', async ({ gloss }) => {
  await bringTinyIn(gloss);
  const panel = await openPanel(gloss);
  await startLongStory(panel);
  await panel.getByRole('button', { name: 'Sentiment', exact: true }).click();
  await expect(panel.locator('.panel-results .overall-label')).toBeVisible();
  await expect(panel.locator('.writing .progress')).toContainText('The model writes…');
  await panel.locator('.writing').getByRole('button', { name: 'Stop' }).click();
});

test('a worker that dies while it writes fails with a reason, and trying again loads the model anew', async ({ gloss }) => {
  await bringTinyIn(gloss);
  const panel = await openPanel(gloss);
  await startLongStory(panel);
  await gloss.devtools.evaluateInWorker(await findEngineHost(gloss), 'decoder.worker', 'self.close()');
  await expect(panel.getByText('The engine stopped unexpectedly.')).toBeVisible();
  await seenIn(panel);
  await panel.locator('.writing').getByRole('button', { name: 'Try again' }).click();
  await expect(written(panel)).toContainText(/\w/);
  expect((await seenIn(panel)).some((step) => step.startsWith('Loading the model…'))).toBe(true);
});

test('a model answers in a private window, and it is not written down that it was used', async () => {
  test.setTimeout(300_000);
  const server = await servePages(join(import.meta.dirname, '../../fixtures/pages'));
  const gloss = await launchWithPrivateWindows();
  await bringTinyIn(gloss);
  const hidden = await openPrivateWindow(gloss, `${server.origin}/article.html?private`);
  const panel = await hidden.openPanel();
  const ask = (expression: string) => gloss.devtools.evaluate(panel, expression);
  const field = "document.querySelector('textarea')";
  await waitUntil('the panel', async () => (await ask(`${field} !== null`)) === true);
  await ask(`${field}.value = 'It rained.'; ${field}.dispatchEvent(new Event('input', { bubbles: true }))`);
  await pressIn(gloss, panel, '.wish button', 'Summarise');
  await expect.poll(() => ask("document.querySelector('.written-by')?.textContent"), { timeout: 60_000 }).toContain('Tiny writer wrote this');
  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#models`);
  await expect(options.getByText('not used yet')).toBeVisible();
  await gloss.close();
  server.close();
});

test('labels of one’s own are weighed by the model', async ({ gloss }) => {
  await bringTinyIn(gloss);
  const panel = await openPanel(gloss);
  await choose(panel, 'Sort into labels');
  await panel.getByRole('textbox', { name: 'Labels, one a line' }).fill('complaint: something is broken\nnews: something will happen');
  await press(panel, 'Sort');
  await expect(panel.locator('.sorted li')).toHaveCount(3);
  await expect(panel.locator('.sorted')).toContainText('None of these');
  await expect(panel.getByText('Tiny writer sorted this on this device. It may be wrong.')).toBeVisible();
});

test('a model that is deleted while the panel is open is not offered any more', async ({ gloss }) => {
  await bringTinyIn(gloss);
  const panel = await openPanel(gloss);
  await expect(panel.locator('.wish')).toBeVisible();
  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#models`);
  await options.getByRole('button', { name: 'Delete' }).click();
  await expect(panel.getByText('There is none yet.')).toBeVisible();
});

test(`SmolLM2-135M-Instruct summarises, answers, rewrites and tells a story${smolLm2.title}`, async ({ gloss, watch }, { annotations }) => {
  test.skip(!smolLm2.isThere, `${smolLm2Weights.file} is not there: npm run models fetches it`);
  // Four pieces of writing of a real model, on machines that others keep busy.
  test.setTimeout(400_000);
  await bringIn(gloss, smolLm2.path, 'SmolLM2 135M Instruct');
  const panel = await openPanel(gloss);
  /** Waits for the end of a wish and keeps what was seen with the test's report. */
  const finish = async (wish: string) => {
    await expect(panel.getByText('SmolLM2 135M Instruct wrote this')).toBeVisible({ timeout: 90_000 });
    annotations.push({ type: wish, description: await panel.locator('.written').innerText() });
  };
  await press(panel, 'Summarise');
  await finish('summary');
  await expect(written(panel)).toContainText(/library/i);

  await choose(panel, 'Ask');
  await panel.getByRole('textbox', { name: 'A question about this text' }).fill('Where can borrowed books be returned?');
  await press(panel, 'Ask about this text');
  await finish('answer');
  await expect(written(panel)).toContainText(/\w{3}/);

  await choose(panel, 'Rewrite');
  await panel.getByRole('combobox', { name: 'How to rewrite it' }).selectOption('shorter');
  await press(panel, 'Rewrite');
  await finish('rewriting');
  await expect(written(panel)).toContainText(/library|books|roof/i);

  await choose(panel, 'Bedtime story');
  await panel.getByRole('textbox', { name: 'Who it is about' }).fill('a small fox');
  await press(panel, 'Tell the story');
  await finish('story');
  await expect(written(panel)).toContainText(/fox/i);
  expect(watch.asked).toEqual([]);
  expect(watch.packets()).toBe(0);
});
