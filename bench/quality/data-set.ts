/**
 * Reads labelled data: a folder with one folder per data set, in it one gzipped JSON Lines file per
 * split. What a set is about is told by its fields, so any folder of this shape can be measured.
 */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import * as v from 'valibot';
import { createRandom } from '../../src/core/random';
import { chineseOf, countScripts } from '../../src/core/text/scripts';

const labelSchema = v.union([v.string(), v.pipe(v.number(), v.transform(String))]);
const rowSchema = v.object({
  text: v.optional(v.string()),
  label: v.optional(labelSchema),
  /** What a row tests, where a set is made of tests (CheckList). */
  capability: v.optional(v.string()),
  tokens: v.optional(v.array(v.string())),
  tags: v.optional(v.array(v.string())),
  spans: v.nullish(v.array(v.object({ start: v.number(), end: v.number(), label: v.string() }))),
});

/** One line of a file; which fields are there is the kind of the set. Span offsets are Unicode code points. */
export type Row = v.InferOutput<typeof rowSchema>;

/** One split of one data set. */
export interface DataSet {
  readonly name: string;
  readonly split: string;
  readonly rows: readonly Row[];
}

/** The names of the data sets in a folder that have this split, in order. */
export function listDataSets(folder: string, split: string): string[] {
  return readdirSync(folder)
    .filter((name) => statSync(join(folder, name)).isDirectory() && fileOf(folder, name, split))
    .sort();
}

/** Reads one split. Throws with file and line where a line is not a labelled row. */
export function readDataSet(folder: string, name: string, split: string): DataSet {
  const file = fileOf(folder, name, split);
  if (!file) throw new Error(`${join(folder, name)} has no split "${split}".`);
  const bytes = readFileSync(file);
  const lines = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8').split('\n');
  const rows: Row[] = [];
  for (const [at, line] of lines.entries()) {
    if (!line.trim()) continue;
    const parsed = v.safeParse(rowSchema, JSON.parse(line));
    // The message of the parser would quote the row, and texts of the data are never printed.
    if (!parsed.success) throw new Error(`${file}:${at + 1} is not a labelled row.`);
    rows.push(parsed.output);
  }
  return { name, split, rows };
}

/**
 * A fixed sample of the rows, for a quick look; all of them where there are no more. The same rows for every model, and of
 * each label at least one, so that what a set is about stays to be seen.
 */
export function sampleRows(dataSet: DataSet, most: number): DataSet {
  if (dataSet.rows.length <= most) return dataSet;
  const random = createRandom(most);
  const drawn = dataSet.rows.map((row) => ({ row, at: random() })).sort((a, b) => a.at - b.at);
  const seen = new Set<string | undefined>();
  const isFirst = drawn.map(({ row: { label } }) => !seen.has(label) && Boolean(seen.add(label)));
  const order = [...drawn.filter((_, at) => isFirst[at]), ...drawn.filter((_, at) => !isFirst[at])];
  return { ...dataSet, rows: order.slice(0, most).map(({ row }) => row) };
}

function fileOf(folder: string, name: string, split: string): string | undefined {
  return [`${split}.jsonl.gz`, `${split}.jsonl`].map((file) => join(folder, name, file)).find(existsSync);
}

/** In which language a set is, by most of its letters: one that a built-in model reads, or another. Whatever is in Latin letters counts as English. */
export function languageOf({ rows }: DataSet): 'en' | 'zh' | 'other' {
  const sample = rows
    .slice(0, 200)
    .map(({ text, tokens }) => text ?? tokens?.join(' ') ?? '')
    .join(' ');
  const count = countScripts(sample);
  if (chineseOf(count) > count.letters / 2) return 'zh';
  return count.letters === 0 || count.latin > count.letters / 2 ? 'en' : 'other';
}
