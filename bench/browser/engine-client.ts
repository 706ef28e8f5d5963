/**
 * A client of the extension's real engine host, as the card and the panel are: one port a run. It lives in
 * a page of the extension, for only such a page may connect.
 */
import type { Page } from 'playwright';
import type { GlossBrowser } from '../../tests/driver/extension';
import { defaultSettings, toRunOptions } from '../../src/core/run/settings';
import { taskIds } from '../../src/tasks';
import type { TaskId } from '../../src/core/run/task-id';
import { runPortName } from '../../src/protocol/run-port-name';

/** What a run cost, as its client saw it (round trip) and as the engine says. */
export interface Timing {
  readonly ms: number;
  readonly modelMs: number;
  readonly tokens: number;
  readonly threads: number;
}

/** What cancelling a long run took. */
export interface CancelTiming {
  /** From closing the port of the long run to the answer of a short one asked for at the same moment. */
  readonly nextAnswerMs: number;
}

export interface EngineClient {
  /** Runs the tasks on one passage after the other. */
  run(passages: readonly string[], tasks?: readonly TaskId[]): Promise<Timing[]>;
  /** Starts a run on the long passage, leaves it in the middle and asks for the short one. */
  cancel(long: string, short: string): Promise<CancelTiming>;
}

/** A page of the extension, in whatever browser: something that evaluates a function that stands alone. */
export interface BenchPage {
  evaluate<Answer, Argument>(look: (argument: Argument) => Answer | Promise<Answer>, argument: Argument): Promise<Answer>;
}

/** Starts the engine host, as the background would, and opens a page that may talk to it. */
export async function openEnginePage(gloss: GlossBrowser): Promise<Page> {
  await startEngineHost(gloss);
  const page = await gloss.context.newPage();
  await page.goto(`chrome-extension://${gloss.extensionId}/options.html`);
  return page;
}

/** Opens a client in such a page. */
export async function openEngineClient(gloss: GlossBrowser): Promise<EngineClient> {
  return engineClientIn((await openEnginePage(gloss)) as BenchPage);
}

/** Makes a client of a page of the extension; the engine host must be there. */
export function engineClientIn(page: BenchPage): EngineClient {
  const options = toRunOptions(defaultSettings);
  const given = { name: runPortName, options };
  return {
    run: (passages, tasks = taskIds) => page.evaluate(runAll, { ...given, passages, tasks }),
    cancel: (long, short) => cancelIn(page, { ...given, long, short }),
  };
}

/** Makes sure the offscreen document is there. */
export async function startEngineHost(gloss: GlossBrowser): Promise<void> {
  const worker = await gloss.serviceWorker();
  await worker.evaluate(async () => {
    if (await chrome.offscreen.hasDocument()) return;
    await chrome.offscreen.createDocument({ url: 'offscreen.html', reasons: ['WORKERS' as chrome.offscreen.Reason], justification: 'bench' });
  });
}

/** Ends the engine host and its worker. */
export async function stopEngineHost(gloss: GlossBrowser): Promise<void> {
  const worker = await gloss.serviceWorker();
  await worker.evaluate(async () => {
    if (await chrome.offscreen.hasDocument()) await chrome.offscreen.closeDocument();
  });
}

interface Given {
  readonly name: string;
  readonly options: object;
}

/** Runs in the page, so it must stand alone. */
async function runAll({ name, options, passages, tasks }: Given & { passages: readonly string[]; tasks: readonly string[] }): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const text of passages) {
    timings.push(
      await new Promise<Timing>((resolve, reject) => {
        const startedAt = performance.now();
        const port = chrome.runtime.connect({ name });
        port.onMessage.addListener((event) => {
          if (event.type === 'run-failed') reject(new Error(`The run failed: ${event.failure.code}`));
          if (event.type !== 'run-done') return;
          resolve({ ms: performance.now() - startedAt, modelMs: event.cost.modelMs, tokens: event.cost.tokens, threads: event.cost.threads });
          port.disconnect();
        });
        port.onDisconnect.addListener(() => reject(new Error('The engine host went away.')));
        port.postMessage({ tasks, passage: { text }, options });
      }),
    );
  }
  return timings;
}

function cancelIn(page: BenchPage, given: Given & { long: string; short: string }): Promise<CancelTiming> {
  return page.evaluate(async ({ name, options, long, short }) => {
    const start = (text: string) => {
      const port = chrome.runtime.connect({ name });
      port.postMessage({ tasks: ['entities'], passage: { text }, options });
      return port;
    };
    const first = start(long);
    let progress = 0;
    // The second word of progress comes from the middle of the model's work.
    await new Promise<void>((resolve) => first.onMessage.addListener(({ type }) => type === 'run-progress' && ++progress === 2 && resolve()));
    const startedAt = performance.now();
    first.disconnect();
    const second = start(short);
    await new Promise<void>((resolve, reject) =>
      second.onMessage.addListener(({ type }) =>
        type === 'run-done' ? resolve() : type === 'run-failed' && reject(new Error('The run after the cancel failed.')),
      ),
    );
    const nextAnswerMs = performance.now() - startedAt;
    second.disconnect();
    return { nextAnswerMs };
  }, given);
}
