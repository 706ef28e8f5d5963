import { launchGloss } from '../driver/extension';
import { expect, sitDown, test } from './gloss-test';
import { watchNetwork } from './watch-network';

test.describe('a page in Chinese', () => {
  test('is read by the Chinese model, an English passage behind it by the English one, and nothing leaves the device', async ({ server }) => {
    const watch = await watchNetwork();
    const gloss = await launchGloss({ args: [`--proxy-server=${watch.proxy}`] });
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/chinese.html`);
    const desk = await sitDown(gloss, page);
    const servedBefore = server.requests.length;
    /** Which models have read, as the card tells whoever asks. */
    const readBy = async () => {
      await desk.card.click('button', 'Built-in model');
      const [facts] = await desk.card.evaluate((root) => [root.querySelector('.status-facts')?.textContent ?? ''], null);
      return ['Gloss encoder zh ', 'Gloss encoder 1'].map((name) => facts!.includes(name));
    };

    await desk.run('sentiment', '#praise');
    await desk.finish();
    expect(await desk.card.text()).toMatch(/positive/i);
    expect(await readBy()).toEqual([true, false]);
    await desk.run('sentiment', '#blame');
    await desk.finish();
    expect(await desk.card.text()).toMatch(/negative/i);
    await desk.run('everything', '#praise');
    await desk.finish();
    expect(await desk.card.text()).toContain('陈雨桐');
    await desk.run('compliance', '#advert');
    await desk.finish();
    for (const words of ['效果最好', '绝对安全', '仅剩3件']) expect(await desk.card.text()).toContain(words);
    await desk.run('sentiment', '#english');
    await desk.finish();
    expect(await desk.card.text()).toMatch(/positive/i);
    expect(await readBy()).toEqual([false, true]);
    await desk.run('sentiment', '#mixed');
    await desk.finish();
    expect(await readBy()).toEqual([true, true]);

    expect(watch.asked).toEqual([]);
    expect(watch.packets()).toBe(0);
    // The browser itself asks for the page's icon.
    expect(server.requests.slice(servedBefore).filter((path) => path !== '/favicon.ico')).toEqual([]);
    await gloss.close();
    watch.close();
  });
});
