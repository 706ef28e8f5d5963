import { launchFirefox } from '../driver/firefox/launch';
import { seriousViolations, tooWide } from './everybody';
import { expect, finish, panelPage, test } from './firefox-test';

/** Whether a switch is on, as soon as it is there. Stands alone. */
async function readSwitch(name: string): Promise<string | null> {
  for (;;) {
    const found = [...document.querySelectorAll('input[role=switch]')].find((one) => one.getAttribute('aria-label')?.includes(name));
    if (found) return found.getAttribute('aria-checked');
    await new Promise(requestAnimationFrame);
  }
}

test('what is set in the options holds: in the menu, and after the event page has ended', async ({ firefox, article }) => {
  const options = await firefox.openPage(firefox.own('options.html#tasks'));
  const menu = async () => {
    await firefox.bidi.send('browsingContext.activate', { context: article.context });
    await article.select('#review');
    await article.rightClick('#review');
    return firefox.window.menuLabels();
  };
  const flip = async () => {
    await firefox.bidi.send('browsingContext.activate', { context: options.context });
    await options.click('input[role=switch]', 'Sentiment');
  };
  const others = [null, 'With a language model…', 'Whole page'];
  expect(await menu()).toEqual(['Sentiment', 'Entities', 'Compliance', 'Everything', ...others]);
  await flip();
  await expect.poll(menu).toEqual(['Entities', 'Compliance', 'Everything', ...others]);
  await firefox.window.stopEventPage();
  expect(await menu()).toEqual(['Entities', 'Compliance', 'Everything', ...others]);
  await options.goto(firefox.own('options.html#tasks'));
  expect(await options.evaluate(readSwitch, 'Sentiment')).toBe('false');
  await flip();
  await expect.poll(menu).toEqual(['Sentiment', 'Entities', 'Compliance', 'Everything', ...others]);
  await options.close();
});

test('the keys can be changed where Firefox lets keys be changed', async ({ firefox }) => {
  const options = await firefox.openPage(firefox.own('options.html#shortcuts'));
  await expect.poll(() => options.text()).toContain('Alt+Shift+G');
  await options.click('button', 'Change');
  await expect.poll(() => firefox.window.tell('gBrowser.currentURI.spec')).toBe('about:addons');
  await options.close();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`every surface can be used by everybody, and fits a telephone (${colorScheme})`, async () => {
    const firefox = await launchFirefox({ colorScheme });
    const surfaces = [
      'popup.html',
      'sidepanel.html',
      ...['tasks', 'detectors', 'policies', 'models', 'privacy', 'about'].map((part) => `options.html#${part}`),
    ];
    for (const surface of surfaces) {
      const page = await firefox.openPage(firefox.own(surface));
      await page.find('.gloss');
      await page.setViewport(360, 740);
      expect(await seriousViolations(page), surface).toEqual([]);
      expect(await page.evaluate(tooWide, null), surface).toEqual([]);
      expect(await page.evaluate(tooSmall, null), surface).toEqual([]);
      await page.close();
    }
    const panel = await panelPage(firefox, 'Amelia Hartmann of Siemens lives in Munich. Breakfast, sadly, was cold.');
    await panel.setViewport(360, 740);
    await panel.click('.passage-tasks button', 'Everything');
    await finish(panel);
    expect(await seriousViolations(panel)).toEqual([]);
    expect(await panel.evaluate(tooWide, null)).toEqual([]);
    expect(await panel.evaluate(tooSmall, null)).toEqual([]);
    // The eyes are open.
    await panel.evaluate(() => {
      const line = document.body.appendChild(document.createElement('div'));
      line.style.cssText = 'width: 600px; display: flex';
      for (const name of ['one', 'other']) {
        const button = line.appendChild(document.createElement('button'));
        button.style.cssText = 'width: 9px; height: 9px; padding: 0; min-height: 0';
        button.ariaLabel = name;
      }
    }, null);
    expect(await panel.evaluate(tooWide, null)).toHaveLength(1);
    expect(await panel.evaluate(tooSmall, null)).toHaveLength(2);
    await firefox.close();
  });
}

/**
 * What a finger misses: targets below 24 by 24 px (WCAG 2.2, 2.5.8, level AA) that have another target within 24 px around their
 * middle; links in a sentence, and what a label makes larger, are left out. Stands alone.
 */
function tooSmall(): string[] {
  const targets = [...document.querySelectorAll<HTMLElement>('button, a[href], input, select, summary, [role=tab]')].filter((element) =>
    element.checkVisibility({ visibilityProperty: true, opacityProperty: false }),
  );
  const boxOf = (element: HTMLElement) => (element.closest('label') ?? element).getBoundingClientRect();
  const middles = targets.map((element) => {
    const { left, top, width, height } = boxOf(element);
    return { element, width, height, x: left + width / 2, y: top + height / 2 };
  });
  return middles
    .filter(({ width, height }) => width > 0 && (width < 24 || height < 24))
    .filter(({ element }) => getComputedStyle(element).display !== 'inline')
    .filter(({ element, x, y }) =>
      middles.some((other) => {
        const label = element.closest('label');
        if (other.element === element || (label !== null && other.element.closest('label') === label)) return false;
        const dx = Math.max(0, Math.abs(other.x - x) - other.width / 2);
        const dy = Math.max(0, Math.abs(other.y - y) - other.height / 2);
        return Math.hypot(dx, dy) < 12;
      }),
    )
    .map(
      ({ element, width, height }) =>
        `${element.localName} “${element.innerText || element.getAttribute('aria-label')}”: ${Math.round(width)} × ${Math.round(height)} px`,
    );
}
