import { type FieldType, type FieldWish, limitFields, type RecordWish } from '../../../core/run/record';

/** A field as it is typed. */
export interface FieldRow {
  /** A name and, after a colon, what it means. */
  readonly name: string;
  readonly type: FieldType;
  readonly isList: boolean;
  /** Where the type is `choice`: words, parted by commas. */
  readonly choices: string;
  /** What the field was called when the form was opened; absent for a new one. */
  readonly was?: string;
}

export const blankRow: FieldRow = { name: '', type: 'quote', isList: false, choices: '' };

/** The record as it is typed; null while a field has no choices, two fields read the same, or there is none. A text may say nothing of any field. */
export function recordOf(rows: readonly FieldRow[]): RecordWish | null {
  const fields = rows.flatMap(readRow);
  const names = new Set(fields.map(({ name }) => name.toLowerCase()));
  const isWhole = fields.every(({ type, choices = [] }) => type !== 'choice' || new Set(choices).size >= 2);
  return fields.length > 0 && fields.length <= limitFields && names.size === fields.length && isWhole ? { kind: 'record', fields } : null;
}

/** The name of a field in what was typed for it, and what it means. */
export function nameOf({ name: line }: FieldRow): { readonly name: string; readonly description: string } {
  const [, name = '', description = ''] = /^([^:：]*)(?:[:：](.*))?$/su.exec(line) ?? [];
  return { name: name.trim(), description: description.trim() };
}

function readRow(row: FieldRow): FieldWish[] {
  const { type, isList, choices } = row;
  const { name, description } = nameOf(row);
  if (!name) return [];
  const words = [...new Set(choices.split(/[,，、;；\n]/u).map((word) => word.trim()))].filter(Boolean);
  return [
    {
      name,
      type,
      ...(description && { description }),
      ...(type === 'choice' && { choices: words }),
      ...(isList ? { isList } : { mayBeMissing: true }),
    },
  ];
}
