import { FailureError } from '../../core/run/failure';
import type { FieldWish, PlainRecord } from '../../core/run/record';

/** Longer is no field of a record but a text. */
const limitTextCharacters = 240;
/** Nobody lists more of one thing in a text that such a model reads, and a model that goes round in circles has to end somewhere. */
const limitItems = 12;

/** The schema of a record: every field, in its order. Throws `bad-field` for fields that cannot be told apart, or choices. */
export function recordSchema(fields: readonly FieldWish[]): unknown {
  const names = fields.map(({ name }) => name.trim().toLowerCase());
  if (fields.length === 0 || new Set(names).size < names.length || names.includes('')) throw new FailureError({ code: 'bad-field' });
  return {
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, schemaOf(field)])),
    required: fields.map(({ name }) => name),
    additionalProperties: false,
  };
}

function schemaOf(field: FieldWish): object {
  if (field.isList) return { type: 'array', items: valueSchema(field, false), maxItems: limitItems };
  return valueSchema(field, field.mayBeMissing ?? false);
}

function valueSchema({ type, choices = [] }: FieldWish, mayBeNull: boolean): object {
  const orNull = (one: string) => (mayBeNull ? [one, 'null'] : one);
  switch (type) {
    case 'quote':
      return { type: orNull('string'), verbatim: true, minLength: 1, maxLength: limitTextCharacters };
    case 'text':
      return { type: orNull('string'), minLength: 1, maxLength: limitTextCharacters };
    case 'number':
    case 'integer':
      return { type: orNull(type) };
    case 'yes-no':
      return { type: orNull('boolean') };
    case 'choice': {
      const words = choices.map((choice) => choice.trim()).filter(Boolean);
      if (words.length < 2 || new Set(words).size < words.length) throw new FailureError({ code: 'bad-field' });
      return { enum: mayBeNull ? [...words, null] : words };
    }
  }
}

/** A record as the grammar has a model write it: on one line, the fields in their order, with a space behind colons and commas. */
export function writeRecord(fields: readonly FieldWish[], record: PlainRecord): string {
  const written = fields.map((field) => {
    const value = Object.hasOwn(record, field.name) ? record[field.name]! : null;
    const list = value === null ? [] : typeof value === 'object' ? value : [value];
    const text = field.isList ? `[${list.map((item) => JSON.stringify(item)).join(', ')}]` : JSON.stringify(list[0] ?? null);
    return `${JSON.stringify(field.name)}: ${text}`;
  });
  return `{${written.join(', ')}}`;
}
