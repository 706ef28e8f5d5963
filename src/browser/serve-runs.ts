import { browser } from 'wxt/browser';
import type { Engine } from '../core/engine';
import type { RunEvent } from '../core/run';
import { parseRunRequest } from '../protocol/run';
import { runPortName } from '../protocol/run-port-name';

/** Serves runs to whoever connects from inside this extension. A closed port cancels its run. */
export function serveRuns(engine: Engine): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== runPortName || port.sender?.id !== browser.runtime.id) return;
    const left = new AbortController();
    port.onDisconnect.addListener(() => left.abort());
    port.onMessage.addListener(async (message: unknown) => {
      const request = parseRunRequest(message);
      if (!request) {
        port.postMessage({ type: 'run-failed', failure: { code: 'bad-request' } } satisfies RunEvent);
        return;
      }
      for await (const event of engine.run(request, left.signal)) {
        if (left.signal.aborted) break;
        port.postMessage(event);
      }
    });
  });
}
