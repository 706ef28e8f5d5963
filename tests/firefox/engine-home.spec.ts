import { longText } from './long-text';
import { expect, finish, panelPage, test } from './firefox-test';

test.describe('the engine, in a frame of the event page', () => {
  test('100,000 characters: progress, cancel, and the whole of it', async ({ firefox }) => {
    test.setTimeout(300_000);
    const panel = await panelPage(firefox, longText(100_000));
    await panel.click('.passage-tasks button', 'Entities');
    await expect.poll(() => panel.text(), { timeout: 60_000 }).toMatch(/characters read/);
    await panel.click('button', 'Cancel');
    await expect.poll(() => panel.text()).toContain('You stopped the run before it was done.');
    await panel.click('.passage-tasks button', 'Entities');
    await finish(panel, 240_000);
    expect(await panel.text()).toMatch(/^100,\d{3} of 100,\d{3} characters$/m);
    await panel.close();
  });

  test('an event page that ends in the middle of a run: the run fails with a reason, the next one works', async ({ firefox }) => {
    const panel = await panelPage(firefox, longText(60_000));
    await panel.click('.passage-tasks button', 'Entities');
    await expect.poll(() => panel.text(), { timeout: 60_000 }).toMatch(/characters read/);
    await firefox.window.stopEventPage();
    await expect.poll(() => panel.text()).toContain('The engine does not answer.');
    expect(await firefox.window.eventPage()).toBe('stopped');
    await panel.click('button', 'Try again');
    await finish(panel, 120_000);
    expect(await firefox.window.eventPage()).toBe('running');
    await panel.close();
  });

  test('has one thread, because no page of an extension is isolated, and says so', async ({ firefox }) => {
    const panel = await panelPage(firefox, 'A good day.');
    await panel.click('.passage-tasks button', 'Sentiment');
    await finish(panel);
    expect(await panel.tell('[self.crossOriginIsolated, typeof SharedArrayBuffer]')).toEqual([false, 'undefined']);
    const hosts = 'browser.runtime.getContexts({ documentUrls: [browser.runtime.getURL("/offscreen.html")] }).then((all) => all.map((one) => one.contextType))';
    expect(await panel.tell(hosts)).toEqual(['BACKGROUND']);
    await panel.close();
  });
});
