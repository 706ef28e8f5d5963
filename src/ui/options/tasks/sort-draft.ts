/** A sort as the form has it: examples are lines, as one pastes them. */
import type { SortParts, TaskDefinition } from '../../../core/run/custom-task';
import { type ExampleLabel, leastExamples, limitExampleChars, limitLabelExamples, limitSortLabels } from '../../../core/run/fit';
import { readTableRows } from '../../../core/text/table-rows';

export interface LabelDraft {
  readonly name: string;
  readonly description: string;
  /** One example a line; a line break inside of one is written `\n`. */
  readonly lines: string;
}

export interface SortDraft {
  readonly title: string;
  readonly description: string;
  readonly labels: readonly LabelDraft[];
}

export type SortDefinition = SortParts & Pick<TaskDefinition, 'title' | 'description'>;

export const blankLabel: LabelDraft = { name: '', description: '', lines: '' };

/** What is missing before a sort can be fitted. Each has a sentence in the locales, under `sort_form`. */
export type DraftLack = 'no_title' | 'unnamed_label' | 'same_labels' | 'few_labels' | 'few_examples' | 'many_examples';

export function toDraft({ title, description = '', labels }: SortDefinition): SortDraft {
  return {
    title,
    description,
    labels: labels.map(({ name, description = '', examples }) => ({ name, description, lines: examples.map(writeLine).join('\n') })),
  };
}

/** The task of a draft. What it lacks is told by `lackOf`. */
export function toDefinition({ title, description, labels }: SortDraft): SortDefinition {
  return {
    title: title.trim(),
    ...(description.trim() && { description: description.trim() }),
    kind: 'sort',
    labels: labels.map(({ name, description, lines }) => ({
      name: name.trim(),
      ...(description.trim() && { description: description.trim() }),
      examples: examplesOf(lines),
    })),
  };
}

/** The examples of a field, each once, the longest cut off where no more of them is read. */
export function examplesOf(lines: string): string[] {
  const examples = lines.split('\n').map((line) => readLine(line.trim()).slice(0, limitExampleChars));
  return [...new Set(examples)].filter((example) => example.trim() !== '');
}

function readLine(line: string): string {
  return line.replace(/\\([n\\])/g, (_, sign: string) => (sign === 'n' ? '\n' : '\\'));
}

/** An example as a line of the form. */
export function writeLine(example: string): string {
  return example.replace(/\\(?=[n\\])/g, '\\\\').replace(/\r?\n/g, '\\n');
}

/** What keeps labels from being fitted; null where nothing does. */
export function lackOfLabels(labels: readonly ExampleLabel[]): DraftLack | null {
  const names = labels.map(({ name }) => name.toLowerCase());
  if (labels.length < 2) return 'few_labels';
  if (names.some((name) => name === '')) return 'unnamed_label';
  if (new Set(names).size < names.length) return 'same_labels';
  if (labels.some(({ examples }) => examples.length < leastExamples)) return 'few_examples';
  return labels.some(({ examples }) => examples.length > limitLabelExamples) ? 'many_examples' : null;
}

/** Draft labels with the rows of a table put to them: a text and its label in two columns, whichever comes first. Null for what is no such table. */
export function withTable(labels: readonly LabelDraft[], table: string): LabelDraft[] | null {
  const rows = readTableRows(table).filter((row) => row.length >= 2 && row[0] && row[1]);
  if (rows.length < 2) return null;
  // Labels come again and again, texts hardly ever.
  const kinds = [0, 1].map((column) => new Set(rows.map((row) => row[column]!.toLowerCase())).size);
  const isHeadingFirst = /^(?:label|labels|class|category|intent|标签|类别|分类)$/i;
  const heading = rows[0]!.findIndex((cell) => isHeadingFirst.test(cell));
  const labelColumn = heading === 0 || heading === 1 ? heading : kinds[0]! <= kinds[1]! ? 0 : 1;
  const filled = labels.filter(({ name, lines }) => name.trim() !== '' || lines.trim() !== '');
  for (const row of heading < 0 ? rows : rows.slice(1)) {
    const [name, text] = [row[labelColumn]!.slice(0, 100), writeLine(row[1 - labelColumn]!)];
    const at = filled.findIndex((label) => label.name.trim().toLowerCase() === name.toLowerCase());
    const label = at < 0 ? { ...blankLabel, name } : filled[at]!;
    filled[at < 0 ? filled.length : at] = { ...label, lines: label.lines.trim() === '' ? text : `${label.lines.trimEnd()}\n${text}` };
  }
  return filled.length > limitSortLabels ? null : filled;
}
