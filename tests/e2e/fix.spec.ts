import type { Page } from '@playwright/test';
import { clickMenu } from '../driver/extension';
import { pressEscape } from '../driver/closed-card';
import { bundleEditor } from '../page/editors/bundle';
import { expect, test } from './gloss-test';

const composer = (page: Page) => page.evaluate(() => document.querySelector<HTMLElement>('#composer')!.innerText.replaceAll('\u00a0', ' '));
const secrets = ['4929 1234 5678 9015', 'DE89 3704 0044 0532 0130 00', '+44 7911 123456', 'amelia.hartmann@', 'tom@', 'AKIAZ3MHTQ2XRW5PLK7D'];

test.describe('from found to fixed', () => {
  test.beforeEach(async ({ desk, server }) => {
    await desk.page.goto(`${server.origin}/compose.html`);
  });

  test('a draft is checked and cleaned by three movements and one, and one key takes it back', async ({ desk }) => {
    const before = await composer(desk.page);
    // The hand: Control and A, the right button, the entry of the menu (these two are one call here), and one press in the card.
    const movements: string[] = [];
    await desk.page.click('#composer');
    await desk.page.keyboard.press('Control+a');
    movements.push('select all', 'open the menu', 'choose the check');
    await desk.run('compliance', '#composer');
    await desk.finish();
    expect(await composer(desk.page)).toBe(before);
    const shown = await desk.card.evaluate((root) => [...root.querySelectorAll('.finding-instead ins')].map((instead) => instead.textContent), null);
    expect(shown.length, shown.join()).toBeGreaterThanOrEqual(8);

    movements.push('replace all');
    await desk.card.click('.fix-bar button.primary');
    await expect.poll(() => composer(desk.page)).toContain('[CARD NUMBER 1]');
    await desk.card.waitFor('the word that it is done', (root) => root.innerText.includes('Replaced:'));
    const cleaned = await composer(desk.page);
    for (const secret of secrets) expect(cleaned).not.toContain(secret);
    expect(cleaned).toContain('Hello,\nmy name is');
    expect(cleaned).toContain('Yours, Amelia');
    expect(movements).toHaveLength(4);

    await desk.page.keyboard.press('Control+z');
    await expect.poll(() => composer(desk.page)).toBe(before);
  });

  test('a field keeps its own undo after the card has gone', async ({ desk }) => {
    const before = await desk.page.inputValue('#reply');
    await desk.run('compliance', '#reply');
    await desk.finish();
    await desk.card.click('.fix-bar button.primary');
    await expect(desk.page.locator('#reply')).toHaveValue('My card is [CARD NUMBER 1], my mail [E-MAIL ADDRESS 1] and my number [PHONE NUMBER 1].');
    await desk.card.click('button', 'Close');
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.id)).toBe('reply');
    await desk.page.keyboard.press('Control+z');
    await expect(desk.page.locator('#reply')).toHaveValue(before);
  });

  test('an answer that comes later is read with the originals again, and a page learns nothing of them', async ({ desk, gloss }) => {
    await desk.run('compliance', '#reply');
    await desk.finish();
    await desk.card.click('.fix-bar button.primary');
    await expect(desk.page.locator('#reply')).toHaveValue(/\[E-MAIL ADDRESS 1\]/);
    await desk.run('compliance', '#answer');
    await desk.finish();
    expect(await desk.card.text()).toContain('Placeholders of this session');
    await desk.card.click('button', 'Copy with originals');
    await desk.card.waitFor('the word that it was copied', (root) => root.innerText.includes('Copied'));
    expect(await desk.page.textContent('#answer')).toContain('[E-MAIL ADDRESS 1]');
    const worker = await gloss.serviceWorker();
    expect(JSON.stringify(await worker.evaluate(() => chrome.storage.local.get()))).not.toContain('hartmann');
  });

  test('what draws its text itself is not written into: the card says so and copies instead', async ({ desk }) => {
    await desk.run('compliance', '#hidden');
    await desk.finish();
    expect(await desk.card.text()).toContain('does not understand');
    expect(await desk.card.evaluate((root) => root.querySelector('.fix-bar .primary'), null)).toBeNull();
    await desk.card.click('.fix-bar button', 'Copy cleaned text');
    await desk.card.waitFor('the word that it was copied', (root) => root.innerText.includes('Cleaned text copied'));
    expect(await desk.page.inputValue('#hidden')).toContain('amelia.hartmann@');
  });

  test('what is selected in Monaco is read, refused in words, and cleaned by pasting the copy, which its own undo takes back', async ({ desk, gloss }) => {
    await desk.page.setContent('<!doctype html><meta charset="utf-8"><body><div id="editor"></div>');
    await desk.page.evaluate(await bundleEditor('monaco/editor.js'));
    await desk.page.evaluate(() => {
      const open = (globalThis as unknown as { mountEditor: (root: HTMLElement, text: readonly string[]) => () => string }).mountEditor;
      const text = ['const owner = "amelia.hartmann@northwind.org";', 'const card = "4929 1234 5678 9015"; // 王芳 😀'];
      Object.assign(globalThis, { model: open(document.getElementById('editor')!, text) });
    });
    const model = () => desk.page.evaluate(() => (globalThis as unknown as { model: () => string }).model());
    await desk.page.locator('.view-line').first().click();
    await desk.page.keyboard.press('Control+a');
    const before = await model();
    await desk.card.awaitNext();
    await clickMenu(gloss, desk.page, 'compliance', '');
    await desk.finish();
    expect(await desk.card.text()).toContain('does not understand');
    await desk.card.click('.fix-bar button', 'Copy cleaned text');
    await desk.card.waitFor('the word that it was copied', (root) => root.innerText.includes('Cleaned text copied'));
    expect(await model()).toBe(before);
    pressEscape(desk.page);
    await expect.poll(() => desk.card.count()).toBe(0);
    await desk.page.keyboard.press('Control+v');
    // The numbers go on from those of the session.
    const unnumbered = () => model().then((text) => text.replace(/ \d+\]/g, ' n]'));
    await expect.poll(unnumbered).toBe(before.replace('amelia.hartmann@northwind.org', '[E-MAIL ADDRESS n]').replace('4929 1234 5678 9015', '[CARD NUMBER n]'));
    await desk.page.keyboard.press('Control+z');
    await expect.poll(model).toBe(before);
  });

  test('a serious finding stands in front, and all are reached from the keyboard', async ({ desk }) => {
    await desk.run('everything', '#composer');
    await desk.finish();
    expect(await desk.card.evaluate((root) => root.querySelector('[role=tab][aria-selected=true]')?.textContent, null)).toContain('Compliance');
    expect(await desk.card.text()).toMatch(/\d+ serious/);
    const reached = new Set<string>();
    for (let keys = 0; keys < 8; keys++) {
      await desk.page.keyboard.press('j');
      reached.add(await desk.card.evaluate(() => document.activeElement?.textContent ?? '', null));
    }
    expect(reached.size).toBe(8);
  });

  test('a rule is turned off from its finding by three presses, stays off in the next run, and comes back by undo', async ({ desk }) => {
    const hasCard = () => desk.card.text().then((text) => text.includes('9015') || text.includes('card number'));
    await desk.run('compliance', '#reply');
    await desk.finish();
    await desk.card.click('[data-severity="serious"] [data-act="open"]');
    await desk.card.click('button', 'Turn this rule off');
    await desk.card.waitFor('the word that it is off', (root) => root.innerText.includes('off from now on'));
    await desk.run('compliance', '#reply');
    await desk.finish();
    expect(await hasCard()).toBe(false);
    await desk.page.reload();
    await desk.run('compliance', '#composer');
    await desk.finish();
    await desk.card.click('[data-severity="serious"] [data-act="open"]');
    await desk.card.click('button', 'Turn this rule off');
    await desk.card.waitFor('the undo', (root) => root.querySelector('[data-key="u"]') !== null);
    const lines = () => desk.card.evaluate((root) => root.querySelectorAll('.finding-line').length, null);
    const left = await lines();
    await desk.page.keyboard.press('u');
    await expect.poll(lines).toBeGreaterThan(left);
  });
});
