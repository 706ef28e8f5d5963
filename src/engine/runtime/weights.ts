/** Puts the weights of an ONNX file where the plan wants them. */
import type { Kernels } from './open-kernels';
import { panelColumns, projectedColumns } from './open-kernels';
import { elementTypes, type OnnxFile, type Weights } from './onnx-file';
import type { MatrixPlan, NetworkShape, NormPlan, Plan } from './plan';

/** Finds a tensor by its name in the network and its type; throws where the file has none. */
type Find = (name: string, type?: keyof typeof elementTypes) => Weights;

function finder({ weights }: OnnxFile): Find {
  return (name, type = 'float32') => {
    const found = weights.get(`encoder.${name}`);
    if (found?.type !== elementTypes[type]) throw new Error(`The model file has no ${name} of ${type}.`);
    return found;
  };
}

/** The sizes of the network in a file. */
export function shapeOf(file: OnnxFile): NetworkShape {
  const find = finder(file);
  const [vocabulary, width] = find('embeddings.word_embeddings.weight_quantized', 'uint8').shape as [number, number];
  const sizeOf = (name: string, axis: number) => find(name).shape[axis]!;
  let layers = 0;
  while (file.weights.has(`encoder.layers.${layers}.query.bias`)) layers++;
  return {
    vocabulary,
    width,
    kinds: sizeOf('embeddings.token_type_embeddings.weight', 0),
    positions: sizeOf('embeddings.position_embeddings.weight', 0),
    hidden: sizeOf('layers.0.wide.bias', 0),
    layers,
  };
}

/** Writes all weights of the file into the memory. */
export function placeWeights(file: OnnxFile, plan: Plan, kernels: Kernels, memory: WebAssembly.Memory): void {
  const find = finder(file);
  const bytes = new Uint8Array(memory.buffer);
  const copy = (name: string, target: number, type?: Parameters<Find>[1]) => bytes.set(find(name, type).bytes, target);
  const copyNorm = (name: string, { gain, shift }: NormPlan) => {
    copy(`${name}.weight`, gain);
    copy(`${name}.bias`, shift);
  };
  /** Matrices side by side become one, so that what reads the same rows is one step. */
  const placeMatrix = (names: readonly string[], { depth, columns, panels, scales, sums, bias }: MatrixPlan) => {
    const own = columns / names.length;
    for (const [i, name] of names.entries()) {
      const { shape, bytes: values } = find(`${name}.weight_quantized`, 'int8');
      if (shape[0] !== depth || shape[1] !== own || own % panelColumns) throw new Error(`${name} is ${shape.join(' × ')}, not ${depth} × ${own}.`);
      if (find(`${name}.weight_zero_point`, 'int8').bytes.some((zero) => zero !== 0)) throw new Error(`${name} is not symmetric.`);
      copy(`${name}.weight_scale`, scales + 4 * i * own);
      copy(`${name}.bias`, bias + 4 * i * own);
      // Nothing is computed yet, so the room for hidden values can hold the matrix as it is in the file.
      bytes.set(values, plan.room.hidden);
      kernels.packPanels(plan.room.hidden, scales + 4 * i * own, depth, own, panels + i * depth * own, sums + 4 * i * own);
    }
  };

  copy('embeddings.word_embeddings.weight_quantized', plan.words, 'uint8');
  copy('embeddings.word_embeddings.weight_scale', plan.wordScale);
  copy('embeddings.word_embeddings.weight_zero_point', plan.wordZero, 'uint8');
  copy('embeddings.token_type_embeddings.weight', plan.kindRows);
  copy('embeddings.position_embeddings.weight', plan.positions);
  copyNorm('embeddings.LayerNorm', plan.inputNorm);
  for (const [i, layer] of plan.layers.entries()) {
    const name = (part: string) => `layers.${i}.${part}`;
    placeMatrix(['query', 'key', 'value'].map(name), layer.queryKeyValue);
    placeMatrix([name('attended')], layer.attended);
    copyNorm(name('attended_norm'), layer.attendedNorm);
    placeMatrix([name('wide')], layer.wide);
    placeMatrix([name('narrow')], layer.narrow);
    copyNorm(name('output_norm'), layer.outputNorm);
  }
  copy('heads.bias', plan.heads.bias);
  placeHeads(find('heads.weight'), plan.heads.weights, bytes);
}

/** The last map, its rows filled up to the width that the kernel takes. */
function placeHeads({ shape, bytes: values }: Weights, target: number, memory: Uint8Array): void {
  const [depth, columns] = shape as [number, number];
  if (columns > projectedColumns) throw new Error(`The heads have ${columns} columns; ${projectedColumns} are possible.`);
  for (let row = 0; row < depth; row++) {
    memory.set(values.subarray(4 * row * columns, 4 * (row + 1) * columns), target + 4 * row * projectedColumns);
  }
}
