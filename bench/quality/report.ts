import type { Figure } from './figure';

/** A set that was not measured, and why. */
export interface LeftOut {
  readonly dataset: string;
  readonly why: string;
}

/** The figures as a table for people, one line each, grouped by task. */
export function formatReport(figures: readonly Figure[], leftOut: readonly LeftOut[]): string {
  const lines = [...new Set(figures.map(({ task }) => task))].flatMap((task) => [
    '',
    task,
    ...figures.filter((figure) => figure.task === task).map(formatFigure),
  ]);
  const others = leftOut.map(({ dataset, why }) => `  ${dataset.padEnd(26)} ${why}`);
  return [...lines, ...(others.length ? ['', 'not covered', ...others] : [])].join('\n').trimStart();
}

function formatFigure({ dataset, split, metric, value, low, high, rows }: Figure): string {
  const name = `${dataset} ${split}`.padEnd(30);
  return `  ${name} ${metric.padEnd(36)} ${value.toFixed(1).padStart(6)}  [${low.toFixed(1)}, ${high.toFixed(1)}]  ${rows} rows`;
}
