/**
 * Reads a JSON Schema (2020-12) of the subset: objects, arrays, strings, numbers, integers, booleans, null, enum and const, with
 * required, min/maxItems, min/maxLength, pattern; and `verbatim`, our own, for strings that stand in the passage. Whatever could
 * make an answer invalid and is not understood is refused by name.
 */
import { refusePattern } from '../../linear/refuse-pattern';
import { type Property, SchemaRefused, type Shape } from './shape';

type Schema = Readonly<Record<string, unknown>>;

/** They say something to people, and nothing about what is valid. */
const remarks = new Set(['$schema', '$id', '$comment', 'title', 'description', 'default', 'examples', 'deprecated', 'readOnly', 'writeOnly']);
/** By type, the keywords that say something about it; elsewhere they say nothing, as JSON Schema has it. */
const keywords: Readonly<Record<string, readonly string[]>> = {
  object: ['properties', 'required', 'additionalProperties'],
  array: ['items', 'minItems', 'maxItems'],
  string: ['minLength', 'maxLength', 'pattern', 'verbatim'],
  number: [],
  integer: [],
  boolean: [],
  null: [],
};
const understood = new Set(['type', 'enum', 'const', ...Object.values(keywords).flat()]);
const limitDepth = 16;

/** The shape of a schema. Throws `SchemaRefused`. */
export function readSchema(schema: unknown, path = '', depth = 0): Shape {
  if (depth > limitDepth) throw new SchemaRefused('too-deep', path, 'type');
  if (!isObject(schema)) throw new SchemaRefused('value', path, 'schema');
  for (const keyword of Object.keys(schema)) {
    if (!understood.has(keyword) && !remarks.has(keyword)) throw new SchemaRefused('keyword', path, keyword);
  }
  const types = readTypes(schema, path);
  if ('enum' in schema || 'const' in schema) return readValues(schema, types, path);
  if (types.length === 0) throw new SchemaRefused('value', path, 'type');
  const shapes = types.map((type) => readType(type, schema, path, depth));
  return shapes.length === 1 ? shapes[0]! : { kind: 'either', shapes };
}

function readTypes({ type }: Schema, path: string): string[] {
  const types = type === undefined ? [] : Array.isArray(type) ? type : [type];
  if (!types.every((one): one is string => typeof one === 'string' && Object.hasOwn(keywords, one)) || new Set(types).size < types.length) {
    throw new SchemaRefused('value', path, 'type');
  }
  // Every integer is a number.
  return types.includes('number') ? types.filter((one) => one !== 'integer') : types;
}

function readType(type: string, schema: Schema, path: string, depth: number): Shape {
  switch (type) {
    case 'object':
      return { kind: 'object', properties: readProperties(schema, path, depth) };
    case 'array': {
      const [least, most] = readRange(schema, 'minItems', 'maxItems', path);
      if (!('items' in schema)) throw new SchemaRefused('value', path, 'items');
      return { kind: 'array', items: readSchema(schema.items, `${path}/items`, depth + 1), least, most };
    }
    case 'string':
      return readString(schema, path);
    case 'boolean':
      return { kind: 'values', texts: ['true', 'false'] };
    case 'null':
      return { kind: 'values', texts: ['null'] };
    default:
      return { kind: type === 'integer' ? 'integer' : 'number' };
  }
}

function readProperties(schema: Schema, path: string, depth: number): Property[] {
  const { properties = {}, required = [], additionalProperties } = schema;
  if (!isObject(properties)) throw new SchemaRefused('value', path, 'properties');
  if (!Array.isArray(required) || !required.every((name) => typeof name === 'string')) throw new SchemaRefused('value', path, 'required');
  // None is ever written, which is valid whether they are allowed or not.
  if (additionalProperties !== undefined && typeof additionalProperties !== 'boolean') throw new SchemaRefused('value', path, 'additionalProperties');
  // What is required and not described could hold anything.
  if (!required.every((name) => Object.hasOwn(properties, name))) throw new SchemaRefused('contradiction', path, 'required');
  return Object.entries(properties).map(([name, property]) => ({
    name,
    shape: readSchema(property, `${path}/properties/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`, depth + 1),
    isRequired: required.includes(name),
  }));
}

function readString(schema: Schema, path: string): Shape {
  const [least, most] = readRange(schema, 'minLength', 'maxLength', path);
  const { pattern, verbatim = false } = schema;
  if (typeof verbatim !== 'boolean') throw new SchemaRefused('value', path, 'verbatim');
  if (pattern !== undefined) {
    if (typeof pattern !== 'string') throw new SchemaRefused('value', path, 'pattern');
    for (const other of ['minLength', 'maxLength', 'verbatim']) if (other in schema) throw new SchemaRefused('contradiction', path, other);
    if (refusePattern(pattern, 'u')) throw new SchemaRefused('pattern', path, 'pattern');
    return { kind: 'pattern', source: pattern, path };
  }
  if (!verbatim) return { kind: 'string', least, most };
  // How long a quote is at least would have to be looked for in the passage.
  if (least > 1) throw new SchemaRefused('value', path, 'minLength');
  return { kind: 'quote', least, most };
}

function readValues(schema: Schema, types: readonly string[], path: string): Shape {
  const keyword = 'const' in schema ? 'const' : 'enum';
  const values: unknown = keyword === 'const' ? [schema.const] : schema.enum;
  if (!Array.isArray(values) || values.length === 0 || !values.every(isScalar)) throw new SchemaRefused('value', path, keyword);
  const fitting = types.length === 0 ? values : values.filter((value) => types.some((type) => isOfType(value, type)));
  if (fitting.length === 0 || ('const' in schema && 'enum' in schema)) throw new SchemaRefused('contradiction', path, keyword);
  for (const other of keywords.string!) if (other in schema) throw new SchemaRefused('contradiction', path, other);
  return { kind: 'values', texts: [...new Set(fitting.map((value) => JSON.stringify(value)))] };
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'null') return value === null;
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function readRange(schema: Schema, leastKeyword: string, mostKeyword: string, path: string): [number, number] {
  const read = (keyword: string, otherwise: number) => {
    const value = schema[keyword] ?? otherwise;
    if (value !== otherwise && !(Number.isSafeInteger(value) && (value as number) >= 0)) throw new SchemaRefused('value', path, keyword);
    return value as number;
  };
  const least = read(leastKeyword, 0);
  const most = read(mostKeyword, Number.POSITIVE_INFINITY);
  if (least > most) throw new SchemaRefused('contradiction', path, mostKeyword);
  return [least, most];
}

function isScalar(value: unknown): boolean {
  return value === null || typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function isObject(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
