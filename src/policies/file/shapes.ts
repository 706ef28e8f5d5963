/**
 * Shapes of what stands in a pack's file. A shape reads a node of YAML, reports every mistake with its place, and
 * describes itself as a JSON Schema, so that the reader and the help in an editor cannot differ.
 */
import { isAlias, isMap, isScalar, isSeq, type LineCounter, type Node } from 'yaml';
import { closest } from './closest';
import type { PackProblem, PackProblemCode } from '../../core/rules/pack-problem';

export type JsonSchema = Readonly<Record<string, unknown>>;
export type Place = Node | null | undefined;

/** Where mistakes are reported, and the names that a pack has given to its lists and references. */
export interface Report {
  readonly problems: PackProblem[];
  readonly lines: LineCounter;
  readonly file?: string;
}

export interface Shape<Value> {
  readonly schema: JsonSchema;
  /** The value, or undefined where something was reported. */
  read(node: Place, report: Report): Value | undefined;
}

export type ValueOf<Given> = Given extends Shape<infer Value> ? Value : never;

/** A field of a map with the sentence that an editor shows for it. */
export interface Field<Value> {
  readonly shape: Shape<Value>;
  readonly about: string;
  readonly isRequired?: boolean;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
/** What a map with these fields holds; a field that is absent or wrong is undefined. */
export type Values<Given extends Fields> = { readonly [Name in keyof Given]?: Given[Name] extends Field<infer Value> ? Value : never };

/** Notes a mistake at a node; without one at the beginning of the file. */
export function complain({ problems, lines, file }: Report, node: Place, code: PackProblemCode, detail = '', expected = ''): undefined {
  const { line, col } = lines.linePos(node?.range?.[0] ?? 0);
  problems.push({
    code,
    ...(file !== undefined && { file }),
    line: Math.max(1, line),
    column: Math.max(1, col),
    detail: detail.replaceAll(turning, '\ufffd'),
    expected,
  });
}

/** What turns the direction of the text around it, and control characters: nobody sees them, and they can make a text read as another. */
const turning = /[\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}/gu;

const show = (value: unknown) => String(value).slice(0, 60);

/**
 * A single value, made of what is written. Every value is text to the parser (the schema `failsafe`), so that in a list
 * of words `no`, `null` and `1.0` are the words they look like.
 */
function scalar<Value>(kind: string, schema: JsonSchema, make: (written: string) => Value | undefined): Shape<Value> {
  return {
    schema,
    read(node, report) {
      if (isAlias(node)) return complain(report, node, 'alias', node.source);
      const value = isScalar(node) && typeof node.value === 'string' ? make(node.value) : undefined;
      return value ?? complain(report, node, 'wrong_kind', '', kind);
    },
  };
}

/** Adds a check to a shape; it reports what is wrong and returns whether all is well. */
export function checked<Value>(shape: Shape<Value>, isFine: (value: Value, node: Place, report: Report) => boolean): Shape<Value> {
  return {
    schema: shape.schema,
    read(node, report) {
      const value = shape.read(node, report);
      return value !== undefined && isFine(value, node, report) ? value : undefined;
    },
  };
}

const answers: Readonly<Record<string, boolean>> = { true: true, yes: true, false: false, no: false };
export const yesNo = scalar('yes_no', { type: 'boolean' }, (written) => (Object.hasOwn(answers, written) ? answers[written] : undefined));

/** A number within bounds, both allowed. */
export function number(least: number, most: number, isWhole = false): Shape<number> {
  const schema = { type: isWhole ? 'integer' : 'number', minimum: least, maximum: most };
  const make = (written: string) => (/^-?\d+(?:\.\d+)?$/.test(written) ? Number(written) : undefined);
  return checked(scalar('number', schema, make), (value, node, report) => {
    const isFine = value >= least && value <= most && (!isWhole || Number.isInteger(value));
    if (!isFine) complain(report, node, 'out_of_range', show(value), `${least}–${most}`);
    return isFine;
  });
}

/** Text of 1 to `most` characters, none of which turns the others. */
export function text(most: number): Shape<string> {
  const schema = { type: 'string', minLength: 1, maxLength: most };
  return checked(
    scalar('text', schema, (written) => (written.trim() === '' ? undefined : written)),
    (value, node, report) => {
      const turner = value.match(turning)?.[0];
      if (value.length > most) complain(report, node, 'too_long', '', String(most));
      else if (turner) complain(report, node, 'turning_text', `U+${turner.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`);
      return value.length <= most && !turner;
    },
  );
}

/** One of a few words. */
export function oneOf<Choice extends string>(choices: readonly Choice[]): Shape<Choice> {
  return {
    schema: { enum: choices },
    read(node, report) {
      const value = isScalar(node) ? node.value : undefined;
      const found = choices.find((choice) => choice === value);
      return found ?? complain(report, node, 'not_one_of', show(value ?? ''), choices.join(', '));
    },
  };
}

/** A list. */
export function listOf<Item>(item: Shape<Item>, least: number, most: number): Shape<Item[]> {
  return {
    schema: { type: 'array', items: item.schema, minItems: least, maxItems: most },
    read(node, report) {
      if (!isSeq(node)) return complain(report, node, 'wrong_kind', '', 'list');
      if (node.items.length < least) return complain(report, node, 'too_few', '', String(least));
      if (node.items.length > most) return complain(report, node, 'too_many', '', String(most));
      return node.items.flatMap((each) => item.read(each as Node | null, report) ?? []);
    },
  };
}

/** A map from names to values, in the order of the file. */
export function mapOf<Value>(name: Shape<string>, value: Shape<Value>, most: number): Shape<Record<string, Value>> {
  return {
    schema: { type: 'object', propertyNames: name.schema, additionalProperties: value.schema, maxProperties: most },
    read(node, report) {
      if (!isMap(node)) return complain(report, node, 'wrong_kind', '', 'fields');
      if (node.items.length > most) return complain(report, node, 'too_many', '', String(most));
      const entries = node.items.flatMap((pair) => {
        const key = name.read(pair.key as Node, report);
        const read = value.read(pair.value as Node | null, report);
        return key === undefined || read === undefined ? [] : [[key, read] as const];
      });
      return Object.fromEntries(entries);
    },
  };
}

/** The first of two shapes for what it fits, by the kind of node. */
export function either<One, Other>(fitsOne: (node: Place) => boolean, one: Shape<One>, other: Shape<Other>): Shape<One | Other> {
  return {
    schema: { anyOf: [one.schema, other.schema] },
    read(node, report) {
      if (isAlias(node)) return complain(report, node, 'alias', node.source);
      return fitsOne(node) ? one.read(node, report) : other.read(node, report);
    },
  };
}

/** A shape that is made when it is first needed, for what holds itself. */
export function later<Value>(name: string, make: () => Shape<Value>): Shape<Value> {
  return { schema: { $ref: `#/$defs/${name}` }, read: (node, report) => make().read(node, report) };
}

/** A map with these fields and no others. */
export function object<Given extends Fields>(fields: Given): Shape<Values<Given>> {
  const names = Object.keys(fields);
  return {
    schema: {
      type: 'object',
      properties: Object.fromEntries(names.map((name) => [name, { description: fields[name]!.about, ...fields[name]!.shape.schema }])),
      required: names.filter((name) => fields[name]!.isRequired),
      additionalProperties: false,
    },
    read(node, report) {
      if (isAlias(node)) return complain(report, node, 'alias', node.source);
      if (!isMap(node)) return complain(report, node, 'wrong_kind', '', 'fields');
      const values: Record<string, unknown> = {};
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.value) : '';
        const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
        if (field) values[name] = field.shape.read(value as Node | null, report);
        else complain(report, key as Node, 'unknown_field', show(name), closest(name, names) ?? '');
      }
      for (const name of names) if (fields[name]!.isRequired && !node.has(name)) complain(report, node, 'missing_field', name);
      return values as Values<Given>;
    },
  };
}
