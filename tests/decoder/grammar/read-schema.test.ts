import { describe, expect, it } from 'vitest';
import { readSchema } from '../../../src/decoder/grammar/read-schema';
import { SchemaRefused } from '../../../src/decoder/grammar/shape';

const refusalOf = (schema: unknown) => {
  try {
    readSchema(schema);
    return null;
  } catch (thrown) {
    if (!(thrown instanceof SchemaRefused)) throw thrown;
    return [thrown.code, thrown.keyword, thrown.path];
  }
};
const inObject = (schema: unknown) => ({ type: 'object', properties: { 'a/b': { type: 'array', items: schema } } });
const inside = '/properties/a~1b/items';

describe('a JSON Schema', () => {
  it.each([
    ['a reference', { $ref: '#/$defs/a' }, 'keyword', '$ref'],
    ['a choice of schemas', { oneOf: [{ type: 'string' }] }, 'keyword', 'oneOf'],
    ['a bound on a number', { type: 'integer', minimum: 1 }, 'keyword', 'minimum'],
    ['a format', { type: 'string', format: 'date' }, 'keyword', 'format'],
    ['unique items', { type: 'array', items: { type: 'null' }, uniqueItems: true }, 'keyword', 'uniqueItems'],
    ['a misspelt keyword', { type: 'string', maxlength: 3 }, 'keyword', 'maxlength'],
    ['anything at all', true, 'value', 'schema'],
    ['no type', { description: 'something' }, 'value', 'type'],
    ['a type nobody knows', { type: 'text' }, 'value', 'type'],
    ['items of any shape', { type: 'array' }, 'value', 'items'],
    ['a length below nothing', { type: 'string', minLength: -1 }, 'value', 'minLength'],
    ['a length that is none', { type: 'string', maxLength: 1.5 }, 'value', 'maxLength'],
    ['more than the most', { type: 'string', minLength: 3, maxLength: 2 }, 'contradiction', 'maxLength'],
    ['a required property that nobody describes', { type: 'object', required: ['x'] }, 'contradiction', 'required'],
    ['properties by schema', { type: 'object', additionalProperties: { type: 'string' } }, 'value', 'additionalProperties'],
    ['a list in a list of values', { enum: [['a']] }, 'value', 'enum'],
    ['no value', { enum: [] }, 'value', 'enum'],
    ['a value of another type', { type: 'string', const: 3 }, 'contradiction', 'const'],
    ['values with a length', { enum: ['a'], maxLength: 1 }, 'contradiction', 'maxLength'],
    ['a pattern without a bound', { type: 'string', pattern: '^a+$' }, 'pattern', 'pattern'],
    ['a pattern with a length', { type: 'string', pattern: '^a$', maxLength: 3 }, 'contradiction', 'maxLength'],
    ['a quote by pattern', { type: 'string', pattern: '^a$', verbatim: true }, 'contradiction', 'verbatim'],
    ['a quote of a least length', { type: 'string', verbatim: true, minLength: 2 }, 'value', 'minLength'],
  ])('with %s is refused, by keyword and place', (_, schema, code, keyword) => {
    expect(refusalOf(schema)).toEqual([code, keyword, '']);
    expect(refusalOf(inObject(schema))).toEqual([code, keyword, inside]);
  });

  it('is refused where it goes too deep', () => {
    let schema: unknown = { type: 'string' };
    for (let depth = 0; depth < 40; depth++) schema = { type: 'array', items: schema };
    expect(refusalOf(schema)?.[0]).toBe('too-deep');
  });

  it('may say things to people', () => {
    expect(readSchema({ $schema: 'x', title: 'a', description: 'b', examples: [1], default: '', type: 'string' })).toEqual({
      kind: 'string',
      least: 0,
      most: Number.POSITIVE_INFINITY,
    });
  });

  it('takes integers for numbers, and scalars once', () => {
    expect(readSchema({ type: ['integer', 'number'] })).toEqual({ kind: 'number' });
    expect(readSchema({ type: 'integer', enum: [1, 2.5, 1, 'a'] })).toEqual({ kind: 'values', texts: ['1'] });
  });
});
