/**
 * Every label that the model and the tasks give, once: its key, its group, and by its place the order in which it is shown.
 * What it is called stands in the locale files under `label.<key>`. A new label is one entry here and its names.
 */
export interface Label {
  readonly key: string;
  /** `tone`: what a passage feels like. `entity`: who and what is in it; each of these can be switched off. */
  readonly group: 'tone' | 'entity';
}

export const labels = [
  { key: 'negative', group: 'tone' },
  { key: 'neutral', group: 'tone' },
  { key: 'positive', group: 'tone' },
  { key: 'PER', group: 'entity' },
  { key: 'TITLE', group: 'entity' },
  { key: 'ORG', group: 'entity' },
  { key: 'LOC', group: 'entity' },
  { key: 'ADDRESS', group: 'entity' },
  { key: 'GROUP', group: 'entity' },
  { key: 'AGE', group: 'entity' },
  { key: 'MISC', group: 'entity' },
  { key: 'EMAIL', group: 'entity' },
  { key: 'PHONE', group: 'entity' },
  { key: 'URL', group: 'entity' },
  { key: 'DATE', group: 'entity' },
  { key: 'MONEY', group: 'entity' },
] as const satisfies readonly Label[];

/** The labels of a group, in the order in which they are shown. */
export function labelsOf(group: Label['group'], catalogue: readonly Label[] = labels): readonly string[] {
  return catalogue.filter((label) => label.group === group).map(({ key }) => key);
}

/** What the entities task shows: the entities of the catalogue that are not switched off. */
export function shownLabels(labelsOff: readonly string[], catalogue: readonly Label[] = labels): ReadonlySet<string> {
  return new Set(labelsOf('entity', catalogue).filter((key) => !labelsOff.includes(key)));
}

/** The place of a label in the order; labels that are not in the catalogue come last. */
export function rankOf(key: string): number {
  const place = labels.findIndex((label) => label.key === key);
  return place < 0 ? labels.length : place;
}
