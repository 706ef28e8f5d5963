/** One line of a file of rows, one of ours or of a public set, as a row. What cannot be stored as it stands is none. */
import { toUtf16 } from '../measure/code-points';
import { joinTokens, type Labelled, readBio } from '../measure/token-spans';
import { isUserTask } from '../run/custom-task';
import type { TaskId } from '../run/task-id';
import { type FindingsRow, limitNames, limitRowChars, limitRowSpans, type TestRow } from './test-row';

/** A row as it is read, before it has a name and a time. */
export type FileRow = TestRow extends infer Row ? (Row extends TestRow ? Omit<Row, 'id' | 'addedAt'> : never) : never;

/** A task that sorts, with the labels that it knows: a row without a task is of the first that knows its label. */
export interface KnownTask {
  readonly id: TaskId;
  readonly labels: readonly string[];
}

/** Reads a line; null for one that is no labelled row, or that says something of words which are not there. */
export function readLine(line: string, known: readonly KnownTask[]): FileRow | null {
  const data = readObject(line);
  if (!data) return null;
  const named = nameIn(data.task, limitNames.task);
  const label = nameIn(data.label, limitNames.label);
  const sort = named ?? (saysPlaces(data) ? undefined : known.find(({ labels }) => label !== null && labels.includes(label))?.id);
  const language = nameIn(data.language, limitNames.language);
  const head = { ...(language !== null && { language }) };
  if (sort !== undefined && isSort(sort, known)) {
    const text = textOf(data);
    return text !== null && label !== null ? { ...head, kind: 'label', task: sort, text, label } : null;
  }
  const places = readPlaces(data);
  return places && { ...head, kind: 'findings', task: named ?? taskOf([...places.spans, ...places.wrong]), ...places };
}

/** Whoever asks says which tasks sort, and all that can be scored of the user's own do. The rows of others are places. */
function isSort(task: TaskId, known: readonly KnownTask[]): boolean {
  return isUserTask(task) || known.some(({ id }) => id === task);
}

function taskOf(spans: readonly Labelled[]): TaskId {
  return spans.some(({ label }) => label.includes('/')) ? 'compliance' : 'entities';
}

type Line = Readonly<Record<string, unknown>>;

function readObject(line: string): Line | null {
  try {
    const data: unknown = JSON.parse(line);
    return typeof data === 'object' && data !== null ? (data as Line) : null;
  } catch {
    return null;
  }
}

function nameIn(value: unknown, most: number): string | null {
  return typeof value === 'string' && value !== '' && value.length <= most ? value : null;
}

function isWords(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((word) => typeof word === 'string');
}

function textOf({ text, tokens }: Line): string | null {
  return checkText(typeof text === 'string' ? text : isWords(tokens) ? joinTokens(tokens).text : '');
}

function checkText(text: string): string | null {
  return text.trim() !== '' && text.length <= limitRowChars ? text : null;
}

/** Whether a line says anything of places. Sets of other things have empty lists of them beside their labels. */
function saysPlaces({ judged, spans, tags }: Line): boolean {
  return [judged, spans, tags].some((list) => list !== undefined && !(Array.isArray(list) && list.length === 0));
}

type Places = Pick<FindingsRow, 'text' | 'spans' | 'wrong' | 'isWhole'>;

function readPlaces(data: Line): Places | null {
  if (data.judged === undefined && data.spans === undefined) return readTags(data);
  const text = textOf(data);
  if (text === null) return null;
  const isWhole = data.judged === undefined;
  const all = readSpans(text, isWhole ? data.spans : data.judged);
  if (!all || (!isWhole && all.length === 0)) return null;
  const sideOf = (isRight: boolean) => all.filter(({ right }) => isWhole || right === isRight).map(({ start, end, label }) => ({ start, end, label }));
  const [spans, wrong] = [sideOf(true), isWhole ? [] : sideOf(false)];
  return Math.max(spans.length, wrong.length) <= limitRowSpans ? { text, spans, wrong, isWhole } : null;
}

/** Tags are of the words and of no other text that stands beside them, so the words make the text. */
function readTags({ tokens: words, tags }: Line): Places | null {
  if (!isWords(words) || !isWords(tags) || words.length !== tags.length || !tags.every((tag) => /^(?:O|[BI]-.+)$/su.test(tag))) return null;
  const { text, tokens } = joinTokens(words);
  const spans = readBio(tags, (label) => label).map(({ start, end, label }) => ({ start: tokens[start]!.start, end: tokens[end - 1]!.end, label }));
  const isFit = spans.length <= limitRowSpans && spans.every(({ start, end, label }) => start < end && label.length <= limitNames.place);
  return isFit && checkText(text) !== null ? { text, spans, wrong: [], isWhole: true } : null;
}

type Placed = Labelled & { readonly right: boolean };

function readSpans(text: string, value: unknown): Placed[] | null {
  // Of places that were judged, those that are right and those that are wrong have each their room.
  if (!Array.isArray(value) || value.length > 2 * limitRowSpans) return null;
  const points = Array.from(text).length;
  const placed = value.flatMap((span) => readSpan(span, points) ?? []);
  return placed.length === value.length ? toUtf16(text, placed) : null;
}

function readSpan(value: unknown, points: number): Placed | null {
  if (typeof value !== 'object' || value === null) return null;
  const { start, end, label, right = true } = value as Line;
  const name = nameIn(label, limitNames.place);
  if (typeof start !== 'number' || typeof end !== 'number' || !Number.isInteger(start) || !Number.isInteger(end)) return null;
  return name !== null && typeof right === 'boolean' && start >= 0 && start < end && end <= points ? { start, end, label: name, right } : null;
}
