import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from './figure';

/** What the options page shows: of the shipped model alone, and what says how right it is, not how it comes about. */
const shown = /^(?:accuracy|macro recall|macro F1|F1|recall|precision|span F1|span precision|span recall)$/;

/** Writes the figures that the options page shows, as shares of 1. Returns the file. */
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
  writeFileSync(file, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
  return file;
}
