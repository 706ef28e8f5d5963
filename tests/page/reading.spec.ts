import { expect, type Page, test } from '@playwright/test';
import { build } from 'esbuild';
import fc from 'fast-check';
import type * as renderedText from '../../src/page/rendered-text';
import { launchOptions } from './isolated-world';
import type * as recursiveReading from './recursive-reading';

test.use({ launchOptions });

interface Readings {
  readonly readings: typeof renderedText & typeof recursiveReading;
}

/** Opens an empty page that can read itself both ways. */
async function openReadings(page: Page): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from './src/page/rendered-text'; export * from './tests/page/recursive-reading';`, resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'readings',
    target: 'chrome140',
    logLevel: 'error',
  });
  await page.setContent('<!doctype html><body>');
  await page.addScriptTag({ content: outputFiles[0]!.text });
}

/** Elements of every kind of box, hidden ones, open shadow trees with slots, and text with every kind of space. */
const nesting = fc.letrec<{ tree: string; leaf: string }>((tie) => ({
  leaf: fc.oneof(
    fc.constantFrom('a', 'b c', ' ', '\n', ' d ', '好\n', '好', '\te', '<br>', '<wbr>', '<!--x-->', '<img>', '<input value="i">', '<script>s</script>'),
    fc.constant('<textarea>t</textarea>'),
  ),
  tree: fc.oneof(
    { maxDepth: 6, depthSize: 'medium' },
    tie('leaf'),
    fc
      .tuple(
        fc.constantFrom(
          ...['p', 'div', 'span', 'b', 'pre', 'ul><li', 'table><tr><td', 'details', 'details open', 'details><summary', 'div hidden', 'svg><text'],
          ...['div style="display:table-row"', 'div style="display:table-cell"', 'div style="display:flex"', 'div style="white-space:pre-line"'],
          ...['div style="display:contents"', 'div style="content-visibility:hidden"', 'span style="visibility:hidden"', 'i style="visibility:visible"'],
          ...[
            'x-host><template shadowrootmode="open"><slot name="n"></slot>s<slot></slot></template',
            'b slot="n"',
            'x-bare><template shadowrootmode="open">u</template',
          ],
        ),
        fc.array(tie('tree'), { maxLength: 4 }),
      )
      .map(([open, inner]) => {
        const names = open.split('><').map((tag) => tag.split(' ')[0]!.replace(/<.*|>.*/, ''));
        const isHost = open.startsWith('x-');
        return `<${open}>${inner.join('')}${
          isHost
            ? `</${names[0]}>`
            : names
                .reverse()
                .map((name) => `</${name}>`)
                .join('')
        }`;
      }),
  ),
}));

test('a tree is read with a stack of its own as it is by recursion', async ({ page }) => {
  await openReadings(page);
  const samples = fc.sample(fc.tuple(fc.array(nesting.tree, { minLength: 1, maxLength: 6 }), fc.array(fc.nat(), { minLength: 4, maxLength: 4 })), {
    numRuns: 1500,
    seed: 11,
  });
  const different = await page.evaluate(
    (samples) => {
      const { readings } = globalThis as unknown as Readings;
      const boundary = (root: Node, pick: number, inner: number) => {
        const nodes: Node[] = [root];
        for (let at = 0; at < nodes.length; at++) nodes.push(...nodes[at]!.childNodes, ...((nodes[at] as Element).shadowRoot?.childNodes ?? []));
        const container = nodes[pick % nodes.length]!;
        return { container, offset: inner % ((container instanceof CharacterData ? container.length : container.childNodes.length) + 1) };
      };
      let chars = 0;
      const different: unknown[] = [];
      for (const [html, [a, b, c, d]] of samples) {
        (document.body as HTMLElement & { setHTMLUnsafe(html: string): void }).setHTMLUnsafe(html.join(''));
        const start = boundary(document.body, a!, b!);
        const end = boundary(document.body, c!, d!);
        const range = { startContainer: start.container, startOffset: start.offset, endContainer: end.container, endOffset: end.offset };
        const whole = { startContainer: document.body, startOffset: 0, endContainer: document.body, endOffset: document.body.childNodes.length };
        for (const extents of [[range], [whole], [range, whole]]) {
          const old = readings.readByRecursion(extents);
          const now = readings.readRendered(extents, 'drawn');
          const isSame =
            old.text === now.text &&
            old.pieces.length === now.pieces.length &&
            old.pieces.every((piece, at) => Object.entries(piece).every(([key, value]) => now.pieces[at]![key as 'length'] === value));
          if (!isSame) different.push({ html: html.join(''), old: old.text, now: now.text });
          chars += now.text.length;
        }
      }
      return { chars, different: different.slice(0, 3) };
    },
    samples as [string[], number[]][],
  );
  expect(different.different).toEqual([]);
  expect(different.chars).toBeGreaterThan(10_000);
});
