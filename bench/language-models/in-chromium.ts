import { existsSync, readFileSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { type CDPSession, chromium, type Page } from 'playwright';
import { build } from 'vite';
import { chromiumPath } from '../../tests/driver/chromium';
import type { Use } from './clock';
import type { Engine } from './page';
import type { SpeedAnswer, SpeedPlan } from './plan';
import { localRuntime, runtimeAliases } from '../../build/local-runtime';
import { packs } from '../../build/packs';
import { type ServedFolders, servePage } from './serve';

const root = resolve(import.meta.dirname, '../..');
const peers = join(root, 'bench/peers/node_modules');

/** Whether `npm ci` was run in bench/peers. */
export const hasWllama = existsSync(join(peers, '@wllama/wllama'));

/** A page in Chromium that measures models out of a folder. */
export interface MeasuringPage {
  /** Rejects when the signal ends it. */
  measure(engine: Engine, plan: SpeedPlan, signal: AbortSignal): Promise<SpeedAnswer>;
  close(): Promise<void>;
}

/** Builds the page, serves it isolated, and opens it in the Chromium of this machine. */
export async function openMeasuringPage(models: string, onMessage: (message: string) => void = () => {}): Promise<MeasuringPage> {
  const pages = await openBenchPages(import.meta.dirname, { models, peers, ort: join(root, 'node_modules/onnxruntime-web/dist') }, onMessage);
  return {
    async measure(engine, plan, signal) {
      const page = await pages.open();
      const end = () => void page.close();
      signal.addEventListener('abort', end);
      try {
        await page.exposeFunction('readUse', pages.readUse);
        await page.goto(pages.address);
        return await page.evaluate(([name, given]) => globalThis.measure(name, given), [engine, plan] as const);
      } finally {
        signal.removeEventListener('abort', end);
        await page.close();
      }
    },
    close: pages.close,
  };
}

/** A page of a bench, served isolated on this machine, and the Chromium that it is opened in. */
export interface BenchPages {
  readonly address: string;
  /** An empty tab of its own: what another one has left behind takes no part. */
  open(): Promise<Page>;
  /** What all tabs have used. */
  readUse(): Promise<Use>;
  close(): Promise<void>;
}

/** Builds the page whose `index.html` lies in `folder` and serves it with further folders, each under its name: models under `models`. */
export async function openBenchPages(folder: string, folders: ServedFolders, onMessage: (message: string) => void): Promise<BenchPages> {
  const outDir = join(root, 'node_modules/.cache/gloss-bench', basename(folder));
  rmSync(outDir, { recursive: true, force: true });
  await build({
    configFile: false,
    root: folder,
    base: './',
    logLevel: 'warn',
    plugins: [packs, localRuntime],
    worker: { format: 'es', plugins: () => [packs, localRuntime] },
    resolve: { alias: runtimeAliases },
    build: { outDir, emptyOutDir: true, target: 'esnext', chunkSizeWarningLimit: 10_000 },
  });
  const { address, server } = await servePage(outDir, folders);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  const session = await browser.newBrowserCDPSession();
  return {
    address,
    async open() {
      const page = await browser.newPage();
      page.on('console', (message) => onMessage(message.text()));
      page.on('pageerror', (error) => onMessage(String(error)));
      return page;
    },
    readUse: () => readUse(session),
    async close() {
      await browser.close();
      server.close();
    },
  };
}

/** What all renderers have used: the page that measures is the only one. */
async function readUse(session: CDPSession): Promise<Use> {
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({ type }) => type === 'renderer');
  const sumOf = (use: (process: (typeof renderers)[number]) => number) => renderers.reduce((sum, renderer) => sum + use(renderer), 0);
  return { cpuMs: sumOf(({ cpuTime }) => 1_000 * cpuTime), bytes: sumOf(({ id }) => residentBytes(id)) };
}

/** What a process holds in memory, where the system tells. */
function residentBytes(id: number): number {
  try {
    return 1_024 * Number(/^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
