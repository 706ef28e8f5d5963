/**
 * A language model as an ONNX graph in the layout of hubs, small enough to be written by hand: every logit depends on all tokens
 * before it, through a state that goes in and comes out, as in the graphs that people export. Weights at random.
 */
import { createRandom } from '../../../src/core/random';
import { madeSmol } from '../../decoder/tokenizer/made-tokenizers';
import { node, onnxFile, tensor, value } from '../../store/onnx-parts';
import { chatTemplate } from './tiny-writer';

const size = 16;

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
    tensor('vectors', 'float32', [vocabulary, size], vectors),
    tensor('head', 'float32', [size, vocabulary], head),
    tensor(
      'bias',
      'float32',
      [vocabulary],
      noise(vocabulary, (at) => (canSay[at] ? 0 : -30)),
    ),
    longs('one', [1], 1n),
    longs('two', [1], 2n),
    longs('second', [], 1n),
    longs('two_alone', [], 2n),
    longs('end', [1], 2n ** 62n),
    longs('zero', [1], 0n),
  ];
  const one = (operator: string, inputs: readonly string[], output: string, ints: Record<string, number> = {}) =>
    node({ operator, inputs, outputs: [output], ints });
  const nodes = [
    one('Gather', ['vectors', 'input_ids'], 'read'),
    one('Unsqueeze', ['read', 'one'], 'now'),
    one('Concat', ['past_key_values.0.key', 'now'], 'present.0.key', { axis: 2 }),
    one('Concat', ['past_key_values.0.value', 'now'], 'present.0.value', { axis: 2 }),
    one('CumSum', [isForgetful ? 'now' : 'present.0.key', 'two_alone'], 'sums'),
    one('Shape', ['input_ids'], 'shape'),
    one('Gather', ['shape', 'second'], 'count'),
    one('Neg', ['count'], 'back'),
    one('Unsqueeze', ['back', 'zero'], 'start'),
    one('Slice', ['sums', 'start', 'end', 'two'], 'last'),
    one('Squeeze', ['last', 'one'], 'hidden'),
    one('Sin', ['hidden'], 'mixed'),
    one('MatMul', ['mixed', 'head'], 'raw'),
    one('Add', ['raw', 'bias'], 'logits'),
  ];
  const state = (name: string) => value(name, 'float32', ['batch', 1, `${name}.tokens`, size]);
  return onnxFile({
    name: 'tiny',
    nodes,
    tensors: weights,
    inputs: [value('input_ids', 'int64', ['batch', 'tokens']), state('past_key_values.0.key'), state('past_key_values.0.value')],
    outputs: [value('logits', 'float32', ['batch', 'tokens', vocabulary]), state('present.0.key'), state('present.0.value')],
  });
}

const longs = (name: string, shape: readonly number[], number: bigint) => tensor(name, 'int64', shape, BigInt64Array.of(number));
