import { expect } from '@playwright/test';
import type { GlossBrowser } from '../../driver/extension';

/** What the options say of a model that follows instructions. */
const doesAll = 'In the side panel it summarises, answers, rewrites, sorts, extracts records, tells the sentiment and tells stories.';

/** A model of Gemma's family that only goes on with a text: what the options say of it, and the terms that have to be accepted first. */
export const pretrainedGemma = { does: 'It was not taught to follow instructions.', hasTerms: true } as const;

/** Brings a model in as a user does: a file that is picked, looked at and put on the shelf. */
export async function bringIn(
  gloss: GlossBrowser,
  file: string | { name: string; mimeType: string; buffer: Buffer },
  title: string,
  { does = doesAll, hasTerms = false }: { readonly does?: string; readonly hasTerms?: boolean } = {},
): Promise<void> {
  const options = await gloss.context.newPage();
  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#models`);
  await options.locator('input[type=file]').first().setInputFiles(file);
  const offer = options.locator('.offer');
  await offer.getByRole('textbox').fill(title);
  await options.getByRole('button', { name: 'Put on the shelf' }).click();
  if (hasTerms) {
    const terms = options.getByRole('dialog', { name: 'Licence: Gemma Terms of Use' });
    await terms.getByRole('checkbox').check();
    await terms.getByRole('button', { name: 'Accept' }).click();
  }
  await expect(options.getByText(`${title} is on the shelf.`)).toBeVisible({ timeout: 60_000 });
  const card = options.locator('.model', { has: options.getByRole('heading', { name: title, exact: true }) });
  await expect(card.getByText(does)).toBeVisible();
  await options.close();
}

/** The same for bytes that a test has made. */
export const bringBytesIn = (gloss: GlossBrowser, name: string, bytes: Uint8Array, title: string) =>
  bringIn(gloss, { name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }, title);
