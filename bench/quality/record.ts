import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type EncoderId, encoderFolders, encoderIds } from '../../src/core/encoding/encoder-id';
import type { Figure } from './figure';

/** What the options page shows: of the shipped models alone, and what says how right they are, not how it comes about. */
const shown =
  /^(?:accuracy|macro recall|macro F1|F1|recall|precision|span F1|span precision|span recall|pass rate|said without reserve|right of what is said without reserve)$/;

/** The task that functional tests are recorded under. */
export const functionalTask = 'functional';

/**
 * Writes the figures that the options page shows, as shares of 1, beside the model that reads the set. What is measured
 * of a set for a task takes the place of what stood there of it; rows of what was not measured now stay as they are.
 */
export function recordFigures(figures: readonly Figure[], root: string): void {
  for (const id of encoderIds) {
    const own = figures.filter(({ dataset, model, metric }) => encoderOf(dataset) === id && model === 'gloss' && shown.test(metric));
    if (own.length > 0) recordOf(own, join(root, 'assets/models', encoderFolders[id], 'metrics.json'));
  }
}

/** Sets in Chinese are named so. */
function encoderOf(dataset: string): EncoderId {
  return dataset.startsWith('zh_') ? 'zh' : 'en';
}

function recordOf(figures: readonly Figure[], file: string): void {
  const share = (points: number) => Math.round(points * 100) / 10_000;
  const rows = figures.map(({ dataset, split, task, metric, value, low, high, rows }) => ({
    dataset,
    split,
    task,
    metric,
    value: share(value),
    low: share(low),
    high: share(high),
    rows,
  }));
  const all = new Map([...bySet(readRows(file)), ...bySet(rows)]);
  writeFileSync(
    file,
    `[\n${[...all.values()]
      .flat()
      .map((row) => `  ${JSON.stringify(row)}`)
      .join(',\n')}\n]\n`,
  );
}

type Row = Omit<Figure, 'model'>;

/** What is measured in one go, a set for one task: its rows. In order, as they stand. */
function bySet(rows: readonly Row[]): Map<string, Row[]> {
  const sets = new Map<string, Row[]>();
  for (const row of rows) {
    const set = `${row.task} ${row.dataset}`;
    sets.set(set, [...(sets.get(set) ?? []), row]);
  }
  return sets;
}

function readRows(file: string): Row[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Row[]) : [];
}
