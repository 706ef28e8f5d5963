/**
 * Finished runs as files. Values that are covered on the surface are covered here too, by the same
 * function; the passage itself is never part of an export.
 */
import type { Span } from '../../core/text/span';
import { createFormats } from '../formats';
import type { FinishedRun, Place, Translate } from '../hosts';
import { columns, type Row, type RunColumn, type Telling, type Writing } from '../kinds/kind';
import { kindOf } from '../kinds/kinds';
import { showText } from '../masking';
import { taskName } from '../wording';

/** What is exported: a run without what was put aside, and the spans that stay covered. */
export interface Exported {
  readonly run: FinishedRun;
  readonly covered: readonly Span[];
  readonly locale: string;
  /** The page that the passage is of, where it is known. */
  readonly page?: Partial<Pick<Place, 'title' | 'address'>>;
}

/** The kinds of file a run can become. */
export const exportFormats = ['csv', 'json', 'md'] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The passage of an export as it may be written down. */
export function writingOf({ run, covered, locale }: Exported): Writing {
  const { text } = run.passage;
  return { text, covered, locale, show: (span) => showText(text, span, covered) };
}

/** An export in the words of the reader's language. */
export function tellingOf(exported: Exported, t: Translate): Telling {
  return { ...writingOf(exported), t, formats: createFormats(exported.locale) };
}

/** The minute in which a run finished, on the reader's own clock, as spreadsheets read it: `2026-03-14 09:26`. */
export function minuteOf(epochMs: number): string {
  const date = new Date(epochMs);
  return new Date(epochMs - date.getTimezoneOffset() * 60_000).toISOString().slice(0, 16).replace('T', ' ');
}

/** One row per finding, sentence or field, RFC 4180, in the reader's words, with a byte order mark so that spreadsheets read UTF-8, and cells that cannot be taken for formulas, whichever sign the reader takes for the separator. */
export function toCsv(exported: Exported, t: Translate): string {
  const rows = rowsOf(exported, t);
  // Nobody wants to read past columns in which nothing ever stands.
  const used = columns.filter((column) => isAlways.has(column) || rows.some((row) => row[column] !== undefined && row[column] !== ''));
  return toTable([used.map((column) => t(`export.column_${column}`)), ...rows.map((row) => used.map((column) => row[column]))]);
}

const isAlways: ReadonlySet<string> = new Set(['task', 'kind', 'text', 'start', 'end', 'date']);

/** Lines of cells as CSV. */
export function toTable(lines: readonly (readonly (string | number | undefined)[])[]): string {
  return `\uFEFF${lines.map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

/** The cells that every line of a run ends with: its page and its minute. */
export function pageCells({ page, run }: Exported): { readonly page?: string; readonly address?: string; readonly date: string } {
  return { ...(page?.title && { page: page.title }), ...(page?.address && { address: page.address }), date: minuteOf(run.finishedAt) };
}

/** The same rows as kind or rule, value and confidence, separated by tabs: what "copy" puts on the clipboard. */
export function toPlainText(exported: Exported, t: Translate): string {
  const cell = (value: string | number | undefined) => {
    const text = String(value ?? '').replace(/\s+/g, ' ');
    // A telephone number is no formula, and people paste it into mails too.
    return /^\+[\d ().-]+$/.test(text) ? text : defuse(text);
  };
  return rowsOf(exported, t)
    .map((row) => [row.rule ?? row.kind ?? row.certainty, row.text, row.confidence].map(cell).join('\t'))
    .join('\n');
}

/** The run with its numbers, for other programs. */
export function toJson(exported: Exported): string {
  const { coverage, cost, finishedAt, passage, results } = exported.run;
  const { title, address } = exported.page ?? {};
  const page = (title || address) && { ...(title && { title }), ...(address && { address }) };
  const writing = writingOf(exported);
  const head = {
    format: 'gloss-run',
    version: 1,
    finishedAt: new Date(finishedAt).toISOString(),
    offsets: 'utf-16',
    language: passage.language,
    ...(page && { page }),
  };
  const told = results.map(({ task, result }) => ({ task, kind: result.kind, ...kindOf(result).json(result, writing) }));
  return `${JSON.stringify({ ...head, coverage, cost, results: told }, null, 2)}\n`;
}

function rowsOf(exported: Exported, t: Translate): (Row & Partial<Record<RunColumn, string>>)[] {
  const telling = tellingOf(exported, t);
  const ends = pageCells(exported);
  return exported.run.results.flatMap(({ task, result }) =>
    kindOf(result)
      .rows(result, telling)
      .map((row) => ({ task: taskName(t, task), ...row, ...ends })),
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
