import { type Browser, browser } from 'wxt/browser';
import type { Engine } from '../core/engine';
import type { AnyRunEvent } from '../core/run';
import type { WritingEvent, WritingRequest } from '../core/writing';
import { parseRunRequest } from '../protocol/run';
import { runPortName, writingPortName } from '../protocol/run-port-name';
import { parseWritingRequest } from '../protocol/writing';
import { isOwnPage } from './own-page';

/** Serves runs of tasks to whoever connects from inside this extension. A closed port cancels its run. */
export function serveRuns(engine: Engine): void {
  serve(runPortName, ({ sender }) => sender?.id === browser.runtime.id, parseRunRequest, engine);
}

/** Serves runs of a language model to our own pages. A closed port cancels its run. */
export function serveWriting(engine: Engine<WritingRequest, WritingEvent>): void {
  serve(writingPortName, ({ sender }) => isOwnPage(sender), parseWritingRequest, engine);
}

type Port = Browser.runtime.Port;

function serve<Request, Event>(
  name: string,
  mayAsk: (port: Port) => boolean,
  parse: (message: unknown) => Request | null,
  engine: Engine<Request, Event>,
): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== name || !mayAsk(port)) return;
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
