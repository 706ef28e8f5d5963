import { readTokenizerJson } from '../../../src/formats/tokenizer-json';

/** A tokenizer in the manner of Gemma: characters, a few merges, byte pieces, runs of newlines, control pieces. */
export function madeGemma() {
  const merges: [string, string][] = [
    ['h', 'e'],
    ['l', 'l'],
    ['he', 'll'],
    ['hell', 'o'],
    ['▁', 'w'],
    ['▁w', 'o'],
    ['o', 'r'],
    ['▁wo', 'r'],
    ['e', 'o'],
    ['eo', 's'],
    ['<', 'eos'],
    ['<eos', '>'],
  ];
  const bytes = Array.from({ length: 256 }, (_, byte) => `<0x${byte.toString(16).toUpperCase().padStart(2, '0')}>`);
  const characters = [...'helo▁wrds<>|'];
  const added = [
    ['<pad>', true],
    ['<eos>', true],
    ['<bos>', true],
    ['<start_of_turn>', true],
    ['<end_of_turn>', true],
    ['\n', false],
    ['\n\n', false],
    ['▁▁', false],
    ['</h1>', false],
  ] as const;
  const joined = merges.map(([left, right]) => left + right).filter((piece) => piece !== '<eos>');
  const names = [...added.map(([name]) => name), '<unk>', ...bytes, ...characters, ...joined];
  return {
    tokenizer: {
      added_tokens: added.map(([content, special], id) => ({ id, content, special })),
      post_processor: { type: 'TemplateProcessing', single: [{ SpecialToken: { id: '<bos>' } }, { Sequence: { id: 'A' } }] },
      pre_tokenizer: { type: 'Split', pattern: { String: ' ' } },
      model: { type: 'BPE', vocab: Object.fromEntries(names.map((name, id) => [name, id])), merges, byte_fallback: true, unk_token: '<unk>' },
    },
    config: { bos_token: '<bos>', eos_token: { content: '<eos>' } },
    names,
  };
}

/** A byte-level tokenizer in the manner of SmolLM2; the byte 0x07 is missing. */
export function madeSmol() {
  const printable = (byte: number) => {
    const isItself = (value: number) => (value >= 0x21 && value <= 0x7e) || (value >= 0xa1 && value <= 0xac) || value >= 0xae;
    if (isItself(byte)) return String.fromCharCode(byte);
    return String.fromCharCode(0x100 + Array.from({ length: byte }, (_, value) => value).filter((value) => !isItself(value)).length);
  };
  const merges = ['h e', 'l l', 'he ll', 'hell o', 'Ġ w', 'Ġw o', '1 2', 'Ã ©'];
  const bytes = Array.from({ length: 256 }, (_, byte) => printable(byte)).filter((_, byte) => byte !== 7);
  const names = ['<|im_start|>', '<|im_end|>', ...bytes, ...merges.map((merge) => merge.replace(' ', ''))];
  return {
    tokenizer: {
      added_tokens: [0, 1].map((id) => ({ id, content: names[id]!, special: true })),
      pre_tokenizer: {
        type: 'Sequence',
        pretokenizers: [
          { type: 'Digits', individual_digits: true },
          { type: 'ByteLevel', use_regex: true },
        ],
      },
      model: { type: 'BPE', vocab: Object.fromEntries(names.map((name, id) => [name, id])), merges },
    },
    config: { bos_token: '<|im_start|>', eos_token: '<|im_end|>' },
    names,
  };
}

export const gemmaTables = () => readTokenizerJson(madeGemma().tokenizer, madeGemma().config);
export const smolTables = () => readTokenizerJson(madeSmol().tokenizer, madeSmol().config);
