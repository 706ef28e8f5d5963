import { expect, test } from '@playwright/test';
import { launchOptions, openPage } from './isolated-world';

test.use({ launchOptions, viewport: { width: 1000, height: 700 } });

const filler = '<p>filler</p>'.repeat(80);
const inScroller = `${filler}<div style="height:200px;overflow:auto">${filler}<p>target</p>${filler}</div>${filler}`;

/** Pages that are drawn larger or smaller than their pixels say. */
const pages: [what: string, html: string][] = [
  ['a page enlarged by zoom', `<html style="zoom:2"><body>${inScroller}`],
  ['a page made smaller by zoom', `<html style="zoom:.5"><body>${inScroller}`],
  ['a body enlarged by zoom', `<body style="zoom:1.5">${inScroller}`],
  ['a scroller within an enlarged box', `<body><main style="zoom:3">${inScroller}</main>`],
  ['an enlarged scroller', `<body>${inScroller.replace('height:200px', 'zoom:2;height:200px')}`],
  [
    'scrollers within each other, each of another size',
    `<body><main style="zoom:2;height:400px;overflow:auto">${inScroller.replace('height:200px', 'zoom:.5;height:200px')}</main>`,
  ],
  ['a box scaled by a transform', `<body><main style="transform:scale(.5);transform-origin:0 0">${inScroller}</main>`],
];

for (const [what, html] of pages) {
  test(`text is scrolled into view in ${what}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    const world = await openPage(page, `<!doctype html>${html}`);
    const isFound = await world.run((world) => {
      document.getSelection()?.selectAllChildren(document.body);
      const selection = world.page.readSelection(document);
      if (typeof selection === 'string') throw new Error(selection);
      const start = selection.passage.text.indexOf('target');
      return world.page.createHighlighter(document, selection.map, world.lifetime.signal).flash({ start, end: start + 6 });
    });
    expect(isFound).toBe(true);
    const isSeen = await page.evaluate(() => {
      const target = Array.from(document.querySelectorAll('p')).find((p) => p.textContent === 'target')!;
      const range = document.createRange();
      range.selectNodeContents(target);
      const { left, top, bottom } = range.getBoundingClientRect();
      return [top + 1, bottom - 1].every((y) => target === document.elementFromPoint(left + 2, y));
    });
    expect(isSeen).toBe(true);
  });
}
