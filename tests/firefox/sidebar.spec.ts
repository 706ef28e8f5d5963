import { expect, iconTitle, pressInSidebar, runFromMenu, sidebarText, test } from './firefox-test';

test.describe('the sidebar, where other browsers have the card', () => {
  test('is opened by a click in the real menu, and says what a text feels like', async ({ firefox, article }) => {
    await runFromMenu(firefox, article, '#review', 'Sentiment');
    const text = await sidebarText(firefox, /163 of 163 characters/);
    expect(text).toContain('Breakfast, sadly, was cold');
    expect(await firefox.window.isSidebarOpen()).toBe(true);
  });

  test('finds people, organisations and places, and marks them on the page without changing it', async ({ firefox, article }) => {
    const marks = () => article.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0), null);
    const before = await article.evaluate(() => document.querySelector('main')!.innerHTML, null);
    await runFromMenu(firefox, article, '#names', 'Entities');
    const text = await sidebarText(firefox, /Nairobi/);
    for (const name of ['Amelia Hartmann', 'Siemens', 'Munich']) expect(text).toContain(name);
    await pressInSidebar(firefox, 'Mark on page');
    await expect.poll(marks).toBeGreaterThan(3);
    expect(await article.evaluate(() => document.querySelector('main')!.innerHTML, null)).toBe(before);
  });

  test('masks a secret until it is uncovered', async ({ firefox, article }) => {
    const key = 'AKIAZ3MHTQ2XRW5PLK7D';
    await runFromMenu(firefox, article, '#secret', 'Compliance');
    const masked = await sidebarText(firefox, /••••••LK7D/);
    expect(masked).not.toContain(key);
    await pressInSidebar(firefox, 'Show the value');
    await sidebarText(firefox, new RegExp(key));
  });

  test('takes over whatever is selected next, in its place', async ({ firefox, article }) => {
    await runFromMenu(firefox, article, '#review', 'Sentiment');
    await sidebarText(firefox, /163 of 163 characters/);
    await runFromMenu(firefox, article, '#advert', 'Everything');
    await sidebarText(firefox, /guarantee|no risk/i);
    const tabs = () => firefox.window.tellHidden('sidebar', "document.querySelectorAll('[role=tab]').length");
    await expect.poll(tabs).toBe(3);
  });

  test('is opened by the keys as well', async ({ firefox, article }) => {
    await article.select('#plain');
    await firefox.window.pressShortcut('G');
    await sidebarText(firefox, /(?:Neutral|Positive|Negative|Unsure|Mixed)/);
  });

  test('is opened by the icon where something waits for it', async ({ firefox, article }) => {
    await article.select('#plain');
    await firefox.window.clickIcon();
    await expect.poll(() => firefox.window.tellHidden('popup', 'document.querySelectorAll(".popup-tasks button").length')).toBe(5);
    // A press that comes from no hand opens no sidebar, so what it asked for waits.
    await firefox.window.tellHidden('popup', 'document.querySelector(".popup-tasks button").click()');
    await expect.poll(() => iconTitle(firefox)).toContain('The result waits for you.');
    expect(await firefox.window.isSidebarOpen()).toBe(false);
    await firefox.window.closePopup();
    await firefox.window.clickIcon();
    await sidebarText(firefox, /(?:Neutral|Positive|Negative|Unsure|Mixed)/);
    await expect.poll(() => iconTitle(firefox)).toBe('Open Gloss');
  });

  test('stays away from a password, and the icon says why', async ({ firefox, article }) => {
    await article.evaluate(() => {
      const field = document.body.appendChild(document.createElement('input'));
      Object.assign(field, { type: 'password', id: 'pass', value: 'hunter2 hunter2' });
    }, null);
    await article.select('#pass');
    await firefox.window.pressShortcut('G');
    await expect.poll(() => iconTitle(firefox)).toBe('Gloss does not read password fields.');
  });

  test('nothing of Gloss is in the page: no element, no frame, no address', async ({ firefox, article }) => {
    const look = () =>
      article.evaluate(
        () => [
          document.querySelectorAll('*').length,
          window.length,
          performance.getEntriesByType('resource').filter(({ name }) => name.startsWith('moz')).length,
        ],
        null,
      );
    const before = await look();
    await runFromMenu(firefox, article, '#names', 'Everything');
    await sidebarText(firefox, /Amelia Hartmann/);
    expect(await look()).toEqual(before);
  });
});
