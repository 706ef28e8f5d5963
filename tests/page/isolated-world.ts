/** Runs src/page the way the extension does: in an isolated world of a real page. */
import type { LaunchOptions, Page } from '@playwright/test';
import { build } from 'esbuild';
import { chromiumPath } from '../driver/chromium';
import type * as cardFrame from '../../src/page/card-frame';
import type * as highlight from '../../src/page/highlight';
import type * as writeEdits from '../../src/page/write-edits';
import type * as sameWords from '../../src/page/same-words';
import type * as selection from '../../src/page/selection';
import type * as wholePage from '../../src/page/whole-page';
import type * as writability from '../../src/page/writability';

/** What scripts in the world see: the exports of src/page, and room to keep things between two calls. */
export interface World {
  readonly page: typeof cardFrame & typeof highlight & typeof writeEdits & typeof sameWords & typeof selection & typeof wholePage & typeof writability;
  readonly lifetime: AbortController;
  selection: selection.PageSelection;
  highlighter: highlight.Highlighter;
  frame: cardFrame.CardFrame;
  /** How the cards of this test ended, in order. */
  endings: string[];
  wishes: unknown[];
  notes: string[];
}

/** Calls functions inside the world; they are sent as source, so they see their argument and nothing around them. */
export interface IsolatedWorld {
  run<Result, Argument = undefined>(script: (world: World, argument: Argument) => Result, argument?: Argument): Promise<Awaited<Result>>;
}

/** How every browser of these tests starts. */
export const launchOptions: LaunchOptions = {
  executablePath: chromiumPath(),
  args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
};

let bundle: Promise<string> | undefined;

async function bundlePage(): Promise<string> {
  const files = ['card-frame', 'highlight', 'same-words', 'selection', 'whole-page', 'writability', 'write-edits'];
  const { outputFiles } = await build({
    stdin: { contents: files.map((file) => `export * from './src/page/${file}';`).join('\n'), resolveDir: process.cwd(), loader: 'ts' },
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'page',
    target: 'chrome140',
  });
  return outputFiles[0]!.text;
}

/** A document such as the card's: it answers whoever opens it with a port, and asks for a height of 150 pixels. */
const cardDocument = `<!doctype html><style>html { background: rgb(1 2 3) } body { margin: 0 } #body { block-size: 120px }</style>
  <input><div id="body"></div>
  <script>
    openings = [];
    addEventListener('message', ({ data, ports: [port] }) => {
      openings.push(data);
      tell = (wish) => port.postMessage(wish);
      if (data === 'never') return;
      tell({ type: 'ready' });
      tell({ type: 'height', px: 150 });
    });
    addEventListener('keydown', ({ key }) => key === 'Escape' && tell({ type: 'close' }));
  </script>`;

/** Where that document is, and its origin. */
export const card = { address: 'https://card.test/card.html', origin: 'https://card.test' };

/** Serves `html` at https://page.test/, with a content-security policy if one is given, and goes there. */
export async function openPage(page: Page, html: string, contentSecurityPolicy?: string): Promise<IsolatedWorld> {
  await page.route('https://page.test/**', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: html,
      headers: contentSecurityPolicy ? { 'content-security-policy': contentSecurityPolicy } : {},
    }),
  );
  await page.route('https://card.test/**', (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: cardDocument }));
  await page.goto('https://page.test/');
  return enterWorld(page);
}

/** A world of its own in the page's main frame, or in the first frame inside it. */
export async function enterWorld(page: Page, where: 'page' | 'frame' = 'page'): Promise<IsolatedWorld> {
  bundle ??= bundlePage();
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const { frame } = where === 'page' ? frameTree : frameTree.childFrames![0]!;
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId: frame.id, worldName: 'gloss' });
  const evaluate = async (expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  await evaluate(`${await bundle}; globalThis.world = { page, lifetime: new AbortController(), endings: [], wishes: [], notes: [] }; null`);
  return { run: (script, argument) => evaluate(`(${script.toString()})(globalThis.world, ${JSON.stringify(argument) ?? 'undefined'})`) };
}
