/** What a page that means harm tries against an open card. Each of these worked against a card that was drawn in the page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pressEscape, selectIn } from '../driver/closed-card';
import type { Target } from '../driver/devtools';
import { clickIcon, clickMenu, dispatchMenu, type GlossBrowser, launchGloss } from '../driver/extension';
import { servePages } from '../driver/page-server';
import { type Desk, expect, sitDown, test } from './gloss-test';
import { contrastOf, handoverOf, iconOf, inBackground } from './looks';

/** Words that only the card holds. */
const ofTheCard = ['Gloss', 'Person', 'Mark on page', '99%', 'Organisation'];

/** Asks the page's own find, then reads on from where it stands. */
function readByFind(words: readonly string[]): { found: string[]; read: string } {
  const found = words.filter((word) => {
    getSelection()!.removeAllRanges();
    return (window as unknown as { find(text: string, ...more: boolean[]): boolean }).find(word, true, false, true, false, true, false);
  });
  let read = '';
  for (const unit of ['documentboundary', 'paragraph', 'line']) {
    const selection = getSelection()!;
    selection.selectAllChildren(document.body);
    selection.collapseToEnd();
    for (let step = 0; step < 40; step++) selection.modify('extend', 'forward', unit);
    read += String(selection);
  }
  getSelection()!.selectAllChildren(document.documentElement);
  return { found, read: read + String(getSelection()) };
}

/** Remembers every event, message and entry that a page can get hold of. */
function spy(): void {
  const heard: string[] = [];
  Object.assign(window, { heard });
  const note = (event: Event) => {
    const { type, target } = event;
    const data = event instanceof MessageEvent ? JSON.stringify(event.data) : event instanceof CustomEvent ? JSON.stringify(event.detail) : '';
    heard.push(`${type} ${target instanceof Element ? target.localName : ''} ${data} ${event.composedPath().length}`);
  };
  const types = [
    'message',
    'keydown',
    'keyup',
    'beforeinput',
    'input',
    'copy',
    'cut',
    'paste',
    'click',
    'pointerdown',
    'mousedown',
    'wheel',
    'selectionchange',
  ];
  for (const type of [...types, 'contextmenu', 'dragstart', 'error', 'unhandledrejection', 'securitypolicyviolation', 'beforeprint', 'load'])
    for (const target of [window, document]) target.addEventListener(type, note, true);
  // A download that is a navigation of the page's could be read, and another one put in its place.
  (window as unknown as { navigation: EventTarget }).navigation.addEventListener('navigate', (event) => {
    note(event);
    event.preventDefault();
  });
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    heard.push(`dispatched ${event.type}`);
    return dispatch.call(this, event);
  };
  const entryTypes = PerformanceObserver.supportedEntryTypes;
  for (const type of entryTypes)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) heard.push(`entry ${type} ${entry.name}`);
    }).observe({ type, buffered: false });
}

async function heardBy(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as unknown as { heard: string[] }).heard);
}

/** Every family that the card's style asks for, by name or by kind. */
function familiesOfTheCard(): string[] {
  const css = readFileSync(join(import.meta.dirname, '../../src/ui/tokens.css'), 'utf8');
  const lists = [...css.matchAll(/--(?:sans|serif|mono): ([^;]+);/g)].flatMap(([, list]) => list!.split(','));
  return [...new Set(lists.map((family) => family.trim().replaceAll('"', '')))];
}

test.describe('a hostile page', () => {
  test('cannot find or read a word of the card, uncovered values included', async ({ desk }) => {
    await desk.run('entities', '#names');
    await desk.finish();
    expect(await desk.card.text()).toContain('Mark on page');
    const { found, read } = await desk.page.evaluate(readByFind, ofTheCard);
    expect(found).toEqual([]);
    for (const word of ofTheCard) expect(read).not.toContain(word);

    await desk.run('compliance', '#secret');
    await desk.finish();
    await desk.card.click('button', 'Show the value');
    await desk.page.evaluate(() => document.querySelector('#secret')!.remove());
    expect(await desk.card.text()).toContain('AKIAZ3MHTQ2XRW5PLK7D');
    expect((await desk.page.evaluate(readByFind, ['AKIAZ3MHTQ2XRW5PLK7D'])).found).toEqual([]);
  });

  test('is asked for no font, and changes no letter by fonts, properties or animations of its own', async ({ desk, server, gloss }) => {
    const shot = async () => {
      await desk.run('entities', '#names');
      await desk.finish();
      await desk.card.waitFor('the card to be seen', (root) => root.querySelector('[data-seen]') !== null);
      await desk.page.mouse.move(5, 5);
      // How long the run took is another number every time.
      await desk.card.evaluate((root) => root.querySelector('.status')?.remove(), null);
      return shootCard(desk);
    };
    const before = await shot();
    pressEscape(desk.page);
    await expect.poll(() => desk.card.count()).toBe(0);
    const families = familiesOfTheCard();
    expect(families).toContain('Iowan Old Style');
    await desk.page.evaluate((families) => {
      const letters = Array.from({ length: 0x5f }, (_, index) => 0x20 + index);
      const faces = families.flatMap((family) =>
        letters.map(
          (code) => `@font-face { font-family: "${family}"; unicode-range: U+${code.toString(16)}; src: url(/leak/${encodeURIComponent(family)}/${code}) }`,
        ),
      );
      const names = ['--paper', '--ink', '--serious', '--text', '--sans', '--serif', '--mono', '--space-1', '--accent'];
      const properties = names.map((name) => `@property ${name} { syntax: "<length>"; inherits: false; initial-value: 0px }`);
      const style = document.createElement('style');
      style.textContent = `${faces.join('\n')} ${properties.join('\n')} @keyframes gloss-appear { to { opacity: 0; translate: -999px } }
        body * { font-family: fantasy !important } ::selection { color: transparent } iframe, div { color: red !important; filter: none } ::highlight(x) { color: red }`;
      document.head.append(style);
    }, families);
    const asked = server.requests.length;
    const after = await shot();
    expect(await contrastOf(gloss, before, after)).toBeLessThan(16);
    expect(server.requests.slice(asked).filter((path) => path.startsWith('/leak'))).toEqual([]);
  });

  test('hears and sees nothing of the card but an element: events, messages, entries, frames, files', async ({ desk, gloss }) => {
    await desk.page.evaluate(spy);
    await selectIn(desk.page, '#names');
    await desk.run('entities', '#names');
    await desk.finish();
    const beforeWork = (await heardBy(desk.page)).length;
    await desk.card.click('button', 'Copy');
    await desk.card.waitFor('the word', (root) => root.innerText.includes('Copied'));
    const download = desk.page.waitForEvent('download');
    await desk.card.click('button', 'Export');
    await desk.card.click('[role=menuitem]', 'Data');
    const file = readFileSync(await (await download).path(), 'utf8');
    expect(file).toContain('Amelia Hartmann');
    await desk.page.keyboard.press('Tab');
    await desk.page.keyboard.press('a');
    const heard = await heardBy(desk.page);
    expect(heard.join('\n')).not.toContain(gloss.extensionId);
    expect(heard.join('\n')).not.toMatch(/chrome-extension|card\.html|Amelia|blob:|gloss/i);
    // From the first press in the card on: not an event.
    expect(heard.slice(beforeWork).filter((line) => !line.startsWith('entry '))).toEqual([]);
    const seen = await desk.page.evaluate(() => ({
      frames: window.length,
      entries: performance.getEntries().map(({ name }) => name),
      highlights: CSS.highlights.size,
      globals: Object.keys(window).filter((name) => /gloss|wxt|chrome-extension/i.test(name)),
      text: document.documentElement.outerHTML + document.documentElement.innerText,
      roots: [...document.querySelectorAll('*')].filter((element) => element.shadowRoot).length,
      adopted: document.adoptedStyleSheets.length,
      animations: document.getAnimations().length,
      active: document.activeElement?.localName,
    }));
    expect(seen).toMatchObject({ frames: 0, highlights: 0, globals: [], roots: 0, adopted: 0, animations: 0, active: 'div' });
    expect(seen.entries.join()).not.toContain('chrome-extension');
    expect(seen.text).not.toMatch(/chrome-extension|gloss/i);
  });

  test('cannot tell from pointing at the card what is in it', async ({ desk }) => {
    await desk.run('sentiment', '#review');
    await desk.finish();
    const { x, y, width, height } = await desk.card.box();
    for (let step = 1; step < 8; step++) await desk.page.mouse.move(x + width / 2, y + (height * step) / 8);
    await desk.card.waitFor('the pointer to rest', (root) => root.querySelector('.sentence:hover, .card:hover') !== null);
    expect(await desk.page.evaluate(() => CSS.highlights.size)).toBe(0);
    expect(await desk.page.evaluate(([x, y]) => document.elementsFromPoint(x!, y!).map(({ localName }) => localName)[0], [x + 50, y + 50])).toBe('div');
  });

  test('puts no other text into the clipboard, also where it forbids to write into it', async ({ gloss, server }) => {
    const forbidding = await servePages(join(import.meta.dirname, '../fixtures/pages'), () => ({
      'permissions-policy': 'clipboard-write=(), clipboard-read=(self)',
    }));
    const page = await gloss.context.newPage();
    await page.goto(`${forbidding.origin}/article.html`);
    await page.evaluate(() => {
      for (const type of ['copy', 'cut', 'beforecopy'])
        addEventListener(
          type,
          (event) => {
            (event as ClipboardEvent).clipboardData?.setData('text/plain', 'POISON');
            event.preventDefault();
            event.stopImmediatePropagation();
          },
          true,
        );
    });
    const desk = await sitDown(gloss, page);
    await desk.run('entities', '#names');
    await desk.finish();
    await desk.card.click('button', 'Copy');
    await desk.card.waitFor('the word', (root) => root.innerText.includes('Copied'));
    const field = await gloss.context.newPage();
    await field.goto(`${server.origin}/article.html`);
    await field.locator('#draft').fill('');
    await field.keyboard.press('Control+v');
    const pasted = await field.locator('#draft').inputValue();
    expect(pasted).toContain('Amelia Hartmann');
    expect(pasted).not.toContain('POISON');
    await field.close();
    await page.close();
    forbidding.close();
  });

  test('makes the card neither transparent nor small nor empty', async ({ desk }) => {
    await desk.run('compliance', '#secret');
    await desk.finish();
    await desk.card.waitFor('the card to be seen', (root) => root.querySelector('[data-seen]') !== null);
    const before = await shootCard(desk);
    await desk.page.evaluate(() => {
      const style = document.createElement('style');
      style.textContent =
        '* { opacity: .02 !important; transform: scale(.3) !important; filter: blur(9px) !important; clip-path: inset(50%) !important; mix-blend-mode: difference !important; mask: linear-gradient(transparent, transparent) !important }';
      document.head.append(style);
      const host = document.querySelector<HTMLElement>('html > [popover]')!;
      for (const element of [host, document.documentElement])
        element.animate([{ opacity: 0.02, transform: 'scale(0.3)', clipPath: 'inset(50%)', filter: 'blur(9px)' }], { duration: 1e9, fill: 'both' });
    });
    await desk.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    expect(await desk.card.count()).toBe(1);
    const isSeen = await desk.card.evaluate((root) => root.querySelector('[data-seen]') !== null, null);
    // Either all is as it was, or no press counts.
    if (isSeen) expect((await shootCard(desk)).equals(before)).toBe(true);
    else {
      await desk.card.evaluate((root) => root.querySelector<HTMLElement>('[aria-label*="Show the value"]')?.click(), null);
      expect(await desk.card.text()).not.toContain('AKIAZ3MHTQ2XRW5PLK7D');
    }
  });

  test('presses nothing in a card that it covers with something that lets clicks through', async ({ desk, gloss }) => {
    await desk.run('compliance', '#secret');
    await desk.finish();
    await desk.card.waitFor('the card to be seen', (root) => root.querySelector('[data-seen]') !== null);
    const button = await desk.card.evaluate((root) => {
      const { x, y, width, height } = root.querySelector('[aria-label*="Show the value"]')!.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }, null);
    const { x, y } = await desk.card.box();
    await cover(desk.page);
    await desk.card.waitFor('the browser to say so', (root) => root.querySelector('[data-seen]') === null);
    await desk.page.mouse.click(x + button.x, y + button.y);
    await desk.card.waitFor('the word', (root) => root.innerText.includes('not in full view'));
    expect(await desk.card.text()).not.toContain('AKIAZ3MHTQ2XRW5PLK7D');
    expect(await inBackground(gloss, "((await chrome.storage.local.get('settings')).settings?.ignored ?? []).length")).toBe(0);
  });

  test('gets nothing by framing the address of the card, nor by asking for files of the extension', async ({ desk, gloss }) => {
    await desk.run('entities', '#names');
    await desk.finish();
    // What the page could not know: the address of this session. Told by the debugger.
    const address = await addressOf(gloss);
    expect(new URL(address).host).not.toBe(gloss.extensionId);
    const own = `chrome-extension://${gloss.extensionId}`;
    const files = ['card.html', 'popup.html', 'options.html', 'page.js', 'manifest.json', 'icons/16.png', 'assets/card.css'].map((name) => `${own}/${name}`);
    const reached = await desk.page.evaluate(async (files) => {
      const answers = await Promise.all(
        files.map((file) =>
          fetch(file).then(
            () => file,
            () => null,
          ),
        ),
      );
      return answers.filter((file) => file !== null);
    }, files);
    expect(reached).toEqual([]);
    await desk.page.evaluate(async (address) => {
      const frame = document.createElement('iframe');
      frame.id = 'theirs';
      frame.src = address;
      document.body.append(frame);
      await new Promise((resolve) => {
        frame.onload = resolve;
      });
      const selection = {
        passage: { text: 'fake' },
        id: 'a',
        canMark: false,
        writability: 'read-only',
        cautions: { unseenChars: 0, isUnseen: false, isOther: false },
      };
      for (const message of [null, 'x', { ticket: 7 }, { ticket: '0'.repeat(32), selection }, { ticket: '0'.repeat(32) }])
        frame.contentWindow!.postMessage(message, '*', [new MessageChannel().port2]);
    }, address);
    const theirs = await (await desk.page.$('#theirs'))!.contentFrame();
    await expect.poll(() => theirs!.evaluate(() => document.readyState)).toBe('complete');
    expect(await theirs!.evaluate(() => [document.body.innerText, document.querySelector('[data-gloss-root]')])).toEqual(['', null]);
    // Nor by framing one that is not for pages.
    await desk.page.evaluate(
      async (address) => {
        const frame = document.createElement('iframe');
        frame.src = address;
        document.body.append(frame);
        await new Promise((resolve) => {
          frame.onload = resolve;
        });
      },
      `${new URL(address).origin}/popup.html`,
    );
    const popup = desk.page.frames().find((frame) => frame.url().endsWith('/popup.html'));
    expect(await popup?.evaluate(() => document.querySelector('#root'))).toBeFalsy();
  });

  test('switches nothing off by an event that it makes up', async ({ desk, gloss }) => {
    await desk.run('entities', '#names');
    await desk.finish();
    const forge = (id: string) => {
      for (const type of [`${id}:page:wxt:content-script-started`, 'wxt:content-script-started', 'gloss'])
        for (const detail of [{ contentScriptName: 'page', messageId: 'x' }, null]) {
          document.dispatchEvent(new CustomEvent(type, { detail }));
          window.postMessage({ type, contentScriptName: 'page', messageId: 'x' }, '*');
        }
    };
    await desk.page.evaluate(forge, gloss.extensionId);
    await desk.page.evaluate(() => new Promise(requestAnimationFrame));
    expect(await desk.card.count()).toBe(1);
    await desk.run('sentiment', '#review');
    await desk.finish();
    expect(await desk.card.count()).toBe(1);
  });

  test('writes nothing into a field, and closes nothing, by wishes that it makes up in the name of the card', async ({ desk }) => {
    const draft = 'Ines Calder, ines@calder.example, +351 912 555 014';
    await desk.page.evaluate((draft) => {
      document.querySelector<HTMLTextAreaElement>('#draft')!.value = draft;
      const ports: MessagePort[] = [];
      Object.assign(window, { ports });
      const Own = MessageChannel;
      window.MessageChannel = class extends Own {
        constructor() {
          super();
          ports.push(this.port1, this.port2);
        }
      };
      const post = MessagePort.prototype.postMessage;
      MessagePort.prototype.postMessage = function (this: MessagePort, ...args: unknown[]) {
        ports.push(this);
        return (post as (...args: unknown[]) => void).apply(this, args);
      } as typeof post;
      addEventListener('message', (event) => ports.push(...event.ports), true);
    }, draft);
    await desk.run('compliance', '#draft');
    await desk.finish();
    const taken = await desk.page.evaluate(async () => {
      const { ports } = window as unknown as { ports: MessagePort[] };
      const got = ports.length;
      const wishes = [{ type: 'write', edits: [{ span: { start: 0, end: 4 }, text: 'Evil' }] }, { type: 'ready' }, { type: 'read-again' }, { type: 'close' }];
      const frames = Array.from({ length: window.length }, (_, at) => window[at]!);
      for (const wish of wishes) {
        for (const target of [window, ...frames]) {
          target.postMessage(wish, '*');
          target.postMessage(wish, '*', [new MessageChannel().port2]);
        }
        for (const target of [window, document, document.documentElement])
          target.dispatchEvent(new MessageEvent('message', { data: wish, source: window, origin: location.origin, bubbles: true }));
        for (const port of [...ports]) port.postMessage(wish);
      }
      // What was posted before has been heard when this is.
      await new Promise((resolve) => {
        addEventListener('message', ({ data }) => data === 'last' && resolve(null));
        window.postMessage('last', '*');
      });
      return got;
    });
    expect(taken).toBe(0);
    expect(await desk.page.locator('#draft').inputValue()).toBe(draft);
    expect(await desk.card.count()).toBe(1);
    // By its own press the card does write there.
    await desk.card.click('.fix-bar button.primary');
    await expect.poll(() => desk.page.locator('#draft').inputValue()).not.toContain('ines@calder.example');
  });

  test('does not print the card', async ({ desk }) => {
    await desk.run('entities', '#names');
    await desk.finish();
    await desk.page.emulateMedia({ media: 'print' });
    const { width } = await hostBox(desk.page);
    expect(width).toBe(0);
    await desk.page.emulateMedia({ media: 'screen' });
    expect((await hostBox(desk.page)).width).toBe(400);
  });

  test('keeps the card working under view transitions and after the document was written anew', async ({ desk }) => {
    await desk.run('entities', '#names');
    await desk.finish();
    await desk.page.evaluate(() => document.startViewTransition(() => document.querySelector('h1')!.remove()).finished);
    await desk.card.click('[role=tab], button', 'Copy');
    await desk.card.waitFor('the word', (root) => root.innerText.includes('Copied'));
    await desk.page.evaluate(() => {
      document.open();
      document.write('<!doctype html><body><p id="new">Klara Nyberg moved to Riga.</p>');
      document.close();
    });
    await expect.poll(() => desk.card.count()).toBeLessThanOrEqual(1);
    await desk.run('entities', '#new');
    await desk.finish();
    expect(await desk.card.text()).toContain('Klara Nyberg');
  });
});

test('the card says so when its extension has ended, shows nothing of before, and goes', async ({ server }) => {
  const gloss = await launchGloss();
  const page = await gloss.context.newPage();
  await page.goto(`${server.origin}/article.html`);
  const desk = await sitDown(gloss, page);
  await desk.run('entities', '#names');
  await desk.finish();
  // A browser under test does not start the extension again, so this is where it ends.
  await inBackground(gloss, 'setTimeout(() => chrome.runtime.reload(), 0)').catch(() => undefined);
  await desk.card.waitFor('the word', (root) => root.innerText.includes('Gloss was updated'));
  expect(await desk.card.text()).not.toContain('Amelia');
  await desk.card.click('button', 'Close');
  await expect.poll(() => desk.card.count()).toBe(0);
  await gloss.close();
});

async function hostBox(page: Page): Promise<{ width: number }> {
  return page.evaluate(() => {
    const { width } = document.querySelector('html > [popover]')!.getBoundingClientRect();
    return { width };
  });
}

/** What one sees of the upper part of the card, without the page that shows behind its round corners. */
async function shootCard({ page, card }: Desk): Promise<Buffer> {
  const { x, y, width, height } = await card.box();
  return page.screenshot({ clip: { x: x + 14, y: y + 14, width: width - 28, height: Math.min(300, height - 28) } });
}

/** Covers the page, and the card in it, with an element in the top layer of which no event tells the card. */
async function cover(page: Page): Promise<void> {
  await page.evaluate(() => {
    const cover = document.createElement('div');
    cover.style.cssText = 'pointer-events: none; position: fixed; inset: 0; inline-size: 100vw; block-size: 100vh; margin: 0; background: white';
    cover.popover = 'manual';
    window.addEventListener('toggle', (event) => event.target === cover && event.stopImmediatePropagation(), true);
    document.body.append(cover);
    cover.showPopover();
  });
}

test.describe('a reader in a hurry', () => {
  test('who clicks twice at once gets the later card, at once', async ({ desk, gloss }) => {
    const text = await selectIn(desk.page, '#names');
    await clickIcon(gloss, desk.page);
    await desk.card.awaitNext();
    await Promise.all([dispatchMenu(gloss, 'sentiment', text), dispatchMenu(gloss, 'entities', text)]);
    await desk.finish();
    expect(await desk.card.count()).toBe(1);
    expect(await desk.page.locator('html > [popover]').count()).toBe(1);
  });

  test('who goes to another page leaves nothing of what was selected', async ({ desk, gloss, server }) => {
    await desk.run('entities', '#names');
    await desk.finish();
    const waiting = "Object.keys(await chrome.storage.session.get()).filter((key) => key.startsWith('card-'))";
    expect(await inBackground(gloss, waiting)).toHaveLength(1);
    await desk.page.goto(`${server.origin}/fields.html`);
    await expect.poll(() => inBackground(gloss, waiting)).toEqual([]);
  });

  test('a card that the page takes away again and again waits behind the icon, with a word', async ({ desk, gloss }) => {
    await desk.run('entities', '#names');
    await desk.finish();
    await desk.page.evaluate(() => {
      const remove = () => document.querySelector('html > [popover]')?.remove();
      new MutationObserver(remove).observe(document, { childList: true, subtree: true });
      remove();
    });
    await expect.poll(() => iconOf(gloss)).toMatchObject({ badge: '1', popup: '', title: expect.stringContaining('kept taking the card away') });
    expect(await handoverOf(gloss)).toMatchObject({ tasks: ['entities'], passage: { text: expect.stringContaining('Amelia Hartmann') } });
    await inBackground(gloss, "chrome.action.setPopup({ tabId: tab.id, popup: 'popup.html' })");
  });
});

test.describe('what the reader saw is what is judged', () => {
  test('text that nobody can see is left out, and the card says how much', async ({ desk }) => {
    await desk.page.evaluate(() => {
      const review = document.querySelector('#review')!;
      for (const style of ['opacity: 0', 'font-size: 0', 'color: transparent', 'position: absolute; left: -9999px']) {
        const hidden = document.createElement('span');
        hidden.style.cssText = style;
        hidden.textContent = ' This was horrible, disgusting, the worst fraud. ';
        review.prepend(hidden);
      }
    });
    await desk.run('sentiment', '#review');
    await desk.finish();
    const text = await desk.card.text();
    expect(text).not.toContain('horrible');
    expect(text).toMatch(/^163 of 163 characters$/m);
    expect(text).toContain('Left out because nobody can see it on the page: 164 characters.');
  });

  test('a selection that the page exchanges under the hand is told of', async ({ desk, gloss }) => {
    const text = await selectIn(desk.page, '#review');
    await desk.page.evaluate(() => getSelection()!.selectAllChildren(document.querySelector('#angry')!));
    await clickMenu(gloss, desk.page, 'sentiment', text);
    await desk.finish();
    expect(await desk.card.text()).toContain('The page has changed the selection since your click.');
    await desk.run('sentiment', '#review');
    await desk.finish();
    expect(await desk.card.text()).not.toContain('changed the selection');
  });
});

test.describe('where no card can stand', () => {
  test('in a sandboxed document the passage waits for the panel, which the next click on the icon opens', async ({ gloss }) => {
    const sandboxed = await servePages(join(import.meta.dirname, '../fixtures/pages'), () => ({ 'content-security-policy': 'sandbox allow-scripts' }));
    const page = await gloss.context.newPage();
    await page.goto(`${sandboxed.origin}/article.html`);
    const text = await selectIn(page, '#names');
    await clickMenu(gloss, page, 'entities', text);
    await expect.poll(() => iconOf(gloss)).toMatchObject({ badge: '1', popup: '', title: expect.stringContaining('Click this icon') });
    await gloss.devtools.send('Extensions.triggerAction', { id: gloss.extensionId, targetId: (await tabOf(gloss, page)).targetId });
    const panel = await gloss.devtools.waitForTarget('the side panel', ({ url }) => url.endsWith('/sidepanel.html'));
    await expect.poll(() => gloss.devtools.evaluate(panel, "document.body?.innerText ?? ''")).toContain('Amelia Hartmann');
    await expect.poll(async () => (await iconOf(gloss)).badge).toBe('');
    await expect.poll(async () => (await iconOf(gloss)).popup).toContain('popup.html');
    await gloss.devtools.send('Target.closeTarget', { targetId: panel.targetId });
    // One that is still closing takes what is handed over next.
    await gloss.devtools.waitForNoTarget('the side panel', ({ targetId }) => targetId === panel.targetId);
    await page.close();
    sandboxed.close();
  });

  test('in a drawing the passage goes to the panel at once', async ({ gloss, server }) => {
    const page = await gloss.context.newPage();
    await page.goto(`${server.origin}/drawing.svg`);
    await clickIcon(gloss, page);
    await dispatchMenu(gloss, 'entities', 'Amelia Hartmann lives in Oslo.');
    expect(await handoverOf(gloss)).toMatchObject({ passage: { text: 'Amelia Hartmann lives in Oslo.' } });
    await page.close();
  });
});

/** The address of the card's document in this session of the browser. In the background, because no page may hear of it. */
async function addressOf(gloss: GlossBrowser): Promise<string> {
  const read = "(await chrome.scripting.executeScript({ target: { tabId: tab.id }, func: () => chrome.runtime.getURL('/card.html') }))[0].result";
  return (await inBackground(gloss, read)) as string;
}

async function tabOf(gloss: GlossBrowser, page: Page): Promise<Target> {
  return gloss.devtools.waitForTarget('the tab', ({ type, url }) => type === 'tab' && url === page.url());
}
