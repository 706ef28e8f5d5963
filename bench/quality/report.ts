import type { Figure } from './figure';
import { rightMetric, saidMetric } from './suites/sentiment';

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
  const together = formatTogether(figures);
  const others = leftOut.map(({ dataset, why }) => `  ${dataset.padEnd(26)} ${why}`);
  return [...lines, ...together, ...(others.length ? ['', 'not covered', ...others] : [])].join('\n').trimStart();
}

function formatFigure({ dataset, split, metric, value, low, high, rows }: Figure): string {
  const name = `${dataset} ${split}`.padEnd(30);
  return `  ${name} ${metric.padEnd(36)} ${value.toFixed(1).padStart(6)}  [${low.toFixed(1)}, ${high.toFixed(1)}]  ${rows} rows`;
}

/** What the sentiment task says without reserve, over all sets that were measured: the marks are chosen so that at least 95 of 100 are right here. */
function formatTogether(figures: readonly Figure[]): string[] {
  const rowsOf = (metric: string) => figures.filter((figure) => figure.metric === metric && figure.model === 'gloss');
  const sum = (some: readonly Figure[], weigh: (figure: Figure) => number) => some.reduce((total, figure) => total + weigh(figure), 0);
  const said = rowsOf(saidMetric);
  const right = rowsOf(rightMetric);
  if (said.length < 2 || right.length === 0) return [];
  const share = (part: number, all: number) => ((100 * part) / all).toFixed(1);
  const rightCount = sum(right, ({ value, rows }) => (value / 100) * rows);
  const lines = said.map(({ dataset, value, rows }) => {
    const own = right.find((figure) => figure.dataset === dataset);
    return `  ${dataset.padEnd(30)} ${value.toFixed(1).padStart(6)} of 100 said, ${own ? `${own.value.toFixed(1)} of 100 of them right` : 'nothing'}  ${rows} rows`;
  });
  const rows = sum(said, (figure) => figure.rows);
  const all = `  ${'all together'.padEnd(30)} ${share(
    sum(right, (figure) => figure.rows),
    rows,
  ).padStart(6)} of 100 said, ${share(
    rightCount,
    sum(right, (figure) => figure.rows),
  )} of 100 of them right  ${rows} rows`;
  return ['', 'sentiment without reserve', ...lines, all];
}
