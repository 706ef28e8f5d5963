import type { DataSet } from './data-set';
import { type LabelMap, mapLabel } from './label-map';

/** The classes of a task and how data sets call them. */
export interface ClassScheme {
  /** Our classes, each with the other names it goes by. */
  readonly names: Readonly<Record<string, readonly string[]>>;
  /** The class without which a set is not about this task. */
  readonly telling: string;
  /** Classes that are only counted through: 0, 1 and 0, 1, 2, as they are usually numbered. */
  readonly numbered: readonly (readonly string[])[];
  /** What the name of a set with numbered classes must hold. */
  readonly hint: RegExp;
}

/** The true class of every row; null when the set is not labelled with these classes. Rows whose label is mapped to nothing get null. */
export function readClasses({ name, rows }: DataSet, map: LabelMap, scheme: ClassScheme): (string | null)[] | null {
  if (rows.some(({ text, label, spans, tags }) => text === undefined || label === undefined || spans !== undefined || tags)) return null;
  const labels = rows.map(({ label }) => mapLabel(map, label!));
  const distinct = [...new Set(labels)].filter((label) => label !== null);
  const table = tableOf(distinct, name, scheme);
  if (!table || ![...table.values()].includes(scheme.telling)) return null;
  return labels.map((label) => (label === null ? null : table.get(label)!));
}

/** From the labels of a set to our classes; null when one of them is none of ours. */
function tableOf(labels: readonly string[], name: string, { names, numbered, hint }: ClassScheme): Map<string, string> | null {
  const counted = numbered.find((classes) => classes.length === labels.length && labels.every((label) => Number(label) in classes));
  if (counted && labels.every((label) => /^\d$/.test(label))) {
    return hint.test(name) ? new Map(labels.map((label) => [label, counted[Number(label)]!])) : null;
  }
  const table = new Map<string, string>();
  for (const label of labels) {
    const plain = label.toLowerCase().replace(/[^a-z0-9]+/g, '_');
    const ours = Object.keys(names).find((own) => own === plain || names[own]!.includes(plain));
    if (ours === undefined) return null;
    table.set(label, ours);
  }
  return table;
}
