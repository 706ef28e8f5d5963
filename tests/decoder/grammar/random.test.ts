import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bordersOf } from '../../../src/decoder/grammar/passage-bytes';
import { SchemaRefused } from '../../../src/decoder/grammar/shape';
import { vocabularyTrie } from '../../../src/decoder/grammar/vocabulary-trie';
import { createTokenizer, type Tokenizer } from '../../../src/decoder/tokenizer/tokenizer';
import { readGguf } from '../../../src/formats/gguf';
import { readGgufTokenizer } from '../../../src/formats/gguf-tokenizer';
import { hostileText } from '../../hostile-text';
import { fromFile, gemma, smolLm2 } from '../real-weights';
import { gemmaTables, smolTables } from '../tokenizer/made-tokenizers';
import { writeAtRandom } from './write-at-random';

type Schema = Record<string, unknown>;
const quote = { type: 'string', verbatim: true, minLength: 1, maxLength: 40 };

const scalar: fc.Arbitrary<Schema> = fc.oneof(
  fc.record({ type: fc.constant('string'), minLength: fc.integer({ min: 0, max: 3 }), maxLength: fc.integer({ min: 3, max: 30 }) }),
  fc.constant({ type: 'string', maxLength: 300 }),
  fc.constantFrom({ type: 'number' }, { type: 'integer' }, { type: 'boolean' }, { type: 'null' }, { type: ['integer', 'boolean', 'null'] }),
  fc.constantFrom<Schema>(quote, { ...quote, type: ['string', 'null'] }, { type: 'string', verbatim: true, maxLength: 8 }),
  fc.constantFrom<Schema>(
    { type: 'string', pattern: '^[A-Z]{2}-[0-9]{1,4}$' },
    { type: 'string', pattern: '^(?:[^a-z]{0,3}|é"\\\\.|[\\u{1F600}-\\u{1F64F}\\n]{1,2})$' },
  ),
  fc.uniqueArray(fc.oneof(hostileText, fc.constantFrom(1, 12, 120, -0.5, true, null, 'a', 'ab', '"', '\\')), { minLength: 1, maxLength: 5 }).map((values) => ({
    enum: values,
  })),
);
const schemas = fc.letrec<{ schema: Schema }>((tie) => ({
  schema: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    scalar,
    fc
      .record({ items: tie('schema'), minItems: fc.integer({ min: 0, max: 2 }), more: fc.option(fc.integer({ min: 0, max: 3 })) })
      .map(({ items, minItems, more }) => ({ type: 'array', items, minItems, ...(more !== null && { maxItems: minItems + more }) })),
    fc
      .tuple(
        fc.dictionary(
          fc.oneof(
            fc.constantFrom('name', 'total', 'é"\\'),
            hostileText.map((name) => name.toWellFormed()),
          ),
          tie('schema'),
          { maxKeys: 4, noNullPrototype: true },
        ),
        fc.infiniteStream(fc.boolean()),
      )
      .map(([properties, isRequired]) => ({
        type: 'object',
        properties,
        required: Object.keys(properties).filter(() => isRequired.next().value),
        additionalProperties: false,
      })),
  ),
})).schema;

const passages = fc.oneof(
  hostileText,
  fc.constantFrom(
    '',
    'Invoice 2024-17\r\nfrom "Nordic Ferries" Ltd\\Oslo\t— total: €1,200.50 👩‍👩‍👧‍👦 ok\ud83d done',
    '东京都渋谷区の「山田太郎」さん。合计 3,000 元',
    'a'.repeat(400),
    '\\"\\"\\" \u0000\u0001\u001f \udc00\ud800 "\\u0041" \u2028',
  ),
);

const ajv = new Ajv({ strict: false, unicodeRegExp: true, allowUnionTypes: true });

/** Every quote of a value that a schema describes, in order. */
function quotesOf(schema: Schema, value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => quotesOf(schema.items as Schema, item));
  if (typeof value === 'object' && value !== null) {
    const properties = new Map(Object.entries(schema.properties as Record<string, Schema>));
    return Object.entries(value).flatMap(([name, one]) => quotesOf(properties.get(name)!, one));
  }
  return schema.verbatim && typeof value === 'string' ? [value] : [];
}

/** Whether words stand in the passage from border to border. */
function isQuote(words: string, passage: string): boolean {
  if (words === '') return true;
  const borders = new Set([...bordersOf(passage), passage.length]);
  for (let at = passage.indexOf(words); at >= 0; at = passage.indexOf(words, at + 1)) if (borders.has(at) && borders.has(at + words.length)) return true;
  return false;
}

async function holds(tokenizer: Tokenizer, schema: Schema, passage: string, seed: number, spare: number) {
  const written = await writeAtRandom(tokenizer, schema, passage, seed, spare).catch((thrown) => {
    // Lists in lists of long words take too much memory, and are refused; one drawn schema in thousands.
    fc.pre(!(thrown instanceof SchemaRefused && thrown.code === 'too-large'));
    throw thrown;
  });
  // Only where nothing can be quoted, or a name holds a byte that is no piece, may there be nothing to write.
  if (!written) {
    const { singles } = vocabularyTrie(tokenizer);
    const isWritable = new TextEncoder().encode(JSON.stringify(schema)).every((byte) => singles[byte]);
    expect(isWritable && isQuotable(passage)).toBe(false);
    return;
  }
  expect(written.tokens).toBeLessThanOrEqual(written.limitTokens);
  const value: unknown = JSON.parse(written.text);
  expect(ajv.validate(schema, value), `${written.text} by ${JSON.stringify(schema)}: ${ajv.errorsText()}`).toBe(true);
  for (const words of quotesOf(schema, value)) expect(isQuote(words, passage), `${JSON.stringify(words)} in ${JSON.stringify(passage)}`).toBe(true);
}

/** Has a word of at most eight characters that stands by itself, which both made tokenizers can write. */
function isQuotable(passage: string): boolean {
  return /(?:^|\s)[\p{L}\p{N}]{1,8}(?:$|\s)/u.test(passage);
}

async function realTokenizer(path: string): Promise<Tokenizer> {
  const source = fromFile(path);
  return createTokenizer(await readGgufTokenizer(await readGguf(source, path), source));
}

const homes: readonly (readonly [string, boolean, number, () => Promise<Tokenizer>])[] = [
  ['pieces with a fallback to bytes, in the manner of Gemma', true, 300, async () => createTokenizer(gemmaTables())],
  ['bytes, in the manner of SmolLM2', true, 300, async () => createTokenizer(smolTables())],
  [`SmolLM2’s own vocabulary${smolLm2.title}`, smolLm2.isThere, 40, () => realTokenizer(smolLm2.path)],
  [`Gemma’s own vocabulary${gemma.title}`, gemma.isThere, 12, () => realTokenizer(gemma.path)],
];

describe.each(homes)('whatever a model would rather say, with %s', (_, isThere, runs, open) => {
  it.runIf(isThere)(
    'what it writes by a schema parses, is valid, ends within its limit, and quotes stand in the passage',
    async () => {
      const tokenizer = await open();
      await fc.assert(
        fc.asyncProperty(
          schemas,
          passages,
          fc.nat(),
          fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 12 }), fc.constant(300)),
          (schema, passage, seed, spare) => holds(tokenizer, schema, passage, seed, spare),
        ),
        { numRuns: runs },
      );
    },
    300_000,
  );
});
