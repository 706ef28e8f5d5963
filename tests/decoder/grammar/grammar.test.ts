import { describe, expect, it } from 'vitest';
import { compileSchema } from '../../../src/decoder/grammar/compile';
import { type Grammar, placeSize } from '../../../src/decoder/grammar/grammar';
import { GrammarMask } from '../../../src/decoder/grammar/grammar-mask';
import { PassageQuotes } from '../../../src/decoder/grammar/passage-quotes';
import { createTokenizer } from '../../../src/decoder/tokenizer/tokenizer';
import { gemmaTables, smolTables } from '../tokenizer/made-tokenizers';

const everyByte = new Uint8Array(256).fill(1);

function grammarOf(schema: unknown, passage = '', singles = everyByte): Grammar {
  return compileSchema(schema, { singles, quotes: new PassageQuotes(passage, singles) });
}

/** Whether a grammar takes a text, whole. */
function takes(grammar: Grammar, text: string): boolean {
  const places = new Int32Array(placeSize);
  grammar.start(places, 0);
  for (const byte of new TextEncoder().encode(text)) if (!grammar.step(places, 0, 0, byte)) return false;
  return grammar.mayEnd(places, 0);
}

const check = (schema: unknown, rows: Readonly<Record<string, boolean>>, passage?: string) => {
  const grammar = grammarOf(schema, passage);
  for (const [text, isTaken] of Object.entries(rows)) expect([text, takes(grammar, text)]).toEqual([text, isTaken]);
};

describe('a grammar', () => {
  it('takes strings of as many characters as asked, counted as Unicode does', () => {
    check(
      { type: 'string', minLength: 2, maxLength: 3 },
      { '"ab"': true, '"a"': false, '"abc"': true, '"abcd"': false, '"👍é中"': true, '"👍"': false, '"\\"\\n"': true, '"\\u0041b"': false, '"a\nb"': false },
    );
  });

  it('takes numbers as JSON writes them, and no zeros in front', () => {
    check({ type: 'number' }, { '0': true, '-0.5': true, '12.25': true, '1e3': false, '01': false, '-': false, '1.': false, '-0': false });
    check({ type: 'integer' }, { '0': true, '-7': true, '120': true, '1.5': false, '1234567890123456': false });
  });

  it('takes values that begin alike', () => {
    check({ enum: [1, 12, 120, 'a', 'ab', null] }, { '1': true, '12': true, '120': true, '121': false, '"a"': true, '"ab"': true, '"b"': false, null: true });
  });

  it('takes objects with what is required, in order, and lists of as many as asked', () => {
    const schema = {
      type: 'object',
      properties: { a: { type: 'null' }, b: { type: 'array', items: { type: 'boolean' }, minItems: 1, maxItems: 2 }, c: { type: 'null' } },
    };
    check(
      { ...schema, required: ['b'] },
      {
        '{"b": [true]}': true,
        '{"a": null, "b": [true, false]}': true,
        '{"a": null, "b": [true], "c": null}': true,
        '{"b": [true], "a": null}': false,
        '{"a": null}': false,
        '{"b": []}': false,
        '{"b": [true, true, true]}': false,
        '{"b":[true]}': false,
        '{}': false,
      },
    );
    check(schema, { '{}': true, '{"a": null, "c": null}': true, '{"a": null, }': false });
    check({ type: 'array', items: { type: 'integer' }, minItems: 2 }, { '[1, 2]': true, '[1, 2, 33, 4]': true, '[1]': false });
  });

  it('takes what a pattern describes, with what JSON escapes', () => {
    check(
      { type: 'string', pattern: '^(?:[A-Z]{2}-\\d{1,3}|[^a-z"]{2}|é?\\p{Lu}\\n)$' },
      { '"AB-1"': true, '"AB-1234"': false, '"Ж中"': true, '"ab"': false, '"\\\\\\t"': true, '"éÄ\\n"': true, '"A\\n"': true, '"A\n"': false, '"\\"A"': false },
    );
    for (const pattern of ['a{1,3}', '^a', '^(?=a)a$', '^(a)\\1$', '^\\ba$']) {
      expect(() => grammarOf({ type: 'string', pattern })).toThrow('pattern');
      expect(() => grammarOf({ type: 'array', items: { type: 'string', pattern } })).toThrow(expect.objectContaining({ path: '/items', keyword: 'pattern' }));
    }
  });

  it('refuses a schema that would take more memory than a model', () => {
    const list = (items: unknown) => ({ type: 'array', items, maxItems: 60 });
    expect(() => grammarOf(list(list({ type: 'string', maxLength: 5 })))).toThrow('too-large');
  });

  it('knows how far the end is, and that it cannot be reached', () => {
    expect(grammarOf({ type: 'object', properties: { a: { type: 'string', minLength: 2 }, b: { type: 'null' } }, required: ['a'] }).leastTokens).toBe(
      '{"a": "xy"}'.length,
    );
    expect(grammarOf({ type: 'string', verbatim: true, minLength: 1 }, 'Oslo by night').leastTokens).toBe('"by"'.length);
    expect(grammarOf({ type: 'string', verbatim: true, minLength: 1 }, ' \n').leastTokens).toBe(Number.POSITIVE_INFINITY);
    const noBrace = everyByte.slice();
    noBrace[0x7b] = 0;
    expect(grammarOf({ type: 'object' }, '', noBrace).leastTokens).toBe(Number.POSITIVE_INFINITY);
  });
});

describe('a quote', () => {
  const quote = { type: 'string', verbatim: true, minLength: 1 };

  it('is whole words of the passage, as they stand there', () => {
    check(
      quote,
      {
        '"Ada Lindqvist"': true,
        '"Ada"': true,
        '"da"': false,
        '"Lind"': false,
        '"ada"': false,
        '" Ada"': false,
        '"Ada "': false,
        '""': false,
        '"Ada Lindqvist paid €1,200"': true,
        '"1,200"': true,
        '"1"': false,
      },
      'Ada Lindqvist paid €1,200.',
    );
    check(quote, { '"Thursday"': true, '"Thursday’s"': true, '"meeting"': true, '"Thurs"': false }, 'Thursday’s meeting');
  });

  it('may cut scripts that do not part their words, but no character', () => {
    check(quote, { '"山田"': true, '"田太"': true, '"👩‍👩‍👧"': true, '"👩‍👩"': false, '"e\u0301"': true, '"e"': false }, '山田太郎 👩‍👩‍👧 e\u0301');
  });

  it('is written with JSON’s escapes', () => {
    const passage = 'say "no\\yes"\nthen\t\u0001 go \ud83d on';
    check(
      quote,
      {
        '"\\"no\\\\yes\\""': true,
        '"no"': true,
        '"yes\\"\\nthen"': true,
        '"then\\t\\u0001 go"': true,
        '"go \\ud83d on"': true,
        '"nthen"': false,
        '"n"': false,
      },
      passage,
    );
    for (const written of ['"\\"no\\\\yes\\"\\nthen"', '"go \\ud83d on"']) expect(passage).toContain(JSON.parse(written));
  });

  it('has at most as many characters as asked', () => {
    check({ ...quote, maxLength: 5 }, { '"one"': true, '"one 👍"': true, '"one 👍 two"': false, '"👍 two"': true }, 'one 👍 two');
  });

  it('never goes over what a vocabulary cannot write', () => {
    const singles = everyByte.slice();
    singles[0xf0] = 0;
    const grammar = grammarOf(quote, 'one 👍 two', singles);
    expect(takes(grammar, '"one"')).toBe(true);
    expect(takes(grammar, '"two"')).toBe(true);
    expect(takes(grammar, '"one 👍"')).toBe(false);
  });
});

describe('a mask of a grammar', () => {
  const tokenizers = [createTokenizer(gemmaTables()), createTokenizer(smolTables())];
  const schema = { type: 'object', properties: { hello: { type: 'string', maxLength: 9 } }, required: ['hello'] };

  it('has a model read what is certain as it has always read it, but for the last piece', () => {
    for (const tokenizer of tokenizers) {
      const mask = new GrammarMask(grammarOf(schema), tokenizer);
      const ids = mask.forced();
      expect(ids).toEqual(tokenizer.encode('{"hello": "').slice(0, -1));
      for (const id of ids) mask.advance(id);
      expect(mask.forced()).toEqual([]);
    }
  });

  it('leaves only the way to the end where no more may be written', () => {
    for (const tokenizer of tokenizers) {
      const grammar = grammarOf(schema);
      const mask = new GrammarMask(grammar, tokenizer);
      const write = (text: string) => {
        for (const id of tokenizer.encode(text)) mask.advance(id);
      };
      write('{"hello": "he');
      const written = ({ ids }: { readonly ids: readonly number[] }) => ids.map((id) => new TextDecoder().decode(tokenizer.bytesOf(id)));
      expect(mask.allowed(3)).toMatchObject({ plain: { upTo: 7 } });
      const last = mask.allowed(2);
      expect(last.plain).toBeUndefined();
      expect(new Set(written(last))).toEqual(new Set(['"']));
      write('"');
      expect(new Set(written(mask.allowed(1)))).toEqual(new Set(['}']));
      write('}');
      expect(mask.mayEnd).toBe(true);
      expect(mask.allowed(9)).toEqual({ ids: [] });
    }
  });

  it('refuses a token that it does not allow, and stays where it was', () => {
    const [tokenizer] = tokenizers;
    const mask = new GrammarMask(grammarOf(schema), tokenizer!);
    expect(() => mask.advance(tokenizer!.encode('[')[0]!)).toThrow(RangeError);
    expect(mask.forced().length).toBeGreaterThan(0);
  });
});
