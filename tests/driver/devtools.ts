/**
 * The debugger's protocol without Playwright in between: Playwright keeps service workers alive and
 * does not know offscreen documents, and some tests must see and kill both.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WebSocket } from 'ws';

/** One document or worker of the browser. */
export interface Target {
  readonly targetId: string;
  readonly type: string;
  readonly url: string;
  /** Of tabs: whether the tab is the one in front. */
  readonly embedderData?: { readonly tabActive?: boolean };
}

/** A connection to the browser. */
export interface Devtools {
  targets(): Promise<readonly Target[]>;
  /** The first target that fits, as soon as there is one. */
  waitForTarget(what: string, fits: (target: Target) => boolean): Promise<Target>;
  /** Waits until no target fits. */
  waitForNoTarget(what: string, fits: (target: Target) => boolean): Promise<void>;
  /** A session, for `send`, with a target. */
  attach(target: Target): Promise<string>;
  /** A session with the dedicated worker of a target whose address holds `name`; the list of targets leaves workers out, and they may have workers of their own. */
  attachToWorker(parent: Target, name: string): Promise<string>;
  /** A session with a worker that a worker started, by the session of the latter. */
  attachInside(session: string, name: string): Promise<string>;
  /** Evaluates an expression in the worker of a target. */
  evaluateInWorker(parent: Target, name: string, expression: string): Promise<unknown>;
  send(method: string, params?: object, sessionId?: string): Promise<Record<string, unknown>>;
  /** Evaluates an expression in a target and returns its value. */
  evaluate(target: Target, expression: string, isGesture?: boolean): Promise<unknown>;
  close(): void;
}

interface Message {
  readonly id?: number;
  readonly result?: Record<string, unknown>;
  readonly error?: { readonly message: string };
  readonly method?: string;
  readonly params?: { readonly sessionId: string; readonly targetInfo: { readonly type: string; readonly url: string } };
}

/** The target went away before it answered. */
export class TargetGoneError extends Error {}

const patienceMs = 15_000;

/** Connects to a browser that was started with `--remote-debugging-port=0` on that profile. */
export async function connectDevtools(profile: string): Promise<Devtools> {
  const portFile = join(profile, 'DevToolsActivePort');
  await waitUntil('the debugging port', () => Promise.resolve(existsSync(portFile) && readFileSync(portFile, 'utf8').includes('/')));
  const [port, path] = readFileSync(portFile, 'utf8').trim().split('\n');
  const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { handshakeTimeout: patienceMs });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));

  const pending = new Map<number, { readonly sessionId?: string; resolve(result: Record<string, unknown>): void; reject(error: Error): void }>();
  const giveUp = (isGone: (sessionId: string | undefined) => boolean) => {
    for (const [id, { sessionId, reject }] of pending) {
      if (!isGone(sessionId)) continue;
      pending.delete(id);
      reject(new TargetGoneError());
    }
  };
  let calls = 0;
  const workers: { readonly session: string; readonly url: string }[] = [];
  socket.on('message', (data) => {
    const { id, result, error, method, params } = JSON.parse(String(data)) as Message;
    if (method === 'Target.attachedToTarget' && params?.targetInfo.type === 'worker') workers.push({ session: params.sessionId, url: params.targetInfo.url });
    if (method === 'Target.detachedFromTarget') {
      // What was asked of a target that has gone is never answered.
      giveUp((sessionId) => sessionId !== undefined && sessionId === params?.sessionId);
    }
    const call = id === undefined ? undefined : pending.get(id);
    if (id === undefined || !call) return;
    pending.delete(id);
    if (error) call.reject(new Error(error.message));
    else call.resolve(result ?? {});
  });

  socket.on('close', () => giveUp(() => true));

  const send: Devtools['send'] = (method, params = {}, sessionId) => {
    const id = ++calls;
    socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise((resolve, reject) => pending.set(id, { sessionId, resolve, reject }));
  };
  const evaluateIn = async (sessionId: string, expression: string, isGesture: boolean) => {
    const answer = await send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true, userGesture: isGesture }, sessionId);
    const { result, exceptionDetails } = answer as { result: { value: unknown }; exceptionDetails?: { text: string; exception?: { description?: string } } };
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  const targets = async () => (await send('Target.getTargets', { filter: [{}] })).targetInfos as Target[];
  const attach: Devtools['attach'] = async ({ targetId }) => (await send('Target.attachToTarget', { targetId, flatten: true })).sessionId as string;
  const attachInside: Devtools['attachInside'] = async (session, name) => {
    const before = workers.length;
    await send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: true }, session);
    const find = () => workers.slice(before).find(({ url }) => url.includes(name));
    await waitUntil(`the worker ${name}`, async () => find() !== undefined);
    return find()!.session;
  };
  const attachToWorker: Devtools['attachToWorker'] = async (parent, name) => attachInside(await attach(parent), name);

  return {
    send,
    targets,
    async waitForTarget(what, fits) {
      let found: Target | undefined;
      await waitUntil(what, async () => {
        found = (await targets()).find(fits);
        return found !== undefined;
      });
      return found!;
    },
    waitForNoTarget: (what, fits) => waitUntil(`the end of ${what}`, async () => !(await targets()).some(fits)),
    attach,
    attachToWorker,
    attachInside,
    async evaluate(target, expression, isGesture = false) {
      const sessionId = await attach(target);
      try {
        return await evaluateIn(sessionId, expression, isGesture);
      } finally {
        await send('Target.detachFromTarget', { sessionId }).catch(() => undefined);
      }
    },
    async evaluateInWorker(parent, name, expression) {
      return evaluateIn(await attachToWorker(parent, name), expression, false);
    },
    close() {
      socket.removeAllListeners('close');
      socket.close();
    },
  };
}

/** Waits until something holds; fails after `patienceMs`. */
export async function waitUntil(what: string, holds: () => Promise<boolean>): Promise<void> {
  const until = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > until) throw new Error(`Waited ${patienceMs} ms for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
