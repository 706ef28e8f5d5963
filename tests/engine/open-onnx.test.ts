import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredModel } from '@/src/core/store/model';
import type { Graph } from '@/src/decoder/onnx/graph';
import { type OnnxHome, openOnnx } from '@/src/engine/open-onnx';

const never = new AbortController().signal;
const stored: StoredModel = {
  version: 1,
  key: 'import.graph',
  title: 'Graph',
  description: {
    format: 'onnx',
    architecture: 'llama',
    quantization: 'q4',
    layers: 1,
    hiddenSize: 16,
    vocabularySize: 40,
    contextTokens: 32_768,
    hasChatTemplate: true,
  },
  files: ['config.json', 'onnx/model_q4.onnx', 'onnx/model_q4.onnx_data', 'tokenizer.json'].map((path) => ({ path, bytes: 100, sha256: '' })),
  origin: { kind: 'import', name: 'graph' },
  storedAt: 0,
};

/** Its logits tell how often each id was read, so they depend on all that came before. */
function countingGraph(): Graph {
  return {
    vocabularySize: 40,
    bytes: 400,
    async run(ids, state) {
      const counts = Float32Array.from((state as Float32Array | null) ?? new Float32Array(40));
      for (const id of ids) counts[id]! += 1;
      return { logits: counts, state: counts };
    },
    close: async () => {},
  };
}

const home = (changes: Partial<OnnxHome> = {}): OnnxHome => ({
  shelf: { open: async () => null },
  threads: 2,
  limitBytes: 1_000,
  openGraph: async () => countingGraph(),
  ...changes,
});

describe('a model as an ONNX graph', () => {
  beforeEach(() => void vi.stubGlobal('self', { location: { origin: 'chrome-extension://gloss' } }));
  afterEach(() => void vi.unstubAllGlobals());

  it('is opened with its graph, the data beside it and the runtime of this package, and reads as much as a text needs', async () => {
    const openGraph = vi.fn<NonNullable<OnnxHome['openGraph']>>(async () => countingGraph());
    const model = await openOnnx(stored, home({ openGraph }), never);
    expect(model.contextLength).toBe(2_048);
    const [files, runtime] = openGraph.mock.calls[0]!;
    expect(files).toMatchObject({ graphPath: 'onnx/model_q4.onnx', dataPaths: ['onnx/model_q4.onnx_data'], bytes: 400, vocabularySize: 40 });
    expect(runtime).toEqual({
      threads: 2,
      mjs: 'chrome-extension://gloss/ort/ort-wasm-simd-threaded.mjs',
      wasm: 'chrome-extension://gloss/ort/ort-wasm-simd-threaded.wasm',
    });
  });

  it('is refused with a word where the package comes without the runtime', async () => {
    const { openGraph: _, ...without } = home();
    await expect(openOnnx(stored, without, never)).rejects.toMatchObject({ failure: { code: 'model-not-computed' } });
  });

  it('is refused with both figures before anything of it is loaded, where it does not fit', async () => {
    const openGraph = vi.fn<NonNullable<OnnxHome['openGraph']>>();
    await expect(openOnnx(stored, home({ openGraph, limitBytes: 799 }), never)).rejects.toMatchObject({
      failure: { code: 'model-too-large', neededBytes: 800, limitBytes: 799 },
    });
    expect(openGraph).not.toHaveBeenCalled();
  });

  it('is refused where it forgets what it has read', async () => {
    const forgetful: Graph = { ...countingGraph(), run: (ids) => countingGraph().run(ids, null) };
    await expect(openOnnx(stored, home({ openGraph: async () => forgetful }), never)).rejects.toMatchObject({ failure: { code: 'model-unsteady' } });
  });
});
