/** Firefox for Android cannot be had here. What it lacks can be taken away, and what it is can be tried: 360 px, a finger, the panel in a tab. */
import { type GlossFirefox, launchFirefox } from '../driver/firefox/launch';
import { type FirefoxPage, readPage } from '../driver/firefox/page';
import { waitFor } from '../driver/firefox/wait';
import { seriousViolations, tooWide } from './everybody';
import { expect, test as base } from './firefox-test';

const test = base.extend<object, { readonly firefox: GlossFirefox }>({
  firefox: [
    async ({}, use) => {
      const firefox = await launchFirefox({ isTelephone: true });
      await use(firefox);
      await firefox.close();
    },
    { scope: 'worker' },
  ],
});

/** The tabs in which the panel is open. */
async function panels(firefox: GlossFirefox): Promise<FirefoxPage[]> {
  const { contexts } = await firefox.bidi.send('browsingContext.getTree', {});
  return contexts.filter(({ url }) => url === firefox.own('sidepanel.html')).map(({ context }) => readPage(firefox.bidi, context));
}

const isInFront = (page: FirefoxPage) => page.tell('document.visibilityState === "visible"');

/** Opens the toolbar's popup over a page and presses a task in it. */
async function press(firefox: GlossFirefox, page: FirefoxPage, task: string): Promise<void> {
  await firefox.bidi.send('browsingContext.activate', { context: page.context });
  await firefox.window.clickIcon();
  const click = `(() => {
    const button = [...document.querySelectorAll('.popup-tasks button')].find(({ innerText }) => innerText.startsWith(${JSON.stringify(task)}));
    button?.click();
    return button !== undefined;
  })()`;
  await expect.poll(() => firefox.window.tellHidden('popup', click)).toBe(true);
}

const thePanel = (firefox: GlossFirefox) => waitFor('the panel in a tab', async () => (await panels(firefox))[0]);

test('a task is started from the toolbar; its result is in a tab; a press on it leads back to the page', async ({ firefox, article }) => {
  await article.select('#names');
  await press(firefox, article, 'Entities');
  const panel = await thePanel(firefox);
  await expect.poll(() => panel.text(), { timeout: 60_000 }).toMatch(/Nairobi/);
  expect(await panel.text()).toContain('Amelia Hartmann');
  expect(await isInFront(panel)).toBe(true);
  expect(await isInFront(article)).toBe(false);
  await panel.click('.finding-value', 'Siemens');
  await expect.poll(() => isInFront(article)).toBe(true);

  // The next one takes its place, in the same tab, which comes to the front.
  await article.select('#review');
  await press(firefox, article, 'Sentiment');
  await expect.poll(() => panel.text(), { timeout: 60_000 }).toMatch(/^163 of 163 characters$/m);
  expect(await panels(firefox)).toHaveLength(1);
  expect(await isInFront(panel)).toBe(true);

  // What is selected is read from the page that the panel was opened from, not from the tab in front.
  await article.select('#plain');
  await panel.click('.passage-line button', 'Take selection');
  await expect.poll(() => panel.evaluate(() => document.querySelector('textarea')?.value ?? '', null)).toContain('tide tables');
  await panel.close();
});

test('with nothing selected no tab is opened, and the popup says why', async ({ firefox, article }) => {
  await press(firefox, article, 'Everything');
  await expect.poll(() => firefox.window.tellHidden('popup', 'document.querySelector(".popup-problem").innerText')).toBe('Select some text on the page first.');
  expect(await panels(firefox)).toEqual([]);
  const words = String(await firefox.window.tellHidden('popup', 'document.body.innerText'));
  expect(words).toContain('the result opens in a tab of its own');
  expect(words).not.toMatch(/right-click|sidebar|\bAlt\b/);
  await firefox.window.closePopup();
});

for (const locale of ['en-US', 'zh-CN'] as const) {
  test(`at 360 px popup and options fit, and all that can be pressed is as large as a fingertip (${locale})`, async () => {
    test.setTimeout(240_000);
    const firefox = await launchFirefox({ isTelephone: true, locale });
    const troubles: string[] = [];
    const look = async (page: FirefoxPage, name: string) => {
      await page.setViewport(360, 740);
      expect(await page.evaluate(() => [matchMedia('(pointer: coarse)').matches, matchMedia('(any-hover: hover)').matches], null)).toEqual([true, false]);
      const found = [...(await seriousViolations(page)), ...(await page.evaluate(tooWide, null)), ...(await page.evaluate(missedByFingers, null))];
      troubles.push(...new Set(found.map((trouble) => `${name}: ${trouble}`)));
    };
    for (const part of ['popup.html', ...sections.map((section) => `options.html#${section}`)]) {
      const page = await firefox.openPage(firefox.own(part));
      await page.find('.gloss');
      expect(await page.evaluate(() => document.documentElement.lang.slice(0, 2), null)).toBe(locale.slice(0, 2));
      await look(page, part);
      await page.close();
    }
    expect(troubles).toEqual([]);
    const popup = await firefox.openPage(firefox.own('popup.html'));
    await popup.find('.gloss');
    await popup.setViewport(360, 740);
    // The eyes are open.
    await popup.evaluate(() => {
      const button = document.querySelector('main')!.appendChild(document.createElement('button'));
      button.style.cssText = 'width: 43px; height: 30px; min-height: 0';
      button.ariaLabel = 'small';
    }, null);
    expect(await popup.evaluate(missedByFingers, null)).toHaveLength(1);
    await firefox.close();
  });
}

const sections = ['tasks', 'detectors', 'policies'];

/**
 * What a fingertip misses (WCAG 2.2, 2.5.5): targets that are not hit 21 px to each side of their middle. Links in a sentence are
 * left out, as the criterion does; of a list that goes on and on the first thirty are looked at. Stands alone.
 */
function missedByFingers(): string[] {
  const targets = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, textarea, summary, [role=tab]')].filter(
    (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0 && !element.closest('fieldset:disabled'),
  );
  const inSentence = (element: HTMLElement) =>
    element.localName === 'a' && getComputedStyle(element).display === 'inline' && element.parentElement!.innerText.trim() !== element.innerText.trim();
  const counts = new Map<string, number>();
  const few = targets.filter((element) => {
    const kind = `${element.localName}.${element.className}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return counts.get(kind)! <= 30 && !inSentence(element);
  });
  return few.flatMap((element) => {
    element.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { left, top, width, height } = (element.closest('label') ?? element).getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    const isHit = ([dx, dy]: number[]) => {
      const hit = document.elementFromPoint(x + dx!, y + dy!);
      return hit !== null && (element.contains(hit) || (element.closest('label')?.contains(hit) ?? false));
    };
    const reach = (sides: number[][]) => sides.every(isHit);
    if (
      reach([
        [0, -21],
        [0, 21],
      ]) &&
      reach([
        [-21, 0],
        [21, 0],
      ])
    )
      return [];
    return [
      `${element.localName}.${element.className} “${element.innerText || element.getAttribute('aria-label')}”: ${Math.round(width)} × ${Math.round(height)} px`,
    ];
  });
}
