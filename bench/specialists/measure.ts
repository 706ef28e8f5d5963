/** How right, how fast and how costly: one line of the table for each who was asked. */
import { interval, quantile } from '../../src/core/measure/bootstrap';
import type { FieldWish, PlainRecord } from '../../src/core/run/record';
import type { Use } from '../language-models/clock';
import type { Answers } from './plan';
import type { RecordRow, Ticket } from './rows';

/** What one contestant answered, and what the browser spent on it: for all texts together, and in memory more than the empty page. */
export interface Told extends Answers {
  readonly spent: Use;
}

/** What one contestant did. */
export interface Line {
  readonly name: string;
  /** 0…1, with its 95% interval over templates. */
  readonly quality: number;
  readonly low: number;
  readonly high: number;
  /** Median of one text, by the wall. */
  readonly tookMs: number;
  /** Of all threads, a text. */
  readonly processorMs: number;
  /** What the page's process holds more than when it was empty. */
  readonly bytes: number;
  readonly remark: string;
}

/** Accuracy of labels. */
export function scoreLabels(name: string, rows: readonly Ticket[], told: Told): Line {
  const right = rows.map(({ label }, place) => told.answers[place] === label);
  const none = told.answers.filter((answer) => answer === '').length;
  return { name, ...qualityOf(byTemplate(rows, right), mean), ...costOf(told), remark: none ? `“none of these” ${none} times` : '' };
}

function byTemplate<Score>(rows: readonly { readonly template: string }[], scores: readonly Score[]): Score[][] {
  const groups = new Map<string, Score[]>();
  for (const [place, { template }] of rows.entries()) groups.set(template, [...(groups.get(template) ?? []), scores[place]!]);
  return [...groups.values()];
}

const mean = (groups: readonly (readonly boolean[])[]): number => {
  const all = groups.flat();
  return all.filter(Boolean).length / all.length;
};

/** Values that were found, that were to be found, and that were both. */
interface Fields {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** F1 of the values of records. One is right where it is exactly what belongs into its field; where nothing belongs, nothing is wanted. */
export function scoreRecords(name: string, rows: readonly RecordRow[], fields: readonly FieldWish[], told: Told): Line {
  let [exact, valid] = [0, 0];
  const counts = rows.map(({ text, record }, place): Fields => {
    const read = told.answers[place] as PlainRecord;
    const [found, wanted] = [valuesOf(read, fields), valuesOf(record, fields)];
    const right = countShared(found, wanted);
    if (right === found.length && right === wanted.length) exact++;
    if (fields.every((field) => isValid(read, field, text))) valid++;
    return { right, found: found.length, wanted: wanted.length };
  });
  const remark = `${exact} of ${rows.length} records wholly right, ${valid} in shape with quotes that stand in the text`;
  return { name, ...qualityOf(byTemplate(rows, counts), f1), ...costOf(told), remark };
}

/** Each value of a record, with its field. */
function valuesOf(record: PlainRecord, fields: readonly FieldWish[]): string[] {
  return fields.flatMap(({ name }) => [record[name] ?? []].flat().map((value) => `${name} ${String(value)}`));
}

/** How many of one list are in the other as well, each counted as often as it stands in both. */
function countShared(some: readonly string[], others: readonly string[]): number {
  const left = [...others];
  return some.filter((value) => {
    const place = left.indexOf(value);
    if (place >= 0) left.splice(place, 1);
    return place >= 0;
  }).length;
}

function isValid(record: PlainRecord, { name, isList = false, mayBeMissing }: FieldWish, text: string): boolean {
  const value = record[name];
  if (value === undefined || Array.isArray(value) !== isList || (value === null && !mayBeMissing)) return false;
  return [value ?? []].flat().every((quote) => typeof quote === 'string' && text.includes(quote));
}

const f1 = (groups: readonly (readonly Fields[])[]): number => {
  const sum = (of: (fields: Fields) => number) => groups.flat().reduce((total, fields) => total + of(fields), 0);
  return (2 * sum(({ right }) => right)) / (sum(({ found }) => found) + sum(({ wanted }) => wanted));
};

function qualityOf<Group>(groups: readonly Group[], score: (groups: readonly Group[]) => number) {
  return { quality: score(groups), ...interval(groups, score) };
}

function costOf({ tookMs, spent }: Told) {
  const sorted = [...tookMs].sort((a, b) => a - b);
  return { tookMs: quantile(sorted, 0.5), processorMs: spent.cpuMs / tookMs.length, bytes: spent.bytes };
}

/** Prints the head of a table in Markdown. */
export function printHead(title: string, quality: string): void {
  console.log(`\n${title}\n\n| who | ${quality} | ms a text | ms of processor a text | memory | |\n|---|---|---|---|---|---|`);
}

/** Prints a line as soon as it is known: one that breaks it off has what was measured. */
export function printLine({ name, quality, low, high, tookMs, processorMs, bytes, remark }: Line): void {
  const percent = (share: number) => (share * 100).toFixed(1);
  const cost = `${tookMs.toFixed(0)} | ${processorMs.toFixed(0)} | ${Math.round(bytes / 2 ** 20)} MB`;
  console.log(`| ${name} | ${percent(quality)} (${percent(low)}–${percent(high)}) | ${cost} | ${remark} |`);
}
