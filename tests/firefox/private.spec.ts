import { launchFirefox } from '../driver/firefox/launch';
import { servePages } from '../driver/page-server';
import { expect, pagesFolder, runFromMenu, sidebarText, test } from './firefox-test';

const name = 'Amelia Hartmann';

test('a private window: its run is in no list, and nothing of it is left when it closes', async () => {
  const server = await servePages(pagesFolder);
  const firefox = await launchFirefox({ inPrivateWindows: true });
  const normal = await firefox.openPage(firefox.own('sidepanel.html'));
  const hidden = await firefox.openPrivateWindow(`${server.origin}/article.html`);
  await runFromMenu(hidden, hidden.page, '#names', 'Entities');
  const text = await sidebarText(hidden, /Nairobi/);
  expect(text).toContain(name);
  expect(text).toContain('Private window: nothing of it is kept.');
  const kept = () => normal.tell('Promise.all([browser.storage.local.get(), browser.storage.session.get()])') as Promise<Record<string, unknown>[]>;
  expect(JSON.stringify(await kept())).not.toContain(name);
  expect(await kept()).toEqual([{}, { 'private-lastTask': 'entities' }]);
  expect(await normal.text()).not.toContain(name);
  await hidden.close();
  await expect.poll(kept).toEqual([{}, {}]);
  await firefox.close();
  server.close();
});
