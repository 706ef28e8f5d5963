/** A record that a language model reads out of a text: which fields are wanted, and what was found for them. Plain data. */
import type { Coverage } from '../text/passage';
import type { Span } from '../text/span';

/**
 * What a field may hold. `quote`: words of the text, exactly as they stand there, with their place; `text`: words of the model's;
 * `choice`: one of the reader's words.
 */
export const fieldTypes = ['quote', 'text', 'number', 'integer', 'yes-no', 'choice'] as const;
export type FieldType = (typeof fieldTypes)[number];

/** A field of the reader's own. */
export interface FieldWish {
  readonly name: string;
  readonly description?: string;
  readonly type: FieldType;
  /** Where the type is `choice`: at least two, no two alike. */
  readonly choices?: readonly string[];
  /** There may be several, or none. */
  readonly isList?: boolean;
  /** The text may say nothing of it. */
  readonly mayBeMissing?: boolean;
}

export type FieldValue = string | number | boolean;

/** A record as people and files write it: by the fields' names; null where nothing is said, a list where there may be several. */
export type PlainRecord = Readonly<Record<string, FieldValue | null | readonly FieldValue[]>>;

/** A text, and what is to be read out of it. */
export interface RecordExample {
  readonly text: string;
  readonly record: PlainRecord;
}

/** Read these fields out of a text. */
export interface RecordWish {
  readonly kind: 'record';
  readonly fields: readonly FieldWish[];
  readonly examples?: readonly RecordExample[];
}

/** What was found for a field. A quote is exactly the text at its span. */
export interface FoundField {
  readonly name: string;
  readonly isList: boolean;
  /** None where the text says nothing; more than one in lists only. */
  readonly values: readonly { readonly value: FieldValue; readonly span?: Span }[];
}

/** The fields of a text, in the order in which they were wanted. It always has the shape that was asked for; whether it is right is another thing. */
export interface FoundRecord {
  readonly kind: 'record';
  readonly fields: readonly FoundField[];
  readonly coverage: Coverage;
  readonly tokens: number;
  readonly tookMs: number;
}

/** A record by the names of its fields. */
export function plainRecord({ fields }: Pick<FoundRecord, 'fields'>): PlainRecord {
  return Object.fromEntries(fields.map(({ name, isList, values }) => [name, isList ? values.map(({ value }) => value) : (values[0]?.value ?? null)]));
}

/** At most so many fields are read out of a text at once: more would not fit beside it. */
export const limitFields = 20;
/** And at most so many words to choose from. */
export const limitChoices = 20;
