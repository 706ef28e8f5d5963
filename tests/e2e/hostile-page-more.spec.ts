/** What else a page that means harm, or a hurried reader, tries against an open card, and what does not succeed. */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { pressEscape } from '../driver/closed-card';
import { dispatchMenu, type GlossBrowser } from '../driver/extension';
import { servePages } from '../driver/page-server';
import { type Desk, expect, sitDown, test } from './gloss-test';
import { iconOf, inBackground } from './looks';

/** Policies that a page may set for itself, none of which may hold the card back or hear of it. */
const policies: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'that allows no frame and no string as script': {
    'content-security-policy':
      "default-src 'none'; frame-src 'none'; child-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'; report-uri /report",
  },
  'that only reports': {
    'reporting-endpoints': 'default="/report"',
    'content-security-policy-report-only': "frame-src 'none'; child-src 'none'; require-trusted-types-for 'script'; report-uri /report",
    'cross-origin-embedder-policy-report-only': 'require-corp; report-to="default"',
  },
  'that isolates it': { 'cross-origin-embedder-policy': 'credentialless', 'cross-origin-opener-policy': 'same-origin' },
  'for documents and features': {
    'document-policy': 'js-profiling, document-write=?0, sync-xhr=?0',
    'require-document-policy': 'document-write=?0, sync-xhr=?0',
    'permissions-policy': 'focus-without-user-activation=(), fullscreen=(), unload=(), cross-origin-isolated=(), sync-xhr=()',
  },
};

test.describe('a page with a policy', () => {
  for (const [name, headers] of Object.entries(policies))
    test(`${name} neither holds the card back nor hears of it`, async ({ gloss }) => {
      await withPage(gloss, headers, async (desk, requests) => {
        await desk.page.evaluate(hearReports);
        await desk.run('entities', '#names');
        await desk.finish();
        await desk.card.click('button', 'Copy');
        await desk.card.waitFor('the word', (root) => root.innerText.includes('Copied'));
        expect(await desk.page.evaluate('JSON.stringify(reports)')).not.toMatch(/extension|gloss|card\.html|effectiveDirective\W+(?:child|frame|script)-src/i);
        // The page's own icon and styles are reported under the first policy, before there is a card.
        expect(requests().filter((path) => path !== '/article.html' && path !== '/report')).toEqual([]);
      });
    });

  test('that allows it to profile scripts sees none of ours', async ({ gloss }) => {
    await withPage(gloss, { 'document-policy': 'js-profiling' }, async (desk) => {
      await desk.page.evaluate('globalThis.profiler = new Profiler({ sampleInterval: 1, maxBufferSize: 100_000 })');
      await desk.run('entities', '#names');
      await desk.finish();
      const trace = (await desk.page.evaluate('profiler.stop()')) as { readonly resources: readonly string[]; readonly samples: readonly unknown[] };
      expect(trace.samples.length).toBeGreaterThan(0);
      expect(JSON.stringify(trace)).not.toMatch(/extension|page\.js/);
    });
  });

  test('in a sandbox that leaves its origin alone still has the card copy', async ({ gloss }) => {
    await withPage(gloss, { 'content-security-policy': 'sandbox allow-scripts allow-same-origin' }, async (desk) => {
      await desk.run('entities', '#names');
      await desk.finish();
      await desk.card.click('button', 'Copy');
      await desk.card.waitFor('the word', (root) => root.innerText.includes('Copied'));
    });
  });
});

/** Ways to paint over the card from an element that covers nothing itself, and lets clicks through. */
const paints: Readonly<Record<string, string>> = {
  shadow: '.cover { box-shadow: 0 0 0 3000px white }',
  outline: '.cover { outline: 3000px solid white }',
  filter: '.cover { background: white; filter: drop-shadow(600px 300px 0 white) }',
  backdrop: '.cover::backdrop { background: white !important }',
  'pseudo-element': '.cover::before { content: ""; position: fixed; inset: 0; background: white; pointer-events: none }',
  'border image': '.cover { border: 1px solid; border-image: linear-gradient(white, white) 1 fill / 1px / 3000px }',
  'shadow of letters': '.cover { font-size: 900px; line-height: 1; color: transparent; text-shadow: 100px 100px 0 white }',
};

test.describe('a card that is painted over', () => {
  for (const [name, css] of Object.entries(paints))
    test(`by the ${name} of something next to it does not act`, async ({ desk }) => {
      await openSeen(desk, 'compliance', '#secret');
      await desk.page.evaluate((css) => {
        const style = document.createElement('style');
        style.textContent = `.cover { margin: 0; padding: 0; border: 0; inset: 0 auto auto 0; width: 1px; height: 1px; overflow: visible; pointer-events: none } ${css}`;
        const cover = document.createElement('div');
        cover.className = 'cover';
        cover.textContent = '█████';
        cover.popover = 'manual';
        window.addEventListener('toggle', (event) => event.target === cover && event.stopImmediatePropagation(), true);
        document.head.append(style);
        document.body.append(cover);
        cover.showPopover();
      }, css);
      await desk.card.waitFor('the browser to say so', (root) => root.querySelector('[data-seen]') === null);
      await desk.card.evaluate((root) => root.querySelector<HTMLElement>('[aria-label*="Show the value"]')!.click(), null);
      await desk.card.waitFor('the word', (root) => root.innerText.includes('not in full view'));
      expect(await desk.card.text()).not.toContain('AKIAZ3MHTQ2XRW5PLK7D');
    });
});

test.describe('a page that races the card', () => {
  test('cannot keep it in a box of its own, nor stop it by taking it away while it loads', async ({ desk }) => {
    await desk.page.evaluate(() => {
      const box = document.createElement('div');
      box.style.opacity = '0.05';
      document.body.append(box);
      let moves = 0;
      new MutationObserver((records) => {
        for (const host of records.flatMap(({ addedNodes }) => [...addedNodes]) as Element[])
          if (moves++ < 3) {
            if (moves === 2) host.remove();
            else (box as unknown as { moveBefore(node: Node, before: Node | null): void }).moveBefore(host, null);
          }
      }).observe(document.documentElement, { childList: true });
    });
    await openSeen(desk, 'entities', '#names');
    expect(await desk.card.count()).toBe(1);
    expect(await desk.page.evaluate(() => document.querySelector('[popover]')!.parentElement!.localName)).toBe('html');
  });

  test('sees nothing of the card in a service worker of its own', async ({ desk }) => {
    const asked = await listenAsWorker(desk.page);
    await desk.page.evaluate(() => fetch('/control.html'));
    await expect.poll(asked).toContainEqual(expect.stringContaining('/control.html'));
    await desk.run('entities', '#names');
    await desk.finish();
    expect((await asked()).join()).not.toMatch(/extension|card\.html/);
  });

  test('loses no card by pushing states, by deleting all there is to edit, or by opening 300 popovers before', async ({ desk }) => {
    await desk.page.evaluate(() => {
      for (let count = 0; count < 300; count++) {
        const tip = document.createElement('div');
        tip.popover = 'manual';
        tip.textContent = 'tip';
        document.body.append(tip);
        tip.showPopover();
      }
    });
    await openSeen(desk, 'entities', '#names');
    await desk.page.evaluate(() => {
      for (let count = 0; count < 50; count++) history.pushState(count, '', `#${count}`);
      document.designMode = 'on';
      getSelection()!.selectAllChildren(document.documentElement);
      document.execCommand('delete');
    });
    await desk.card.click('button', 'Copy');
    await desk.card.waitFor('the word', (root) => root.innerText.includes('Copied'));
  });
});

test.describe('a reader', () => {
  test('closes the card by Escape, and the dialog under it stays open', async ({ desk }) => {
    await desk.page.evaluate(() => {
      const dialog = document.createElement('dialog');
      dialog.innerHTML = '<p id="inside">Klara Nyberg moved to Riga.</p>';
      document.body.append(dialog);
      dialog.showModal();
    });
    await openSeen(desk, 'entities', '#inside');
    pressEscape(desk.page);
    await expect.poll(() => desk.card.count()).toBe(0);
    expect(await desk.page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
  });

  test('has the whole card in a window 320 pixels wide that runs from right to left', async ({ desk }) => {
    await desk.page.setViewportSize({ width: 320, height: 480 });
    await desk.page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    await openSeen(desk, 'entities', '#names');
    const { x, y, width, height } = await desk.card.box();
    expect([x >= 0, y >= 0, x + width <= 320, y + height <= 480]).toEqual([true, true, true, true]);
    expect(await desk.card.evaluate(() => document.documentElement.scrollWidth <= innerWidth, null)).toBe(true);
    await desk.card.click('button', 'Copy');
    await desk.card.waitFor('the word', (root) => root.innerText.includes('Copied'));
  });

  for (const zoom of [0.25, 5])
    test(`has the whole card in the window at ${zoom * 100} %`, async ({ desk, gloss }) => {
      await inBackground(gloss, `chrome.tabs.setZoom(tab.id, ${zoom})`);
      await openSeen(desk, 'entities', '#names');
      const isInside = await desk.page.evaluate(() => {
        const { left, top, right, bottom } = document.querySelector('html > [popover]')!.getBoundingClientRect();
        return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      });
      await inBackground(gloss, 'chrome.tabs.setZoom(tab.id, 0)');
      expect(isInside).toBe(true);
    });

  test('closes the card by touch', async ({ desk, gloss }) => {
    await openSeen(desk, 'entities', '#names');
    const { x, y } = await desk.card.box();
    const close = await desk.card.evaluate((root) => {
      const { left, top, width, height } = root.querySelector('[aria-label="Close"]')!.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }, null);
    const session = await gloss.context.newCDPSession(desk.page);
    const touch = (type: 'touchStart' | 'touchEnd', touchPoints: { x: number; y: number }[]) =>
      // The frame that is touched is gone before it has answered for it.
      void session.send('Input.dispatchTouchEvent', { type, touchPoints }).catch(() => undefined);
    // Chromium lets nothing through to a frame that has moved a moment ago; a person taps again.
    await expect(async () => {
      touch('touchStart', [{ x: x + close.x, y: y + close.y }]);
      touch('touchEnd', []);
      await expect.poll(() => desk.card.count(), { timeout: 2_000 }).toBe(0);
    }).toPass({ timeout: 20_000 });
  });

  test('who runs Gloss on words in the card gets them in the panel, and keeps the card', async ({ desk, gloss }) => {
    await openSeen(desk, 'entities', '#names');
    const card = await desk.card.document();
    await dispatchMenu(gloss, 'sentiment', 'Red Cross', { frameId: 1, frameUrl: card.url() });
    await expect.poll(async () => (await iconOf(gloss)).badge).toBe('1');
    expect(await desk.card.count()).toBe(1);
  });
});

async function openSeen(desk: Desk, item: string, selector: string): Promise<void> {
  await desk.run(item, selector);
  await desk.finish();
  await desk.card.waitFor('the card to be seen', (root) => root.querySelector('[data-seen]') !== null);
}

/** Sits down at the article, served with headers of the page's own; `requests` are those since it was loaded. */
async function withPage(
  gloss: GlossBrowser,
  headers: Readonly<Record<string, string>>,
  work: (desk: Desk, requests: () => readonly string[]) => Promise<void>,
): Promise<void> {
  const server = await servePages(join(import.meta.dirname, '../fixtures/pages'), () => ({ ...headers }));
  const page = await gloss.context.newPage();
  try {
    await page.goto(`${server.origin}/article.html`);
    await work(await sitDown(gloss, page), () => server.requests);
  } finally {
    await page.close();
    server.close();
  }
}

/** Remembers every report and every timing entry, with all that they hold, as `reports`. */
function hearReports(): void {
  const reports: unknown[] = [];
  Object.assign(window, { reports });
  new ReportingObserver((all) => reports.push(...all.map((report) => JSON.stringify([report.type, report.body]))), { buffered: true }).observe();
  addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => reports.push({ effectiveDirective, blockedURI }), true);
  for (const type of PerformanceObserver.supportedEntryTypes)
    new PerformanceObserver((list) => reports.push(...list.getEntries().map((entry) => entry.toJSON()))).observe({ type });
}

/** Gives the page a service worker that tells every request that it hears of. */
async function listenAsWorker(page: Page): Promise<() => Promise<string[]>> {
  await page.context().route('**/listening.js', (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: `addEventListener('activate', (event) => event.waitUntil(clients.claim()));
        addEventListener('fetch', (event) => event.waitUntil(clients.matchAll().then((all) => all.forEach((one) => one.postMessage(event.request.url)))))`,
    }),
  );
  await page.evaluate(async () => {
    Object.assign(window, { asked: [] });
    navigator.serviceWorker.onmessage = ({ data }) => (window as unknown as { asked: unknown[] }).asked.push(data);
    const controlled = new Promise((resolve) => navigator.serviceWorker.addEventListener('controllerchange', resolve, { once: true }));
    await navigator.serviceWorker.register('/listening.js');
    await controlled;
  });
  return () => page.evaluate(() => (window as unknown as { asked: string[] }).asked);
}
