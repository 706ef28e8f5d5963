import { pressEscape, selectIn } from '../driver/closed-card';
import { join } from 'node:path';
import { clickIcon, clickMenu, dispatchMenu } from '../driver/extension';
import { handoverOf, iconOf, inBackground } from './looks';
import { servePages } from '../driver/page-server';
import { expect, sitDown, test } from './gloss-test';

test.describe('pages as they are', () => {
  for (const name of ['hostile', 'strict']) {
    test(`the card works on a ${name} page`, async ({ gloss, server }) => {
      const page = await gloss.context.newPage();
      await page.goto(`${server.origin}/${name}.html`);
      const desk = await sitDown(gloss, page);
      // With the mouse: on the hostile page not even the page's own functions do what they say.
      const { x, y, height } = (await page.locator('#text').boundingBox())!;
      await page.mouse.click(x + 30, y + height / 2, { clickCount: 3 });
      await clickMenu(gloss, page, 'entities', 'Amelia Hartmann was wonderful, and Oslo was splendid.');
      await desk.finish();
      expect(await desk.card.text()).toContain('Amelia Hartmann');
      expect((await desk.card.box()).width).toBe(400);
      await desk.card.waitFor('the browser to say that it is seen', (root) => root.querySelector('[data-seen]') !== null);
      await page.close();
    });
  }

  test('fields: textarea, input and contenteditable are read, a password is not', async ({ gloss, server }) => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/fields.html`);
    const desk = await sitDown(gloss, page);

    await desk.run('entities', '#input');
    await desk.finish();
    expect(await desk.card.text()).toContain('Amelia Hartmann');

    await desk.run('sentiment', '#textarea');
    await desk.finish();
    expect(await desk.card.text()).toContain('45 of 45 characters');
    expect(await desk.card.evaluate((root) => root.querySelector<HTMLElement>('.overall-label')?.dataset.tone, null)).toBe('negative');

    await desk.run('entities', '#editable');
    await desk.finish();
    expect(await desk.card.text()).toContain('Jonas Berg');

    await desk.run('entities', '#password');
    await desk.fail();
    expect(await desk.card.text()).not.toContain('battery');
    await page.close();
  });

  test('a draft is neither selected nor left while its sentences are read in the card', async ({ gloss, server }) => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/fields.html`);
    const desk = await sitDown(gloss, page);
    await desk.run('sentiment', '#reply');
    await desk.finish();
    expect(await desk.card.evaluate((root) => root.querySelectorAll('button.sentence').length, null)).toBe(2);
    const focusInCard = () => desk.card.evaluate(() => document.activeElement?.className ?? '', null);
    for (let presses = 0; presses < 20 && !(await focusInCard()).includes('sentence'); presses++) await page.keyboard.press('Tab');
    expect(await focusInCard()).toContain('sentence');
    await page.keyboard.press('Tab');
    expect(await focusInCard()).toContain('sentence');
    const draft = await page.evaluate(() => {
      const field = document.querySelector('#reply') as HTMLTextAreaElement;
      return { value: field.value.slice(0, 20), length: field.selectionEnd - field.selectionStart, isFocused: document.activeElement === field };
    });
    expect(draft).toEqual({ value: 'The room was lovely.', length: 68, isFocused: false });
    // A click does go there.
    await desk.card.click('button.sentence', 'breakfast');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('reply');
    expect(await desk.card.evaluate((root) => root.innerText.includes('Mark on page'), null)).toBe(false);
    await page.close();
  });

  test('a form whose fields bear the names of its properties is read like any other', async ({ gloss, server }) => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/forms.html`);
    const desk = await sitDown(gloss, page);
    await desk.run('entities', '#text');
    await desk.finish();
    for (const name of ['Amelia Hartmann', 'Oslo']) expect(await desk.card.text()).toContain(name);
    await desk.card.click('button', 'Mark on page');
    await expect.poll(() => page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0))).toBe(2);
    pressEscape(page);
    await expect.poll(() => desk.card.count()).toBe(0);
    await desk.run('sentiment', '#mood');
    await desk.finish();
    await desk.card.click('button.sentence', 'soup');
    await expect.poll(() => page.evaluate(() => CSS.highlights.has('gloss-flash'))).toBe(true);
    await page.close();
  });

  test('frames: a card opens in a large frame, over the page for a small one, and only one at a time', async ({ gloss, server }) => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/frames.html`);
    const desk = await sitDown(gloss, page);
    await clickIcon(gloss, page);
    const worker = await gloss.serviceWorker();
    const frameIds = await worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
      const frames = await chrome.scripting.executeScript({ target: { tabId: tab!.id!, allFrames: true }, func: () => location.search + location.pathname });
      return Object.fromEntries(frames.map(({ frameId, result }) => [result as string, frameId]));
    });
    for (const [address, selector] of [
      ['/strict.html', '#large'],
      ['?small/strict.html', '#small'],
    ] as const) {
      const frame = page.frames().find((candidate) => candidate.url().endsWith(address === '/strict.html' ? '/strict.html' : '?small'))!;
      await page.locator(selector).contentFrame().locator('#text').click();
      const text = await selectIn(frame, '#text');
      await desk.card.awaitNext();
      await clickMenu(gloss, page, 'entities', text, { frameId: frameIds[address]! });
      await desk.finish();
      expect(await desk.card.text()).toContain('Amelia Hartmann');
      expect(await desk.card.count()).toBe(1);
    }
    // The one card now stands over the page, not squeezed into the small frame.
    expect((await desk.card.document()).parentFrame()).toBe(page.mainFrame());
    await page.close();
  });

  test('a frame of another site: what it holds goes to the side panel, never over the page around it', async ({ gloss, server }) => {
    const other = await servePages(join(import.meta.dirname, '../fixtures/pages'));
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/frames.html`);
    await page.evaluate((address) => {
      (document.querySelector('#large') as HTMLIFrameElement).src = address;
    }, `${other.origin}/article.html`);
    await page.locator('#large').contentFrame().locator('#names').click();
    const desk = await sitDown(gloss, page);
    await clickIcon(gloss, page);
    // Frames of other sites cannot be listed; Chrome would tell us the number, any but the page's own behaves the same.
    const where = { frameId: 99_999, frameUrl: `${other.origin}/article.html` };
    const passage = 'Amelia Hartmann joined Siemens in Munich last spring.';
    await dispatchMenu(gloss, 'entities', passage, where);
    const waiting = await handoverOf(gloss);
    expect(waiting).toMatchObject({ passage: { text: passage }, tasks: ['entities'] });
    expect(await desk.card.count()).toBe(0);

    // Of a field in there nobody can say that it is no card number.
    await dispatchMenu(gloss, 'entities', passage, { ...where, isEditable: true });
    await expect.poll(() => iconOf(gloss)).toMatchObject({ title: expect.stringContaining('a frame of another site') });
    expect(await handoverOf(gloss)).toBe(null);
    expect(await desk.card.count()).toBe(0);

    // The keys know no text: what is selected in there can only be had from the menu, and the icon says so.
    await page.locator('#large').contentFrame().locator('#names').selectText();
    await inBackground(gloss, "void chrome.commands.onCommand.dispatch('run-everything', tab)");
    await expect.poll(() => iconOf(gloss)).toMatchObject({ title: expect.stringContaining('Choose the task from the menu') });
    await page.close();
    other.close();
  });

  test('100,000 characters: progress, cancel, and the whole of it', async ({ gloss, server }) => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/long.html`);
    const desk = await sitDown(gloss, page);
    await desk.run('entities', '#long');
    await desk.card.waitFor('progress', (root) => root.querySelector('progress, [role="progressbar"]') !== null);
    await desk.card.click('button', 'Cancel');
    await desk.fail();

    await desk.run('entities', '#long');
    await desk.finish();
    const [, analysed = ''] = /([\d,]+) of \1 characters/.exec(await desk.card.text()) ?? [];
    expect(Number(analysed.replaceAll(',', ''))).toBeGreaterThan(100_000);
    await page.close();
  });
});
