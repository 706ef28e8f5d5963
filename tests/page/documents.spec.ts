import { expect, type Page, test } from '@playwright/test';
import { enterWorld, launchOptions } from './isolated-world';

test.use({ launchOptions, viewport: { width: 1000, height: 700 } });

/** Goes to a document of any type, selects all of it, and does everything that a card may ask for. */
async function readDocument(page: Page, contentType: string, body: string) {
  await page.route('https://page.test/**', (route) => route.fulfill({ contentType, body }));
  await page.goto('https://page.test/');
  const world = await enterWorld(page);
  await page.keyboard.press('Control+a');
  return world.run(async (world) => {
    const selection = world.page.readSelection(document);
    if (typeof selection === 'string') return selection;
    const { text } = selection.passage;
    const span = { start: text.indexOf('Amelia'), end: text.indexOf('Amelia') + 6 };
    const highlighter = world.page.createHighlighter(document, selection.map, world.lifetime.signal);
    const finding = { span, label: 'X', confidence: 1, by: { kind: 'rule' as const, id: 'x' }, evidence: [] };
    return {
      text: text.replace(/\s+/g, ' ').trim(),
      marked: highlighter.show([finding]),
      isFound: highlighter.flash(span),
      replaced: typeof (await world.page.writeEdits(selection, [{ span, text: 'Eve' }])) === 'object',
      isSame: world.page.sameWords(String(getSelection()), selection.browserTexts),
    };
  });
}

const text = 'Amelia Hartmann was wonderful.';
const works = { text, marked: 1, isFound: true, replaced: false, isSame: true };

test('a drawing opened by itself is read and marked', async ({ page }) => {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><title>t</title><text x="20" y="60">Amelia <tspan>Hartmann</tspan> was wonderful.</text></svg>`;
  expect(await readDocument(page, 'image/svg+xml', svg)).toEqual(works);
});

test('XML in the viewer of the browser is read and marked', async ({ page }) => {
  const read = await readDocument(page, 'application/xml', `<?xml version="1.0"?><note><text>${text}</text></note>`);
  expect(read).toMatchObject({ text: expect.stringContaining(text), marked: 1, isFound: true });
});

test('XML with a stylesheet is read and marked', async ({ page }) => {
  const style = `<?xml-stylesheet type="text/css" href="data:text/css,text{display:block}"?>`;
  expect(await readDocument(page, 'text/xml', `<?xml version="1.0"?>${style}<note><text>${text}</text></note>`)).toEqual(works);
});

test('XHTML is read and marked', async ({ page }) => {
  const xhtml = `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>t</title></head><body><p>${text}</p></body></html>`;
  expect(await readDocument(page, 'application/xhtml+xml', xhtml)).toEqual(works);
});

for (const [type, body] of [
  ['text/plain', text],
  ['application/json', JSON.stringify(text)],
] as const) {
  test(`${type} opened by itself is read and marked`, async ({ page }) => {
    expect(await readDocument(page, type, body)).toMatchObject({ text: body, marked: 1, isFound: true });
  });
}

test('XML without any text has a code', async ({ page }) => {
  const style = `<?xml-stylesheet type="text/css" href="data:text/css,text{display:block}"?>`;
  expect(await readDocument(page, 'text/xml', `<?xml version="1.0"?>${style}<note><text/></note>`)).toBe('nothing-selected');
});
