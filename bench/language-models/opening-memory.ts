/**
 * How much memory it takes to open a fine-tune as safetensors, against what stays: `npx tsx bench/language-models/opening-memory.ts`.
 * The file is a Llama of 219 million weights in bfloat16, all zero, made in the system's folder for such files and removed again.
 */
import { closeSync, ftruncateSync, openSync, readSync, statSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLanguageModel } from '../../src/decoder/open-language-model';

const sizes = { hidden: 1_024, layers: 12, feedForward: 2_816, vocabulary: 32_000, heads: 16 } as const;

/** The target of the issue: what is held at the most, by what stays. */
const limitRatio = 1.15;

function shapes(): [name: string, ...shape: number[]][] {
  const { hidden, layers, feedForward, vocabulary } = sizes;
  const layer = (at: number): [string, ...number[]][] => [
    ...['q', 'k', 'v', 'o'].map((part): [string, ...number[]] => [`model.layers.${at}.self_attn.${part}_proj.weight`, hidden, hidden]),
    [`model.layers.${at}.mlp.gate_proj.weight`, feedForward, hidden],
    [`model.layers.${at}.mlp.up_proj.weight`, feedForward, hidden],
    [`model.layers.${at}.mlp.down_proj.weight`, hidden, feedForward],
    [`model.layers.${at}.input_layernorm.weight`, hidden],
    [`model.layers.${at}.post_attention_layernorm.weight`, hidden],
  ];
  return [
    ['model.embed_tokens.weight', vocabulary, hidden],
    ['lm_head.weight', vocabulary, hidden],
    ['model.norm.weight', hidden],
    ...Array.from({ length: layers }, (_, at) => layer(at)).flat(),
  ];
}

/** Writes the file and returns its handle; its weights are a hole. */
function makeFile(path: string): number {
  const header: Record<string, unknown> = {};
  let end = 0;
  for (const [name, ...shape] of shapes()) {
    const bytes = 2 * shape.reduce((product, size) => product * size, 1);
    header[name] = { dtype: 'BF16', shape, data_offsets: [end, end + bytes] };
    end += bytes;
  }
  const head = Buffer.from(JSON.stringify(header));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(head.length));
  const file = openSync(path, 'w+');
  writeSync(file, Buffer.concat([length, head]));
  ftruncateSync(file, 8 + head.length + end);
  return file;
}

async function main(): Promise<void> {
  const path = join(tmpdir(), 'gloss-opening-memory.safetensors');
  const file = makeFile(path);
  try {
    const read = async (start: number, end: number) => {
      const bytes = new Uint8Array(end - start);
      return bytes.subarray(0, readSync(file, bytes, 0, end - start, start));
    };
    const config = {
      model_type: 'llama',
      hidden_size: sizes.hidden,
      intermediate_size: sizes.feedForward,
      max_position_embeddings: 2_048,
      num_attention_heads: sizes.heads,
      num_key_value_heads: sizes.heads,
      num_hidden_layers: sizes.layers,
      rms_norm_eps: 1e-5,
      vocab_size: sizes.vocabulary,
      tie_word_embeddings: false,
    };
    const before = process.memoryUsage().rss;
    const spawn = () => {
      throw new Error('One thread needs no other.');
    };
    const model = await openLanguageModel(
      { format: 'safetensors', files: [{ source: { size: statSync(path).size, read }, path }], config },
      { threads: 1, spawn },
    );
    const grown = process.resourceUsage().maxRSS * 1_024 - before;
    const stays = model.usage().bytes;
    const megabytes = (bytes: number) => Math.round(bytes / 1e6);
    console.info(
      JSON.stringify({ file: megabytes(statSync(path).size), stays: megabytes(stays), heldAtMost: megabytes(grown), ratio: grown / stays, limitRatio }),
    );
    if (grown / stays > limitRatio) process.exitCode = 1;
  } finally {
    closeSync(file);
    unlinkSync(path);
  }
}

await main();
