import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { openEnginePage } from '../../bench/browser/engine-client';
import { findEngineHost, type GlossBrowser } from '../driver/extension';
import type { RunEvent, RunRequest } from '../../src/core/run/run';
import { defaultSettings, toRunOptions } from '../../src/core/run/settings';
import { runPortName } from '../../src/protocol/run-port-name';
import { expect, test } from './gloss-test';

const texts = [
  'Fine.',
  'Greta Lindholm moved from Uppsala to Boston to work for Northwind Bank, and she loves it there.',
  `${'The soup was cold, and the waiter of the Golden Anchor in Leeds did not care. '.repeat(3)}Never again!`,
  '烧水非常快，把手也不烫，家里人都很喜欢。客服陈雨桐在杭州的北风电器公司上班，很有耐心。',
  'The lid leaks, and nobody from the support ever answered me. 用了两天就坏了，客服一直不理人，质量太差了。',
  // Several windows.
  'Mira Okafor wrote to the council of Bristol about the noise from the harbour; nobody at Northwind answered her. '.repeat(30),
];

/** As many as the engine must have here. */
const threads = Math.min(4, availableParallelism());

/** All that read with the model; the list of the product would bring the packs along, which only a loader of their own reads. */
const taskIds = ['sentiment', 'entities', 'compliance'] as const;

const requestFor = (text: string): RunRequest => ({ tasks: taskIds, passage: { text }, options: toRunOptions(defaultSettings) });

/** Asks the engine host over a port of its own, as a page of the extension does. Runs in the browser, so it stands alone. */
function ask({ name, request }: { name: string; request: RunRequest }): Promise<RunEvent[]> {
  return new Promise((resolve) => {
    const events: RunEvent[] = [];
    const port = chrome.runtime.connect({ name });
    port.onMessage.addListener((event: RunEvent) => {
      events.push(event);
      if (event.type === 'run-done' || event.type === 'run-failed') resolve(events);
    });
    port.postMessage(request);
  });
}

async function openClient(gloss: GlossBrowser) {
  const page = await openEnginePage(gloss);
  return { ask: (text: string) => page.evaluate(ask, { name: runPortName, request: requestFor(text) }), close: () => page.close() };
}

/** By task, for what is ready first comes first, and that is a race. To twelve digits: the logits are the same to the bit, the exponential function of two versions of V8 is not quite. */
function resultsOf(events: readonly RunEvent[]): unknown[] {
  const results = events.flatMap((event) => (event.type === 'task-done' ? [event] : [])).sort((one, other) => one.task.localeCompare(other.task));
  return JSON.parse(JSON.stringify(results), (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value));
}

/** What Node answers, on one thread with the plainest kernels. */
function answerInNode(requests: readonly RunRequest[]): RunEvent[][] {
  const root = join(import.meta.dirname, '../..');
  const script = [join(root, 'node_modules/tsx/dist/cli.mjs'), '--import', join(root, 'build/packs-in-node.ts'), join(root, 'tests/e2e/answers-in-node.ts')];
  return JSON.parse(execFileSync(process.execPath, script, { input: JSON.stringify(requests), encoding: 'utf8', maxBuffer: 1 << 28 }));
}

test('every answer is the same, on all threads with the fastest kernels and on one with the plainest', async ({ gloss }) => {
  const client = await openClient(gloss);
  const inNode = answerInNode(texts.map(requestFor));
  for (const [at, text] of texts.entries()) {
    const inBrowser = await client.ask(text);
    expect(resultsOf(inBrowser)).toHaveLength(taskIds.length);
    expect(resultsOf(inBrowser)).toEqual(resultsOf(inNode[at]!));
    expect(inBrowser.at(-1)).toMatchObject({ type: 'run-done', cost: { threads } });
  }
  await client.close();
});

test('a thread of the encoder that stops does not hang the run: it fails with a reason, the next one works', async ({ gloss }) => {
  const client = await openClient(gloss);
  const [, text] = texts as [string, string];
  test.skip(threads === 1, 'This machine has one core: there is no other thread to stop.');
  expect((await client.ask(text)).at(-1)).toMatchObject({ type: 'run-done' });
  const engine = await gloss.devtools.attachToWorker(await findEngineHost(gloss), 'engine.worker');
  const team = await gloss.devtools.attachInside(engine, 'team.worker');
  await gloss.devtools.send('Runtime.terminateExecution', {}, team);
  expect((await client.ask(text)).at(-1)).toEqual({ type: 'run-failed', failure: { code: 'model-failed' } });
  expect((await client.ask(text)).at(-1)).toMatchObject({ type: 'run-done' });
  await client.close();
});
