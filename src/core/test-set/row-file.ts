/**
 * Rows as a file: JSON Lines in the shapes that `training/` and `npm run quality` read. Offsets in the file are Unicode code
 * points, those of rows UTF-16 units.
 */
import { toCodePoints, toUtf16 } from '../measure/code-points';
import { joinTokens, type Labelled, readBio } from '../measure/token-spans';
import type { TaskId } from '../run/task-id';
import { isWithin, type Span } from '../text/span';
import { limitRowChars, limitRowSpans, limitTestRows, rowId, type TestRow } from './test-row';

/** A row as it is read, before it has a name and a time. */
export type FileRow = TestRow extends infer Row ? (Row extends TestRow ? Omit<Row, 'id' | 'addedAt'> : never) : never;

/** What a file holds: rows, and the lines that are none. */
export interface RowFile {
  readonly rows: readonly FileRow[];
  /** The numbers of the lines that could not be taken, from 1. */
  readonly refused: readonly number[];
}

/** A task that sorts, with the labels that it knows: a row without a task is of the first that knows its label. */
export interface KnownTask {
  readonly id: TaskId;
  readonly labels: readonly string[];
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

/** Tasks whose rows are places; those of all others are labels. */
const tasksOfPlaces: readonly TaskId[] = ['entities', 'compliance'];

function readLine(line: string, known: readonly KnownTask[]): FileRow | null {
  const row = readAnyLine(line, known);
  return row && tasksOfPlaces.includes(row.task) === (row.kind === 'findings') ? row : null;
}

function readAnyLine(line: string, known: readonly KnownTask[]): FileRow | null {
  let data: unknown;
  try {
    data = JSON.parse(line);
  } catch {
    return null;
  }
  if (typeof data !== 'object' || data === null) return null;
  const { task, language, label, spans, judged, tokens, tags, ...rest } = data as Record<string, unknown>;
  const text = typeof rest.text === 'string' ? rest.text : isWords(tokens) ? joinTokens(tokens).text : null;
  if (text === null || text.trim() === '' || text.length > limitRowChars) return null;
  const named = typeof task === 'string' && task.length <= 65 ? task : null;
  const head = { text, ...(typeof language === 'string' && language.length <= 35 && { language }) };
  if (judged !== undefined) {
    const all = readSpans(text, judged);
    if (!all || all.length === 0) return null;
    const sideOf = (isRight: boolean) => all.filter(({ right }) => right === isRight).map(plain);
    return { ...head, kind: 'findings', task: named ?? taskOfSpans(all), spans: sideOf(true), wrong: sideOf(false), isWhole: false };
  }
  if (spans !== undefined || isWords(tokens)) {
    // A set of secrets or of dark patterns has labels beside its spans, which are of no task of ours.
    const whole = spans === undefined ? spansOfTags(tokens, tags) : readSpans(text, spans)?.map(plain);
    return whole ? { ...head, kind: 'findings', task: named ?? taskOfSpans(whole), spans: whole, wrong: [], isWhole: true } : null;
  }
  const said = typeof label === 'string' && label !== '' && label.length <= 100 ? label : null;
  const owner = named ?? known.find(({ labels }) => said !== null && labels.includes(said))?.id;
  return said !== null && owner !== undefined ? { ...head, kind: 'label', task: owner, label: said } : null;
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

type Placed = Labelled & { readonly right: boolean };

function readSpans(text: string, value: unknown): Placed[] | null {
  if (!Array.isArray(value) || value.length > limitRowSpans) return null;
  const read = value.map(readSpan);
  const placed = read.flatMap((span) => span ?? []);
  return placed.length === value.length ? toUtf16(text, placed).filter(({ start, end }) => start < end) : null;
}

function readSpan(value: unknown): Placed | null {
  if (typeof value !== 'object' || value === null) return null;
  const { start, end, label, right = true } = value as Record<string, unknown>;
  const isPlace = Number.isInteger(start) && Number.isInteger(end) && (start as number) >= 0 && (end as number) > (start as number);
  if (!isPlace || typeof label !== 'string' || label === '' || label.length > 200 || typeof right !== 'boolean') return null;
  return { start: start as number, end: end as number, label, right };
}

function plain({ start, end, label }: Labelled): Labelled {
  return { start, end, label };
}

function spansOfTags(words: unknown, tags: unknown): Labelled[] | null {
  if (!isWords(words) || !isWords(tags) || words.length !== tags.length) return null;
  const { tokens } = joinTokens(words);
  const spans = readBio(tags, (label) => label).map(({ start, end, label }) => ({ start: tokens[start]!.start, end: tokens[end - 1]!.end, label }));
  return spans.length <= limitRowSpans ? spans : null;
}

function taskOfSpans(spans: readonly Labelled[]): TaskId {
  return spans.some(({ label }) => label.includes('/')) ? 'compliance' : 'entities';
}
