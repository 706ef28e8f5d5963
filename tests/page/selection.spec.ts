import { expect, type Page, test } from '@playwright/test';
import { type IsolatedWorld, launchOptions, openPage } from './isolated-world';

test.use({ launchOptions });

/** The text of the whole body as Gloss reads it. */
async function readAll(world: IsolatedWorld): Promise<string> {
  return world.run((world) => {
    document.getSelection()?.selectAllChildren(document.body);
    const selection = world.page.readSelection(document);
    if (typeof selection === 'string') return selection;
    world.selection = selection;
    return selection.passage.text;
  });
}

/** Every word of the passage, read back through the map. */
async function wordsThroughMap(world: IsolatedWorld): Promise<{ word: string; range: string | null }[]> {
  return world.run(({ selection }) =>
    Array.from(selection.passage.text.matchAll(/\S+/g), (match) => ({
      word: match[0],
      range: selection.map.toRange({ start: match.index, end: match.index + match[0].length })?.toString() ?? null,
    })),
  );
}

async function expectEveryWordFound(world: IsolatedWorld): Promise<void> {
  const words = await wordsThroughMap(world);
  expect(words.length).toBeGreaterThan(0);
  // Line breaks that are not drawn stay in the range.
  for (const { word, range } of words) expect(range?.replace(/\s/g, '')).toBe(word);
}

const cases: [name: string, html: string, text: string][] = [
  ['blocks end lines and inline elements do not', '<p>One <b>t</b>wo.</p>\n<p>Three.</p>', 'One two.\nThree.'],
  ['white space collapses as drawn', '<p>  a \n\t b  <i> c</i> </p>', 'a b c'],
  ['every br is a line, and one at the end of a block is none', '<div>a<br><br>b<br></div><div>c</div>', 'a\n\nb\nc'],
  ['preformatted text keeps its spaces and lines', '<pre>a  b\n  c\n</pre><p>d</p>', 'a  b\n  c\nd'],
  ['pre-line keeps lines only', '<p style="white-space:pre-line">a   b\nc</p>', 'a b\nc'],
  [
    'hidden text is left out',
    '<p>a<span hidden> b</span><span style="visibility:hidden"> c<i style="visibility:visible"> d</i></span></p><script>e</script><style>f{}</style>',
    'a d',
  ],
  ['closed details show their summary', '<details><summary>a</summary>b</details><details open><summary>c</summary>d</details>', 'a\nc\nd'],
  ['text that cannot be selected is left out', '<p>a <button style="user-select:none">b</button>c <i inert>d</i></p>', 'a c'],
  ['text that is made selectable again is read', '<p>a <span style="user-select:none">b <i style="user-select:text">c</i></span></p>', 'a c'],
  ['text is read where none of it can be selected', '<p style="user-select:none">a <b>b</b></p>', 'a b'],
  ['numbers of lines that cannot be selected are left out', '<pre><i style="user-select:none">1 </i>a\n<i style="user-select:none">2 </i>b</pre>', 'a\nb'],
  ['cells are parted by tabs and rows by lines', '<table><tr><th>a</th><th><p>b</p></th></tr><tr><td></td><td>d</td></tr></table><p>e</p>', 'a\tb\n\td\ne'],
  ['flex items stand on lines of their own', '<div style="display:flex"><span>a</span><span>b</span></div>', 'a\nb'],
  ['list items are lines', '<ul><li>a</li><li>b</li></ul>', 'a\nb'],
  ['form fields keep their contents to themselves', '<p>a <textarea>b</textarea><input value="c"><select><option>d</select> e</p>', 'a e'],
  ['emoji and combining marks stay whole', '<p>👩‍👩‍👧 née <b>é</b>🇪🇺</p>', '👩‍👩‍👧 née é🇪🇺'],
  ['a line break in the source is no space between Chinese characters', '<p>你好\n世界 and\nmore</p>', '你好世界 and more'],
  ['labels of a drawing are lines', '<svg><title>t</title><text y="20">a</text><text y="40">b</text></svg>', 'a\nb'],
  ['right-to-left text is read in logical order', '<p dir="rtl">שלום <b>עולם</b></p>', 'שלום עולם'],
];

for (const [name, html, text] of cases) {
  test(`${name}`, async ({ page }) => {
    const world = await openPage(page, `<!doctype html><body>${html}`);
    expect(await readAll(world)).toBe(text);
    await expectEveryWordFound(world);
  });
}

test('readings of ruby are left out beside what they stand over, and read where they alone are selected', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><p><ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp>字<rt>ji</rt></ruby>です</p>');
  expect(await readAll(world)).toBe('漢字です');
  expect(await world.run(({ selection }) => [0, 1, 2].map((start) => selection.map.toRange({ start, end: start + 1 })?.toString()))).toEqual([
    '漢',
    '字',
    'で',
  ]);
  const reading = await world.run((world) => {
    document.getSelection()?.selectAllChildren(document.querySelector('rt')!);
    const selection = world.page.readSelection(document);
    return typeof selection === 'string' ? selection : selection.passage.text;
  });
  expect(reading).toBe('kan');
});

test('a selection dragged by mouse starts and ends inside words', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><p id=a style="font:20px monospace">Hello <b>big</b> world</p>');
  await page.locator('b').dblclick();
  const text = await world.run((world) => {
    const selection = world.page.readSelection(document);
    return typeof selection === 'string' ? selection : selection.passage.text;
  });
  expect(text.trim()).toBe('big');
});

test('text in open shadow trees and in slots is read and mapped', async ({ page }) => {
  const world = await openPage(
    page,
    `<!doctype html><p>before</p><my-card><span slot="title">Title</span>\n<p>body of it</p></my-card><p>after</p>
     <script>document.querySelector('my-card').attachShadow({mode:'open'}).innerHTML='<h2>Card: <slot name="title"></slot></h2><slot></slot><p id="foot">foot note</p>'</script>`,
  );
  expect(await readAll(world)).toBe('before\nCard: Title\nbody of it\nfoot note\nafter');
  await expectEveryWordFound(world);
});

test('a selection by hand inside a shadow tree is read', async ({ page }) => {
  const world = await openPage(
    page,
    `<!doctype html><x-note lang="fr"></x-note><script>document.querySelector('x-note').attachShadow({mode:'open'}).innerHTML='<p>Bonjour <b>Marie</b></p>'</script>`,
  );
  await page.locator('x-note b').dblclick();
  const read = await world.run((world) => {
    const selection = world.page.readSelection(document);
    if (typeof selection === 'string') return selection;
    return { ...selection.passage, range: selection.map.toRange({ start: 0, end: 5 })?.toString(), isDrawn: selection.anchor() !== null };
  });
  expect(read).toEqual({ text: 'Marie', language: 'fr', range: 'Marie', isDrawn: true });
});

test('what only the browser can reach is read without places: closed shadow trees, e-mail fields', async ({ page }) => {
  const world = await openPage(
    page,
    `<!doctype html><x-note style="display:block;height:40px;width:200px"></x-note><input type="email" value="ada@acme.org">
     <script>document.querySelector('x-note').attachShadow({mode:'closed'}).innerHTML='<p style="margin:0;font:30px monospace">Bonjour</p>'</script>`,
  );
  const read = () =>
    world.run((world) => {
      const selection = world.page.readSelection(document);
      if (typeof selection === 'string') return selection;
      return [selection.passage.text.trim(), selection.map.toRange({ start: 0, end: 3 })];
    });
  await page.mouse.dblclick(30, 25);
  expect(await read()).toEqual(['Bonjour', null]);
  await page.locator('input').selectText();
  expect(await read()).toEqual(['ada@acme.org', null]);
});

test('nothing selected is a failure code', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><p>a</p><p> </p>');
  expect(await world.run((world) => world.page.readSelection(document))).toBe('nothing-selected');
});

test('the language is the nearest one the page names', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><html lang="en"><body><div lang="de-CH"><p>Grüezi</p></div>');
  await readAll(world);
  expect(
    await world.run((world) => {
      document.getSelection()?.selectAllChildren(document.querySelector('p')!);
      const selection = world.page.readSelection(document);
      return typeof selection === 'string' ? selection : selection.passage.language;
    }),
  ).toBe('de-CH');
});

async function readField(page: Page, world: IsolatedWorld, field: string, [start, end]: [number, number]) {
  await page.locator(field).focus();
  return world.run(
    (world, { field, start, end }) => {
      document.querySelector<HTMLInputElement>(field)!.setSelectionRange(start, end);
      const selection = world.page.readSelection(document);
      if (typeof selection === 'string') return selection;
      world.selection = selection;
      const { map } = selection;
      return { text: selection.passage.text, span: map.kind === 'field' ? map.toFieldSpan({ start: 0, end: 2 }) : null };
    },
    { field, start, end },
  );
}

test('selected text of fields is read by position', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><textarea>one two\nthree</textarea><input value="four five">');
  expect(await readField(page, world, 'textarea', [4, 10])).toEqual({ text: 'two\nth', span: { start: 4, end: 6 } });
  expect(await readField(page, world, 'input', [5, 9])).toEqual({ text: 'five', span: { start: 5, end: 7 } });
});

for (const attributes of [
  'type=password',
  'type=email autocomplete=cc-number',
  'autocomplete=one-time-code',
  'autocomplete="billing cc-number"',
  'style="-webkit-text-security:disc"',
]) {
  test(`a field with ${attributes} is refused`, async ({ page }) => {
    const world = await openPage(page, `<!doctype html><p>text</p><input ${attributes} value="secret words">`);
    await page.locator('input').selectText();
    expect(await world.run((world) => world.page.readSelection(document))).toBe('password-field');
  });
}

test('changed, moved and removed text maps to nothing', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><p>alpha beta</p><p>gamma <b>delta</b> epsilon</p>');
  await readAll(world);
  const find = () =>
    world.run(({ selection }) =>
      ['beta', 'gamma', 'gamma delta', 'delta'].map((word) => {
        const start = selection.passage.text.indexOf(word);
        return selection.map.toRange({ start, end: start + word.length })?.toString() ?? null;
      }),
    );
  expect(await find()).toEqual(['beta', 'gamma', 'gamma delta', 'delta']);
  await page.evaluate(() => document.querySelector('b')!.before('not '));
  expect(await find()).toEqual(['beta', 'gamma', null, 'delta']);
  await page.evaluate(() => (document.querySelector('p')!.firstChild as Text).replaceData(0, 5, 'omega'));
  expect(await find()).toEqual(['beta', 'gamma', null, 'delta']);
  await page.evaluate(() => (document.querySelector('p')!.firstChild as Text).insertData(0, '!'));
  expect(await find()).toEqual([null, 'gamma', null, 'delta']);
  await page.evaluate(() => document.querySelector('b')!.remove());
  expect(await find()).toEqual([null, 'gamma', null, null]);
});

test('an article of 200,000 characters is read whole, and every place in it is found again', async ({ page }) => {
  const sentence = 'The <b>quick</b> brown fox <a href="#">jumps</a> over the lazy dog, and nobody minds. ';
  const world = await openPage(page, `<!doctype html><body>${`<section><p>${sentence.repeat(10)}</p></section>`.repeat(320)}`);
  const { chars, readMs, mapMs, mapped } = await world.run((world) => {
    document.getSelection()?.selectAllChildren(document.body);
    let start = performance.now();
    const selection = world.page.readSelection(document);
    const readMs = performance.now() - start;
    if (typeof selection === 'string') throw new Error(selection);
    start = performance.now();
    const spans = Array.from(selection.passage.text.matchAll(/brown fox jumps/g), ({ index }) => ({ start: index, end: index + 15 }));
    const mapped = spans.filter((span) => selection.map.toRange(span)?.toString() === 'brown fox jumps').length;
    return { chars: selection.passage.text.length, readMs, mapMs: performance.now() - start, mapped };
  });
  test
    .info()
    .annotations.push({ type: 'measured', description: `${chars} chars read in ${readMs.toFixed(0)} ms, ${mapped} spans mapped in ${mapMs.toFixed(0)} ms` });
  expect(chars).toBeGreaterThan(200_000);
  expect(mapped).toBe(3200);
});

/** A page of much that selections pass over, and what Chromium 156 hands to a menu entry for all of it, written down on a real desktop. */
const mixed = {
  html: `<p id=t>one <span style="user-select:none">unsel <i style="user-select:text">texty</i></span> two <ruby>base<rp>(</rp><rt>rtext</rt><rp>)</rp></ruby></p><p style="text-transform:uppercase">upper</p><p><span style="visibility:hidden">vis</span><span style="opacity:0">opac</span><span style="font-size:0">fs0</span><span style="position:absolute;left:-9999px">off</span><span style="display:none">none</span></p><details><summary>sum</summary>det</details><button>butn</button><div inert>inert</div><textarea>tarea</textarea><select><option>opt</select><img alt="altt"><input value=inp><p>a&shy;b</p><svg height=10><text y=8>svgt</text></svg><table><tr><td>c1<td>c2</table><ul><li>item</ul><ol><li>num</ol><x-a><template shadowrootmode=open><p>shadowt <slot></slot></p></template>slotted</x-a>`,
  told: 'one texty two basertext  UPPER  opacfs0off  sum butn  opt  a\u00adb  svgt c1 c2 item num shadowt slotted',
};

test('what the browser told of a selection is known again, whatever is left out of the passage', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><body>${mixed.html}`);
  await readAll(world);
  expect(await world.run(({ page, selection }, told) => page.sameWords(told, selection.browserTexts), mixed.told)).toBe(true);
});

test('a selection that the page exchanges when the menu opens is another one', async ({ page }) => {
  const world = await openPage(
    page,
    `<!doctype html><p id="review">The crew was wonderful.</p><p id="other">The crew was rude.</p>
     <script>addEventListener('contextmenu', () => getSelection().selectAllChildren(document.querySelector('#other')), true)</script>`,
  );
  await page.locator('#review').selectText();
  const told = await page.evaluate(() => String(getSelection()));
  const isSame = () =>
    world.run((world, told) => {
      const selection = world.page.readSelection(document);
      return typeof selection === 'string' ? selection : world.page.sameWords(told, selection.browserTexts);
    }, told);
  expect(await isSame()).toBe(true);
  await page.locator('#review').click({ button: 'right' });
  expect(await isSame()).toBe(false);
});

test('what the browser told of a field, of a closed shadow tree and of an e-mail field is known again', async ({ page }) => {
  const world = await openPage(
    page,
    `<!doctype html><textarea>one two\nthree</textarea><x-note style="display:block;height:40px;width:200px"></x-note><input type="email" value="ada@acme.org">
     <script>document.querySelector('x-note').attachShadow({mode:'closed'}).innerHTML='<p style="margin:0;font:30px monospace">Bonjour</p>'</script>`,
  );
  const isSame = (told: string) =>
    world.run((world, told) => {
      const selection = world.page.readSelection(document);
      return typeof selection === 'string' ? selection : world.page.sameWords(told, selection.browserTexts);
    }, told);
  await page.locator('textarea').selectText();
  expect([await isSame('one two three'), await isSame('one two')]).toEqual([true, false]);
  await page.locator('x-note').dblclick({ position: { x: 20, y: 20 } });
  expect([await isSame('Bonjour'), await isSame('one two three')]).toEqual([true, false]);
  await page.locator('input').selectText();
  expect([await isSame('ada@acme.org'), await isSame('Bonjour')]).toEqual([true, false]);
});
