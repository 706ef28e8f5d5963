/** The test on this device and the look at its files, on the real weights that `npm run models` fetches. */
import type { Locator, Page } from '@playwright/test';
import { gemma, smolLm2 } from '../../decoder/real-weights';
import type { GlossBrowser } from '../../driver/extension';
import { seriousViolations } from '../axe';
import { expect } from '../gloss-test';
import { bringIn, pretrainedGemma } from './bring-in';
import { damageFile } from './damage';
import { createOwnBrowserTest } from './own-browser';

const test = createOwnBrowserTest();

// Files of hundreds of megabytes are brought in, tested and read again, on machines that others keep busy.
test.describe.configure({ mode: 'serial', timeout: 600_000 });
const slow = { timeout: 300_000 };

/** A number in a sentence, as English writes it. */
async function numberIn(card: Locator, sentence: RegExp): Promise<number> {
  const [, number] = sentence.exec(await card.innerText()) ?? [];
  return Number(number?.replaceAll(',', ''));
}

async function openCard(gloss: GlossBrowser, title: string): Promise<{ options: Page; card: Locator }> {
  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#models`);
  return { options, card: options.locator('.model', { has: options.getByRole('heading', { name: title, exact: true }) }) };
}

const models = [
  // This file is weak at facts, and its kinds of weights are kept as large as they are in the file.
  { title: 'SmolLM2 135M Instruct', weights: smolLm2, kind: {}, known: 2, megabytes: [90, 200] },
  { title: 'My Gemma', weights: gemma, kind: pretrainedGemma, known: 3, megabytes: [240, 360] },
] as const;

for (const { title, weights, kind, known, megabytes } of models) {
  test(`${title} is tested on this device and shows its figures${weights.title}`, async ({ gloss }, { annotations }) => {
    test.skip(!weights.isThere, 'npm run models fetches it');
    await bringIn(gloss, weights.path, title, kind);
    const { options, card } = await openCard(gloss, title);
    await card.getByRole('button', { name: 'Test on this device' }).click();
    await expect(card.getByText(/writes [\d.,]+ tokens per second/)).toBeVisible(slow);
    annotations.push({ type: 'figures', description: await card.locator('.self-test').innerText() });

    expect(await numberIn(card, /writes ([\d.,]+) tokens/)).toBeGreaterThan(0);
    expect(await numberIn(card, /reads ([\d.,]+) per/)).toBeGreaterThan(await numberIn(card, /writes ([\d.,]+) tokens/));
    expect(await numberIn(card, /expected with (\d) of 4/)).toBeGreaterThanOrEqual(known);
    const held = await numberIn(card, /([\d.,]+) MB of memory/);
    expect(held).toBeGreaterThan(megabytes[0]);
    expect(held).toBeLessThan(megabytes[1]);
    // Neither of the two warnings: it computes the same however it is fed, and knows something.
    await expect(card.locator('.self-test .problem')).toHaveCount(0);
    expect(await seriousViolations(options)).toEqual([]);
    await options.close();
  });

  test(`the files of ${title} are found sound, and damaged after three bytes have turned${weights.title}`, async ({ gloss }) => {
    test.skip(!weights.isThere, 'npm run models fetches it');
    const { options, card } = await openCard(gloss, title);
    await card.getByRole('button', { name: 'Check its files' }).click();
    await expect(card.getByText('Every file is as it was stored.')).toBeVisible(slow);
    const [key, file] = await options.evaluate(nameOfStored, title);
    await damageFile(options, key!, file!, 50_000_000);
    await card.getByRole('button', { name: 'Check its files' }).click();
    // Of hundreds of megabytes the one piece that holds them.
    await expect(card.getByText(/is damaged: 4\.2 MB of it are not what was stored/)).toBeVisible(slow);
    await expect(card.getByText('Bring it in again.')).toBeVisible();
    await options.close();
  });
}

/** The folder of the model with that title on the shelf, and its one file. Runs in the page, so it must stand alone. */
async function nameOfStored(title: string): Promise<string[]> {
  const shelf = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
  for await (const [key, folder] of shelf.entries()) {
    const manifest = await (await (await (folder as FileSystemDirectoryHandle).getFileHandle('manifest.json')).getFile()).text();
    const { title: own, files } = JSON.parse(manifest) as { title: string; files: readonly { path: string }[] };
    if (own === title) return [key, files[0]!.path];
  }
  return [];
}
