import { expect, type Page, test } from '@playwright/test';
import { type IsolatedWorld, launchOptions, openPage } from './isolated-world';

test.use({ launchOptions });

/** Reads the body, marks “Ada” and keeps what is needed to go on. */
async function readAndMark(world: IsolatedWorld): Promise<void> {
  await world.run((world) => {
    document.getSelection()?.selectAllChildren(document.body);
    const selection = world.page.readSelection(document);
    if (typeof selection === 'string') throw new Error(selection);
    world.selection = selection;
    world.highlighter = world.page.createHighlighter(document, selection.map, world.lifetime.signal);
    document.getSelection()?.removeAllRanges();
  });
}

/** Whether everything that a card may ask of its page answers; what it answers. */
async function askAll(world: IsolatedWorld) {
  return world.run(async ({ page, selection, highlighter }) => {
    const start = selection.passage.text.indexOf('Ada');
    const finding = { span: { start, end: start + 3 }, label: 'X', confidence: 1, by: { kind: 'rule' as const, id: 'x' }, evidence: [] };
    return {
      marked: highlighter.show([finding]),
      flashed: highlighter.flash(finding.span),
      anchor: selection.anchor() !== null,
      replaced: typeof (await page.writeEdits(selection, [{ span: finding.span, text: 'Eve' }])) === 'object',
      again: typeof page.readSelection(document),
    };
  });
}

const gone = { marked: 0, flashed: false, replaced: false };

/** What a page can do to a text that was read. */
const blows: [name: string, blow: () => void, answers: Record<string, unknown>][] = [
  ['empties the page', () => document.body.replaceChildren(), { ...gone, anchor: true }],
  ['throws away the root element', () => document.documentElement.remove(), { ...gone, anchor: false }],
  ['opens the document anew', () => document.open(), { ...gone, anchor: false }],
  [
    'moves the text into a frame',
    () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      frame.contentDocument!.body.append(document.querySelector('p')!);
    },
    gone,
  ],
  ['cuts the text', () => (document.querySelector('p')!.firstChild as Text).deleteData(1, 8), gone],
  ['splits the text', () => void (document.querySelector('p')!.firstChild as Text).splitText(1), gone],
  [
    'turns the parts of the text round',
    () => document.body.prepend(...Array.from(document.body.childNodes).reverse()),
    { marked: 1, flashed: true, replaced: false },
  ],
];

for (const [name, blow, answers] of blows) {
  test(`marks, places and replacements have an answer when the page ${name}`, async ({ page }) => {
    const world = await openPage(page, '<!doctype html><body><p>Ada wins.</p><p>Bob <b>loses</b>.</p>');
    await readAndMark(world);
    await page.evaluate(blow);
    expect(await askAll(world)).toMatchObject(answers);
  });
}

test('while the page changes all its text again and again, every question has an answer', async ({ page }) => {
  const world = await openPage(
    page,
    `<!doctype html><body><main></main><script>
      let round = 0;
      globalThis.storm = () => {
        const main = document.querySelector('main');
        if (round % 3 === 0) main.replaceChildren(...Array.from({ length: 300 }, (_, i) => Object.assign(document.createElement('p'), { textContent: 'Ada wins ' + i + ' in ' + round })));
        else for (const p of main.children) round % 3 === 1 ? p.firstChild.appendData('!') : p.replaceChildren('Ada', document.createElement('br'), 'loses');
        round++;
      };
      storm();
      const blow = () => { storm(); setTimeout(blow, 0); };
      blow();
    </script>`,
  );
  const rounds = await page.evaluate('round');
  const answers = await world.run(async (world) => {
    const kinds = new Set<string>();
    for (let turn = 0; turn < 40; turn++) {
      document.getSelection()?.selectAllChildren(document.body);
      const selection = world.page.readSelection(document);
      if (typeof selection === 'string') throw new Error(selection);
      const highlighter = world.page.createHighlighter(document, selection.map, world.lifetime.signal);
      // Until the page has changed what was read.
      await new Promise<void>((done) => {
        const watch = new MutationObserver(() => {
          watch.disconnect();
          done();
        });
        watch.observe(document.body, { subtree: true, childList: true, characterData: true });
      });
      const spans = Array.from(selection.passage.text.matchAll(/Ada \w+/g), ({ index }) => ({ start: index, end: index + 8 }));
      const marked = highlighter.show(spans.map((span) => ({ span, label: 'X', confidence: 1, by: { kind: 'rule' as const, id: 'x' }, evidence: [] })));
      const flashed = highlighter.flash(spans[0] ?? { start: 0, end: 3 });
      kinds.add(`${typeof marked} ${typeof flashed}`);
      highlighter.clear();
    }
    return { kinds: [...kinds], marks: CSS.highlights.size };
  });
  expect(answers).toEqual({ kinds: ['number boolean'], marks: 0 });
  expect(await page.evaluate('round')).toBeGreaterThan(rounds as number);
});

async function selectField(page: Page, world: IsolatedWorld): Promise<void> {
  await page.locator('input').selectText();
  await world.run((world) => {
    const selection = world.page.readSelection(document);
    if (typeof selection === 'string') throw new Error(selection);
    world.selection = selection;
    world.highlighter = world.page.createHighlighter(document, selection.map, world.lifetime.signal);
  });
}

for (const [name, handler] of [
  ['changes its text', "this.value = 'somebody else'"],
  ['becomes another kind of field', "this.type = 'number'"],
  ['leaves the page', 'this.remove()'],
] as const) {
  test(`a field that ${name} when it gains or loses the focus is neither marked nor written into`, async ({ page }) => {
    const world = await openPage(page, '<!doctype html><input value="call Ada now"><button>b</button>');
    await selectField(page, world);
    await page.evaluate((handler) => {
      const field = document.querySelector('input')!;
      Object.assign(globalThis, { field });
      document.querySelector('button')!.focus();
      for (const event of ['focus', 'blur']) field.setAttribute(`on${event}`, handler);
    }, handler);
    const answers = await world.run(async ({ page, selection, highlighter }) => ({
      flashed: highlighter.flash({ start: 5, end: 8 }),
      replaced: typeof (await page.writeEdits(selection, [{ span: { start: 5, end: 8 }, text: 'Eve' }])) === 'object',
    }));
    expect(answers).toEqual({ flashed: false, replaced: false });
    expect(await page.evaluate('field.value')).not.toContain('Eve');
  });
}

test('editable text that the page changes when it gains the focus is not written over', async ({ page }) => {
  const world = await openPage(page, `<!doctype html><div contenteditable onfocus="this.firstChild.data = 'call Bob now'">call Ada now</div>`);
  await readAndMark(world);
  expect(await world.run(({ page, selection }) => page.writeEdits(selection, [{ span: { start: 5, end: 8 }, text: 'Eve' }]))).toBe('changed');
  await expect(page.locator('div')).toHaveText('call Bob now');
});
