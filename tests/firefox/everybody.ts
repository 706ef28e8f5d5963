import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { FirefoxPage } from '../driver/firefox/page';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds that would keep somebody from using the page. */
export async function seriousViolations(page: FirefoxPage): Promise<string[]> {
  await page.tell(`void ${axe.startsWith('/*') ? `(() => {${axe}})()` : axe}`);
  const { violations } = (await page.tell("axe.run({ resultTypes: ['violations'] })")) as AxeResults;
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) => nodes.map(({ target }) => `${id} (${help}): ${target.join(' ')}`));
}

/** What sticks out of the window, sideways, where it cannot be scrolled to. Stands alone. */
export function tooWide(): string[] {
  const isScrolled = (element: Element | null): boolean =>
    element !== null && (['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(element).overflowX) || isScrolled(element.parentElement));
  const root = document.scrollingElement!;
  if (root.scrollWidth <= root.clientWidth) return [];
  return [...document.body.querySelectorAll('*')]
    .filter((element) => element.getBoundingClientRect().right > root.clientWidth + 1 && !isScrolled(element.parentElement))
    .map((element) => `${element.localName}.${element.className}: ${Math.round(element.getBoundingClientRect().right)} px`);
}
