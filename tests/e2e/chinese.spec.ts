import { expect, test } from './gloss-test';
import { sitDownWatched } from './watched-desk';

test.describe('a page in Chinese', () => {
  test('is read by the Chinese model, an English passage behind it by the English one, and nothing leaves the device', async ({ server }) => {
    const { watch, gloss, desk, servedBefore } = await sitDownWatched(server, 'chinese.html');
    /** What the card tells of a text. */
    const told = async (item: string, selector: string) => {
      await desk.run(item, selector);
      await desk.finish();
      return desk.card.text();
    };
    /** Which models have read, as the card tells whoever asks. */
    const readBy = async () => {
      await desk.card.click('button', 'Built-in model');
      const [facts] = await desk.card.evaluate((root) => [root.querySelector('.status-facts')?.textContent ?? ''], null);
      return [/Gloss encoder zh /, /Gloss encoder \d/].map((name) => name.test(facts!));
    };

    expect(await told('sentiment', '#praise')).toMatch(/positive/i);
    expect(await readBy()).toEqual([true, false]);
    expect(await told('sentiment', '#blame')).toMatch(/negative/i);
    expect(await told('everything', '#praise')).toContain('陈雨桐');
    const advert = await told('compliance', '#advert');
    for (const words of ['效果最好', '绝对安全', '仅剩3件']) expect(advert).toContain(words);
    expect(await told('sentiment', '#english')).toMatch(/positive/i);
    expect(await readBy()).toEqual([false, true]);
    await told('sentiment', '#mixed');
    expect(await readBy()).toEqual([true, true]);

    expect(watch.asked).toEqual([]);
    expect(watch.packets()).toBe(0);
    // The browser itself asks for the page's icon.
    expect(server.requests.slice(servedBefore).filter((path) => path !== '/favicon.ico')).toEqual([]);
    await gloss.close();
    watch.close();
  });
});
