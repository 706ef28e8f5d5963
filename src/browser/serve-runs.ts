import { browser } from 'wxt/browser';
import type { Engine } from '../core/engine';
import type { RunEvent } from '../core/run';
import { parseRunRequest } from '../protocol/run';
import { runPortName } from '../protocol/run-port-name';
import { isOwnPage } from './own-page';

/** Serves runs to the extension's own documents, the card among them; a script in a page has nothing to run. A closed port cancels its run. */
export function serveRuns(engine: Engine): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== runPortName || !isOwnPage(port.sender)) return;
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
