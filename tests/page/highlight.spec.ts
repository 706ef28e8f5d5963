import { expect, test } from '@playwright/test';
import { type IsolatedWorld, launchOptions, openPage } from './isolated-world';

test.use({ launchOptions });

/** Reads the whole body and makes a highlighter for it. */
async function readBody(world: IsolatedWorld): Promise<void> {
  await world.run((world) => {
    document.getSelection()?.selectAllChildren(document.body);
    const selection = world.page.readSelection(document);
    if (typeof selection === 'string') throw new Error(selection);
    world.selection = selection;
    world.highlighter = world.page.createHighlighter(document, selection.map, world.lifetime.signal);
    document.getSelection()?.removeAllRanges();
  });
}

/** Marks words: `[word, severity]`, without severity as an entity. */
async function show(world: IsolatedWorld, words: [string, ('info' | 'warning' | 'serious')?][]): Promise<number> {
  return world.run(({ selection, highlighter }, words) => {
    const text = { en: 'x' };
    return highlighter.show(
      words.map(([word, severity]) => {
        const start = selection.passage.text.indexOf(word);
        return {
          span: { start, end: start + word.length },
          label: 'X',
          confidence: 1,
          by: { kind: 'rule' as const, id: 'x' },
          evidence: [],
          broken: severity && { policy: 'x', rule: 'x', severity, message: text, reason: text },
        };
      }),
    );
  }, words);
}

async function flash(world: IsolatedWorld, word: string): Promise<boolean> {
  return world.run(({ selection, highlighter }, word) => {
    const start = selection.passage.text.lastIndexOf(word);
    return highlighter.flash({ start, end: start + word.length });
  }, word);
}

/** What the page itself can see of the marks. */
const traces = () => ({
  marks: Array.from(CSS.highlights, ([name, ranges]) => `${name}: ${Array.from(ranges, String).join(', ')}`),
  sheets: document.adoptedStyleSheets.length,
});

test('marks are drawn by severity under a policy that forbids everything, and leave no trace', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body><p>Ada wins, guaranteed, today only.</p>', "default-src 'none'");
  const before = await page.content();
  const unmarked = await page.screenshot();
  await readBody(world);
  expect(await show(world, [['Ada'], ['guaranteed', 'serious'], ['today', 'warning'], ['only', 'info']])).toBe(4);
  expect(await page.evaluate(traces)).toEqual({
    marks: ['gloss-entity: Ada', 'gloss-info: only', 'gloss-warning: today', 'gloss-serious: guaranteed'],
    sheets: 1,
  });
  const marked = await page.screenshot();
  expect(marked.equals(unmarked)).toBe(false);
  expect(await page.content()).toBe(before);
  await world.run(({ highlighter }) => highlighter.clear());
  expect(await page.evaluate(traces)).toEqual({ marks: [], sheets: 0 });
  expect((await page.screenshot()).equals(unmarked)).toBe(true);
});

test('marks are not printed', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body><p>Ada wins, guaranteed.</p>');
  await page.emulateMedia({ media: 'print' });
  await readBody(world);
  const unmarked = await page.screenshot();
  expect(await show(world, [['Ada'], ['guaranteed', 'serious']])).toBe(2);
  expect((await page.screenshot()).equals(unmarked)).toBe(true);
  await page.emulateMedia({ media: 'screen' });
  expect((await page.screenshot()).equals(unmarked)).toBe(false);
});

test('an aborted signal removes the marks and lets none be made', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body><p>Ada wins.</p>');
  await readBody(world);
  await show(world, [['Ada']]);
  await world.run(({ lifetime }) => lifetime.abort());
  expect(await page.evaluate(traces)).toEqual({ marks: [], sheets: 0 });
  expect(await show(world, [['Ada']])).toBe(0);
  expect(await flash(world, 'Ada')).toBe(false);
  expect(await page.evaluate(traces)).toEqual({ marks: [], sheets: 0 });
});

test('findings whose text has changed are not marked and not counted', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body><p>Ada wins.</p><p>Bob loses.</p>');
  await readBody(world);
  await page.evaluate(() => document.querySelector('p')!.replaceChildren('Eve wins.'));
  expect(await show(world, [['Ada'], ['Bob']])).toBe(1);
  expect(await flash(world, 'Ada')).toBe(false);
});

test('marks come back where the page throws out stylesheets it did not adopt', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body><p>Ada wins.</p>');
  await readBody(world);
  await show(world, [['Ada']]);
  await page.evaluate(() => {
    document.adoptedStyleSheets = [new CSSStyleSheet()];
  });
  await show(world, [['Ada']]);
  expect((await page.evaluate(traces)).sheets).toBe(2);
  await world.run(({ highlighter }) => highlighter.clear());
  expect((await page.evaluate(traces)).sheets).toBe(1);
});

test('text in a shadow tree is drawn marked', async ({ page }) => {
  const world = await openPage(
    page,
    `<!doctype html><x-note></x-note><script>document.querySelector('x-note').attachShadow({mode:'open'}).innerHTML='<p>Ada wins</p>'</script>`,
  );
  await readBody(world);
  const unmarked = await page.screenshot();
  expect(await show(world, [['Ada']])).toBe(1);
  expect((await page.screenshot()).equals(unmarked)).toBe(false);
});

for (const reducedMotion of ['reduce', 'no-preference'] as const) {
  test(`a flash brings text into view through nested scrollers and ends by itself (motion: ${reducedMotion})`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    const filler = '<p>filler</p>'.repeat(60);
    const world = await openPage(
      page,
      `<!doctype html><body>${filler}<div style="height:200px;overflow:auto">${filler}<div style="height:150px;width:200px;overflow:auto"><pre>${'line\n'.repeat(80)}${' '.repeat(300)}target here\n${'line\n'.repeat(80)}</pre></div>${filler}</div>${filler}`,
    );
    await readBody(world);
    expect(await flash(world, 'target')).toBe(true);
    expect((await page.evaluate(traces)).marks).toEqual(['gloss-flash: target']);
    const isSeen = () =>
      page.evaluate(() => {
        const text = Array.from(document.querySelectorAll('pre'), (pre) => pre.firstChild as Text)[0]!;
        const range = document.createRange();
        range.setStart(text, text.data.indexOf('target'));
        range.setEnd(text, text.data.indexOf('target') + 6);
        const { left, top, right, bottom } = range.getBoundingClientRect();
        const pre = text.parentElement!;
        return [
          [left + 1, top + 1],
          [right - 1, bottom - 1],
        ].every(([x, y]) => pre.contains(document.elementFromPoint(x!, y!)));
      });
    if (reducedMotion === 'reduce') expect(await isSeen()).toBe(true);
    await expect.poll(isSeen).toBe(true);
    await expect.poll(() => page.evaluate(traces)).toEqual({ marks: [], sheets: 0 });
  });
}

test('text that is drawn nowhere any more cannot be revealed', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body><p>Ada wins.</p>');
  await readBody(world);
  await page.evaluate(() => {
    document.querySelector('p')!.hidden = true;
  });
  expect(await flash(world, 'Ada')).toBe(false);
});

test('in a field the span is selected and the field scrolled to it', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body style="height:5000px"><div style="height:3000px"></div><textarea rows="4"></textarea>`);
  await page.evaluate(() => {
    const field = document.querySelector('textarea')!;
    field.value = `${'line\n'.repeat(200)}target here\n${'line\n'.repeat(200)}`;
    field.focus();
    field.select();
  });
  await world.run((world) => {
    const selection = world.page.readSelection(document);
    if (typeof selection === 'string') throw new Error(selection);
    world.selection = selection;
    world.highlighter = world.page.createHighlighter(document, selection.map, world.lifetime.signal);
  });
  await page.evaluate(() => {
    const field = document.querySelector('textarea')!;
    field.blur();
    field.scrollTop = 0;
    scrollTo(0, 0);
  });
  expect(await show(world, [['target']])).toBe(0);
  expect(await flash(world, 'target')).toBe(true);
  const field = await page.evaluate(() => {
    const field = document.querySelector('textarea')!;
    const { top, bottom } = field.getBoundingClientRect();
    const lineTop = (200 / 402) * field.scrollHeight;
    return {
      selected: field.value.slice(field.selectionStart, field.selectionEnd),
      isFieldSeen: top >= 0 && bottom <= innerHeight,
      isLineSeen: lineTop >= field.scrollTop - 20 && lineTop <= field.scrollTop + field.clientHeight,
    };
  });
  expect(field).toEqual({ selected: 'target', isFieldSeen: true, isLineSeen: true });
});

test('the mark that a place is on is found: over lines, in open shadow trees, the shortest of several, and none beside or below the words', async ({
  page,
}) => {
  const world = await openPage(
    page,
    `<!doctype html><style>p { width: 220px; font: 20px/2 monospace }</style><body><p id="p">Ada wins, <b>guaranteed</b> today, and nobody else does.</p>
    <div id="host"></div><script>document.querySelector('#host').attachShadow({ mode: 'open' }).innerHTML = '<p style="margin: 0">From Nairobi with love</p>'</script>`,
  );
  await readBody(world);
  expect(await show(world, [['Ada'], ['wins, guaranteed today', 'serious'], ['guaranteed', 'warning'], ['Nairobi']])).toBe(4);
  /** The words of the mark at the middle of a word of the page, moved by some pixels. */
  const at = (word: string, by = { x: 0, y: 0 }) =>
    world.run(
      ({ highlighter, selection }, { word, by }) => {
        const shadow = document.querySelector('#host')!.shadowRoot!;
        const walkers = [document.body, shadow].map((root) => document.createTreeWalker(root, NodeFilter.SHOW_TEXT));
        for (const walker of walkers) {
          for (let node = walker.nextNode(); node; node = walker.nextNode()) {
            const start = node.textContent!.indexOf(word);
            if (start < 0 || node.parentElement?.localName === 'script') continue;
            const range = document.createRange();
            range.setStart(node, start);
            range.setEnd(node, start + word.length);
            const { x, y, width, height } = range.getClientRects()[0]!;
            const span = highlighter.at(x + width / 2 + by.x, y + height / 2 + by.y);
            return span && selection.passage.text.slice(span.start, span.end);
          }
        }
        throw new Error(`There is no ${word}.`);
      },
      { word, by },
    );
  expect(await at('Ada')).toBe('Ada');
  expect(await at('wins')).toBe('wins, guaranteed today');
  expect(await at('guaranteed')).toBe('guaranteed');
  expect(await at('today')).toBe('wins, guaranteed today');
  expect(await at('Nairobi')).toBe('Nairobi');
  for (const word of ['nobody', 'else', 'From', 'love']) expect(await at(word), word).toBeNull();
  // The nearest character is marked, the place is not.
  expect(await at('Ada', { x: -60, y: 0 })).toBeNull();
  expect(await at('Nairobi', { x: 0, y: 200 })).toBeNull();
  // What lies over the words is in front of their marks.
  await page.evaluate(() => document.body.append(Object.assign(document.createElement('div'), { style: 'position: fixed; inset: 0', textContent: 'over' })));
  expect(await at('Ada')).toBeNull();
  await world.run(({ highlighter }) => highlighter.clear());
  await page.evaluate(() => document.body.lastElementChild!.remove());
  expect(await at('Ada')).toBeNull();
});

test('what is pointed at is marked more strongly, in sight only, and leaves no trace', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body><p>Ada wins, guaranteed.</p>', "default-src 'none'");
  await readBody(world);
  await show(world, [['Ada'], ['guaranteed', 'serious']]);
  const calm = await page.screenshot();
  await world.run(({ highlighter }) => highlighter.point({ start: 0, end: 3 }));
  expect((await page.evaluate(traces)).marks).toContain('gloss-pointed: Ada');
  expect((await page.screenshot()).equals(calm)).toBe(false);
  await world.run(({ highlighter }) => highlighter.point(null));
  expect((await page.screenshot()).equals(calm)).toBe(true);
  await world.run(({ highlighter }) => highlighter.point({ start: 0, end: 3 }));
  await world.run(({ highlighter }) => highlighter.clear());
  expect(await page.evaluate(traces)).toEqual({ marks: [], sheets: 0 });
});
