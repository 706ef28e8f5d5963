/**
 * Our engine and the stock pipelines in one worker, on the same model file, with the same number of threads, in
 * turns: each on its own runtime, ours on the encoder's kernels, theirs on ONNX Runtime.
 */
import { env } from '@huggingface/transformers';
import { findSentences } from '../../../src/core/text/sentences';
import { taskIds } from '../../../src/tasks';
import type { RunEvent, RunOptions } from '../../../src/core/run/run';
import { detect, detectors, resolveOverlaps } from '../../../src/detectors';
import type { Encoder } from '../../../src/encoder/encoder';
import { preparePackagedEncoders } from '../../../src/encoder/packaged-encoder';
import { runTasks } from '../../../src/engine/run-tasks';
import { countThreads } from '../../../src/workers/thread-count';
import { packs } from '../../../src/packs';
import { matchPolicies } from '../../../src/policies/match';
import type { Answer, Compared, Plan } from './plan';
import { openStock, type Stock } from './stock';

const threads = countThreads();
const loadEncoder = preparePackagedEncoders('/models');
// For the stock calls: what an extension has to do for them.
env.allowLocalModels = true;
env.allowRemoteModels = false;
env.localModelPath = '/models/';
env.useBrowserCache = false;
env.useWasmCache = false;
Object.assign(env.backends.onnx.wasm!, {
  wasmPaths: {
    mjs: new URL('/ort/ort-wasm-simd-threaded.mjs', self.location.origin).href,
    wasm: new URL('/ort/ort-wasm-simd-threaded.wasm', self.location.origin).href,
  },
  numThreads: threads,
});

self.onmessage = async ({ data }: MessageEvent<Plan>) => {
  try {
    const encoder = await loadEncoder('en');
    const stock = await openStock('gloss-encoder');
    const sizes: Compared[] = [];
    for (const { name, passages } of data.sizes) sizes.push(await compare(name, passages, encoder, stock, data.options));
    self.postMessage({ threads, sizes, ...timeRules(data.prose) } satisfies Answer);
  } catch (thrown) {
    self.postMessage({ threads, sizes: [], detectors: [], policies: [], failure: String(thrown) } satisfies Answer);
  }
};

/** The other's threads still look for work for a moment and would take the cores from whoever comes next. */
const restMs = 20;

async function compare(name: string, passages: readonly string[], encoder: Encoder, stock: Stock, options: RunOptions): Promise<Compared> {
  const times = { tokens: [] as number[], ours: [] as number[], oursModel: [] as number[], stock: [] as number[], stockEntities: [] as number[] };
  const runOurs = async (text: string) => {
    const startedAt = performance.now();
    let last: RunEvent | undefined;
    const request = { tasks: taskIds, passage: { text }, options };
    await runTasks(
      request,
      async () => ({ en: encoder }),
      (event) => (last = event),
      new AbortController().signal,
    );
    times.ours.push(performance.now() - startedAt);
    if (last?.type !== 'run-done') throw new Error(`Our run ended with ${last?.type}.`);
    times.tokens.push(last.cost.tokens);
    times.oursModel.push(last.cost.modelMs);
  };
  const runStock = async (text: string) => {
    const startedAt = performance.now();
    await stock.entities(text);
    times.stockEntities.push(performance.now() - startedAt);
    await stock.sentiment(text);
    await stock.toxicity(text);
    times.stock.push(performance.now() - startedAt);
  };
  // The first run of a shape compiles and allocates; a fifth of the passages warms both up and is not counted.
  const warmUps = Math.ceil(passages.length / 5);
  for (const [at, text] of passages.entries()) {
    if (at === warmUps) for (const list of Object.values(times)) list.length = 0;
    // Whoever goes second finds the caches of the machine warm: take turns.
    for (const run of at % 2 ? [runOurs, runStock] : [runStock, runOurs]) {
      await run(text);
      await new Promise((resolve) => setTimeout(resolve, restMs));
    }
  }
  return { name, ...times };
}

function timeRules(prose: readonly string[]): Pick<Answer, 'detectors' | 'policies'> {
  const groups = new Map(detectors.map(({ id, group }) => [id, group]));
  const times = { detectors: [] as number[], policies: [] as number[] };
  for (const text of prose) {
    const startedAt = performance.now();
    const detected = resolveOverlaps(detect(text, detectors));
    const detectedAt = performance.now();
    matchPolicies(text, packs, { detected, groupOf: (id) => groups.get(id), sentences: findSentences(text) });
    times.detectors.push(detectedAt - startedAt);
    times.policies.push(performance.now() - detectedAt);
  }
  const warm = Math.ceil(prose.length / 5);
  return { detectors: times.detectors.slice(warm), policies: times.policies.slice(warm) };
}
