import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { StoredModel } from '@/src/core/store/model';
import type { Graph } from '@/src/decoder/onnx/graph';
import type { DeviceChoice } from '@/src/core/store/device-choice';
import { createGraphModel } from '@/src/decoder/onnx/graph-model';
import { type GraphTrial, tryGraph } from '@/src/decoder/onnx/try-graph';
import type { Graphics } from '@/src/engine/choose-device';
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
    drop() {},
    close: async () => {},
  };
}

const home = (changes: Partial<OnnxHome> = {}): OnnxHome => ({
  shelf: { open: async () => null },
  threads: 2,
  limitBytes: 1_000,
  now: () => 0,
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
      device: 'cpu',
      threads: 2,
      mjs: 'chrome-extension://gloss/ort/ort-wasm-simd-threaded.jspi.mjs',
      wasm: 'chrome-extension://gloss/ort/ort-wasm-simd-threaded.jspi.wasm',
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

  describe('where there is a graphics card', () => {
    const trial = async (perSecond: number): Promise<GraphTrial> => {
      const { logits } = await tryGraph(createGraphModel(countingGraph(), 128), () => 0, never);
      return { perSecond, logits };
    };
    /** A card on which a trial ends as told, a processor that does 76 tokens in the ten milliseconds from one look at the clock to the next, and what both were asked. */
    function deskOf(tryModel: () => Promise<GraphTrial>, known: DeviceChoice | null = null, adapter: string | null = 'acme gpu') {
      const notes: DeviceChoice[] = known ? [known] : [];
      const opened: string[] = [];
      let time = 0;
      const graphics: Graphics = {
        find: async () => adapter,
        tryModel,
        recall: async () => notes.at(-1) ?? null,
        note: async (_, choice) => void notes.push(choice),
      };
      const openGraph: OnnxHome['openGraph'] = async (_, { device }) => {
        opened.push(device);
        return countingGraph();
      };
      return { notes, opened, home: home({ graphics, openGraph, now: () => (time += 10) }) };
    }

    it('is computed there if that is faster, and on the processor if not', async () => {
      const fast = deskOf(() => trial(8_000));
      await openOnnx(stored, fast.home, never);
      expect(fast.opened).toEqual(['cpu', 'webgpu']);
      expect(fast.notes).toEqual([{ device: 'webgpu', adapter: 'acme gpu', why: 'faster', cpuPerSecond: 7_600, webgpuPerSecond: 8_000 }]);
      const slow = deskOf(() => trial(7_000));
      await openOnnx(stored, slow.home, never);
      expect(slow.opened).toEqual(['cpu']);
      expect(slow.notes).toEqual([{ device: 'cpu', adapter: 'acme gpu', why: 'faster', cpuPerSecond: 7_600, webgpuPerSecond: 7_000 }]);
    });

    it('is computed on the processor where the card gives no answer, or another one', async () => {
      const failing = deskOf(() => Promise.reject(new Error('lost')));
      await openOnnx(stored, failing.home, never);
      // Written down before the processor is tried, and again with its speed.
      expect(failing.notes).toEqual([
        { device: 'cpu', adapter: 'acme gpu', why: 'failed' },
        { device: 'cpu', adapter: 'acme gpu', why: 'failed', cpuPerSecond: 7_600 },
      ]);
      const wrong = deskOf(async () => ({ perSecond: 9_000, logits: new Float32Array(40).fill(Number.NaN) }));
      await openOnnx(stored, wrong.home, never);
      expect(wrong.notes).toMatchObject([{ device: 'cpu', why: 'differs' }]);
    });

    it('is tried once for each card, and not at all without one', async () => {
      const tryModel = vi.fn(() => trial(8_000));
      const known: DeviceChoice = { device: 'webgpu', adapter: 'acme gpu', why: 'faster' };
      const again = deskOf(tryModel, known);
      await openOnnx(stored, again.home, never);
      expect(again.opened).toEqual(['webgpu']);
      const none = deskOf(tryModel, known, null);
      await openOnnx(stored, none.home, never);
      expect(none.opened).toEqual(['cpu']);
      expect(tryModel).not.toHaveBeenCalled();
      await openOnnx(stored, deskOf(tryModel, { ...known, adapter: 'another' }).home, never);
      expect(tryModel).toHaveBeenCalledTimes(1);
    });

    it('is computed on the processor from the next time on, where the card fails later', async () => {
      const known: DeviceChoice = { device: 'webgpu', adapter: 'acme gpu', why: 'faster' };
      const lost = deskOf(() => trial(8_000), known);
      let passes = 0;
      const openGraph: OnnxHome['openGraph'] = async () => ({
        ...countingGraph(),
        run: async (ids, state) => {
          if (++passes > 5) throw new Error('The device was lost.');
          return countingGraph().run(ids, state);
        },
      });
      const model = await openOnnx(stored, { ...lost.home, openGraph }, never);
      await expect(async () => {
        for (let round = 0; round < 9; round++) await model.begin().feed([1]);
      }).rejects.toMatchObject({ failure: { code: 'graphics-failed' } });
      expect(lost.notes.at(-1)).toEqual({ ...known, device: 'cpu', why: 'failed' });
      const unloaded = deskOf(() => trial(8_000), known);
      await expect(openOnnx(stored, { ...unloaded.home, openGraph: () => Promise.reject(new Error('no memory')) }, never)).rejects.toMatchObject({
        failure: { code: 'graphics-failed' },
      });
      expect(unloaded.notes.at(-1)).toMatchObject({ device: 'cpu', why: 'failed' });
    });

    it('answers also where nothing can be written down', async () => {
      const { home } = deskOf(() => trial(8_000));
      const full = { ...home.graphics!, note: () => Promise.reject(new Error('QuotaExceededError')) };
      expect(await openOnnx(stored, { ...home, graphics: full }, never)).toMatchObject({ isOnGraphics: true });
    });

    it('hears a cancel while the card is tried', async () => {
      const cancel = new AbortController();
      const slow = deskOf(() => {
        cancel.abort();
        return Promise.reject(new Error('stopped'));
      });
      await expect(openOnnx(stored, slow.home, cancel.signal)).rejects.toMatchObject({ name: 'AbortError' });
      expect(slow.notes).toEqual([]);
    });
  });
});
