/**
 * Rows as a file: JSON Lines in the shapes that `training/` and `npm run quality` read. Offsets in the file are Unicode code
 * points, those of rows UTF-16 units.
 */
import { toCodePoints } from '../measure/code-points';
import type { Labelled } from '../measure/token-spans';
import { isWithin, type Span } from '../text/span';
import { type FileRow, type KnownTask, readLine } from './row-line';
import { limitTestRows, rowId, type TestRow } from './test-row';

/** What a file holds: rows, and the lines that are none. */
export interface RowFile {
  readonly rows: readonly FileRow[];
  /** The numbers of the lines that could not be taken, from 1. */
  readonly refused: readonly number[];
}

/** One line for each row. `onlyWhole` leaves out passages of which only parts were judged, which nothing may be trained on. */
export function writeRows(rows: readonly TestRow[], onlyWhole = false): string {
  const written = rows.filter((row) => !onlyWhole || row.kind === 'label' || row.isWhole).map((row) => JSON.stringify(lineOf(row)));
  return written.map((line) => `${line}\n`).join('');
}

function lineOf(row: TestRow): object {
  const { task, text, language } = row;
  const head = { text, ...(language !== undefined && { language }), task };
  if (row.kind === 'label') return { ...head, label: row.label };
  const places = (spans: readonly Labelled[]) => toCodePoints(text, spans).map(({ start, end, label }) => ({ start, end, label }));
  // Under another name than `spans`: who learns from those takes all other words for nothing.
  if (!row.isWhole) {
    const judged = [...places(row.spans).map((span) => ({ ...span, right: true })), ...places(row.wrong).map((span) => ({ ...span, right: false }))];
    return { ...head, judged };
  }
  return { ...head, spans: places(row.spans), ...(task === 'entities' && toTags(text, row.spans)) };
}

/** The same as tokens and BIO2 tags, which is how sets of entities are written. A token never crosses an end of a span. */
function toTags(text: string, spans: readonly Labelled[]): { readonly tokens: readonly string[]; readonly tags: readonly string[] } {
  const cuts = new Set(spans.flatMap(({ start, end }) => [start, end]));
  const tokens: (Span & { readonly word: string })[] = [];
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    let from = index;
    for (let at = index + 1; at <= index + word.length; at++) {
      if (at < index + word.length && !cuts.has(at)) continue;
      tokens.push({ start: from, end: at, word: text.slice(from, at) });
      from = at;
    }
  }
  const tags = tokens.map((token) => {
    const span = spans.find((one) => isWithin(token, one));
    if (!span) return 'O';
    const isFirst = !tokens.some((other) => other.start < token.start && isWithin(other, span));
    return `${isFirst ? 'B' : 'I'}-${span.label}`;
  });
  return { tokens: tokens.map(({ word }) => word), tags };
}

/** Reads such a file, one of ours or a public set. A line that is no labelled row is told by its number, never by its text. */
export function readRows(content: string, known: readonly KnownTask[]): RowFile {
  const rows: FileRow[] = [];
  const refused: number[] = [];
  content.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const row = rows.length < limitTestRows ? readLine(line, known) : null;
    if (row) rows.push(row);
    else refused.push(at + 1);
  });
  return { rows, refused };
}

/** The same with names and one time, newest last; of two rows of one text and task the later one. */
export async function nameRows(rows: readonly FileRow[], addedAt: number): Promise<TestRow[]> {
  const named = await Promise.all(rows.map(async (row): Promise<TestRow> => ({ ...row, id: await rowId(row.task, row.text), addedAt })));
  return [...new Map(named.map((row) => [row.id, row])).values()];
}
