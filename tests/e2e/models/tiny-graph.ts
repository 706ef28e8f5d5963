/**
 * A language model as an ONNX graph in the layout of hubs, small enough to be written by hand: every logit depends on all tokens
 * before it, through a state that goes in and comes out, as in the graphs that people export. Weights at random.
 */
import { createRandom } from '../../../src/decoder/random';
import { madeSmol } from '../../decoder/tokenizer/made-tokenizers';
import { message, type Part, text } from '../../store/make-models';
import { chatTemplate } from './tiny-writer';

const size = 16;
const floats = 1;
const longs = 7;

interface GraphOptions {
  /** Forgets its state, as a graph does that was exported wrongly. */
  readonly isForgetful?: boolean;
}

/** Its files by path. */
export function tinyGraph(options: GraphOptions = {}): Readonly<Record<string, Uint8Array<ArrayBuffer>>> {
  const { tokenizer, config, names } = madeSmol();
  const json = (value: unknown) => new Uint8Array(new TextEncoder().encode(JSON.stringify(value)));
  return {
    'config.json': json({
      architectures: ['LlamaForCausalLM'],
      model_type: 'llama',
      hidden_size: 2 * size,
      intermediate_size: size,
      max_position_embeddings: 1_024,
      num_attention_heads: 2,
      num_hidden_layers: 1,
      num_key_value_heads: 1,
      head_dim: size,
      rms_norm_eps: 1e-5,
      vocab_size: names.length,
    }),
    'tokenizer.json': json(tokenizer),
    'tokenizer_config.json': json({ ...config, chat_template: chatTemplate }),
    'onnx/model.onnx': writeGraph(names, options),
  };
}

function writeGraph(names: readonly string[], { isForgetful = false }: GraphOptions): Uint8Array<ArrayBuffer> {
  const random = createRandom(5);
  const noise = (count: number, of: (at: number) => number) => Float32Array.from({ length: count }, (_, at) => of(at));
  const vocabulary = names.length;
  // Only letters and spaces are ever likely, and neither of the pieces that would end an answer.
  const canSay = names.map((name) => /^[a-zĠ]$/.test(name));
  const vectors = noise(vocabulary * size, () => random() * 2 - 1);
  const head = noise(size * vocabulary, (at) => (canSay[at % vocabulary] ? 4 * (random() * 2 - 1) : 0));
  const weights = [
    floatWeights('vectors', [vocabulary, size], vectors),
    floatWeights('head', [size, vocabulary], head),
    floatWeights(
      'bias',
      [vocabulary],
      noise(vocabulary, (at) => (canSay[at] ? 0 : -30)),
    ),
    longWeights('one', [1], [1n]),
    longWeights('two', [1], [2n]),
    longWeights('second', [], [1n]),
    longWeights('two_alone', [], [2n]),
    longWeights('end', [1], [2n ** 62n]),
  ];
  const nodes = [
    node('Gather', ['vectors', 'input_ids'], 'read'),
    node('Unsqueeze', ['read', 'one'], 'now'),
    node('Concat', ['past_key_values.0.key', 'now'], 'present.0.key', ['axis', 2]),
    node('Concat', ['past_key_values.0.value', 'now'], 'present.0.value', ['axis', 2]),
    node('CumSum', [isForgetful ? 'now' : 'present.0.key', 'two_alone'], 'sums'),
    node('Shape', ['input_ids'], 'shape'),
    node('Gather', ['shape', 'second'], 'count'),
    node('Neg', ['count'], 'back'),
    node('Unsqueeze', ['back', 'zero'], 'start'),
    node('Slice', ['sums', 'start', 'end', 'two'], 'last'),
    node('Squeeze', ['last', 'one'], 'hidden'),
    node('Sin', ['hidden'], 'mixed'),
    node('MatMul', ['mixed', 'head'], 'raw'),
    node('Add', ['raw', 'bias'], 'logits'),
  ];
  const state = (direction: 11 | 12, name: string): Part => [direction, value(name, floats, ['batch', 1, `${name}.tokens`, size])];
  const graph = message(
    ...nodes.map((one): Part => [1, one]),
    [2, text('tiny')],
    ...[...weights, longWeights('zero', [1], [0n])].map((one): Part => [5, one]),
    [11, value('input_ids', longs, ['batch', 'tokens'])],
    state(11, 'past_key_values.0.key'),
    state(11, 'past_key_values.0.value'),
    [12, value('logits', floats, ['batch', 'tokens', vocabulary])],
    state(12, 'present.0.key'),
    state(12, 'present.0.value'),
  );
  return message([1, 8], [7, graph], [8, message([2, 17])]);
}

function node(operator: string, inputs: readonly string[], output: string, ...attributes: (readonly [name: string, value: number])[]): Uint8Array {
  const written = attributes.map(([name, number]): Part => [5, message([1, text(name)], [3, number], [20, 2])]);
  return message(...inputs.map((input): Part => [1, text(input)]), [2, text(output)], [3, text(output)], [4, text(operator)], ...written);
}

function value(name: string, element: number, shape: readonly (number | string)[]): Uint8Array {
  const dimensions = message(...shape.map((one): Part => [1, typeof one === 'number' ? message([1, one]) : message([2, text(one)])]));
  return message([1, text(name)], [2, message([1, message([1, element], [2, dimensions])])]);
}

function floatWeights(name: string, shape: readonly number[], values: Float32Array): Uint8Array {
  return tensor(name, floats, shape, new Uint8Array(values.buffer));
}

function longWeights(name: string, shape: readonly number[], values: readonly bigint[]): Uint8Array {
  return tensor(name, longs, shape, new Uint8Array(BigInt64Array.from(values).buffer));
}

function tensor(name: string, element: number, shape: readonly number[], raw: Uint8Array): Uint8Array {
  return message(...shape.map((one): Part => [1, one]), [2, element], [8, text(name)], [9, raw]);
}
