/** ONNX models behind the interface of our own: the sequences over a graph that ONNX Runtime runs natively here, in WebAssembly in the browser. */
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { beforeAll, describe, expect, it } from 'vitest';
import { checkGraph } from '@/src/decoder/onnx/check-graph';
import type { Graph } from '@/src/decoder/onnx/graph';
import { createGraphModel } from '@/src/decoder/onnx/graph-model';
import { fromBlob } from '@/src/formats/byte-source';
import { inspectModel } from '@/src/families/inspect-model';
import { tinyGraph } from '../e2e/models/tiny-graph';

const never = new AbortController().signal;

async function graphOf(files: Readonly<Record<string, Uint8Array>>): Promise<Graph> {
  const session = await InferenceSession.create(files['onnx/model.onnx']!);
  const names = ['key', 'value'] as const;
  const vocabularySize = 265;
  return {
    vocabularySize,
    bytes: files['onnx/model.onnx']!.length,
    async run(ids, state) {
      const past = (state ?? Object.fromEntries(names.map((name) => [name, new Tensor('float32', new Float32Array(), [1, 1, 0, 16])]))) as Record<
        string,
        Tensor
      >;
      const outputs = await session.run({
        input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
        ...Object.fromEntries(names.map((name) => [`past_key_values.0.${name}`, past[name]!])),
      });
      const logits = outputs.logits!.data as Float32Array;
      return { logits: logits.subarray(logits.length - vocabularySize), state: Object.fromEntries(names.map((name) => [name, outputs[`present.0.${name}`]!])) };
    },
    drop() {},
    close: () => session.release(),
  };
}

describe('a language model over a graph', () => {
  let graph: Graph;
  beforeAll(async () => {
    graph = await graphOf(tinyGraph());
  });
  const ids = Array.from({ length: 70 }, (_, at) => 10 + ((at * 7) % 200));

  it('is known for what it is by its files', async () => {
    const { description } = await inspectModel(new Map(Object.entries(tinyGraph()).map(([path, bytes]) => [path, fromBlob(new Blob([bytes]))])));
    expect(description).toMatchObject({ format: 'onnx', architecture: 'llama', vocabularySize: graph.vocabularySize, hasChatTemplate: true });
  });

  it('reads at once, in pieces, step by step and from a fork to the same logits', async () => {
    const model = createGraphModel(graph, 128);
    const whole = await model.begin().feed(ids);
    const steps = model.begin();
    let stepped = whole;
    for (const id of ids) stepped = await steps.feed([id]);
    const half = model.begin();
    await half.feed(ids.slice(0, 41));
    const fork = half.fork();
    // What is read after the fork is no matter of the fork.
    await half.feed([1, 2, 3]);
    const forked = await fork.feed(ids.slice(41));
    for (const other of [stepped, forked]) expect(Math.max(...whole.map((value, at) => Math.abs(value - other[at]!)))).toBeLessThan(1e-3);
    expect(fork.ids).toEqual(ids);
    const few = await model.begin().feed(ids, { candidates: [12, 40] });
    expect([...few]).toEqual([whole[12], whole[40]]);
  });

  it('keeps to its limits, hears a cancel between pieces, and gives back what it took', async () => {
    const model = createGraphModel(graph, 64);
    const sequence = model.begin();
    await expect(sequence.feed(ids)).rejects.toThrow('The context holds 64 tokens.');
    await expect(sequence.feed([])).rejects.toThrow('There is nothing to read.');
    await expect(sequence.feed([999])).rejects.toThrow('Token ids go from 0 to 264.');
    const cancel = new AbortController();
    const reading = sequence.feed(ids.slice(0, 60), { signal: cancel.signal });
    cancel.abort();
    await expect(reading).rejects.toThrow();
    expect(sequence.ids.length).toBe(32);
    const fork = sequence.fork();
    sequence.free();
    sequence.free();
    await expect(sequence.feed([1])).rejects.toThrow('freed');
    fork.free();
    expect(model.usage().pages).toBe(0);
  });

  it('drops a state as soon as no sequence holds it, and not before', async () => {
    const dropped = new Set<object>();
    const made = new Set<object>();
    const watched: Graph = {
      ...graph,
      async run(part, state) {
        if (state) expect(dropped).not.toContain(state);
        const read = await graph.run(part, state);
        made.add(read.state);
        return read;
      },
      drop(state) {
        expect(dropped).not.toContain(state);
        dropped.add(state);
      },
    };
    const model = createGraphModel(watched, 128);
    const sequence = model.begin();
    await sequence.feed(ids.slice(0, 40));
    const fork = sequence.fork();
    await sequence.feed([1]);
    // The fork still holds what both have read; what lay before it nobody holds.
    expect(made.size - dropped.size).toBe(2);
    await fork.feed([2]);
    const early = fork.feed([3]);
    fork.free();
    await early;
    sequence.free();
    expect(dropped).toEqual(made);
  });

  it('is refused where it was exported without its state, or computes no numbers', async () => {
    const sound = createGraphModel(graph, 128);
    await checkGraph(sound, never);
    expect(sound.usage().pages).toBe(0);
    const forgetful = createGraphModel(await graphOf(tinyGraph({ isForgetful: true })), 128);
    await expect(checkGraph(forgetful, never)).rejects.toMatchObject({ failure: { code: 'model-unsteady' } });
    const broken = createGraphModel(
      { ...graph, run: async (part, state) => ({ ...(await graph.run(part, state)), logits: new Float32Array(graph.vocabularySize).fill(Number.NaN) }) },
      128,
    );
    await expect(checkGraph(broken, never)).rejects.toMatchObject({ failure: { code: 'model-unsteady' } });
  });
});
