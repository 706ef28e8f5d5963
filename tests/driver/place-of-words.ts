import type { Page } from 'playwright';

/** The middle of the first place at which words are drawn on a page, in pixels of the window; they stand in one text node. */
export function placeOfWords(page: Page, words: string): Promise<{ readonly x: number; readonly y: number }> {
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent!.indexOf(wanted);
      if (start < 0) continue;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + wanted.length);
      const rect = range.getClientRects()[0];
      if (rect) return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
    }
    throw new Error(`“${wanted}” is drawn nowhere.`);
  }, words);
}
