/** Loads the stock graph through transformers.js, as an imported ONNX model is loaded in the product, and measures it on the same plan. */
import { createGraphModel } from '../../src/decoder/onnx/graph-model';
import { openGraph } from '../../src/decoder/onnx/transformers-graph';
import { servePlan } from './serve-plan';
import { measureSpeed } from './speed';
import { stockPaths, stockVocabulary } from './stock-paths';

/** Longer than any prompt here: the library reads a prompt at once, as its users do. */
const chunk = 4_096;

servePlan(async (plan, clock) => {
  const open = async (path: string) => {
    const response = await fetch(`${plan.path}/${path}`);
    return response.ok ? response.blob() : null;
  };
  const runtime = { device: 'cpu', threads: plan.threads, mjs: '/ort/ort-wasm-simd-threaded.jspi.mjs', wasm: '/ort/ort-wasm-simd-threaded.jspi.wasm' } as const;
  const before = await clock.held();
  let graph: Awaited<ReturnType<typeof openGraph>> | undefined;
  const load = await clock.time(async () => {
    graph = await openGraph({ graphPath: stockPaths.graph, dataPaths: [stockPaths.data], bytes: 0, vocabularySize: stockVocabulary, open }, runtime);
  });
  const model = createGraphModel(graph!, plan.context, chunk);
  const { constrained: _, ...speed } = await measureSpeed(model, plan, clock);
  const heldBytes = (await clock.held()) - before;
  model.close();
  return { build: 'ONNX Runtime', load, heldBytes, ...speed };
});
