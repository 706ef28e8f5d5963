/**
 * Finished runs as files. Values that are covered on the surface are covered here too, by the same
 * function; the passage itself is never part of an export.
 */
import type { Span } from '../../core/text/span';
import type { FinishedRun } from '../hosts';
import { columns, type Row, type Writing } from '../kinds/kind';
import { kindOf } from '../kinds/kinds';
import { showText } from '../masking';

/** What is exported: a run without what was put aside, and the spans that stay covered. */
export interface Exported {
  readonly run: FinishedRun;
  readonly covered: readonly Span[];
  readonly locale: string;
}

/** The kinds of file a run can become. */
export const exportFormats = ['csv', 'json', 'md'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The passage of an export as it may be written down. */
export function writingOf({ run, covered, locale }: Exported): Writing {
  const { text } = run.passage;
  return { text, covered, locale, show: (span) => showText(text, span, covered) };
}

/** One row per finding, sentence or field, RFC 4180, with a byte order mark so that spreadsheets read UTF-8, and cells that cannot be taken for formulas, whichever sign the reader takes for the separator. */
export function toCsv(exported: Exported): string {
  const lines = [columns.join(','), ...rowsOf(exported).map((row) => columns.map((column) => csvCell(row[column])).join(','))];
  return `\uFEFF${lines.join('\r\n')}\r\n`;
}

/** The same rows as label, value and confidence, separated by tabs: what "copy" puts on the clipboard. */
export function toPlainText(exported: Exported): string {
  const cell = (value: string | number | undefined) => {
    const text = String(value ?? '').replace(/\s+/g, ' ');
    // A telephone number is no formula, and people paste it into mails too.
    return /^\+[\d ().-]+$/.test(text) ? text : defuse(text);
  };
  return rowsOf(exported)
    .map((row) => [row.message ?? row.label, row.text, row.confidence].map(cell).join('\t'))
    .join('\n');
}

/** The run with its numbers, for other programs. */
export function toJson(exported: Exported): string {
  const { coverage, cost, finishedAt, passage, results } = exported.run;
  const writing = writingOf(exported);
  const head = { format: 'gloss-run', version: 1, finishedAt: new Date(finishedAt).toISOString(), offsets: 'utf-16', language: passage.language };
  const told = results.map(({ task, result }) => ({ task, kind: result.kind, ...kindOf(result).json(result, writing) }));
  return `${JSON.stringify({ ...head, coverage, cost, results: told }, null, 2)}\n`;
}

function rowsOf(exported: Exported): (Row & { readonly task: string })[] {
  const writing = writingOf(exported);
  return exported.run.results.flatMap(({ task, result }) =>
    kindOf(result)
      .rows(result, writing)
      .map((row) => ({ task, ...row })),
  );
}

/**
 * A spreadsheet runs cells that begin with one of `= + - @`; an apostrophe before it makes them text (OWASP, CSV injection).
 * Where it separates cells by semicolons or tabs, or takes every line break for a new row, a cell begins in the middle of
 * ours; quotation marks and white space before the sign do not keep it from being one.
 */
function defuse(cell: string): string {
  const inside = cell.replace(/(?:^|[;\t\n\v\f\r\u0085\u2028\u2029])[\s";\0\u0085]*/g, (start, at: number) =>
    formulaSign.test(cell.charAt(at + start.length)) ? `${start}'` : start,
  );
  return /^[\t\r]/.test(inside) ? `'${inside}` : inside;
}

const formulaSign = /^[=+\-@＝＋－＠]/;

/** A cell of a table: quoted where it must be, and never taken for a formula. */
export function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const cell = defuse(value);
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
