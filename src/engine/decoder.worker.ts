/**
 * The worker in which a language model lives and writes, beside the encoder's. One run at a time; the host queues. It holds
 * one model: before another is loaded, the host ends the worker, and with it all its memory.
 */
import '../seal/seal-first';
import { FailureError, toFailure } from '../core/run/failure';
import { holdLifeline } from '../workers/lifeline';
import { isLastEvent } from '../core/run/run';
import type { TestFigures, WritingEvent, WritingRequest, WritingResult } from '../core/run/writing';
import type { TeamWorker } from '../decoder/open-language-model';
import { selfTest } from '../decoder/work/self-test';
import { Shelf, shelfChannel } from '../shelf/shelf';
import { createBreath } from '../workers/breathe';
import { type DecoderHome, limitModelBytes, type OpenDecoder, openDecoder } from './open-decoder';
import { countThreads } from '../workers/thread-count';
import { decoderLifeline, type FromWorker, type ToWorker } from './worker-protocol';
import { type Gpu, openGraphics, type TrialAnswer, type TrialOrder, trialName } from './graphics';
import { tryOnGraphics } from './try-on-graphics';
import { createTeller, write } from './write';

/** A second worker of this script only tries a model on the graphics card. */
const isTrial = self.name === trialName;
/** The host learns of our death by this lock. */
const alive = isTrial ? null : holdLifeline(decoderLifeline);
const now = () => performance.now();

/**
 * The library is a megabyte of code that no other model needs, fetched from the package when the first graph is opened. Firefox's package comes
 * without: where this is written as a condition of the build, the bundler leaves the library out.
 */
const openGraph: DecoderHome['openGraph'] = import.meta.env.FIREFOX
  ? undefined
  : async (files, runtime) => (await import('../decoder/onnx/transformers-graph')).openGraph(files, runtime);

let held: { readonly key: string; readonly open: OpenDecoder } | null = null;
const cancels = new Map<number, AbortController>();

self.onmessage = isTrial ? answerTrial : answerRun;

async function answerTrial({ data }: MessageEvent<TrialOrder>): Promise<void> {
  const shelf = new Shelf(await navigator.storage.getDirectory());
  const trial = await tryOnGraphics(data.key, { shelf, threads: countThreads(), limitBytes: limitOfDevice(), now, ...(openGraph && { openGraph }) }).catch(
    () => null,
  );
  self.postMessage({ trial } satisfies TrialAnswer);
}

async function answerRun({ data }: MessageEvent<ToWorker<WritingRequest>>): Promise<void> {
  if (data.type === 'cancel') {
    cancels.get(data.run)?.abort();
    return;
  }
  // Which model is wanted comes with the wish.
  if (data.type === 'warm') return;
  const { run, request } = data;
  const tell = (event: WritingEvent) => {
    if (isLastEvent(event)) cancels.delete(run);
    self.postMessage({ run, event } satisfies FromWorker<WritingEvent>);
  };
  const cancel = new AbortController();
  cancels.set(run, cancel);
  await alive;
  try {
    tell({ type: 'run-done', result: await work(request, tell, cancel.signal) });
  } catch (thrown) {
    const failure = toFailure(thrown);
    // What the kernels or a tokenizer throw says nothing to a reader, and their words may quote the text.
    tell({ type: 'run-failed', failure: failure.code === 'internal' ? { code: 'model-failed' } : failure });
  }
}

async function work(request: WritingRequest, tell: (event: WritingEvent) => void, signal: AbortSignal) {
  const shelf = new Shelf(await navigator.storage.getDirectory());
  if (!(await shelf.find(request.model))) throw new FailureError({ code: 'model-gone' });
  if (held?.key !== request.model) {
    tell({ type: 'model-loading' });
    const graph = openGraph && {
      openGraph,
      graphics: openGraphics(graphicsOf(request), shelf, spawnTrialWorker),
      onStep: () => tell({ type: 'model-loading' }),
    };
    const home = { shelf, threads: countThreads(), now, limitBytes: limitOfDevice(), spawn: spawnTeamWorker, ...graph };
    held = { key: request.model, open: await openDecoder(request.model, home, signal) };
  }
  if (request.wish.kind === 'self-test') return test(shelf, request.model, held.open, signal);
  if (!request.isPrivate) await noteUse(shelf, request.model);
  const onStep = () => tell({ type: 'text-reading' });
  onStep();
  const begunAt = now();
  const onPlace = (place: number, probability: number | null) => tell({ type: 'place-judged', place, probability });
  // A turn at every token, so that a cancel is heard before the next.
  const result = await write(held.open, request, {
    signal,
    now,
    breathe: createBreath(signal, { turnMs: 0 }),
    onText: createTeller(tell, now),
    onStep,
    onPlace,
  });
  const totalMs = now() - begunAt;
  return { ...result, cost: { totalMs, modelMs: totalMs, threads: held.open.threads } };
}

/** Tests the model, and notes the figures beside it for whoever looks later. */
async function test(shelf: Shelf, key: string, { decoder, title, loadMs, threads }: OpenDecoder, signal: AbortSignal): Promise<WritingResult> {
  const tested = await selfTest(decoder, { signal, now, breathe: createBreath(signal, { turnMs: 0 }) });
  const memoryBytes = decoder.prefixes.model.usage().bytes;
  const figures: TestFigures = { ...tested, testedAt: Date.now(), loadMs, memoryBytes, threads };
  await shelf.noteTest(key, figures).catch(() => undefined);
  tellOfShelf();
  return { kind: 'tested', figures, model: title };
}

/** Tells the shelf, and whoever shows it, that the model was used. That this cannot be written down is no reason not to answer. */
async function noteUse(shelf: Shelf, key: string): Promise<void> {
  await shelf.noteUse(key, Date.now()).catch(() => undefined);
  tellOfShelf();
}

function tellOfShelf(): void {
  const channel = new BroadcastChannel(shelfChannel);
  channel.postMessage(null);
  channel.close();
}

function spawnTeamWorker(): TeamWorker {
  const worker = new Worker(new URL('../decoder/team.worker.ts', import.meta.url), { type: 'module' });
  const started = new Promise((resolve, reject) => {
    worker.onmessage = resolve;
    worker.onerror = reject;
  });
  return { started, postMessage: (order) => worker.postMessage(order), terminate: () => worker.terminate() };
}

/** Which device computes a model is found out and noted in an ordinary window only: of a private one nothing is kept. */
function graphicsOf({ isPrivate }: WritingRequest) {
  return isPrivate ? undefined : (navigator as { readonly gpu?: Gpu }).gpu;
}

function spawnTrialWorker(): Worker {
  return new Worker(self.location.href, { type: 'module', name: trialName });
}

function limitOfDevice(): number {
  return limitModelBytes('deviceMemory' in navigator && typeof navigator.deviceMemory === 'number' ? navigator.deviceMemory : undefined);
}
