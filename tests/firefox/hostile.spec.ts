/** What pages and other extensions that mean harm try against the sidebar and the frame that asks hubs. That nothing succeeds is the test. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startHub } from '../e2e/models/hub-server';
import { tinyWriter } from '../e2e/models/tiny-writer';
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
    for (const path of ['sidepanel.html', 'offscreen.html', 'hub.html', 'popup.html', 'options.html']) {
      await article.tell(`void Object.assign(document.body.appendChild(document.createElement('iframe')), { src: '${firefox.own(path)}' })`);
    }
    await expect.poll(() => article.tell('window.length')).toBe(5);
    expect(await framesOf(firefox, article)).not.toContainEqual(expect.stringContaining(firefox.own('')));
  });

  test('starts nothing by keys, clicks and messages of its own making', async ({ firefox, article }) => {
    await article.select('#names');
    await article.tell(`(() => {
      for (const type of ['keydown', 'keypress', 'keyup'])
        for (const key of ['G', 'L', 'S']) document.dispatchEvent(new KeyboardEvent(type, { key, code: 'Key' + key, altKey: true, shiftKey: true, bubbles: true }));
      document.querySelector('#names').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true }));
      for (const type of ['runOnTab', 'openPanel', 'ensureEngine']) postMessage({ id: 1, type, timestamp: Date.now() }, '*');
    })()`);
    // A task that a person starts comes after all that, and is the first that the session knows.
    await runFromMenu(firefox, article, '#review', 'Sentiment');
    await sidebarText(firefox, /163 of 163 characters/);
    const runs = 'browser.storage.session.get("runs").then(({ runs }) => runs?.map(({ results }) => results.map(({ task }) => task).join()))';
    await expect.poll(() => firefox.window.tellHidden('sidebar', runs)).toEqual(['sentiment']);
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
  test('reaches nothing of Gloss', async ({ server }) => {
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
        // Like a link, an extension may open a page of ours; what is in it is not its to read.
        'a script in a page that it opened': `const { id } = await browser.tabs.create({ url: '${firefox.own('sidepanel.html')}' });
          while ((await browser.tabs.get(id)).status !== 'complete') await new Promise((later) => setTimeout(later, 20));
          try { return String(await browser.tabs.executeScript(id, { code: 'document.body.innerText' })); } finally { await browser.tabs.remove(id); }`,
        'a script in the options': `await browser.tabs.executeScript((${victim} ?? {}).id, { code: '1' })`,
        'a message to the options': `return String(await browser.tabs.sendMessage((${victim} ?? {}).id, { id: 1, type: 'isThere', timestamp: 1 }))`,
        'its background':
          'return String(browser.extension.getBackgroundPage() === window || browser.extension.getViews().every((view) => view.location.host === location.host))',
      }),
    )) as Record<string, string>;
    expect(ends).toMatchObject({ 'a run': 'closed', 'the store': 'closed', 'staying awake': 'closed', 'its background': 'true' });
    const { 'its background': _, ...others } = ends;
    expect(Object.values(others)).not.toContain('done');
    await page.tell(`void Object.assign(document.body.appendChild(document.createElement('iframe')), { src: '${firefox.own('sidepanel.html')}' })`);
    await expect.poll(() => page.tell('window.length')).toBe(1);
    expect(await framesOf(firefox, page)).not.toContainEqual(expect.stringContaining(firefox.own('')));

    // And a result in the sidebar is in no tab that it can read.
    const article = await firefox.openPage(`${server.origin}/article.html`);
    await runFromMenu(firefox, article, '#names', 'Entities');
    await sidebarText(firefox, /Nairobi/);
    const read = `(async () => {
      const pieces = [];
      for (const { id } of await browser.tabs.query({})) pieces.push(await browser.tabs.executeScript(id, { code: 'document.documentElement.outerHTML + document.title', allFrames: true }).catch(() => ''));
      return pieces.flat().filter((text) => /\\d+ of \\d+ characters|sidepanel/.test(text)).length;
    })()`;
    expect(await page.tell(read)).toBe(0);
    await firefox.close();
    remove();
  });
});

test('the frame that asks hubs is nobody: no part of the extension, no disk, no window, and no second port', async () => {
  test.setTimeout(240_000);
  const hub = await startHub({ 'HuggingFaceTB/SmolLM2-135M-Instruct-GGUF': { 'smollm2-135m-instruct-q8_0.gguf': tinyWriter() } });
  hub.faults.push({ kind: 'slow', bytesPerSecond: Math.ceil(tinyWriter().length / 60) });
  const firefox = await launchFirefox();
  const options = await firefox.openPage(firefox.own('options.html#models'));
  await options.tell(`browser.storage.local.set({ settings: { version: 3, hub: ${JSON.stringify(hub.origin)} } })`);
  await options.goto(firefox.own('options.html#models'));
  await options.find('.model');
  const press = () => {
    const card = [...document.querySelectorAll('.model')].find((one) => one.textContent!.includes('SmolLM2-135M-Instruct'));
    const button = [...(card?.querySelectorAll('button') ?? [])].find((one) => one.textContent!.startsWith('Download'));
    button?.click();
    return button !== undefined;
  };
  await expect.poll(() => options.evaluate(press, null)).toBe(true);
  await expect.poll(() => hub.requests.length).toBeGreaterThan(2);
  const asked = hub.requests.length;
  const ends = (await firefox.window.tellHidden(
    'event-page',
    attempts({
      'the interfaces of extensions': 'return [typeof browser, typeof chrome].join()',
      'its origin': 'return self.origin',
      'the page around it': 'return parent.document.title',
      'the page around that': 'return parent.parent.document.title',
      'another address for the top': `top.location.href = '${hub.origin}/away'; return 'no word'`,
      'local storage': 'localStorage.getItem("x")',
      'a database': 'indexedDB.open("x")',
      'a cache': 'await caches.open("x")',
      'the disk': 'await navigator.storage.getDirectory()',
      'a cookie': 'document.cookie = "a=b"',
      'a file of the extension': `await fetch('${firefox.own('models/gloss-encoder/config.json')}')`,
      'a script of the extension': `await loaded(add('script', { src: '${firefox.own('seal.js')}' }))`,
      'a window': `return String(open('${hub.origin}/away'))`,
      'a frame': `await loaded(add('iframe', { src: '${hub.origin}/away' }))`,
      'an image': `await loaded(add('img', { src: '${hub.origin}/away' }))`,
      'a call': 'new RTCPeerConnection()',
      'a server that is not safe': "await fetch('http://hub.example/', { mode: 'no-cors' })",
      'a download': `add('a', { href: 'data:text/plain,x', download: 'x' }).click()`,
    }),
    [0, 0],
  )) as Record<string, string>;
  expect(ends).toMatchObject({ 'the interfaces of extensions': 'undefined,undefined', 'its origin': 'null' });
  // What gives no answer shows below, in what the server was asked for and where the page around stands.
  const { 'a download': _, 'another address for the top': __, 'a frame': ___, ...refused } = ends;
  expect(Object.entries(refused).filter(([, end]) => end === 'done')).toEqual([]);
  expect(hub.requests.slice(asked).filter(({ path }) => path.includes('away'))).toEqual([]);
  // Another greeting is heard by nobody: its port stays silent, also for what the first one does.
  const second = `new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve('answered');
    document.querySelector('iframe').contentWindow.postMessage(null, '*', [port2]);
    port1.postMessage({ id: 1, request: { address: '${hub.origin}/second' } });
    setTimeout(resolve, 1500, 'silent');
  })`;
  expect(await firefox.window.tellHidden('event-page', second, [0])).toBe('silent');
  expect(hub.requests.some(({ path }) => path === '/second')).toBe(false);
  expect(await firefox.window.tellHidden('event-page', 'location.pathname')).toMatch(/background/);
  await firefox.close();
  hub.close();
});

/** The addresses of the frames in a page. */
async function framesOf(firefox: GlossFirefox, page: FirefoxPage): Promise<string[]> {
  const { contexts } = await firefox.bidi.send('browsingContext.getTree', { root: page.context });
  return (contexts[0]?.children ?? []).map(({ url }) => url);
}

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
