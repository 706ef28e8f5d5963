/** How right, how fast and how costly: one line of the table for each who was asked. */
import { plainRecord, type RecordExample } from '../../src/core/run/record';
import type { Decoder } from '../../src/decoder/decoder';
import { runRecord } from '../../src/decoder/work/record';
import { interval, quantile } from '../../src/core/measure/bootstrap';
import { shownBills, type TicketSorter } from './contestants';
import { billFields, testedBills } from './records';
import type { Ticket } from './rows';

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
  /** Of a language model: its weights and the keys and values of a full context. */
  readonly memoryBytes?: number;
  readonly remark: string;
}

/** Asks for each ticket's label. */
export async function scoreTickets(name: string, rows: readonly Ticket[], sorter: TicketSorter, decoder?: Decoder): Promise<Line> {
  // What is read once for all texts is not counted to one of them.
  await sorter.sort('Hello.');
  const clock = startClock();
  const right: boolean[] = [];
  let none = 0;
  for (const { text, label } of rows) {
    const told = await clock.time(() => sorter.sort(text));
    right.push(told === label);
    if (told === '') none++;
  }
  const groups = byTemplate(rows, right);
  return { name, ...qualityOf(groups, mean), ...clock.read(rows.length), memoryBytes: memoryOf(decoder), remark: none ? `“none of these” ${none} times` : '' };
}

function byTemplate(rows: readonly Ticket[], right: readonly boolean[]): boolean[][] {
  const groups = new Map<string, boolean[]>();
  for (const [place, { template }] of rows.entries()) groups.set(template, [...(groups.get(template) ?? []), right[place]!]);
  return [...groups.values()];
}

const mean = (groups: readonly (readonly boolean[])[]): number => {
  const all = groups.flat();
  return all.filter(Boolean).length / all.length;
};

/** Fields that were found, that were to be found, and that were both and the same. */
interface Fields {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** Reads each bill. A field is right where it is exactly what belongs there; where nothing belongs, nothing is wanted. */
export async function scoreBills(name: string, rows: readonly RecordExample[], decoder: Decoder, shown: number): Promise<Line> {
  const clock = startClock();
  const tools = { signal: new AbortController().signal, now: () => performance.now(), breathe: async () => {} };
  const groups: Fields[][] = testedBills.templates.map(() => []);
  let [exact, valid] = [0, 0];
  for (const [place, { text, record }] of rows.entries()) {
    const found = await clock.time(() => runRecord(decoder, { fields: billFields, examples: shownBills(shown) }, text, tools));
    const read = plainRecord(found);
    const names = billFields.map((field) => field.name);
    const isRight = (field: string) => read[field] === record[field];
    groups[place % groups.length]!.push({
      right: names.filter((field) => record[field] !== null && isRight(field)).length,
      found: names.filter((field) => read[field] !== null).length,
      wanted: names.filter((field) => record[field] !== null).length,
    });
    if (names.every(isRight)) exact++;
    if (names.every((field) => read[field] === null || text.includes(String(read[field])))) valid++;
  }
  const remark = `${exact} of ${rows.length} records wholly right, ${valid} in shape with quotes that stand in the text`;
  return { name, ...qualityOf(groups, f1), ...clock.read(rows.length), memoryBytes: memoryOf(decoder), remark };
}

const f1 = (groups: readonly (readonly Fields[])[]): number => {
  const sum = (of: (fields: Fields) => number) => groups.flat().reduce((total, fields) => total + of(fields), 0);
  return (2 * sum(({ right }) => right)) / (sum(({ found }) => found) + sum(({ wanted }) => wanted));
};

function qualityOf<Group>(groups: readonly Group[], score: (groups: readonly Group[]) => number) {
  return { quality: score(groups), ...interval(groups, score) };
}

function startClock() {
  const took: number[] = [];
  const began = process.cpuUsage();
  return {
    async time<Result>(work: () => Promise<Result>): Promise<Result> {
      const start = performance.now();
      const result = await work();
      took.push(performance.now() - start);
      return result;
    },
    read(texts: number) {
      const { user, system } = process.cpuUsage(began);
      return {
        tookMs: quantile(
          took.sort((a, b) => a - b),
          0.5,
        ),
        processorMs: (user + system) / 1_000 / texts,
      };
    },
  };
}

function memoryOf(decoder: Decoder | undefined): number | undefined {
  if (!decoder) return undefined;
  const { weights, cache } = decoder.prefixes.model.memory;
  return weights + cache;
}

/** Prints the head of a table in Markdown. */
export function printHead(title: string, quality: string): void {
  console.log(`\n${title}\n\n| who | ${quality} | ms a text | ms of processor a text | memory | |\n|---|---|---|---|---|---|`);
}

/** Prints a line as soon as it is known: one that breaks it off has what was measured. */
export function printLine({ name, quality, low, high, tookMs, processorMs, memoryBytes, remark }: Line): void {
  const percent = (share: number) => (share * 100).toFixed(1);
  const memory = memoryBytes ? `${Math.round(memoryBytes / 2 ** 20)} MB` : '';
  console.log(
    `| ${name} | ${percent(quality)} (${percent(low)}–${percent(high)}) | ${tookMs.toFixed(0)} | ${processorMs.toFixed(0)} | ${memory} | ${remark} |`,
  );
}
