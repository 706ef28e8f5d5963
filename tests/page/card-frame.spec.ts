import { expect, type Frame, type Page, test } from '@playwright/test';
import { pressEscape } from '../driver/closed-card';
import { card, enterWorld, type IsolatedWorld, launchOptions, openPage } from './isolated-world';

test.use({ launchOptions, viewport: { width: 1000, height: 700 } });

/** Selects #word, reads the selection and opens a card; a document that is `never` to answer is told so. */
async function openCard(world: IsolatedWorld, opening = 'opening'): Promise<void> {
  await world.run(
    (world, { address, origin, opening }) => {
      const word = document.querySelector('#word');
      if (word) document.getSelection()?.selectAllChildren(word);
      const selection = world.page.readSelection(document);
      world.frame = world.page.openCardFrame({
        address,
        origin,
        opening,
        anchor: typeof selection === 'string' ? () => null : selection.anchor,
        onReady: () => world.notes.push('ready'),
        onWish: (wish) => world.wishes.push(wish),
        onClose: (ending) => world.endings.push(ending),
        signal: world.lifetime.signal,
      });
    },
    { ...card, opening },
  );
}

const cardOf = (page: Page): Frame | undefined => page.frames().find((frame) => frame.url() === card.address);

/** The card's document, once it is there. */
async function inCard(page: Page): Promise<Frame> {
  await expect
    .poll(() =>
      cardOf(page)
        ?.evaluate('openings.length')
        .catch(() => 0),
    )
    .toBeGreaterThan(0);
  return cardOf(page)!;
}

/** Where the card is drawn, whether it is what one would hit there, and whether one can see it. */
function look(world: IsolatedWorld) {
  return world.run(() => {
    const host = document.querySelector<HTMLElement>('div[popover]:not([id])');
    if (!host) return null;
    const { x, y, width, height } = host.getBoundingClientRect();
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return { x, y, width, height, isOnTop: hit === host, isShown: getComputedStyle(host).visibility === 'visible' };
  });
}

async function expectCardSeen(world: IsolatedWorld): Promise<void> {
  await expect.poll(() => look(world)).toMatchObject({ isOnTop: true, isShown: true, width: 400, height: 150 });
  const { x, y, width, height } = (await look(world))!;
  expect(x).toBeGreaterThanOrEqual(8);
  expect(y).toBeGreaterThanOrEqual(8);
  expect(x + width).toBeLessThanOrEqual(992);
  expect(y + height).toBeLessThanOrEqual(692);
}

const tell = async (page: Page, wish: object) => (await inCard(page)).evaluate(`tell(${JSON.stringify(wish)})`);
const typed = async (page: Page) => (await inCard(page)).evaluate("document.querySelector('input').value");
const focusField = async (page: Page) => (await inCard(page)).focus('input');
const endings = (world: IsolatedWorld) => world.run(({ endings }) => endings);
const word = '<p style="margin:100px 50px">some <b id="word">word</b> here</p>';

test('the card opens below the selection with the focus in it and closes without a trace', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`, "default-src 'none'; frame-src https://card.test");
  const before = await page.content();
  await openCard(world);
  await expectCardSeen(world);
  const box = (await page.locator('#word').boundingBox())!;
  const at = (await look(world))!;
  expect(at.x).toBeCloseTo(box.x, 0);
  expect(at.y - box.y - box.height).toBeCloseTo(6, 0);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('popover'))).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.shadowRoot)).toBe(null);
  expect(await (await inCard(page)).evaluate(() => document.hasFocus())).toBe(true);
  pressEscape(page);
  await expect.poll(() => endings(world)).toEqual(['closed']);
  expect(await page.content()).toBe(before);
  expect(await page.evaluate(() => [document.activeElement?.tagName, getSelection()?.toString()])).toEqual(['BODY', 'word']);
});

test('the card is not seen, and takes no focus, before its document has answered', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}<input id="other" style="position:fixed;bottom:0;right:0">`);
  await page.locator('#other').focus();
  await openCard(world, 'never');
  await inCard(page);
  expect(await look(world)).toMatchObject({ isShown: false });
  await expect(page.locator('#other')).toBeFocused();
  expect(await endings(world)).toEqual([]);
});

const hostilePages: [name: string, html: string][] = [
  ['unsets everything', '<style>* { all: unset !important }</style>'],
  [
    'hides every div and popover',
    '<style>div, iframe, [popover], html > :not(body) { display: none !important; opacity: 0 !important; visibility: hidden !important; pointer-events: none !important }</style>',
  ],
  ['hides with important rules in a layer', '<style>@layer a { * { opacity: 0 !important; transform: translateX(-9999px) !important } }</style>'],
  [
    'animates and transitions everything',
    '<style>@keyframes a { to { opacity: 0; left: -999px } } * { animation: a 1s forwards !important; transition: all 30s !important }</style>',
  ],
  ['paints every backdrop', '<style>*::backdrop { background: red !important; pointer-events: auto !important }</style>'],
  ['zooms and clips its body', '<style>body { zoom: 2; transform: rotate(30deg); overflow: hidden; contain: strict; opacity: .1 }</style>'],
  [
    'overrides prototypes',
    `<script>for (const name of ['attachShadow','append','remove','showPopover','hidePopover','setAttribute','getBoundingClientRect','focus','postMessage','moveBefore'])
      for (const type of [Element, HTMLElement, HTMLIFrameElement, Document, Node, MessagePort, Window]) if (name in type.prototype) type.prototype[name] = () => { throw new Error('overridden') };
      document.createElement = EventTarget.prototype.addEventListener = Event.prototype.stopPropagation = () => { throw new Error('overridden') };
      window.ResizeObserver = window.MutationObserver = window.CSSStyleSheet = window.MessageChannel = null</script>`,
  ],
];

for (const [name, html] of hostilePages) {
  test(`the card stands on a page that ${name}`, async ({ page }) => {
    const world = await openPage(page, `<!doctype html><html><head>${html}</head><body>${word}`);
    await openCard(world);
    await expectCardSeen(world);
    pressEscape(page);
    await expect.poll(() => endings(world)).toEqual(['closed']);
  });
}

test('the card comes back when the page removes it, and gives up against a page that insists', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  await expectCardSeen(world);
  for (let time = 0; time < 3; time++) {
    await page.evaluate(() => document.querySelector('html > [popover]')!.remove());
    await expectCardSeen(world);
  }
  await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('html > [popover]')!;
    host.removeAttribute('style');
    host.removeAttribute('popover');
    host.hidden = true;
  });
  await expectCardSeen(world);
  await page.evaluate(() => document.querySelector<HTMLElement>('html > [popover]')!.hidePopover());
  await expectCardSeen(world);
  expect(await endings(world)).toEqual([]);
  await page.evaluate(() => {
    new MutationObserver(() => document.querySelector('html > [popover]')?.remove()).observe(document, { childList: true, subtree: true });
    document.querySelector('html > [popover]')!.remove();
  });
  await expect.poll(() => endings(world)).toEqual(['lost']);
  expect(await page.locator('html > [popover]').count()).toBe(0);
});

for (const [name, into] of [
  ['a transparent box', "document.body.appendChild(Object.assign(document.createElement('div'), { style: 'opacity:0;position:fixed;inset:0' }))"],
  ['a frame of its own', "document.body.appendChild(document.createElement('iframe')).contentDocument.body"],
] as const) {
  for (const way of ['append', 'moveBefore'] as const) {
    test(`a card that the page takes into ${name} (${way}) is back in its place`, async ({ page }) => {
      const world = await openPage(page, `<!doctype html><body>${word}`);
      await openCard(world);
      await expectCardSeen(world);
      await page.evaluate(`try { (${into}).${way}(document.querySelector('html > [popover]'), null) } catch {}`);
      await expectCardSeen(world);
      expect(await page.locator('html > [popover]').count()).toBe(1);
      expect(await endings(world)).toEqual([]);
    });
  }
}

for (const zoom of [0.1, 0.5, 1.5, 2]) {
  test(`a page that is zoomed by its style (${zoom}) neither shrinks, enlarges nor displaces the card`, async ({ page }) => {
    const world = await openPage(page, `<!doctype html><html style="zoom: ${zoom}"><body>${word}`);
    await openCard(world);
    await expectCardSeen(world);
    const element = await (await inCard(page)).frameElement();
    expect(await element.boundingBox()).toMatchObject({ width: 400, height: 150 });
    expect(await (await inCard(page)).evaluate(() => innerWidth)).toBe(400);
    const selected = (await page.locator('#word').boundingBox())!;
    const at = (await element.boundingBox())!;
    if (selected.y + selected.height < 500) expect(at.y - selected.y - selected.height).toBeCloseTo(6, 0);
    await page.evaluate(() => document.documentElement.style.setProperty('zoom', '0.3'));
    await expect.poll(() => element.boundingBox()).toMatchObject({ width: 400, height: 150 });
  });
}

test('tooltips of the page that do not touch the card, and events that it makes up, do not count', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}<div popover="manual" id="tip" style="margin:0;inset:auto;left:600px;top:600px">tip</div>`);
  await openCard(world);
  await expectCardSeen(world);
  await page.evaluate(() => {
    const tip = document.querySelector<HTMLElement>('#tip')!;
    for (let time = 0; time < 100; time++) {
      tip.showPopover();
      tip.hidePopover();
      document.dispatchEvent(new Event('fullscreenchange'));
      document.querySelector('html > [popover]')!.dispatchEvent(new Event('toggle'));
    }
  });
  await page.evaluate(() => document.querySelector<HTMLElement>('#tip')!.showPopover());
  await expectCardSeen(world);
  expect(await endings(world)).toEqual([]);
});

test('a popover that the page opens over the card goes below it, and a page that insists loses the card', async ({ page }) => {
  const world = await openPage(
    page,
    `<!doctype html><body>${word}<div popover="manual" id="cover" style="position:fixed;inset:0;width:100vw;height:100vh;margin:0">Win a prize</div>`,
  );
  await openCard(world);
  await expectCardSeen(world);
  await page.evaluate(() => document.querySelector<HTMLElement>('#cover')!.showPopover());
  await expectCardSeen(world);
  await page.evaluate(() => {
    const cover = document.querySelector<HTMLElement>('#cover')!;
    const again = () => {
      cover.hidePopover();
      cover.showPopover();
    };
    document.addEventListener('toggle', (event) => event.target !== cover && again(), true);
    again();
  });
  await expect.poll(() => endings(world)).toEqual(['lost']);
});

test('the card survives a page that writes its whole document anew', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  await expectCardSeen(world);
  await page.evaluate(() => {
    const html = document.createElement('html');
    html.append(document.createElement('body'));
    document.documentElement.replaceWith(html);
  });
  await expectCardSeen(world);
  expect(await endings(world)).toEqual([]);
});

test('a modal dialog neither covers nor disables the card, and its document lives on', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}<dialog style="width:80vw;height:80vh">a</dialog>`);
  await openCard(world);
  await expectCardSeen(world);
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await expectCardSeen(world);
  await focusField(page);
  await page.keyboard.type('abc');
  expect(await typed(page)).toBe('abc');
  await page.evaluate(() => document.querySelector('dialog')!.close());
  await expectCardSeen(world);
  expect(await typed(page)).toBe('abc');
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await expectCardSeen(world);
  await page.evaluate(() => document.querySelector('dialog')!.remove());
  await expectCardSeen(world);
  expect(await endings(world)).toEqual([]);
});

test('Escape closes the card and not the dialog around it', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body><dialog>${word}</dialog><script>document.querySelector('dialog').showModal()</script>`);
  await openCard(world);
  await expectCardSeen(world);
  pressEscape(page);
  await expect.poll(() => endings(world)).toEqual(['closed']);
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
});

test('the card is on top of an element that goes full screen', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}<main onclick="requestFullscreen()" style="background:teal">click</main>`);
  await openCard(world);
  await expectCardSeen(world);
  await page.locator('main').click();
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await expectCardSeen(world);
  await focusField(page);
  await page.keyboard.type('abc');
  expect(await typed(page)).toBe('abc');
  await page.evaluate(() => document.exitFullscreen());
  await page.waitForFunction(() => document.querySelector('html > [popover]') !== null);
  await expectCardSeen(world);
});

test('a second card closes the first', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  await expectCardSeen(world);
  await openCard(world);
  expect(await endings(world)).toEqual(['closed']);
  expect(await page.locator('html > [popover]').count()).toBe(1);
  await expectCardSeen(world);
  pressEscape(page);
  await expect.poll(() => endings(world)).toEqual(['closed', 'closed']);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('word');
});

test('an aborted signal closes the card', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  await world.run(({ lifetime }) => lifetime.abort());
  expect(await endings(world)).toEqual(['closed']);
  await openCard(world);
  expect(await endings(world)).toEqual(['closed', 'closed']);
  expect(await page.locator('html > [popover]').count()).toBe(0);
});

test('nothing that is done in the card reaches the page: keys, input, clipboard, pointer', async ({ page }) => {
  const world = await openPage(
    page,
    `<!doctype html><body>${word}<script>heard=[];
     for (const type of ['keydown','keyup','keypress','beforeinput','input','paste','copy','focusin','click','pointerdown','pointerup','mousedown','wheel','contextmenu','selectionchange','dragstart'])
       for (const target of [window, document]) for (const capture of [true, false]) target.addEventListener(type, e => heard.push(type), capture)</script>`,
  );
  await openCard(world);
  await expectCardSeen(world);
  await focusField(page);
  await page.evaluate('heard = []');
  await page.keyboard.type('hé🙂');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  const { x, y } = (await look(world))!;
  await page.mouse.click(x + 20, y + 10, { clickCount: 3 });
  await page.mouse.wheel(0, 50);
  expect(await typed(page)).toBe('héhé');
  expect(await page.evaluate('heard')).toEqual([]);
  await page.mouse.click(5, 5);
  await page.keyboard.press('x');
  expect(await page.evaluate('heard.includes("keydown") && heard.includes("click")')).toBe(true);
});

test('a focus trap of the page does not take the focus out of the card', async ({ page }) => {
  const world = await openPage(
    page,
    `<!doctype html><body><div id="modal" tabindex="-1">${word}</div>
     <script>document.addEventListener('focusin', (event) => { if (!modal.contains(event.target)) modal.focus() })</script>`,
  );
  await openCard(world);
  await expectCardSeen(world);
  await focusField(page);
  await page.keyboard.type('abc');
  expect(await typed(page)).toBe('abc');
});

test('Escape on the page closes the card and leaves the focus where the user has taken it', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}<input id="other" style="position:fixed;bottom:0;right:0">`);
  await openCard(world);
  await expectCardSeen(world);
  await page.locator('#other').click();
  pressEscape(page);
  await expect.poll(() => endings(world)).toEqual(['closed']);
  await expect(page.locator('#other')).toBeFocused();
});

test('a reader who has gone on before the card was there keeps the focus', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}<input id="other" style="position:fixed;bottom:0;right:0">`);
  await page.unroute('https://card.test/**');
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('https://card.test/**', async (route) => {
    await asked;
    await route.fulfill({
      contentType: 'text/html',
      body: "<script>addEventListener('message', ({ports:[port]}) => { openings = [1]; port.postMessage({type:'ready'}); port.postMessage({type:'height',px:150}) })</script>",
    });
  });
  await openCard(world);
  await page.locator('#other').click();
  answer();
  await expectCardSeen(world);
  await expect(page.locator('#other')).toBeFocused();
});

test('focus and selection return to the field they came from', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body><textarea id="field">one two three</textarea>');
  await page.locator('#field').focus();
  await page.evaluate(() => document.querySelector('textarea')!.setSelectionRange(4, 7, 'backward'));
  await openCard(world);
  await expectCardSeen(world);
  await focusField(page);
  await page.keyboard.type('x');
  pressEscape(page);
  await expect(page.locator('#field')).toBeFocused();
  expect(
    await page.evaluate(() => {
      const { selectionStart, selectionEnd, selectionDirection } = document.querySelector('textarea')!;
      return [selectionStart, selectionEnd, selectionDirection];
    }),
  ).toEqual([4, 7, 'backward']);
});

test('the card goes where its document asks, and stays in view', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  await expectCardSeen(world);
  const start = (await look(world))!;
  await tell(page, { type: 'move', by: { x: 200, y: 100 } });
  await expect.poll(() => look(world)).toMatchObject({ x: start.x + 200, y: start.y + 100 });
  await tell(page, { type: 'move', by: { x: 900, y: 900 } });
  await expect.poll(() => look(world)).toMatchObject({ x: 1000 - 8 - 400, y: 700 - 8 - 150 });
  await page.setViewportSize({ width: 600, height: 400 });
  await expect.poll(() => look(world)).toMatchObject({ x: 600 - 8 - 400, y: 400 - 8 - 150, isOnTop: true });
  await page.setViewportSize({ width: 320, height: 400 });
  await expect.poll(() => look(world)).toMatchObject({ x: 8, width: 304 });
});

test('the card passes on what its document asks of the page, in order', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  await expectCardSeen(world);
  await tell(page, { type: 'reveal', span: { start: 0, end: 4 } });
  await tell(page, { type: 'mark', findings: [] });
  await expect
    .poll(() => world.run(({ wishes }) => wishes))
    .toEqual([{ type: 'ready' }, { type: 'reveal', span: { start: 0, end: 4 } }, { type: 'mark', findings: [] }]);
  expect(await (await inCard(page)).evaluate('openings')).toEqual(['opening']);
});

test('the card stays where it is while the page scrolls', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body style="height:4000px">${word}`);
  await openCard(world);
  await expectCardSeen(world);
  const start = (await look(world))!;
  await page.mouse.move(900, 600);
  await page.mouse.wheel(0, 300);
  await page.waitForFunction(() => scrollY === 300);
  expect(await look(world)).toEqual(start);
});

test('a card that grows is cut to the room beside the selection', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body style="padding-top:240px">${word}`);
  await openCard(world);
  await expectCardSeen(world);
  await tell(page, { type: 'height', px: 3000 });
  await expect.poll(async () => (await look(world))?.height ?? 0).toBeGreaterThan(150);
  const after = (await look(world))!;
  const box = (await page.locator('#word').boundingBox())!;
  const isClear = after.y >= box.y + box.height || after.y + after.height <= box.y || after.x >= box.x + box.width;
  expect(isClear).toBe(true);
  expect(after.y).toBeGreaterThanOrEqual(8);
  expect(after.y + after.height).toBeLessThanOrEqual(692);
});

test('on a right-to-left page the card ends where the selection ends', async ({ page }) => {
  const world = await openPage(
    page,
    '<!doctype html><html dir="rtl"><body><p style="margin:100px 50px">שלום שלום שלום שלום שלום שלום שלום שלום שלום שלום שלום <b id="word">עולם</b></p>',
  );
  await page.setViewportSize({ width: 1000, height: 700 });
  await openCard(world);
  await expectCardSeen(world);
  const box = (await page.locator('#word').boundingBox())!;
  const at = (await look(world))!;
  expect(at.x + at.width).toBeCloseTo(Math.max(408, box.x + box.width), 0);
});

test('the card stands above a frame that covers the page', async ({ page }) => {
  const world = await openPage(
    page,
    `<!doctype html><body>${word}<iframe srcdoc="<p>other</p>" style="position:fixed;inset:0;width:100%;height:100%;z-index:2147483647"></iframe>`,
  );
  await openCard(world);
  await expectCardSeen(world);
});

test('text in a frame is read there and its card stays inside the frame', async ({ page }) => {
  await openPage(page, `<!doctype html><body style="margin:0"><iframe srcdoc='<!doctype html>${word}' style="width:420px;height:300px;border:0"></iframe>`);
  await page.frameLocator('iframe').locator('#word').waitFor();
  const world = await enterWorld(page, 'frame');
  await openCard(world);
  await expect.poll(() => look(world)).toMatchObject({ isOnTop: true, isShown: true });
  const { x, y, width, height } = (await look(world))!;
  expect(x + width).toBeLessThanOrEqual(412);
  expect(y + height).toBeLessThanOrEqual(292);
  pressEscape(page);
  await expect.poll(() => endings(world)).toEqual(['closed']);
});

test('Escape that the page makes up does not close the card', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  await expectCardSeen(world);
  await page.evaluate(() => {
    const madeUp = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    document.body.dispatchEvent(madeUp());
    document.querySelector('html > [popover]')!.dispatchEvent(madeUp());
  });
  expect(await endings(world)).toEqual([]);
});

test('documents that can hold no card are known beforehand', async ({ page }) => {
  const plain = await openPage(page, `<!doctype html><body>${word}`);
  expect(await plain.run(({ page }) => page.canHoldCard(document))).toBe(true);
  await page.setContent('<iframe sandbox="allow-scripts allow-same-origin" srcdoc="<p>no downloads</p>"></iframe>');
  await page.frameLocator('iframe').locator('p').waitFor();
  expect(await (await enterWorld(page, 'frame')).run(({ page }) => page.canHoldCard(document))).toBe(false);
  await page.setContent('<iframe sandbox="allow-scripts allow-same-origin allow-downloads" srcdoc="<p>downloads</p>"></iframe>');
  await page.frameLocator('iframe').locator('p').waitFor();
  expect(await (await enterWorld(page, 'frame')).run(({ page }) => page.canHoldCard(document))).toBe(true);
  await page.route('https://page.test/sandboxed', (route) =>
    route.fulfill({ contentType: 'text/html', body: word, headers: { 'content-security-policy': 'sandbox allow-scripts' } }),
  );
  await page.goto('https://page.test/sandboxed');
  expect(await (await enterWorld(page)).run(({ page }) => page.canHoldCard(document))).toBe(false);
  const drawing = '<svg xmlns="http://www.w3.org/2000/svg"><text y="20">news</text></svg>';
  await page.route('https://page.test/news.svg', (route) => route.fulfill({ contentType: 'image/svg+xml', body: drawing }));
  await page.goto('https://page.test/news.svg');
  expect(await (await enterWorld(page)).run(({ page }) => page.canHoldCard(document))).toBe(false);
});
