import * as v from 'valibot';
import { StoreError } from '../core/store/failure';
import { pieceKinds, type TokenizerTables, tableOf } from './tokenizer-tables';

type Merge = string | readonly [string, string];
const limitId = 2 ** 22;
const idSchema = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(limitId));
const addedSchema = v.object({ id: idSchema, content: v.string(), special: v.optional(v.boolean(), false) });
const fileSchema = v.object({
  added_tokens: v.optional(v.array(addedSchema), []),
  pre_tokenizer: v.optional(v.unknown()),
  post_processor: v.optional(v.unknown()),
  model: v.object({
    type: v.literal('BPE'),
    // Checked by hand: a schema over half a million entries takes seconds.
    vocab: v.custom<Readonly<Record<string, number>>>(isVocabulary),
    merges: v.custom<readonly Merge[]>(isMerges),
    byte_fallback: v.optional(v.nullable(v.boolean())),
    unk_token: v.optional(v.nullable(v.string())),
  }),
});
const tokenSchema = v.optional(v.nullable(v.union([v.string(), v.object({ content: v.string() })])));
const configSchema = v.object({
  bos_token: tokenSchema,
  eos_token: tokenSchema,
  add_bos_token: v.optional(v.nullable(v.boolean())),
  chat_template: v.optional(v.nullable(v.union([v.string(), v.array(v.object({ name: v.string(), template: v.string() }))]))),
});
type TokenizerFile = v.InferOutput<typeof fileSchema>;

/**
 * Reads `tokenizer.json` and `tokenizer_config.json`, both parsed, as fine-tunes carry them. Pieces are told apart as
 * llama.cpp's converter does, so that a model is read the same from either format; normalisation (Qwen's NFC) is left
 * out, as it is there: it would move every offset. Throws a `StoreError` for a tokenizer of another build.
 * Source: https://github.com/ggml-org/llama.cpp/blob/master/convert_hf_to_gguf.py
 */
export function readTokenizerJson(tokenizer: unknown, config: unknown): TokenizerTables {
  const file = v.safeParse(fileSchema, tokenizer);
  const settings = v.safeParse(configSchema, config ?? {});
  if (!file.success) throw wrong('tokenizer.json');
  if (!settings.success) throw wrong('tokenizer_config.json');
  const { model, added_tokens: added } = file.output;
  const isByteLevel = partsOf(file.output.pre_tokenizer).some(({ type }) => type === 'ByteLevel');
  if (!isByteLevel && !model.byte_fallback) throw wrong('tokenizer.json: byte_fallback');

  const { texts, kinds } = piecesOf(file.output, isByteLevel);
  const idOf = (token: v.InferOutput<typeof tokenSchema>) => {
    const name = typeof token === 'string' ? token : token?.content;
    return name === undefined ? null : (added.find(({ content }) => content === name)?.id ?? (Object.hasOwn(model.vocab, name) ? model.vocab[name]! : null));
  };
  const { bos_token, eos_token, add_bos_token, chat_template } = settings.output;
  const template = typeof chat_template === 'string' ? chat_template : chat_template?.find(({ name }) => name === 'default')?.template;
  return {
    scheme: isByteLevel ? 'byte-level' : 'sentencepiece',
    pieces: tableOf(texts),
    kinds,
    scores: isByteLevel ? undefined : scoresOf(model, texts.length),
    merges: isByteLevel ? tableOf(model.merges.map((merge) => (typeof merge === 'string' ? merge : merge.join(' ')))) : undefined,
    preTokenizer: isByteLevel ? preTokenizerOf(file.output.pre_tokenizer) : undefined,
    addsSpace: false,
    addsBos: add_bos_token ?? beginsWithToken(file.output.post_processor),
    bos: idOf(bos_token),
    eos: idOf(eos_token),
    endOfTurn: null,
    chatTemplate: template?.trim() ? template : null,
  };
}

function isVocabulary(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((id) => Number.isSafeInteger(id) && id >= 0 && id <= limitId);
}

function isMerges(value: unknown): boolean {
  const isText = (item: unknown) => typeof item === 'string';
  return Array.isArray(value) && value.every((merge) => isText(merge) || (Array.isArray(merge) && merge.length === 2 && merge.every(isText)));
}

function piecesOf({ model, added_tokens: added }: TokenizerFile, isByteLevel: boolean): { texts: string[]; kinds: Uint8Array } {
  const known = Object.entries(model.vocab);
  const size =
    1 + Math.max(...[known, added.map(({ content, id }) => [content, id] as const)].map((pieces) => pieces.reduce((last, [, id]) => Math.max(last, id), -1)));
  // Ids may have gaps, but a few thousand pieces do not end at a million.
  if (size > 2 * (known.length + added.length) + 1024) throw wrong('tokenizer.json: vocab');
  const texts = new Array<string>(size).fill('');
  const kinds = new Uint8Array(size).fill(pieceKinds.unused);
  for (const [text, id] of known) {
    texts[id] = text;
    kinds[id] = !isByteLevel && /^<0x[0-9A-F]{2}>$/.test(text) ? pieceKinds.byte : text === model.unk_token ? pieceKinds.unknown : pieceKinds.normal;
  }
  for (const { id, content, special } of added) {
    const isControl = special || looksSpecial(content);
    // A run of spaces stands for itself, so it is written in spaces.
    texts[id] = isControl || isByteLevel ? content : content.replaceAll('\u2581', ' ');
    if (kinds[id] !== pieceKinds.unknown) kinds[id] = isControl ? pieceKinds.control : pieceKinds.userDefined;
  }
  return { texts, kinds };
}

/** `does_token_look_special` of the converter: some files do not say what is control. */
function looksSpecial(name: string): boolean {
  return ['<pad>', '<mask>', '<2mass>', '[@BOS@]'].includes(name) || /^<[|｜].*[|｜]>$|^<unused\d+>$/s.test(name);
}

/** How early a piece is made: the first merge has the highest score. Pieces that no merge makes cannot be reached by joining. */
function scoresOf({ vocab, merges }: TokenizerFile['model'], size: number): Float32Array {
  const scores = new Float32Array(size).fill(Number.NEGATIVE_INFINITY);
  const ids = new Map(Object.entries(vocab));
  for (const [rank, merge] of merges.entries()) {
    const id = ids.get(typeof merge === 'string' ? merge.replace(' ', '') : merge[0] + merge[1]);
    if (id !== undefined && scores[id] === Number.NEGATIVE_INFINITY) scores[id] = -rank;
  }
  return scores;
}

interface Part {
  readonly type?: unknown;
  readonly pattern?: { readonly Regex?: unknown };
  readonly use_regex?: unknown;
  readonly pretokenizers?: unknown;
  readonly processors?: unknown;
  readonly single?: unknown;
}

/** A step of the file, or the steps of a sequence. */
function partsOf(step: unknown): Part[] {
  if (typeof step !== 'object' || step === null) return [];
  const part: Part = step;
  const inner = part.pretokenizers ?? part.processors;
  return Array.isArray(inner) ? inner.flatMap(partsOf) : [part];
}

const digits = new Map([
  ['\\p{N}{1,3}', 'llama-bpe'],
  ['\\p{N}', 'qwen2'],
]);

/** Which of the known pre-tokenizers the steps are. */
function preTokenizerOf(step: unknown): string {
  const parts = partsOf(step);
  const [first, second] = parts.map(({ type }) => type);
  const usesOwn = parts.at(-1)?.use_regex !== false;
  if (parts.length === 1 && usesOwn) return 'gpt-2';
  if (parts.length === 2 && first === 'Digits' && usesOwn) return 'smollm';
  if (parts.length === 2 && first === 'Split' && second === 'ByteLevel' && !usesOwn) {
    const pattern = String(parts[0]?.pattern?.Regex);
    for (const [digit, name] of digits) if (pattern === cl100k(digit)) return name;
  }
  throw wrong('tokenizer.json: pre_tokenizer');
}

function cl100k(digit: string): string {
  return `(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|${digit}| ?[^\\s\\p{L}\\p{N}]+[\\r\\n]*|\\s*[\\r\\n]+|\\s+(?!\\S)|\\s+`;
}

/** Whether the file itself puts a control piece before every text. */
function beginsWithToken(step: unknown): boolean {
  return partsOf(step).some(({ type, single }) => type === 'TemplateProcessing' && Array.isArray(single) && single[0]?.SpecialToken !== undefined);
}

function wrong(what: string): StoreError {
  return new StoreError({ code: 'bad-config', what });
}
