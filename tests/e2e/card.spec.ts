import { pressEscape, selectIn } from '../driver/closed-card';
import { clickIcon, dispatchMenu } from '../driver/extension';
import { placeOfWords } from '../driver/place-of-words';
import { expect, test } from './gloss-test';

test.describe('the card', () => {
  test('says what a selection feels like, sentence by sentence', async ({ desk }) => {
    await desk.run('sentiment', '#review');
    await desk.finish();
    const text = await desk.card.text();
    expect(text).toMatch(/^163 of 163 characters$/m);
    expect(text).toContain('Breakfast, sadly, was cold');
  });

  test('finds people, jobs, organisations, places and addresses at their exact characters', async ({ desk }) => {
    await desk.run('entities', '#names');
    await desk.finish();
    const text = await desk.card.text();
    for (const name of ['Amelia Hartmann', 'finance director', 'Siemens', 'Munich', 'Nairobi', '14 Harbour Street, Leeds LS1 4DY'])
      expect(text).toContain(name);
  });

  test('says what a text must not say, and why', async ({ desk }) => {
    await desk.run('compliance', '#advert');
    await desk.finish();
    expect(await desk.card.text()).toMatch(/guarantee|no risk/i);
  });

  test('masks a secret until it is revealed', async ({ desk }) => {
    const key = 'AKIAZ3MHTQ2XRW5PLK7D';
    for (const task of ['sentiment', 'entities', 'compliance']) {
      await desk.run(task, '#secret');
      await desk.finish();
      expect(await desk.card.evaluate((root) => root.innerHTML, null)).not.toContain(key);
    }
    expect(await desk.card.text()).toContain('••••••LK7D');
    await desk.card.click('button', 'Show the value');
    expect(await desk.card.text()).toContain(key);
  });

  test('does all three tasks in one go', async ({ desk }) => {
    await desk.run('everything', '#advert');
    await desk.finish();
    for (const [tab, sign] of [
      ['Sentiment', /Positive|Negative|Neutral|Unsure|Mixed/],
      ['Compliance', /guarantee/i],
    ] as const) {
      await desk.card.click('[role="tab"]', tab);
      expect(await desk.card.text()).toMatch(sign);
    }
    expect(await desk.card.evaluate((root) => root.querySelectorAll('[role="tab"]').length, null)).toBe(3);
    expect(await desk.card.count()).toBe(1);
  });

  test('is one card however often one clicks', async ({ desk, gloss }) => {
    const text = await selectIn(desk.page, '#review');
    await clickIcon(gloss, desk.page);
    await Promise.all(['sentiment', 'entities', 'sentiment', 'everything'].map((item) => dispatchMenu(gloss, item, text)));
    await desk.finish();
    expect(await desk.card.count()).toBe(1);
    await desk.run('compliance', '#advert');
    await desk.finish();
    expect(await desk.card.count()).toBe(1);
  });

  test('closes on Escape and gives the focus back', async ({ desk }) => {
    await desk.page.focus('#draft');
    await desk.run('sentiment', '#draft');
    await desk.finish();
    pressEscape(desk.page);
    await expect.poll(() => desk.card.count()).toBe(0);
    expect(await desk.page.evaluate(() => document.activeElement?.id)).toBe('draft');
  });

  test('stays inside the window wherever the selection is', async ({ desk }) => {
    await desk.page.setViewportSize({ width: 420, height: 420 });
    await desk.page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await desk.run('everything', '#plain');
    await desk.finish();
    const { x, y, width, height } = await desk.card.box();
    for (const gap of [x, y, 420 - x - width, 420 - y - height]) expect(gap).toBeGreaterThanOrEqual(8);
    // The frame grows to its content a moment after the content is there.
    const isCut = () => desk.card.evaluate((root) => root.scrollHeight > innerHeight || root.scrollWidth > innerWidth, null);
    await expect.poll(isCut).toBe(false);
    await desk.page.setViewportSize({ width: 1280, height: 900 });
  });

  test('covers no field and no editor while there is room on any side of it', async ({ desk, server }) => {
    await desk.page.goto(`${server.origin}/compose.html`);
    for (const [height, selector] of [
      [900, '#composer'],
      [900, '#reply'],
      // Too low for a place above or below.
      [460, '#composer'],
      [460, '#reply'],
    ] as const) {
      await desk.page.setViewportSize({ width: 1280, height });
      await desk.page.locator(selector).scrollIntoViewIfNeeded();
      await desk.run('compliance', selector);
      await desk.finish();
      await desk.card.awaitRest();
      const card = await desk.card.box();
      const field = (await desk.page.locator(selector).boundingBox())!;
      const isApart = card.x >= field.x + field.width || card.x + card.width <= field.x || card.y >= field.y + field.height || card.y + card.height <= field.y;
      expect(isApart, JSON.stringify({ height, selector, card, field })).toBe(true);
      expect(card.height).toBeGreaterThan(200);
    }
    await desk.page.setViewportSize({ width: 1280, height: 900 });
  });

  test('explains the mark that the pointer is on, in the card alone, whose size says nothing of it', async ({ desk }) => {
    await desk.run('entities', '#names');
    await desk.finish();
    await desk.card.click('button', 'Mark on page');
    await expect.poll(() => desk.page.evaluate(() => CSS.highlights.size)).toBeGreaterThan(0);
    await desk.card.awaitRest();
    const before = await desk.page.evaluate(() => document.documentElement.outerHTML);
    const box = await desk.card.box();
    const noteOf = () => desk.card.evaluate((root) => root.querySelector<HTMLElement>('.pointed-note')?.innerText ?? '', null);
    const pointedLine = () => desk.card.evaluate((root) => root.querySelector<HTMLElement>('[data-pointed]')?.innerText ?? '', null);
    for (const [word, kind] of [
      ['Amelia Hartmann', 'Person'],
      ['Siemens', 'Organisation'],
      ['Munich', 'Place'],
    ] as const) {
      const { x, y } = await placeOfWords(desk.page, word);
      await desk.page.mouse.move(x, y);
      await expect.poll(noteOf).toContain(kind);
      expect(await noteOf()).toContain(word);
      expect(await noteOf()).toContain('Found by');
      expect(await pointedLine()).toContain(word);
      expect(await desk.page.evaluate(() => [...(CSS.highlights.get('gloss-pointed') ?? [])].map(String))).toEqual([word]);
    }
    // Nothing was drawn in the page, and the card is where and as large as it was.
    expect(await desk.page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
    expect(await desk.card.box()).toEqual(box);
    // Only what a hand does counts: what the page makes up in between is never shown.
    const amelia = await placeOfWords(desk.page, 'Amelia Hartmann');
    await desk.page.mouse.move(5, 5);
    await expect.poll(noteOf).toBe('');
    expect(await desk.page.evaluate(() => CSS.highlights.has('gloss-pointed'))).toBe(false);
    await desk.card.evaluate((root) => {
      const seen: string[] = [];
      new MutationObserver(() => seen.push(root.querySelector<HTMLElement>('.pointed-note')?.innerText ?? '')).observe(root, {
        childList: true,
        subtree: true,
      });
      Object.assign(globalThis, { seen });
    }, null);
    await desk.page.evaluate(({ x, y }) => {
      document.querySelector('#names')!.dispatchEvent(new PointerEvent('pointermove', { clientX: x, clientY: y, bubbles: true }));
    }, amelia);
    const munich = await placeOfWords(desk.page, 'Munich');
    await desk.page.mouse.move(munich.x, munich.y);
    await expect.poll(noteOf).toContain('Munich');
    expect(await desk.card.evaluate(() => (globalThis as unknown as { seen: string[] }).seen.filter((note) => !note.includes('Munich')), null)).toEqual([]);
  });

  test('marks findings on the page without changing it', async ({ desk }) => {
    const before = await desk.page.evaluate(() => document.querySelector('main')!.innerHTML);
    await desk.run('entities', '#names');
    await desk.finish();
    await desk.card.click('button', 'Mark on page');
    await expect.poll(() => desk.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0))).toBeGreaterThan(3);
    expect(await desk.page.evaluate(() => document.querySelector('main')!.innerHTML)).toBe(before);
    // The first Escape closes the card, the second takes the marks away.
    pressEscape(desk.page);
    await expect.poll(() => desk.card.count()).toBe(0);
    pressEscape(desk.page);
    await expect.poll(() => desk.page.evaluate(() => [...CSS.highlights.values()].reduce((sum, highlight) => sum + highlight.size, 0))).toBe(0);
  });
});
