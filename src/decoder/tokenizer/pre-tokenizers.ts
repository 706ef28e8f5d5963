/** How text is split before pieces join, so that no piece spans two words. What no pattern finds is a part of its own. */
export interface PreTokenizer {
  /** One after the other, each within the parts that those before it left. */
  readonly patterns: readonly RegExp[];
  /** A part that is a piece as it stands is that piece, whatever joins. */
  readonly wholeFirst: boolean;
  /** Whether texts begin with `bos` where the file does not say. */
  readonly addsBos: boolean;
}

// Here \s is Unicode's white space, as in the tokenizers' own patterns: JavaScript's has U+FEFF besides and lacks U+0085.
const s = '\\p{White_Space}';
const gpt2 = `'s|'t|'re|'ve|'m|'ll|'d| ?\\p{L}+| ?\\p{N}+| ?[^${s}\\p{L}\\p{N}]+|${s}+(?![^${s}])|${s}+`;
/** Qwen's and Llama 3's differ only in how many digits go together. https://github.com/openai/tiktoken has the first of its kind. */
const cl100k = (digits: string) =>
  `'[sS]|'[tT]|'[rR][eE]|'[vV][eE]|'[mM]|'[lL][lL]|'[dD]|[^\\r\\n\\p{L}\\p{N}]?\\p{L}+|${digits}| ?[^${s}\\p{L}\\p{N}]+[\\r\\n]*|${s}*[\\r\\n]+|${s}+(?![^${s}])|${s}+`;

const smollm: PreTokenizer = { patterns: [/\p{N}/gu, new RegExp(gpt2, 'gu')], wholeFirst: false, addsBos: false };
const llama3: PreTokenizer = { patterns: [new RegExp(cl100k('\\p{N}{1,3}'), 'gu')], wholeFirst: true, addsBos: true };

/** By the names that GGUF files give them (`tokenizer.ggml.pre`). */
export const preTokenizers: Readonly<Record<string, PreTokenizer>> = {
  'gpt-2': { patterns: [new RegExp(gpt2, 'gu')], wholeFirst: false, addsBos: false },
  smollm,
  qwen2: { patterns: [new RegExp(cl100k('\\p{N}'), 'gu')], wholeFirst: false, addsBos: false },
  'llama-bpe': llama3,
  lfm2: llama3,
};

/** The parts of a text, in order; together they are the text. */
export function splitBy(patterns: readonly RegExp[], text: string): string[] {
  let parts = [text];
  for (const pattern of patterns) parts = parts.flatMap((part) => partsOf(pattern, part));
  return parts;
}

function partsOf(pattern: RegExp, text: string): string[] {
  const parts: string[] = [];
  let end = 0;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    if (index > end) parts.push(text.slice(end, index));
    parts.push(found);
    end = index + found.length;
  }
  if (end < text.length) parts.push(text.slice(end));
  return parts;
}
