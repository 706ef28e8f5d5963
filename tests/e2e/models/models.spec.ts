import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test as base } from '@playwright/test';
import { findEngineHost, type GlossBrowser, launchGloss, type LaunchOptions } from '../../driver/extension';
import { seriousViolations } from '../axe';
import { damageFile } from './damage';
import { type Fault, type HubServer, startHub } from './hub-server';
import { lfm2Gguf, llamaGguf } from './synthetic';

const smol = 'smollm2-135m-instruct-q8_0.gguf';
const pinnedRepository = 'ggml-org/gemma-3-270m-it-qat-GGUF';
const llama = llamaGguf();
const repositories = {
  'HuggingFaceTB/SmolLM2-135M-Instruct-GGUF': { [smol]: llama },
  'LiquidAI/LFM2-350M-GGUF': { 'LFM2-350M-Q8_0.gguf': lfm2Gguf() },
  [pinnedRepository]: { 'gemma-3-270m-it-qat-Q4_0.gguf': llama },
};

/** A browser with Gloss, and a mirror on this machine that its settings name. */
const test = base.extend<{ hub: HubServer; gloss: GlossBrowser; options: Page }>({
  hub: async ({}, use) => {
    const hub = await startHub(repositories);
    await use(hub);
    hub.close();
  },
  gloss: async ({}, use) => {
    const gloss = await launchGloss();
    await use(gloss);
    await gloss.close();
  },
  options: async ({ gloss, hub }, use) => {
    await useHub(gloss, hub.origin);
    await use(await openModels(gloss));
  },
});

async function useHub(gloss: GlossBrowser, hub: string): Promise<void> {
  const worker = await gloss.serviceWorker();
  await worker.evaluate((address) => chrome.storage.local.set({ settings: { version: 3, hub: address } }), hub);
}

async function openModels(gloss: GlossBrowser): Promise<Page> {
  const page = await gloss.context.newPage();
  await page.goto(`chrome-extension://${gloss.extensionId}/options.html#models`);
  return page;
}

const cardOf = (page: Page, title: string) => page.locator('.model', { has: page.getByRole('heading', { name: title, exact: true }) });
const smolOf = (page: Page) => cardOf(page, 'SmolLM2-135M-Instruct');
const startDownload = (page: Page, title: string) =>
  cardOf(page, title)
    .getByRole('button', { name: /^Download/ })
    .first()
    .click();
const expectHere = (page: Page, title: string) => expect(cardOf(page, title).getByText('On this device', { exact: true })).toBeVisible({ timeout: 60_000 });

test('a model from the hub itself: licence first, then the file, then the ledger tells it all', async () => {
  // The real addresses of the hub, which this machine answers.
  const hub = await startHub(repositories, { tls: true, storeHost: 'cas-bridge.xethub.hf.co' });
  const rules = `MAP huggingface.co 127.0.0.1:${hub.port}, MAP cas-bridge.xethub.hf.co 127.0.0.1:${hub.storePort}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`;
  const gloss = await launchGloss({ args: [`--host-resolver-rules=${rules}`, '--ignore-certificate-errors', '--no-proxy-server'] });
  const options = await openModels(gloss);
  await startDownload(options, 'LFM2-350M');
  const dialog = options.getByRole('dialog');
  await expect(dialog).toContainText('10 million US dollars');
  expect(await seriousViolations(options)).toEqual([]);
  expect(hub.requests).toEqual([]);
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(dialog).toBeHidden();
  expect(hub.requests).toEqual([]);

  await startDownload(options, 'LFM2-350M');
  await expect(dialog.getByRole('button', { name: 'Accept' })).toBeDisabled();
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Accept' }).click();
  await expectHere(options, 'LFM2-350M');
  await expect(options.getByText(/Accepted on/)).toBeVisible();

  await options.goto(`chrome-extension://${gloss.extensionId}/options.html#privacy`);
  const rows = options.locator('.ledger tbody tr');
  await expect(rows).toHaveCount(3);
  await expect(rows.nth(0)).toContainText('https://huggingface.co/LiquidAI/LFM2-350M-GGUF/resolve/');
  await expect(rows.nth(1)).toContainText('/tree/');
  await expect(rows.nth(2)).toContainText('/revision/main');
  // The ledger and the server agree, the redirect that the browser followed by itself included.
  await expect(rows.nth(0)).toContainText('redirected to https://cas-bridge.xethub.hf.co/');
  expect(hub.requests).toHaveLength(4);
  expect(hub.requests.every(({ host }) => ['huggingface.co', 'cas-bridge.xethub.hf.co'].some((name) => host.startsWith(name)))).toBe(true);
  // The sandboxed frame asks the hub of the catalogue too: no server learns that an extension is asking, let alone which.
  expect(new Set(hub.requests.map(({ origin }) => origin))).toEqual(new Set(['null']));
  await options.getByRole('button', { name: 'Clear the ledger' }).click();
  await expect(rows).toHaveCount(0);
  await gloss.close();
  hub.close();
});

test('a mirror is asked before it is used, and a wrong one is not used', async ({ gloss, hub }) => {
  const options = await openModels(gloss);
  const field = options.getByRole('textbox', { name: 'Where models come from' });
  await field.fill('http://example.org');
  await options.getByRole('button', { name: 'Check and use' }).click();
  await expect(options.getByText(/An address looks like/)).toBeVisible();
  await field.fill(`${hub.origin}/nothing-here`);
  await options.getByRole('button', { name: 'Check and use' }).click();
  await expect(options.getByText(/does not/).last()).toBeVisible();
  await field.fill(hub.origin);
  await options.getByRole('button', { name: 'Check and use' }).click();
  await expect(options.getByText('Saved')).toBeVisible();
  await expect(options.getByRole('button', { name: 'Back to the hub' })).toBeVisible();
  await startDownload(options, 'SmolLM2-135M-Instruct');
  await expectHere(options, 'SmolLM2-135M-Instruct');
  // What asked was the sandboxed frame, which is nobody to anybody.
  expect(new Set(hub.requests.map(({ origin }) => origin))).toEqual(new Set(['null']));
});

const survived: readonly (readonly [string, Fault[]])[] = [
  [
    'a line that breaks',
    [
      { kind: 'cut', afterBytes: 1 },
      { kind: 'cut', afterBytes: 500_000 },
    ],
  ],
  ['a body that is too short', [{ kind: 'short', afterBytes: 300_000 }]],
  ['a server that knows no ranges', [{ kind: 'cut', afterBytes: 400_000 }, { kind: 'ignores-ranges' }]],
  [
    'a range that is refused',
    [
      { kind: 'cut', afterBytes: 400_000 },
      { kind: 'status', status: 416 },
    ],
  ],
  ['a server error', [{ kind: 'status', status: 500 }]],
  ['a busy server', [{ kind: 'status', status: 429, retryAfter: '1' }]],
  ['a damaged byte', [{ kind: 'damaged' }]],
];
for (const [name, faults] of survived) {
  test(`${name} is survived`, async ({ options, hub }) => {
    hub.faults.push(...faults);
    await startDownload(options, 'SmolLM2-135M-Instruct');
    await expectHere(options, 'SmolLM2-135M-Instruct');
    expect(hub.faults).toEqual([]);
  });
}

const fatal: readonly (readonly [string, Fault[], RegExp])[] = [
  ['no access', [{ kind: 'status', status: 403 }], /does not give this file to everybody/],
  ['a missing file', [{ kind: 'status', status: 404 }], /The hub does not have smollm2/],
  ['the wrong file', [{ kind: 'damaged' }, { kind: 'damaged' }], /its fingerprint differs/],
  ['a header that lies', [{ kind: 'claims', totalBytes: 1_000_000 }], /has another size than it should/],
  ['a wait of a day', [{ kind: 'status', status: 503, retryAfter: '86400' }], /is busy/],
];
for (const [name, faults, message] of fatal) {
  test(`${name} stops the download with a reason, and it can be tried again`, async ({ options, hub }) => {
    hub.faults.push(...faults);
    await startDownload(options, 'SmolLM2-135M-Instruct');
    await expect(smolOf(options).getByRole('alert')).toHaveText(message);
    await smolOf(options).getByRole('button', { name: 'Try again' }).click();
    await expectHere(options, 'SmolLM2-135M-Instruct');
  });
}

test('silence is noticed, and the rest is fetched over another line', async ({ options, hub }) => {
  hub.faults.push({ kind: 'stall', afterBytes: 700_000 });
  await startDownload(options, 'SmolLM2-135M-Instruct');
  await expectHere(options, 'SmolLM2-135M-Instruct');
  expect(hub.requests.at(-1)?.range).toMatch(/^bytes=[1-9]\d*-$/);
});

test('pause, close the page, go on: what is here is not fetched again', async ({ options, hub, gloss }) => {
  hub.faults.push({ kind: 'slow', bytesPerSecond: 600_000 });
  await startDownload(options, 'SmolLM2-135M-Instruct');
  await expect(smolOf(options).getByText(/per second/)).toBeVisible();
  // It goes on while no page is open; the popup shows it.
  await options.close();
  const popup = await gloss.context.newPage();
  await popup.goto(`chrome-extension://${gloss.extensionId}/popup.html`);
  await expect(popup.getByText(/SmolLM2-135M-Instruct/)).toBeVisible();
  await popup.close();
  const next = await openModels(gloss);
  await smolOf(next).getByRole('button', { name: 'Pause' }).click();
  await expect(smolOf(next).getByText(/^Paused ·/)).toBeVisible();
  await smolOf(next).getByRole('button', { name: 'Go on' }).click();
  await expectHere(next, 'SmolLM2-135M-Instruct');
  expect(hub.requests.at(-1)?.range).toMatch(/^bytes=[1-9]\d*-$/);
});

test('two pages ask for the same model: it comes once', async ({ options, hub, gloss }) => {
  hub.faults.push({ kind: 'slow', bytesPerSecond: 1_500_000 });
  const other = await openModels(gloss);
  await Promise.all([startDownload(options, 'SmolLM2-135M-Instruct'), startDownload(other, 'SmolLM2-135M-Instruct')]);
  await Promise.all([expectHere(options, 'SmolLM2-135M-Instruct'), expectHere(other, 'SmolLM2-135M-Instruct')]);
  expect(hub.requests.filter(({ path }) => path.startsWith('/store/'))).toHaveLength(1);
});

test('a full disk stops the download and loses nothing', async ({ options, hub, gloss }) => {
  const session = await gloss.context.newCDPSession(options);
  const origin = `chrome-extension://${gloss.extensionId}`;
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 1_000_000 });
  await startDownload(options, 'SmolLM2-135M-Instruct');
  await expect(smolOf(options).getByRole('alert')).toHaveText(/not enough room/);
  expect(hub.requests.filter(({ path }) => path.startsWith('/store/'))).toHaveLength(0);
  await session.send('Storage.overrideQuotaForOrigin', { origin });
  await smolOf(options).getByRole('button', { name: 'Try again' }).click();
  await expectHere(options, 'SmolLM2-135M-Instruct');
});

test('the frame that asks dies in the middle: another one fetches the rest', async ({ options, hub, gloss }) => {
  hub.faults.push({ kind: 'slow', bytesPerSecond: 500_000 });
  await startDownload(options, 'SmolLM2-135M-Instruct');
  await expect(smolOf(options).getByText(/per second/)).toBeVisible();
  const host = await findEngineHost(gloss);
  expect(await gloss.devtools.evaluate(host, "document.querySelectorAll('iframe').length")).toBe(1);
  await gloss.devtools.evaluate(host, "document.querySelector('iframe').remove()");
  await expectHere(options, 'SmolLM2-135M-Instruct');
  expect(hub.requests.at(-1)?.range).toMatch(/^bytes=[1-9]\d*-$/);
  expect(await gloss.devtools.evaluate(host, "document.querySelectorAll('iframe').length")).toBe(1);
});

test('the store’s worker is killed: the download is paused with all it had, and goes on', async ({ options, hub, gloss }) => {
  hub.faults.push({ kind: 'slow', bytesPerSecond: 500_000 });
  await startDownload(options, 'SmolLM2-135M-Instruct');
  await expect(smolOf(options).getByText(/per second/)).toBeVisible();
  const host = await findEngineHost(gloss);
  await gloss.devtools.evaluateInWorker(host, 'store.worker', 'self.close()');
  await expect(smolOf(options).getByText(/^Paused ·/)).toBeVisible();
  await smolOf(options).getByRole('button', { name: 'Go on' }).click();
  await expectHere(options, 'SmolLM2-135M-Instruct');
  expect(hub.requests.at(-1)?.range).toMatch(/^bytes=[1-9]\d*-$/);
});

test('the browser is killed in the middle and started again: nothing is lost', async ({ hub }) => {
  const profile = mkdtempSync(join(tmpdir(), 'gloss-killed-'));
  const launch = (more: LaunchOptions = {}) => launchGloss({ profile, ...more });
  const first = await launch();
  await useHub(first, hub.origin);
  const options = await openModels(first);
  hub.faults.push({ kind: 'slow', bytesPerSecond: 500_000 });
  await startDownload(options, 'SmolLM2-135M-Instruct');
  await expect(smolOf(options).getByText(/per second/)).toBeVisible();
  const closed = new Promise((resolve) => first.context.once('close', resolve));
  const { processInfo } = (await first.devtools.send('SystemInfo.getProcessInfo')) as { processInfo: { type: string; id: number }[] };
  process.kill(processInfo.find(({ type }) => type === 'browser')!.id, 'SIGKILL');
  await closed;
  await first.close().catch(() => undefined);

  const second = await launch();
  const again = await openModels(second);
  await expect(smolOf(again).getByText(/^Paused ·/)).toBeVisible();
  await expect(smolOf(again).getByText('On this device', { exact: true })).toBeHidden();
  await smolOf(again).getByRole('button', { name: 'Go on' }).click();
  await expectHere(again, 'SmolLM2-135M-Instruct');
  await second.close();
  rmSync(profile, { recursive: true, force: true });
});

test('a model is deleted, taken back, exported, deleted for good, and brought in again from the zip', async ({ options, gloss }) => {
  await startDownload(options, 'SmolLM2-135M-Instruct');
  await expectHere(options, 'SmolLM2-135M-Instruct');
  await smolOf(options).getByRole('button', { name: 'Delete' }).click();
  await expect(options.getByText(/is deleted/)).toBeVisible();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expectHere(options, 'SmolLM2-135M-Instruct');

  const saving = options.waitForEvent('download');
  await smolOf(options).getByRole('button', { name: 'Save as zip' }).click();
  const zip = await (await saving).path();
  expect(readFileSync(zip).length).toBeGreaterThan(llama.length);

  await smolOf(options).getByRole('button', { name: 'Delete' }).click();
  await expect(options.getByText(/is deleted/)).toBeVisible();
  await options.close();
  const next = await openModels(gloss);
  await expect(smolOf(next).getByRole('button', { name: /^Download/ })).toBeVisible();
  await expect(next.getByText(/is deleted/)).toBeHidden();

  await next
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'from-another-machine.zip', mimeType: 'application/zip', buffer: readFileSync(zip) });
  await expect(next.locator('.offer')).toContainText('Llama');
  await expect(next.locator('.offer input')).toHaveValue('SmolLM2-135M-Instruct');
  await next.getByRole('button', { name: 'Put on the shelf' }).click();
  await expectHere(next, 'SmolLM2-135M-Instruct');
});

test('what is no model is refused with a reason; a user’s own is named and taken', async ({ options }) => {
  const file = options.locator('input[type=file]').first();
  const alert = options.getByRole('alert');
  await file.setInputFiles({ name: 'holiday.gguf', mimeType: 'application/octet-stream', buffer: Buffer.from('not a model at all, only a postcard') });
  await expect(alert).toHaveText(/no model that Gloss can read/);
  await file.setInputFiles({ name: 'half.gguf', mimeType: 'application/octet-stream', buffer: Buffer.from(llama.slice(0, 200_000)) });
  await expect(alert).toHaveText(/ends too early/);
  await file.setInputFiles({ name: 'my_ticket-router.gguf', mimeType: 'application/octet-stream', buffer: Buffer.from(llama) });
  const offer = options.locator('.offer');
  await expect(offer).toContainText('Q8_0');
  expect(await seriousViolations(options)).toEqual([]);
  await offer.getByRole('textbox').fill('Ticket router');
  await options.getByRole('button', { name: 'Put on the shelf' }).click();
  await expect(options.getByText('Ticket router is on the shelf.')).toBeVisible();
  await expect(options.getByRole('heading', { name: 'Your own models' })).toBeVisible();
});

test('an acceptance is taken back, and its models go with it', async ({ options }) => {
  await startDownload(options, 'LFM2-350M');
  await options.getByRole('checkbox').check();
  await options.getByRole('button', { name: 'Accept' }).click();
  await expectHere(options, 'LFM2-350M');
  await options.getByRole('button', { name: 'Take back' }).click();
  await options.getByRole('button', { name: 'Take back' }).click();
  await expect(cardOf(options, 'LFM2-350M').getByText('On this device', { exact: true })).toBeHidden();
  await expect(options.getByText(/Accepted on/)).toBeHidden();
});

test('a download that was damaged on the disk is made whole by fetching the damaged pieces, and no others', async ({ gloss }) => {
  const hub = await startHub({
    'HuggingFaceTB/SmolLM2-135M-Instruct-GGUF': { [smol]: llamaGguf({ layers: 4, hidden: 512, feedForward: 1_024, vocabulary: 4_096 }) },
  });
  await useHub(gloss, hub.origin);
  const options = await openModels(gloss);
  await startDownload(options, 'SmolLM2-135M-Instruct');
  await expectHere(options, 'SmolLM2-135M-Instruct');
  const model = smolOf(options);
  const check = () => model.getByRole('button', { name: 'Check its files' }).click();
  await check();
  await expect(model.getByText('Every file is as it was stored.')).toBeVisible();

  const piece = 4 << 20;
  await damageFile(options, 'smollm2-135m-instruct.gguf-q8-0', smol, 2 * piece + 5_000);
  await check();
  await expect(model.getByText(`${smol} is damaged`)).toBeVisible();
  expect(await seriousViolations(options)).toEqual([]);
  const before = hub.requests.length;
  await model.getByRole('button', { name: /^Repair/ }).click();
  await expect(model.getByText('Every file is as it was stored.')).toBeVisible();
  expect(new Set(hub.requests.slice(before).flatMap(({ range }) => range ?? []))).toEqual(new Set([`bytes=${2 * piece}-`]));
  await check();
  await expect(model.getByText('Every file is as it was stored.')).toBeVisible();
  hub.close();
});
