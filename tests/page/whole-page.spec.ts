import { expect, test } from '@playwright/test';
import { launchOptions, openPage } from './isolated-world';

test.use({ launchOptions });

const html = `<!doctype html><html lang="en"><body>
  <header>The head of the page</header>
  <main><h1>What it is about</h1><table><tr><th>Name</th><th>Word</th></tr>
    ${['one', 'two', 'three', 'four'].map((word) => `<tr><td>Row ${word}</td><td>says ${word}</td></tr>`).join('')}</table></main>
  <footer style="user-select: none">The foot of the page</footer>
  <p style="display: none">hidden</p><p style="visibility: hidden">unseen</p><textarea>typed</textarea><input value="value">
</body>`;

test('a page is read with its subject first, and every row of its table is known', async ({ page }) => {
  const world = await openPage(page, html);
  const read = await world.run(async (world) => {
    const { text, lists, map, language } = await world.page.readWholePage(document, { isTime: () => true, rest: async () => {} });
    const rows = lists.map((list) => list.map(({ start, end }) => text.slice(start, end)));
    const span = { start: text.indexOf('says two'), end: text.indexOf('says two') + 'says two'.length };
    return { text, rows, language, range: map.toRange(span)?.toString() };
  });
  expect(read.text).toBe(
    'What it is about\nName\tWord\nRow one\tsays one\nRow two\tsays two\nRow three\tsays three\nRow four\tsays four\nThe head of the page\nThe foot of the page',
  );
  expect(read.rows).toEqual([['Row one\tsays one', 'Row two\tsays two', 'Row three\tsays three', 'Row four\tsays four']]);
  expect(read).toMatchObject({ language: 'en', range: 'says two' });
});

test('the page has its turn after every few nodes, however many there are, and reading ends at once when it is to end', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body>');
  await page.evaluate(() => {
    document.body.innerHTML = '<p>Amelia Hartmann lives in Oslo, not in Bergen.</p>'.repeat(22_000);
  });
  const read = await world.run(async (world) => {
    let rests = 0;
    const whole = await world.page.readWholePage(document, { isTime: () => true, rest: async () => void rests++ });
    let more = 0;
    const stop = async () => {
      if (++more === 50) throw new Error('enough');
    };
    const ended = await world.page.readWholePage(document, { isTime: () => true, rest: stop }).catch((error: Error) => error.message);
    return { length: whole.text.length, isCut: whole.isCut, rests, more, ended };
  });
  expect(read.isCut).toBe(true);
  expect(read.length).toBe(1_000_000);
  // Two nodes a paragraph; of a million characters each turn of the page sees a thousandth.
  expect(read.rests).toBeGreaterThan(1_200);
  expect(read).toMatchObject({ more: 50, ended: 'enough' });
});

test('a page that grows as fast as it is read comes to an end', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body><main><p>begin</p></main>');
  const read = await world.run(async (world) => {
    const main = document.querySelector('main')!;
    const grow = async () => {
      for (let more = 0; more < 40; more++) main.append(Object.assign(document.createElement('i'), { textContent: 'x' }));
    };
    const { text, isMoved } = await world.page.readWholePage(document, { isTime: () => true, rest: grow });
    return { isMoved, isAny: text.startsWith('begin') };
  });
  expect(read).toEqual({ isMoved: true, isAny: true });
});

test('what is moved, taken away or changed while it is read is read at most once, and its places are not trusted', async ({ page }) => {
  const words = Array.from({ length: 400 }, (_, at) => `<p id="p${at}">word${at}.</p>`).join('');
  const world = await openPage(page, `<!doctype html><body><div id="scroller" style="height: 200px; overflow: auto">${words}</div>`);
  const read = await world.run(async (world) => {
    let rests = 0;
    const disturb = async () => {
      rests++;
      const take = (id: number) => document.getElementById(`p${id}`);
      document.getElementById('scroller')!.scrollTop = rests * 37;
      if (rests === 3) take(0)!.textContent = 'changed.';
      if (rests === 4) document.getElementById('scroller')!.append(take(1)!);
      if (rests === 5) for (let id = 60; id < 70; id++) take(id)!.remove();
    };
    const { text, map, isMoved } = await world.page.readWholePage(document, { isTime: () => true, rest: disturb });
    const at = (word: string) => ({ start: text.indexOf(word), end: text.indexOf(word) + word.length });
    const counts = Array.from({ length: 400 }, (_, id) => text.split(`word${id}.`).length - 1);
    return {
      isMoved,
      most: Math.max(...counts),
      missing: counts.flatMap((count, id) => (count === 0 ? [id] : [])),
      old: map.toRange(at('word0.')),
      standing: map.toRange(at('word399.'))?.toString(),
    };
  });
  expect(read).toMatchObject({ isMoved: true, most: 1, old: null, standing: 'word399.' });
  expect(read.missing.every((id) => id >= 60 && id < 70)).toBe(true);
});

test('a million hidden siblings are passed by without holding the page up', async ({ page }) => {
  const world = await openPage(page, '<!doctype html><body><div hidden></div><p>The only words.</p>');
  await page.evaluate(() => {
    document.querySelector('div')!.innerHTML = '<i>x</i>'.repeat(500_000);
  });
  const read = await world.run(async (world) => {
    let rests = 0;
    const { text } = await world.page.readWholePage(document, { isTime: () => true, rest: async () => void rests++ });
    return { text, rests };
  });
  expect(read.text).toBe('The only words.');
  expect(read.rests).toBeGreaterThan(1_000_000 / 32 / 2);
});
