import { expect, type Page, test } from '@playwright/test';
import { enterWorld, type IsolatedWorld, launchOptions, openPage } from './isolated-world';

test.use({ launchOptions, viewport: { width: 1000, height: 700 } });

const css = `
  [data-gloss-root] { inline-size: 320px; background: rgb(1 2 3); color: white; font: 14px sans-serif; }
  .bar { block-size: 30px; } .body { block-size: 120px; }`;

/** Selects #word, reads the selection and opens a card with a bar to drag, a field and a button. */
async function openCard(world: IsolatedWorld): Promise<void> {
  await world.run((world, css) => {
    const word = document.querySelector('#word');
    if (word) document.getSelection()?.selectAllChildren(word);
    const selection = world.page.readSelection(document);
    world.frame = world.page.openCardFrame({
      css,
      anchor: typeof selection === 'string' ? () => null : selection.anchor,
      label: 'Gloss',
      onClose: () => world.closes++,
      signal: world.lifetime.signal,
    });
    const bar = document.createElement('div');
    bar.className = 'bar';
    bar.tabIndex = 0;
    bar.setAttribute('data-drag', '');
    const field = document.createElement('input');
    const body = document.createElement('div');
    body.className = 'body';
    body.append(field);
    world.frame.root.append(bar, body);
  }, css);
}

/** Where the card's root is drawn, and whether it is what one would hit there. */
async function look(world: IsolatedWorld) {
  return world.run(({ frame }) => {
    const { x, y, width, height } = frame.root.getBoundingClientRect();
    const host = (frame.root.getRootNode() as ShadowRoot).host;
    const hit = document.elementFromPoint(x + width / 2, y + height / 2);
    return { x, y, width, height, isOnTop: hit === host };
  });
}

async function expectCardSeen(world: IsolatedWorld): Promise<void> {
  await expect.poll(async () => (await look(world)).isOnTop).toBe(true);
  const { x, y, width, height } = await look(world);
  expect({ width, height }).toEqual({ width: 320, height: 150 });
  expect(x).toBeGreaterThanOrEqual(8);
  expect(y).toBeGreaterThanOrEqual(8);
  expect(x + width).toBeLessThanOrEqual(992);
  expect(y + height).toBeLessThanOrEqual(692);
}

/** Puts the focus on something in the card. */
async function focusInCard(world: IsolatedWorld, selector: string): Promise<void> {
  await world.run(({ frame }, selector) => frame.root.querySelector<HTMLElement>(selector)?.focus(), selector);
}

const closes = (world: IsolatedWorld) => world.run(({ closes }) => closes);
const word = '<p style="margin:100px 50px">some <b id="word">word</b> here</p>';

test('the card opens below the selection with the focus in it and closes without a trace', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`, "default-src 'none'");
  const before = await page.content();
  await openCard(world);
  await expectCardSeen(world);
  const box = (await page.locator('#word').boundingBox())!;
  const card = await look(world);
  expect(card.x).toBeCloseTo(box.x, 0);
  expect(card.y - box.y - box.height).toBeCloseTo(6, 0);
  expect(await page.evaluate(() => document.activeElement?.hasAttribute('popover'))).toBe(true);
  expect(await page.evaluate(() => document.activeElement?.shadowRoot)).toBe(null);
  await page.keyboard.press('Escape');
  expect(await closes(world)).toBe(1);
  expect(await page.content()).toBe(before);
  expect(await page.evaluate(() => [document.activeElement?.tagName, getSelection()?.toString()])).toEqual(['BODY', 'word']);
});

const hostilePages: [name: string, html: string][] = [
  ['unsets everything', '<style>* { all: unset !important }</style>'],
  [
    'hides every div and popover',
    '<style>div, [popover], html > :not(body) { display: none !important; opacity: 0 !important; visibility: hidden !important; pointer-events: none !important }</style>',
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
    `<script>for (const name of ['attachShadow','append','remove','showPopover','hidePopover','setAttribute','getBoundingClientRect','focus'])
      for (const type of [Element, HTMLElement, Document, Node]) if (name in type.prototype) type.prototype[name] = () => { throw new Error('overridden') };
      document.createElement = EventTarget.prototype.addEventListener = Event.prototype.stopPropagation = () => { throw new Error('overridden') };
      window.ResizeObserver = window.MutationObserver = window.CSSStyleSheet = null</script>`,
  ],
];

for (const [name, html] of hostilePages) {
  test(`the card stands on a page that ${name}`, async ({ page }) => {
    const world = await openPage(page, `<!doctype html><html><head>${html}</head><body>${word}`);
    await openCard(world);
    await expectCardSeen(world);
    await page.keyboard.press('Escape');
    expect(await closes(world)).toBe(1);
  });
}

test('the card comes back when the page removes it, and gives up against a page that insists', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  const find = () => document.querySelector('html > [popover]');
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
  expect(await closes(world)).toBe(0);
  await page.evaluate(() => {
    new MutationObserver(() => document.querySelector('html > [popover]')?.remove()).observe(document, { childList: true, subtree: true });
    document.querySelector('html > [popover]')!.remove();
  });
  await expect.poll(() => closes(world)).toBe(1);
  expect(await page.evaluate(find)).toBe(null);
});

test('the card survives a page that writes its whole document anew', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  await page.evaluate(() => {
    const html = document.createElement('html');
    html.append(document.createElement('body'));
    document.documentElement.replaceWith(html);
  });
  await expectCardSeen(world);
});

test('a modal dialog does not cover or disable the card', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}<dialog style="width:80vw;height:80vh">a</dialog>`);
  await openCard(world);
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await expectCardSeen(world);
  await focusInCard(world, 'input');
  await page.keyboard.type('abc');
  expect(await world.run(({ frame }) => frame.root.querySelector('input')!.value)).toBe('abc');
  await page.evaluate(() => document.querySelector('dialog')!.close());
  await expectCardSeen(world);
  await page.evaluate(() => document.querySelector('dialog')!.showModal());
  await expectCardSeen(world);
  await page.evaluate(() => document.querySelector('dialog')!.remove());
  await expectCardSeen(world);
});

test('Escape closes the card and not the dialog around it', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body><dialog>${word}</dialog><script>document.querySelector('dialog').showModal()</script>`);
  await openCard(world);
  await expectCardSeen(world);
  await page.keyboard.press('Escape');
  expect(await closes(world)).toBe(1);
  expect(await page.evaluate(() => document.querySelector('dialog')!.open)).toBe(true);
});

test('the card is on top of an element that goes full screen', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}<main onclick="requestFullscreen()" style="background:teal">click</main>`);
  await openCard(world);
  await page.locator('main').click();
  await page.waitForFunction(() => document.fullscreenElement !== null);
  await expectCardSeen(world);
  await focusInCard(world, 'input');
  await page.keyboard.type('abc');
  expect(await world.run(({ frame }) => frame.root.querySelector('input')!.value)).toBe('abc');
  await page.evaluate(() => document.exitFullscreen());
  await page.waitForFunction(() => document.querySelector('html > [popover]') !== null);
  await expectCardSeen(world);
});

test('a second card closes the first', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  await openCard(world);
  expect(await closes(world)).toBe(1);
  expect(await page.locator('html > [popover]').count()).toBe(1);
  await page.keyboard.press('Escape');
  expect(await closes(world)).toBe(2);
  expect(await page.evaluate(() => getSelection()?.toString())).toBe('word');
});

test('an aborted signal closes the card', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  await world.run(({ lifetime }) => lifetime.abort());
  expect(await closes(world)).toBe(1);
  await openCard(world);
  expect(await closes(world)).toBe(2);
  expect(await page.locator('html > [popover]').count()).toBe(0);
});

test('keys and input in the card do not reach the page, keys on the page do', async ({ page }) => {
  const world = await openPage(
    page,
    `<!doctype html><body>${word}<script>heard=[];
     for (const type of ['keydown','keyup','keypress','beforeinput','input','paste','copy','focusin','click','pointerdown']) for (const capture of [true, false]) document.addEventListener(type, e => heard.push(type), capture)</script>`,
  );
  await openCard(world);
  await page.evaluate('heard = []');
  await focusInCard(world, 'input');
  await page.keyboard.type('hé🙂');
  await page.keyboard.press('Backspace');
  await world.run((world) => {
    world.frame.root.addEventListener('input', () => world.notes.push('input'));
    world.frame.root.addEventListener('keydown', (event) => {
      world.notes.push(event.key);
      if (event.key === 'b') event.preventDefault();
    });
  });
  await page.keyboard.type('abc');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+c');
  await page.keyboard.press('End');
  await page.keyboard.press('Control+v');
  expect(await world.run(({ frame }) => frame.root.querySelector('input')!.value)).toBe('héachéac');
  expect(await world.run(({ notes }) => notes.slice(0, 5))).toEqual(['a', 'input', 'b', 'c', 'input']);
  expect(await page.evaluate('heard.filter((type) => type !== "focusin")')).toEqual([]);
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
  await focusInCard(world, 'input');
  await page.keyboard.type('abc');
  expect(await world.run(({ frame }) => frame.root.querySelector('input')!.value)).toBe('abc');
});

test('Escape on the page closes the card and leaves the focus where the user has taken it', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}<input id="other" style="position:fixed;bottom:0;right:0">`);
  await openCard(world);
  await page.locator('#other').click();
  await page.keyboard.press('Escape');
  expect(await closes(world)).toBe(1);
  await expect(page.locator('#other')).toBeFocused();
});

test('Escape that the card itself uses does not close it', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  await world.run(({ frame }) => frame.root.addEventListener('keydown', (event) => event.preventDefault()));
  await page.keyboard.press('Escape');
  expect(await closes(world)).toBe(0);
});

test('focus and selection return to the field they came from', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body><textarea id="field">one two three</textarea>');
  await page.locator('#field').focus();
  await page.evaluate(() => document.querySelector('textarea')!.setSelectionRange(4, 7, 'backward'));
  await openCard(world);
  await focusInCard(world, 'input');
  await page.keyboard.type('x');
  await page.keyboard.press('Escape');
  await expect(page.locator('#field')).toBeFocused();
  expect(
    await page.evaluate(() => {
      const { selectionStart, selectionEnd, selectionDirection } = document.querySelector('textarea')!;
      return [selectionStart, selectionEnd, selectionDirection];
    }),
  ).toEqual([4, 7, 'backward']);
});

async function dragBy(page: Page, world: IsolatedWorld, x: number, y: number): Promise<void> {
  const card = await look(world);
  await page.mouse.move(card.x + 20, card.y + 10);
  await page.mouse.down();
  await page.mouse.move(card.x + 20 + x / 2, card.y + 10 + y / 2);
  await page.mouse.move(card.x + 20 + x, card.y + 10 + y);
  await page.mouse.up();
}

test('the card is moved by pointer and by arrow keys and stays in view', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  const start = await look(world);
  await dragBy(page, world, 200, 100);
  expect(await look(world)).toMatchObject({ x: start.x + 200, y: start.y + 100 });
  await focusInCard(world, '[data-drag]');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowDown');
  expect(await look(world)).toMatchObject({ x: start.x + 184, y: start.y + 164 });
  await dragBy(page, world, 900, 900);
  expect(await look(world)).toMatchObject({ x: 1000 - 8 - 320, y: 700 - 8 - 150 });
  await page.setViewportSize({ width: 600, height: 400 });
  await expect.poll(() => look(world)).toMatchObject({ x: 600 - 8 - 320, y: 400 - 8 - 150, isOnTop: true });
});

test('the card stays where it is while the page scrolls, and the page stays while the card is wheeled', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body style="height:4000px">${word}`);
  await openCard(world);
  const start = await look(world);
  await page.mouse.move(900, 600);
  await page.mouse.wheel(0, 300);
  await page.waitForFunction(() => scrollY === 300);
  expect(await look(world)).toEqual(start);
  const wheels = await world.run(({ frame }) => {
    const wheel = (deltaY: number) => {
      const event = new WheelEvent('wheel', { deltaY, bubbles: true, cancelable: true, composed: true });
      frame.root.firstElementChild!.dispatchEvent(event);
      return event.defaultPrevented;
    };
    const short = wheel(50);
    (frame.root.lastElementChild as HTMLElement).style.height = '3000px';
    return { short, longDown: wheel(50), longUp: wheel(-50) };
  });
  expect(wheels).toEqual({ short: true, longDown: false, longUp: true });
});

test('a card that grows is cut to the room beside the selection and scrolls inside', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body style="padding-top:240px">${word}`);
  await openCard(world);
  const before = await look(world);
  await world.run(({ frame }) => {
    (frame.root.lastElementChild as HTMLElement).style.height = '3000px';
  });
  await expect
    .poll(async () => {
      const { y, height } = await look(world);
      return height > before.height && y + height <= 692;
    })
    .toBe(true);
  const after = await look(world);
  const box = (await page.locator('#word').boundingBox())!;
  const isClear = after.y >= box.y + box.height || after.y + after.height <= box.y || after.x >= box.x + box.width;
  expect(isClear).toBe(true);
  expect(after.y).toBeGreaterThanOrEqual(8);
  expect(await world.run(({ frame }) => frame.root.scrollHeight > frame.root.clientHeight)).toBe(true);
});

test('on a right-to-left page the card ends where the selection ends', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><html dir="rtl"><body><p style="margin:100px 50px">שלום <b id="word">עולם</b></p>');
  await openCard(world);
  await expectCardSeen(world);
  const box = (await page.locator('#word').boundingBox())!;
  const card = await look(world);
  expect(card.x + card.width).toBeCloseTo(box.x + box.width, 0);
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
  await openPage(page, `<!doctype html><body><iframe srcdoc='<!doctype html>${word}' style="width:400px;height:300px"></iframe>`);
  await page.frameLocator('iframe').locator('#word').waitFor();
  const world = await enterWorld(page, 'frame');
  await openCard(world);
  await expect.poll(async () => (await look(world)).isOnTop).toBe(true);
  const { x, y, width, height } = await look(world);
  expect(x + width).toBeLessThanOrEqual(392);
  expect(y + height).toBeLessThanOrEqual(292);
  await page.keyboard.press('Escape');
  expect(await closes(world)).toBe(1);
});

test('Escape that the page makes up does not close the card', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${word}`);
  await openCard(world);
  await page.evaluate(() => {
    const madeUp = () => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true });
    document.body.dispatchEvent(madeUp());
    document.querySelector('html > [popover]')!.dispatchEvent(madeUp());
  });
  expect(await closes(world)).toBe(0);
});
