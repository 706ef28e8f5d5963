/**
 * WebDriver BiDi, spoken straight to the browser. The protocol's types are the ones that Google generates from the
 * specification; what is left is a socket. Puppeteer and Selenium speak it too, but ask for a newer Node than Gloss
 * does, and know neither the browser's own windows nor how to stop an event page; Playwright drives a Firefox of its own making.
 */
import type { Commands, Event } from 'webdriver-bidi-protocol';
import { WebSocket } from 'ws';

/** A session with a browser. */
export interface Bidi {
  /** Asks; rejects with the browser's words. Firefox takes more than the specification says: names that begin with `moz:`. */
  send<Method extends keyof Commands>(
    method: Method,
    params: Commands[Method]['params'] & Partial<Record<`moz:${string}`, unknown>>,
  ): Promise<Commands[Method]['returnType']>;
  /** Hears events that were subscribed to by `session.subscribe`. */
  hear(listener: (event: Event) => void): void;
  /** Evaluates an expression in a document and brings its value here as JSON; an error there is thrown here. */
  evaluate(context: string, expression: string, withGesture?: boolean): Promise<unknown>;
  close(): void;
}

type Message =
  | { readonly type: 'success' | 'error'; readonly id: number; readonly result: never; readonly message?: string }
  | (Event & { readonly type: 'event' });

/** Connects to a browser that says it listens at that address, and starts a session. */
export async function connectBidi(address: string): Promise<Bidi> {
  const socket = new WebSocket(`${address}/session`);
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const pending = new Map<number, { resolve(result: never): void; reject(error: Error): void }>();
  const listeners = new Set<(event: Event) => void>();
  let calls = 0;
  socket.on('message', (data) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.type === 'event') {
      for (const listener of listeners) listener(message);
      return;
    }
    const call = pending.get(message.id);
    pending.delete(message.id);
    if (message.type === 'error') call?.reject(new Error(message.message));
    else call?.resolve(message.result);
  });
  socket.on('close', () => {
    for (const { reject } of pending.values()) reject(new Error('The browser has gone.'));
  });

  const send: Bidi['send'] = (method, params) => {
    const id = ++calls;
    return new Promise((resolve, reject) => {
      pending.set(id, { resolve, reject });
      socket.send(JSON.stringify({ id, method, params }));
    });
  };
  await send('session.new', { capabilities: { alwaysMatch: { acceptInsecureCerts: true } } });
  return {
    send,
    hear: (listener) => void listeners.add(listener),
    async evaluate(context, expression, withGesture = false) {
      const answer = await send('script.evaluate', {
        // JSON says nothing of what is undefined.
        expression: `(async () => JSON.stringify((await (${expression})) ?? null))()`,
        target: { context },
        awaitPromise: true,
        userActivation: withGesture,
      });
      if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
      return answer.result.type === 'string' ? JSON.parse(answer.result.value) : undefined;
    },
    close: () => socket.close(),
  };
}
