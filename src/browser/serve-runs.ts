import { browser } from 'wxt/browser';
import type { Engine } from '../core/run/engine';
import type { FitEvent, FitRequest } from '../core/run/fit';
import type { AnyRunEvent } from '../core/run/run';
import type { WritingEvent, WritingRequest } from '../core/run/writing';
import type { PackKeeper } from '../core/rules/user-pack';
import { parseFitRequest } from '../protocol/fit';
import { namedPacks, parsePacks, type PacksWanted } from '../protocol/packs';
import { parseRunRequest } from '../protocol/run';
import { fitPortName, runPortName, writingPortName } from '../protocol/run-port-name';
import { parseWritingRequest } from '../protocol/writing';
import { isOwnPage } from './own-page';

/** Serves runs of tasks to the extension's own documents, the card among them; a script in a page has nothing to run. A closed port cancels its run. */
export function serveRuns(engine: Pick<Engine, 'run'>, packs: PackKeeper): void {
  serve(runPortName, parseRunRequest, engine, packs);
}

/** Serves fits of heads to examples, likewise. */
export function serveFits(engine: Pick<Engine<FitRequest, FitEvent>, 'run'>): void {
  serve(fitPortName, parseFitRequest, engine);
}

/** Serves runs of a language model, likewise. */
export function serveWriting(engine: Pick<Engine<WritingRequest, WritingEvent>, 'run'>): void {
  serve(writingPortName, parseWritingRequest, engine);
}

function serve<Request, Event>(
  name: string,
  parse: (message: unknown) => Request | null,
  engine: Pick<Engine<Request, Event>, 'run'>,
  packs?: PackKeeper,
): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== name || !isOwnPage(port.sender)) return;
    const left = new AbortController();
    port.onDisconnect.addListener(() => left.abort());
    let waiting: unknown;
    port.onMessage.addListener(async (message: unknown) => {
      const brought = waiting === undefined ? null : parsePacks(message);
      if (brought) packs?.put(brought);
      const asked = brought ? waiting : message;
      waiting = undefined;
      const request = parse(asked);
      const missing = request && !brought ? (packs?.missing(namedPacks(request)) ?? []) : [];
      if (missing.length > 0) {
        waiting = message;
        port.postMessage({ type: 'packs-wanted', packs: missing } satisfies PacksWanted);
        return;
      }
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
