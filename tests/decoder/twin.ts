/** A decoder in double precision, one token at a time, as slow as it is plain: the twin of the kernels and the plan. */
import type { AttentionMixer, ConvolutionMixer, Network, TensorName } from '@/src/families/network';

/** The values of a tensor, rows first. */
export type Read = (name: TensorName) => ArrayLike<number>;

type Vector = Float64Array;

/** Logits after every id; `keep` rounds the keys and values that are remembered. */
export function decodeSlowly(network: Network, read: Read, ids: readonly number[], keep: (value: number) => number = (value) => value): Vector[] {
  const { width, vocabulary } = network.sizes;
  const keys = network.layers.map((): Vector[] => []);
  const values = network.layers.map((): Vector[] => []);
  const streams = network.layers.map((): Vector[] => []);
  return ids.map((id, position) => {
    const x = Float64Array.from({ length: width }, (_, i) => network.embeddingFactor * read(network.embedding)[id * width + i]!);
    for (const [i, layer] of network.layers.entries()) {
      const input = norm(x, read(layer.inputNorm), network.epsilon);
      const mixed =
        layer.mixer.kind === 'attention'
          ? attend(network, layer.mixer, read, input, position, { keys: keys[i]!, values: values[i]!, keep })
          : convolve(layer.mixer, read, input, streams[i]!);
      add(x, layer.mixedNorm ? norm(mixed, read(layer.mixedNorm), network.epsilon) : mixed);
      const fed = norm(x, read(layer.feedForwardNorm), network.epsilon);
      const gate = product(read(layer.gate), fed);
      const up = product(read(layer.up), fed);
      const activation = network.activation === 'gelu' ? gelu : silu;
      const down = product(
        read(layer.down),
        gate.map((value, k) => activation(value) * up[k]!),
      );
      add(x, layer.fedNorm ? norm(down, read(layer.fedNorm), network.epsilon) : down);
    }
    return product(read(network.head ?? network.embedding), norm(x, read(network.outputNorm), network.epsilon)).slice(0, vocabulary);
  });
}

interface Cache {
  readonly keys: Vector[];
  readonly values: Vector[];
  readonly keep: (value: number) => number;
}

function attend(network: Network, mixer: AttentionMixer, read: Read, x: Vector, position: number, { keys, values, keep }: Cache): Vector {
  const { heads, keyHeads, headSize } = network.sizes;
  const turn = (all: Vector, gain: TensorName | undefined) =>
    join(split(all, headSize).map((head) => rotate(gain ? norm(head, read(gain), network.epsilon) : head, position, mixer.ropeBase)));
  const biased = (matrix: TensorName, bias: TensorName | undefined) => {
    const out = product(read(matrix), x);
    if (bias) add(out, read(bias));
    return out;
  };
  const query = turn(biased(mixer.query, mixer.biases?.query), mixer.norms?.query);
  keys.push(turn(biased(mixer.key, mixer.biases?.key), mixer.norms?.key).map(keep));
  values.push(biased(mixer.value, mixer.biases?.value).map(keep));
  const from = mixer.window ? Math.max(0, position - mixer.window + 1) : 0;
  const out = split(query, headSize).map((head, h) => {
    const at = Math.floor(h / (heads / keyHeads)) * headSize;
    const scores = keys.slice(from).map((key) => head.reduce((sum, value, k) => sum + value * key[at + k]!, 0) * network.queryFactor);
    const most = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - most));
    const total = shares.reduce((sum, share) => sum + share, 0);
    return Float64Array.from({ length: headSize }, (_, k) => shares.reduce((sum, share, i) => sum + (share / total) * values[from + i]![at + k]!, 0));
  });
  return product(read(mixer.output), join(out));
}

function convolve(mixer: ConvolutionMixer, read: Read, x: Vector, stream: Vector[]): Vector {
  const [before, after, value] = split(product(read(mixer.input), x), x.length) as [Vector, Vector, Vector];
  stream.push(value.map((one, k) => one * before[k]!));
  const taps = read(mixer.taps);
  const out = after.map((gate, k) => gate * [0, 1, 2].reduce((sum, tap) => sum + taps[3 * k + tap]! * (stream.at(tap - 3)?.[k] ?? 0), 0));
  return product(read(mixer.output), out);
}

function norm(x: Vector, gain: ArrayLike<number>, epsilon: number): Vector {
  const mean = x.reduce((sum, value) => sum + value ** 2, 0) / x.length;
  return x.map((value, i) => (value / Math.sqrt(mean + epsilon)) * gain[i]!);
}

function rotate(head: Vector, position: number, base: number): Vector {
  const half = head.length / 2;
  return head.map((value, i) => {
    const angle = position * base ** ((-2 * (i % half)) / head.length);
    return i < half ? value * Math.cos(angle) - head[i + half]! * Math.sin(angle) : value * Math.cos(angle) + head[i - half]! * Math.sin(angle);
  });
}

function product(matrix: ArrayLike<number>, x: Vector): Vector {
  return Float64Array.from({ length: matrix.length / x.length }, (_, row) => x.reduce((sum, value, k) => sum + value * matrix[row * x.length + k]!, 0));
}

function add(x: Vector, y: ArrayLike<number>): void {
  for (let i = 0; i < x.length; i++) x[i]! += y[i]!;
}

const split = (all: Vector, size: number) => Array.from({ length: all.length / size }, (_, i) => all.slice(i * size, (i + 1) * size));
const join = (parts: readonly Vector[]) => Float64Array.from(parts.flatMap((part) => [...part]));
const silu = (x: number) => x / (1 + Math.exp(-x));
const gelu = (x: number) => (x / 2) * (1 + Math.tanh(Math.sqrt(2 / Math.PI) * (x + 0.044715 * x ** 3)));
