/** Puts the weights of an ONNX file where the plan wants them. */
import { type Kernels, narrowColumns, panelColumns } from './open-kernels';
import { elementTypes, type OnnxWeights, type WeightTensor } from '../formats/onnx-weights';
import type { MatrixPlan, NetworkShape, NormPlan, Plan } from './plan';

type ElementType = keyof typeof elementTypes;

/** Finds a tensor by its name in the network and its type; throws where the file has none, or not all of it. */
type Find = (name: string, type?: ElementType) => WeightTensor;

const elementBytes: Readonly<Record<ElementType, number>> = { float32: 4, uint8: 1, int8: 1 };

function finder({ weights }: OnnxWeights): Find {
  return (name, type = 'float32') => {
    const found = weights.get(`encoder.${name}`);
    if (found?.type !== elementTypes[type]) throw new Error(`The model file has no ${name} of ${type}.`);
    if (found.bytes.length !== found.shape.reduce((count, size) => count * size, elementBytes[type])) throw new Error(`The model file has not all of ${name}.`);
    return found;
  };
}

/** The sizes of the network in a file. */
export function shapeOf(file: OnnxWeights): NetworkShape {
  const find = finder(file);
  const [vocabulary, width] = find('embeddings.word_embeddings.weight_quantized', 'uint8').shape as [number, number];
  const rowsOf = (name: string) => find(name).shape[0]!;
  let layers = 0;
  while (file.weights.has(`encoder.layers.${layers}.query.bias`)) layers++;
  return {
    vocabulary,
    width,
    tokenTypes: rowsOf('embeddings.token_type_embeddings.weight'),
    positions: rowsOf('embeddings.position_embeddings.weight'),
    hidden: rowsOf('layers.0.wide.bias'),
    layers,
  };
}

/** Writes all weights of the file into the memory. Throws where one has not the shape that the plan gives it. */
export function placeWeights(file: OnnxWeights, plan: Plan, kernels: Kernels, memory: WebAssembly.Memory): void {
  const { vocabulary, width, tokenTypes, positions } = plan.shape;
  const find = finder(file);
  const bytes = new Uint8Array(memory.buffer);
  const copy = (name: string, target: number, shape: readonly number[], type?: ElementType) => {
    const found = find(name, type);
    if (String(found.shape) !== String(shape)) throw new Error(`${name} is ${found.shape.join(' × ')}, not ${shape.join(' × ')}.`);
    bytes.set(found.bytes, target);
  };
  const copyNorm = (name: string, { gain, shift }: NormPlan) => {
    copy(`${name}.weight`, gain, [width]);
    copy(`${name}.bias`, shift, [width]);
  };
  /** Matrices side by side become one, so that what reads the same rows is one step. */
  const placeMatrix = (names: readonly string[], { depth, columns, panels, scales, sums, bias }: MatrixPlan) => {
    const own = columns / names.length;
    if (own % panelColumns) throw new Error(`A matrix of ${own} columns does not end with a panel.`);
    for (const [i, name] of names.entries()) {
      if (find(`${name}.weight_zero_point`, 'int8').bytes.some((zero) => zero !== 0)) throw new Error(`${name} is not symmetric.`);
      copy(`${name}.weight_scale`, scales + 4 * i * own, [own]);
      copy(`${name}.bias`, bias + 4 * i * own, [own]);
      // Nothing is computed yet, so the room for hidden values can hold the matrix as it is in the file.
      copy(`${name}.weight_quantized`, plan.room.hidden, [depth, own], 'int8');
      kernels.packPanels(plan.room.hidden, scales + 4 * i * own, depth, own, panels + i * depth * own, sums + 4 * i * own);
    }
  };

  copy('embeddings.word_embeddings.weight_quantized', plan.words, [vocabulary, width], 'uint8');
  copy('embeddings.word_embeddings.weight_scale', plan.wordScale, []);
  copy('embeddings.word_embeddings.weight_zero_point', plan.wordZero, [], 'uint8');
  copy('embeddings.token_type_embeddings.weight', plan.tokenTypeRows, [tokenTypes, width]);
  copy('embeddings.position_embeddings.weight', plan.positions, [positions, width]);
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
  const outputColumns = file.outputs.reduce((sum, { columns }) => sum + columns, 0);
  copy('heads.bias', plan.heads.bias, [outputColumns]);
  placeHeads(find('heads.weight'), plan, bytes, outputColumns);
}

/** The last map, its rows filled up to the width that the kernel takes. */
function placeHeads({ shape, bytes: values }: WeightTensor, plan: Plan, memory: Uint8Array, columns: number): void {
  if (String(shape) !== String([plan.shape.width, columns])) throw new Error(`The heads are ${shape.join(' × ')}, the outputs have ${columns} columns.`);
  if (columns > narrowColumns) throw new Error(`The heads have ${columns} columns; ${narrowColumns} are possible.`);
  for (let row = 0; row < plan.shape.width; row++) {
    memory.set(values.subarray(4 * row * columns, 4 * (row + 1) * columns), plan.heads.weights + 4 * row * narrowColumns);
  }
}
