/** Loads the stock graph through transformers.js, as an imported ONNX model is loaded in the product, and measures it on the same plan. */
import { createGraphModel } from '../../src/decoder/onnx/graph-model';
import { openGraph } from '../../src/decoder/onnx/transformers-graph';
import { Clock } from './clock';
import type { SpeedAnswer, SpeedPlan } from './plan';
import { measureSpeed } from './speed';
import type { FromWorker, ToWorker } from './speed.worker';
import { stockPaths, stockVocabulary } from './stock-paths';

const post = (message: FromWorker) => self.postMessage(message);
let heard: (cpuMs: number) => void = () => {};
const clock = new Clock(
  () =>
    new Promise((resolve) => {
      heard = resolve;
      post({ ask: 'cpu' });
    }),
);

/** Longer than any prompt here: the library reads a prompt at once, as its users do. */
const chunk = 4_096;

async function measure(plan: SpeedPlan): Promise<SpeedAnswer> {
  const open = async (path: string) => {
    const response = await fetch(`${plan.path}/${path}`);
    return response.ok ? response.blob() : null;
  };
  const runtime = { device: 'cpu', threads: plan.threads, mjs: '/ort/ort-wasm-simd-threaded.jspi.mjs', wasm: '/ort/ort-wasm-simd-threaded.jspi.wasm' } as const;
  let graph: Awaited<ReturnType<typeof openGraph>> | undefined;
  const load = await clock.time(async () => {
    graph = await openGraph({ graphPath: stockPaths.graph, dataPaths: [stockPaths.data], bytes: 0, vocabularySize: stockVocabulary, open }, runtime);
  });
  const model = createGraphModel(graph!, 2_048, chunk);
  const { constrained: _, ...speed } = await measureSpeed(model, plan, clock);
  model.close();
  return { build: 'ONNX Runtime', load, ...speed };
}

self.onmessage = async ({ data }: MessageEvent<ToWorker>) => {
  if ('cpuMs' in data) return heard(data.cpuMs);
  try {
    post({ answer: await measure(data.plan) });
  } catch (error) {
    post({ error: String(error) });
  }
};
