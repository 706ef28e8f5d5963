import { expect, type Page, test } from '@playwright/test';
import { type IsolatedWorld, launchOptions, openPage } from './isolated-world';

test.use({ launchOptions });

/** Builds the page by a script of its own, then reads the body and tries every way back to it. */
async function readBuilt(page: Page, build: () => void) {
  const world: IsolatedWorld = await openPage(page, '<!doctype html><body>');
  await page.evaluate(build);
  return world.run((world) => {
    document.getSelection()?.selectAllChildren(document.body);
    const selection = world.page.readSelection(document);
    if (typeof selection === 'string') return selection;
    const { text } = selection.passage;
    const start = text.indexOf('Amelia');
    const span = { start, end: start + 'Amelia'.length };
    const highlighter = world.page.createHighlighter(document, selection.map, world.lifetime.signal);
    const range = selection.map.toRange(span)?.toString();
    return { chars: text.length, end: text.slice(-16), range, isDrawn: selection.anchor() !== null, isFound: highlighter.flash(span) };
  });
}

const found = { range: 'Amelia', isDrawn: true, isFound: true };

// Chromium 156 itself gives up on 3,000 nested blocks: it crashes in layout, without Gloss.
for (const [depth, name] of [
  [4000, 'span'],
  [2000, 'div'],
] as const) {
  test(`${depth} nested <${name}> are read, marked and scrolled to`, async ({ page }) => {
    await page.addInitScript((nesting) => Object.assign(globalThis, { nesting }), { depth, name });
    const read = await readBuilt(page, () => {
      const { depth, name } = (globalThis as unknown as { nesting: { depth: number; name: string } }).nesting;
      let at: Element = document.body;
      for (let level = 0; level < depth; level++) at = at.appendChild(document.createElement(name));
      at.textContent = 'Amelia Hartmann.';
    });
    expect(read).toEqual({ chars: 16, end: 'Amelia Hartmann.', ...found });
  });
}

test('4,000 nested hidden elements are passed over', async ({ page }) => {
  const read = await readBuilt(page, () => {
    document.body.innerHTML = '<p hidden></p><p>Amelia Hartmann.</p>';
    let at: Element = document.querySelector('p')!;
    for (let depth = 0; depth < 4000; depth++) at = at.appendChild(document.createElement('span'));
    at.textContent = 'hidden';
  });
  expect(read).toEqual({ chars: 16, end: 'Amelia Hartmann.', ...found });
});

test('1,000 nested shadow trees are read and marked', async ({ page }) => {
  const read = await readBuilt(page, () => {
    let at: Element | ShadowRoot = document.body;
    for (let depth = 0; depth < 1000; depth++) at = at.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    (at as ShadowRoot).innerHTML = '<p>Amelia Hartmann.</p>';
  });
  expect(read).toEqual({ chars: 16, end: 'Amelia Hartmann.', ...found });
});

test('100,000 siblings are read and marked', async ({ page }) => {
  const read = await readBuilt(page, () => {
    document.body.innerHTML = `${'<b>a</b><i>b</i> '.repeat(50_000)}Amelia Hartmann.`;
  });
  expect(read).toEqual({ chars: 150_016, end: 'Amelia Hartmann.', ...found });
});

test('ten million characters are read whole, for the engine to refuse with its limit', async ({ page }) => {
  const read = await readBuilt(page, () => {
    document.body.innerHTML = `${`<p>${'The tide tables hang beside the door. '.repeat(2632)}</p>`.repeat(100)}<p>Amelia Hartmann.</p>`;
  });
  expect(read).toEqual({ chars: 10_001_616, end: 'Amelia Hartmann.', ...found });
});
