import { browser } from 'wxt/browser';
import type { Engine } from '../core/run/engine';
import type { AnyRunEvent } from '../core/run/run';
import type { WritingEvent, WritingRequest } from '../core/run/writing';
import { parseRunRequest } from '../protocol/run';
import { runPortName, writingPortName } from '../protocol/run-port-name';
import { parseWritingRequest } from '../protocol/writing';
import { isOwnPage } from './own-page';

/** Serves runs of tasks to the extension's own documents, the card among them; a script in a page has nothing to run. A closed port cancels its run. */
export function serveRuns(engine: Pick<Engine, 'run'>): void {
  serve(runPortName, parseRunRequest, engine);
}

/** Serves runs of a language model, likewise. */
export function serveWriting(engine: Pick<Engine<WritingRequest, WritingEvent>, 'run'>): void {
  serve(writingPortName, parseWritingRequest, engine);
}

function serve<Request, Event>(name: string, parse: (message: unknown) => Request | null, engine: Pick<Engine<Request, Event>, 'run'>): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== name || !isOwnPage(port.sender)) return;
    const left = new AbortController();
    port.onDisconnect.addListener(() => left.abort());
    port.onMessage.addListener(async (message: unknown) => {
      const request = parse(message);
      if (!request) {
        port.postMessage({ type: 'run-failed', failure: { code: 'bad-request' } } satisfies AnyRunEvent);
        return;
      }
      for await (const event of engine.run(request, left.signal)) {
        if (left.signal.aborted) break;
        port.postMessage(event);
      }
    });
  });
}
