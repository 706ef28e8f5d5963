import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure';

/** What the options page shows: of the shipped model alone, and what says how right it is, not how it comes about. */
const shown =
  /^(?:accuracy|macro recall|macro F1|F1|recall|precision|span F1|span precision|span recall|pass rate|said without reserve|right of what is said without reserve)$/;

/** The task that functional tests are recorded under. */
export const functionalTask = 'functional';

/**
 * Writes the figures that the options page shows, as shares of 1. Public sets and functional tests are measured apart: rows of
 * the kind that was not measured now stay as they are. Returns the file.
 */
export function recordFigures(figures: readonly Figure[], root: string): string {
  const file = join(root, 'assets/models/gloss-encoder/metrics.json');
  const share = (points: number) => Math.round(points * 100) / 10_000;
  const rows = figures
    .filter(({ model, metric }) => model === 'gloss' && shown.test(metric))
    .map(({ dataset, split, task, metric, value, low, high, rows }) => ({
      dataset,
      split,
      task,
      metric,
      value: share(value),
      low: share(low),
      high: share(high),
      rows,
    }));
  const isFunctional = figures.some(({ task }) => task === functionalTask);
  const others = readRows(file).filter((row) => (row.task === functionalTask) !== isFunctional);
  const all: readonly Row[] = isFunctional ? [...others, ...rows] : [...rows, ...others];
  writeFileSync(file, `[\n${all.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
  return file;
}

type Row = Omit<Figure, 'model'>;

function readRows(file: string): Row[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Row[]) : [];
}
