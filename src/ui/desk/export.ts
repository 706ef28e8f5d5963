/**
 * Finished runs as files. Values that are covered on the surface are covered here too, by the same
 * function; the passage itself is never part of an export.
 */
import { inLocale } from '../../core/text/local-text';
import { topScore } from '../../core/run/result';
import { isOverlapping, type Span } from '../../core/text/span';
import type { FinishedRun } from '../hosts';
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

const columns = [
  'task',
  'label',
  'text',
  'start',
  'end',
  'confidence',
  'severity',
  'rule',
  'message',
  'suggestion',
  'reference',
  'found_by',
  'evidence',
] as const;
type Row = Readonly<Partial<Record<(typeof columns)[number], string | number>>>;

/** One row per finding or sentence, RFC 4180, with a byte order mark so that spreadsheets read UTF-8, and cells that cannot be taken for formulas, whichever sign the reader takes for the separator. */
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
export function toJson({ run, covered, locale }: Exported): string {
  const results = run.results.map(({ task, result }) => {
    if (result.kind === 'label') {
      const parts = result.parts.map(({ span, scores }) => ({ ...span, text: showText(run.passage.text, span, covered), scores }));
      return { task, kind: result.kind, scores: result.scores, parts };
    }
    const findings = result.findings.map(({ span, broken, ...finding }) => ({
      ...span,
      text: showText(run.passage.text, span, covered),
      ...finding,
      masked: covered.some((secret) => isOverlapping(secret, span)),
      ...(broken && { rule: `${broken.policy}/${broken.rule}`, severity: broken.severity, message: inLocale(broken.message, locale) }),
    }));
    return { task, kind: result.kind, findings };
  });
  const { coverage, cost } = run;
  const head = { format: 'gloss-run', version: 1, finishedAt: new Date(run.finishedAt).toISOString(), offsets: 'utf-16', language: run.passage.language };
  return `${JSON.stringify({ ...head, coverage, cost, results }, null, 2)}\n`;
}

function rowsOf({ run, covered, locale }: Exported): Row[] {
  return run.results.flatMap(({ task, result }): Row[] => {
    if (result.kind === 'label') {
      return result.parts.map(({ span, scores }) => {
        const { label, confidence } = topScore(scores);
        return { task, label, text: showText(run.passage.text, span, covered), ...span, confidence: round(confidence) };
      });
    }
    return result.findings.map(({ span, label, confidence, by, evidence, broken }) => ({
      task,
      label,
      text: showText(run.passage.text, span, covered),
      ...span,
      confidence: round(confidence),
      found_by: `${by.kind}:${by.id}`,
      evidence: evidence.map(({ code, detail }) => (detail ? `${code}=${detail}` : code)).join('; '),
      ...(broken && {
        severity: broken.severity,
        rule: `${broken.policy}/${broken.rule}`,
        message: inLocale(broken.message, locale),
        suggestion: broken.suggestion && inLocale(broken.suggestion, locale),
        reference: broken.reference?.url,
      }),
    }));
  });
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

function csvCell(value: string | number | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  const cell = defuse(value);
  return /[",;\t\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function round(confidence: number): number {
  return Math.round(confidence * 10_000) / 10_000;
}
