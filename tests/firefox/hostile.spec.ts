/** What pages and other extensions that mean harm try against the sidebar. That nothing succeeds is the test. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type GlossFirefox, launchFirefox } from '../driver/firefox/launch';
import type { FirefoxPage } from '../driver/firefox/page';
import { expect, runFromMenu, sidebarText, test } from './firefox-test';

/** How attempts ended, by name: `done`, the name of an error, or that nothing came of it. Stands alone. */
const attempts = (ways: Readonly<Record<string, string>>) => `(async () => {
  const add = (name, properties) => document.body.appendChild(Object.assign(document.createElement(name), properties));
  const loaded = (element) => new Promise((resolve, reject) => Object.assign(element, { onload: resolve, onerror: () => reject(new Error()) }));
  const ends = {};
  for (const [name, go] of Object.entries({ ${Object.entries(ways)
    .map(([name, body]) => `${JSON.stringify(name)}: async () => { ${body} }`)
    .join(', ')} })) {
    ends[name] = await Promise.race([go().then((value) => value ?? 'done', (error) => error.name || 'refused'), new Promise((late) => setTimeout(late, 1500, 'nothing'))]);
  }
  return ends;
})()`;

test.describe('a page that has learnt the address of Gloss', () => {
  test('reaches no document and no file of it, and cannot tell it from one that is not there', async ({ firefox, article }) => {
    const ways = (base: string) => ({
      fetch: `await fetch('${base}/sidepanel.html')`,
      'fetch without asking': `await fetch('${base}/sidepanel.html', { mode: 'no-cors' })`,
      image: `await loaded(add('img', { src: '${base}/icons/128.png' }))`,
      script: `await loaded(add('script', { src: '${base}/seal.js' }))`,
      style: `await loaded(add('link', { rel: 'stylesheet', href: '${base}/assets/popup.css' }))`,
      module: `await import('${base}/background.js')`,
      worker: `await loaded(new Worker('${base}/background.js'))`,
      window: `return String(open('${base}/sidepanel.html'))`,
      place: `location.href = '${base}/sidepanel.html'; return 'no word'`,
    });
    const ends = (await article.tell(attempts(ways(firefox.own('').replace(/\/$/, ''))))) as Record<string, string>;
    const ofNobody = (await article.tell(attempts(ways('moz-extension://11111111-2222-4333-8444-555555555555')))) as Record<string, string>;
    for (const way of ['fetch', 'fetch without asking', 'image', 'script', 'style', 'module']) expect(ends[way], way).toBe(ofNobody[way]);
    expect(Object.values(ends)).not.toContain('done');
    expect(await article.tell('location.pathname')).toBe('/article.html');
  });

  test('starts nothing by keys, clicks and messages of its own making', async ({ firefox, article }) => {
    const runs = 'browser.storage.session.get("runs").then(({ runs }) => runs?.map(({ results }) => results.map(({ task }) => task).join()))';
    await runFromMenu(firefox, article, '#plain', 'Sentiment');
    await sidebarText(firefox, /(?:Neutral|Positive|Negative|Unsure|Mixed)/);
    const before = (await firefox.window.tellHidden('sidebar', runs)) as readonly string[];
    await article.select('#names');
    await article.tell(`(() => {
      for (const type of ['keydown', 'keypress', 'keyup'])
        for (const key of ['G', 'L', 'S']) document.dispatchEvent(new KeyboardEvent(type, { key, code: 'Key' + key, altKey: true, shiftKey: true, bubbles: true }));
      document.querySelector('#names').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
      for (const type of ['runOnTab', 'openPanel', 'ensureEngine']) postMessage({ id: 1, type, timestamp: Date.now() }, '*');
    })()`);
    // A task that a person starts comes after all that, and is the next that the session knows.
    await runFromMenu(firefox, article, '#review', 'Sentiment');
    await sidebarText(firefox, /163 of 163 characters/);
    await expect.poll(() => firefox.window.tellHidden('sidebar', runs)).toEqual(['sentiment', ...before]);
  });

  test('puts no element into the sidebar: neither by the text, nor by its title', async ({ firefox, article, server }) => {
    const evil = `<img src=${server.origin}/spy onerror=alert(1)><script>alert(1)</script>\u202eAmelia Hartmann of Siemens`;
    await article.evaluate((text) => {
      document.title = text;
      document.querySelector('#names')!.textContent = text;
    }, evil);
    const served = server.requests.length;
    await runFromMenu(firefox, article, '#names', 'Everything');
    await sidebarText(firefox, /<script>alert\(1\)<\/script>/);
    const drawn = 'document.querySelectorAll("img, script:not([src]), iframe, a[href^=javascript]").length';
    expect(await firefox.window.tellHidden('sidebar', drawn)).toBe(0);
    expect(server.requests.slice(served)).toEqual([]);
  });

  test('that swaps the text under the hand is told on', async ({ firefox, article }) => {
    await article.evaluate(() => {
      addEventListener('contextmenu', () => setTimeout(() => getSelection()!.selectAllChildren(document.querySelector('#angry')!)));
    }, null);
    await runFromMenu(firefox, article, '#review', 'Sentiment');
    await sidebarText(firefox, /The page has changed the selection since your click\./);
  });
});

test.describe('another extension with every permission', () => {
  test('reaches nothing of Gloss', async () => {
    test.setTimeout(240_000);
    const firefox = await launchFirefox();
    const { page, remove } = await installAttacker(firefox);
    const gloss = '{0921758d-6300-4b6c-aab1-d988d018b908}';
    const say = (type: string, data = 'undefined') =>
      `await browser.runtime.sendMessage(${JSON.stringify(gloss)}, { id: 1, type: '${type}', data: ${data}, timestamp: 1 })`;
    const connect = (name: string) =>
      `const port = browser.runtime.connect(${JSON.stringify(gloss)}, { name: '${name}' });
       port.postMessage({ tasks: ['entities'], passage: { text: 'Amelia Hartmann' }, options: {} });
       return new Promise((resolve) => { port.onDisconnect.addListener(() => resolve('closed')); port.onMessage.addListener(() => resolve('done')); });`;
    const options = await firefox.openPage(firefox.own('options.html#privacy'));
    await options.find('.gloss');
    const victim = `(await browser.tabs.query({})).find(({ url }) => url?.startsWith(${JSON.stringify(firefox.own(''))}))`;
    const ends = (await page.tell(
      attempts({
        clearRuns: say('clearRuns'),
        changeSettings: say('changeSettings', '{ changes: [] }'),
        openPanel: say('openPanel', "{ passage: { text: 'x' }, tasks: ['sentiment'] }"),
        ensureEngine: say('ensureEngine'),
        readEngine: say('readEngine'),
        'a run': connect('gloss-run'),
        'the store': connect('gloss-store'),
        'staying awake': connect('gloss-awake'),
        fetch: `await fetch('${firefox.own('models/gloss-encoder/config.json')}')`,
        worker: `await loaded(new Worker('${firefox.own('background.js')}'))`,
        script: `await loaded(add('script', { src: '${firefox.own('seal.js')}' }))`,
        'a script in the options': `await browser.tabs.executeScript((${victim} ?? {}).id, { code: '1' })`,
        'a message to the options': `return String(await browser.tabs.sendMessage((${victim} ?? {}).id, { id: 1, type: 'isThere', timestamp: 1 }))`,
        'its background':
          'return String(browser.extension.getBackgroundPage() === window || browser.extension.getViews().every((view) => view.location.host === location.host))',
      }),
    )) as Record<string, string>;
    expect(ends).toMatchObject({ 'a run': 'closed', 'the store': 'closed', 'staying awake': 'closed', 'its background': 'true' });
    const { 'its background': _, ...others } = ends;
    expect(Object.values(others)).not.toContain('done');
    await firefox.close();
    remove();
  });
});

/** Installs an extension that may do everything, and opens its page. */
async function installAttacker(firefox: GlossFirefox): Promise<{ readonly page: FirefoxPage; remove(): void }> {
  const folder = mkdtempSync(join(tmpdir(), 'gloss-attacker-'));
  const id = 'attacker@example.org';
  const permissions = ['<all_urls>', 'tabs', 'webRequest', 'webRequestBlocking', 'webNavigation', 'cookies', 'management', 'storage', 'history', 'sessions'];
  const manifest = { manifest_version: 2, name: 'Attacker', version: '1', permissions, browser_specific_settings: { gecko: { id } } };
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>Attacker</title><body></body>');
  await firefox.bidi.send('webExtension.install', { extensionData: { type: 'path', path: folder } });
  const host = await firefox.window.tell(`WebExtensionPolicy.getByID('${id}').mozExtensionHostname`);
  return { page: await firefox.openPage(`moz-extension://${host}/page.html`), remove: () => rmSync(folder, { recursive: true, force: true }) };
}
