/** Tasks for a language model as the form has them. */
import type { CustomKind, OwnWork, TaskDefinition } from '../../../core/run/custom-task';
import { limitExamples, storyLengths } from '../../../core/run/writing';
import type { FieldWish, RecordWish } from '../../../core/run/record';
import { blankRow, type FieldRow, nameOf, recordOf } from '../../panel/writing/field-rows';
import { examplesOf, writeLine } from './sort-draft';

export type WorkKind = Exclude<CustomKind, 'sort'>;

export interface WorkDraft {
  readonly kind: WorkKind;
  readonly title: string;
  readonly description: string;
  readonly rows: readonly FieldRow[];
  readonly rule: string;
  /** One example a line. */
  readonly breaks: string;
  readonly keeps: string;
  readonly threshold: number;
  readonly instruction: string;
  readonly length: (typeof storyLengths)[number];
}

export type WorkDefinition = OwnWork['wish'] & Pick<TaskDefinition, 'title' | 'description'>;

/** A draft with nothing in it. */
export function blankWork(kind: WorkKind): WorkDraft {
  return { kind, title: '', description: '', rows: [blankRow], rule: '', breaks: '', keeps: '', threshold: 0.5, instruction: '', length: storyLengths[0] };
}

export function toWorkDraft(definition: WorkDefinition): WorkDraft {
  const { title, description = '' } = definition;
  const blank = { ...blankWork(definition.kind), title, description };
  switch (definition.kind) {
    case 'record':
      return { ...blank, rows: definition.fields.map(rowOf) };
    case 'judge': {
      const { rule, breaks = [], keeps = [], threshold } = definition;
      return { ...blank, rule, breaks: breaks.map(writeLine).join('\n'), keeps: keeps.map(writeLine).join('\n'), threshold };
    }
    case 'write':
      return { ...blank, instruction: definition.instruction, length: definition.length };
  }
}

function rowOf({ name, description, type, isList = false, choices = [] }: FieldWish): FieldRow {
  return { name: description ? `${name}: ${description}` : name, type, isList, choices: choices.join(', '), was: name };
}

/** The task of a draft; null while something is missing. What the form does not know of `begun`, the task as it was, stays. */
export function toWorkDefinition(draft: WorkDraft, begun?: WorkDefinition): WorkDefinition | null {
  const parts = partsOf(draft, begun);
  const [title, description] = [draft.title.trim(), draft.description.trim()];
  return parts && title ? { title, ...(description && { description }), ...parts } : null;
}

function partsOf({ kind, rows, rule, breaks, keeps, threshold, instruction, length }: WorkDraft, begun: WorkDefinition | undefined): OwnWork['wish'] | null {
  switch (kind) {
    case 'record': {
      const record = recordOf(rows);
      return record && keepUnshown(record, rows, begun?.kind === 'record' ? begun : undefined);
    }
    case 'judge':
      return rule.trim()
        ? { kind, rule: rule.trim(), breaks: examplesOf(breaks).slice(0, limitExamples), keeps: examplesOf(keeps).slice(0, limitExamples), threshold }
        : null;
    case 'write':
      return instruction.trim() ? { kind, instruction: instruction.trim(), length } : null;
  }
}

/** Examples, and fields of which the text must say something: a file may hold them, the form does not show them. */
function keepUnshown(record: RecordWish, rows: readonly FieldRow[], begun: RecordWish | undefined): RecordWish {
  if (!begun) return record;
  /** What the fields are called now, by what they were called; without those that are gone. */
  const now = new Map(rows.flatMap((row) => (row.was !== undefined && nameOf(row).name ? [[row.was, nameOf(row).name]] : [])));
  const before = new Map(begun.fields.map((field) => [now.get(field.name), field]));
  const fields = record.fields.map(({ mayBeMissing, ...field }) => {
    const said = before.get(field.name);
    return { ...field, ...(mayBeMissing && (!said || said.isList || said.mayBeMissing) && { mayBeMissing }) };
  });
  const examples = begun.examples?.map(({ text, record: found }) => ({
    text,
    // Of a field that was taken away nothing is to be read out any more.
    record: Object.fromEntries(Object.entries(found).flatMap(([name, value]) => (now.has(name) ? [[now.get(name)!, value]] : []))),
  }));
  return { ...record, fields, ...(examples && { examples }) };
}
