import { availableParallelism } from 'node:os';
import { openEnginePage } from '../../bench/browser/engine-client';
import { openEncoderInNode } from '../../bench/node/encoder-in-node';
import { findEngineHost, type GlossBrowser } from '../driver/extension';
import type { RunEvent, RunRequest } from '../../src/core/run/run';
import { defaultSettings, toRunOptions } from '../../src/core/run/settings';
import { taskIds } from '../../src/tasks';
import { runTasks } from '../../src/engine/run-tasks';
import { runPortName } from '../../src/protocol/run-port-name';
import { expect, test } from './gloss-test';

const texts = [
  'Fine.',
  'Greta Lindholm moved from Uppsala to Boston to work for Northwind Bank, and she loves it there.',
  `${'The soup was cold, and the waiter of the Golden Anchor in Leeds did not care. '.repeat(3)}Never again!`,
  // Several windows.
  'Mira Okafor wrote to the council of Bristol about the noise from the harbour; nobody at Northwind answered her. '.repeat(30),
];

/** As many as the engine must have here. */
const threads = Math.min(4, availableParallelism());

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

/** To twelve digits: the logits are the same to the bit, the exponential function of two versions of V8 is not quite. */
function resultsOf(events: readonly RunEvent[]): unknown[] {
  const results = events.filter(({ type }) => type === 'task-done');
  return JSON.parse(JSON.stringify(results), (_, value) => (typeof value === 'number' ? Number(value.toPrecision(12)) : value));
}

test('every answer is the same, on all threads with the fastest kernels and on one with the plainest', async ({ gloss }) => {
  const encoder = await openEncoderInNode({ threads: 1, build: 'plain' });
  const client = await openClient(gloss);
  for (const text of texts) {
    const inBrowser = await client.ask(text);
    const inNode: RunEvent[] = [];
    await runTasks(
      requestFor(text),
      async () => encoder,
      (event) => inNode.push(event),
      new AbortController().signal,
    );
    expect(resultsOf(inBrowser)).toHaveLength(taskIds.length);
    expect(resultsOf(inBrowser)).toEqual(resultsOf(inNode));
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
