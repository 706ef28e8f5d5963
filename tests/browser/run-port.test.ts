import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startRun } from '../../src/browser/run-port';
import type { Run } from '../../src/core/run/finished-run';
import type { RunEvent, RunRequest } from '../../src/core/run/run';
import { createMemoryBrowser } from './memory-browser';

const world = vi.hoisted(() => ({ browser: {} as unknown, ensure: async (): Promise<void> => {} }));
vi.mock('wxt/browser', () => ({
  get browser() {
    return world.browser;
  },
}));
vi.mock('../../src/protocol/messages', () => ({ sendMessage: () => world.ensure() }));

/** The port to the engine host, with the host's end in the test's hand. */
class Port {
  readonly posted: RunRequest[] = [];
  isClosed = false;
  hear: (event: RunEvent) => void = () => {};
  goAway = () => {};
  readonly onMessage = {
    addListener: (listener: (event: RunEvent) => void) => {
      this.hear = listener;
    },
  };
  readonly onDisconnect = {
    addListener: (listener: () => void) => {
      this.goAway = listener;
    },
  };
  postMessage(request: RunRequest) {
    this.posted.push(request);
  }
  disconnect() {
    this.isClosed = true;
  }
}

let port: Port;
/** The document's window: what it hears when its page is shown again. */
let page: EventTarget;
const show = (persisted: boolean) => page.dispatchEvent(Object.assign(new Event('pageshow'), { persisted }));
const done: RunEvent = { type: 'run-done', coverage: { analysedChars: 6, totalChars: 6 }, cost: { totalMs: 1, modelMs: 1, tokens: 2, threads: 1 } };

beforeEach(() => {
  page = new EventTarget();
  vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
  vi.stubGlobal('removeEventListener', page.removeEventListener.bind(page));
  port = new Port();
  world.ensure = async () => {};
  world.browser = { ...createMemoryBrowser(), runtime: { connect: () => port } };
});

afterEach(() => vi.unstubAllGlobals());

async function collect({ events }: Run): Promise<RunEvent[]> {
  const all: RunEvent[] = [];
  for await (const event of events) all.push(event);
  return all;
}
const begun = () => vi.waitFor(() => expect(port.posted).toHaveLength(1));

describe('a run over a port ends exactly once', () => {
  it('and nothing that the host says after it is heard', async () => {
    const events = collect(startRun({ text: 'Hello.' }, ['entities']));
    await begun();
    for (const event of [{ type: 'model-loading' }, done, { type: 'model-loading' }, done] as const) port.hear(event);
    port.goAway();
    expect([await events, port.isClosed]).toEqual([[{ type: 'model-loading' }, done], true]);
  });

  it('when the host goes away', async () => {
    const events = collect(startRun({ text: 'Hello.' }, ['entities']));
    await begun();
    port.goAway();
    expect(await events).toEqual([{ type: 'run-failed', failure: { code: 'engine-unreachable' } }]);
  });

  it('when the page comes back from the back/forward cache, where the browser closes ports and tells nobody', async () => {
    const events = collect(startRun({ text: 'Hello.' }, ['entities']));
    await begun();
    show(false);
    expect(port.isClosed).toBe(false);
    show(true);
    show(true);
    expect([await events, port.isClosed]).toEqual([[{ type: 'run-failed', failure: { code: 'engine-unreachable' } }], true]);
  });

  it('also where the page was left before there was a port', async () => {
    world.ensure = () => new Promise(() => {});
    const events = collect(startRun({ text: 'Hello.' }, ['entities']));
    show(true);
    expect(await events).toEqual([{ type: 'run-failed', failure: { code: 'engine-unreachable' } }]);
  });

  it('when there is no host to be had', async () => {
    world.ensure = () => Promise.reject(new Error('no document'));
    expect(await collect(startRun({ text: 'Hello.' }, ['entities']))).toEqual([{ type: 'run-failed', failure: { code: 'engine-unreachable' } }]);
  });

  it('at once when it is cancelled, and the port is closed', async () => {
    const run = startRun({ text: 'Hello.' }, ['entities']);
    const events = collect(run);
    await begun();
    run.cancel();
    port.hear(done);
    expect([await events, port.isClosed]).toEqual([[{ type: 'run-failed', failure: { code: 'cancelled' } }], true]);
  });
});
