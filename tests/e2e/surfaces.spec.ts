import { readFileSync } from 'node:fs';
import { selectIn } from '../driver/closed-card';
import { clickIcon, dispatchMenu } from '../driver/extension';
import { seriousViolations } from './axe';
import { expect, test } from './gloss-test';
import { pressIn } from './looks';

test.describe('our own pages', () => {
  for (const scheme of ['light', 'dark'] as const) {
    for (const path of [
      'options.html',
      'options.html#detectors',
      'options.html#policies',
      'options.html#models',
      'options.html#privacy',
      'options.html#about',
      'popup.html',
      'sidepanel.html',
    ]) {
      test(`${path} has nothing serious against accessibility (${scheme})`, async ({ gloss }) => {
        const page = await gloss.context.newPage();
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await page.goto(`chrome-extension://${gloss.extensionId}/${path}`);
        await page.locator('.gloss').first().waitFor();
        await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
        expect(await seriousViolations(page)).toEqual([]);
        await page.close();
      });
    }
  }

  for (const [path, words] of [
    ['options.html', 'Entities to show'],
    ['popup.html', 'Everything'],
    ['sidepanel.html', 'Take selection'],
  ] as const) {
    test(`${path} has its words where the browser gives the extension none of its messages`, async ({ gloss }) => {
      const page = await gloss.context.newPage();
      await page.addInitScript(() => {
        chrome.i18n.getMessage = () => '';
      });
      await page.goto(`chrome-extension://${gloss.extensionId}/${path}`);
      await expect(page.getByText(words).first()).toBeVisible();
      expect(await page.evaluate(() => chrome.i18n.getMessage('extName'))).toBe('');
      await page.close();
    });
  }
});

test.describe('options', () => {
  test('what is set there holds in the next run, after a reload, and after export and import', async ({ gloss, desk }) => {
    const options = await gloss.context.newPage();
    await options.goto(`chrome-extension://${gloss.extensionId}/options.html`);
    const places = options.getByRole('button', { name: 'Place', exact: true });
    await expect(places).toHaveAttribute('aria-pressed', 'true');
    await places.click();
    await options.reload();
    await expect(places).toHaveAttribute('aria-pressed', 'false');

    await desk.run('entities', '#names');
    await desk.finish();
    expect(await desk.card.text()).toContain('Amelia Hartmann');
    expect(await desk.card.text()).not.toContain('Nairobi');

    await options.bringToFront();
    await options.goto(`chrome-extension://${gloss.extensionId}/options.html#settings`);
    const download = options.waitForEvent('download');
    await options.getByRole('button', { name: 'Export settings' }).click();
    const file = await (await download).path();
    expect(JSON.parse(readFileSync(file, 'utf8')).labelsOff).toContain('LOC');

    await options.getByRole('button', { name: 'Reset all settings' }).click();
    await expect
      .poll(() =>
        options.evaluate(
          async () => ((await chrome.storage.local.get('settings')).settings as { labelsOff: string[] } | undefined)?.labelsOff.includes('LOC') ?? false,
        ),
      )
      .toBe(false);

    await options.locator('input[type=file]').setInputFiles(file);
    await expect(options.getByText('Entities no longer shown: Place')).toBeVisible();
    await options.getByRole('button', { name: 'Use these settings' }).click();
    await expect
      .poll(() => options.evaluate(async () => ((await chrome.storage.local.get('settings')).settings as { labelsOff: string[] }).labelsOff.includes('LOC')))
      .toBe(true);
    await options.evaluate(() => chrome.storage.local.clear());
    await options.close();
  });

  test('a task that is switched off leaves the menu', async ({ gloss, desk }) => {
    await desk.page.bringToFront();
    const worker = await gloss.serviceWorker();
    await worker.evaluate(async () => {
      await chrome.storage.local.set({ settings: { version: 1, tasks: ['entities'] } });
    });
    const has = (id: string) =>
      worker.evaluate((item) => new Promise<boolean>((resolve) => chrome.contextMenus.update(item, {}, () => resolve(!chrome.runtime.lastError))), id);
    await expect.poll(() => has('sentiment')).toBe(false);
    await expect.poll(() => has('entities')).toBe(true);
    await worker.evaluate(() => chrome.storage.local.clear());
    await expect.poll(() => has('everything')).toBe(true);
  });
});

test.describe('popup and side panel', () => {
  test('the popup runs a task on the selection of the page', async ({ gloss, desk }) => {
    await selectIn(desk.page, '#review');
    await clickIcon(gloss, desk.page, true);
    const popup = await gloss.devtools.waitForTarget('the popup', ({ type, url }) => type === 'page' && url.endsWith('/popup.html'));
    await pressIn(gloss, popup, '.popup-task-row button', 'Sentiment');
    await desk.finish();
    expect(await desk.card.text()).toContain('Sentiment');
  });

  test('a card goes on in the side panel, and a finding there scrolls the page to it', async ({ gloss, desk }) => {
    await desk.page.setViewportSize({ width: 900, height: 420 });
    await desk.run('entities', '#names');
    await desk.finish();
    await desk.card.click('button', 'side panel');
    const panel = await gloss.devtools.waitForTarget('the side panel', ({ url }) => url.endsWith('/sidepanel.html'));
    await expect.poll(() => gloss.devtools.evaluate(panel, "document.body?.innerText ?? ''")).toContain('Amelia Hartmann');
    await desk.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    const before = await desk.page.evaluate(() => scrollY);
    await pressIn(gloss, panel, '.finding-value', 'Amelia Hartmann');
    await expect.poll(() => desk.page.evaluate(() => scrollY)).not.toBe(before);
    await gloss.devtools.send('Target.closeTarget', { targetId: panel.targetId });
    await gloss.devtools.waitForNoTarget('the side panel', ({ targetId }) => targetId === panel.targetId);
  });

  test('a page that cannot be scripted still has its menu: the selection opens in the side panel', async ({ gloss }) => {
    const page = await gloss.context.newPage();
    await page.goto('chrome://version');
    await page.bringToFront();
    await dispatchMenu(gloss, 'entities', 'Amelia Hartmann lives in Oslo.');
    const panel = await gloss.context.newPage();
    await panel.goto(`chrome-extension://${gloss.extensionId}/sidepanel.html`);
    await expect(panel.getByText('Amelia Hartmann').first()).toBeVisible();
    await expect(panel.locator('.panel-results .status')).toBeVisible();
    await panel.close();
    await page.close();
  });
});
