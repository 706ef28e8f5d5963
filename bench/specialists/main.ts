/**
 * Small models tuned for one job, beside the same models shown examples and beside the built-in encoder: on texts of our own, all on the same
 * rows, in a Chromium, with the product's own prompts, kernels and grammar on two threads.
 *
 *     npm run bench:specialists -- --write DIR            rows to teach and to test, as training/finetune reads them
 *     npm run bench:specialists -- --job tickets|feelings|bills|personal [--base FILE …] [--tuned FILE …] [--rows N] [--built-in] [--wrong]
 *
 * `--wrong` lists the answers that are not as they should be: the texts are our own.
 *
 * What is taught and what is tested share neither template nor name; intervals are by bootstrap over templates, since rows of one template
 * stand or fall together.
 */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import type { FieldWish } from '../../src/core/run/record';
import { type BenchPages, openBenchPages } from '../language-models/in-chromium';
import { type Line, printHead, printLine, scoreLabels, scoreRecords, type Told } from './measure';
import { personalFields } from './personal';
import { type Answer, type Contestant, type Job, jobs } from './plan';
import { billFields } from './records';
import {
  type RecordRow,
  taughtBillRows,
  taughtPersonalRows,
  taughtTicketRows,
  testedBillRows,
  testedFeelingRows,
  testedPersonalRows,
  testedTicketRows,
  type Ticket,
} from './rows';

const { values } = parseArgs({
  options: {
    write: { type: 'string' },
    job: { type: 'string' },
    base: { type: 'string', multiple: true, default: [] },
    tuned: { type: 'string', multiple: true, default: [] },
    'built-in': { type: 'boolean', default: false },
    wrong: { type: 'boolean', default: false },
    rows: { type: 'string', default: '10000' },
  },
});
/** Between two looks at what the browser has used. */
const rowsAtOnce = 10;

/** A job: its title, its measure, what the built-in encoder does for it, and how many examples a model is shown that was not tuned. */
interface Contest {
  readonly title: string;
  readonly measure: string;
  readonly builtIn?: string;
  readonly examples: number;
  readonly shown: string;
  readonly rows: readonly { readonly text: string }[];
  score(name: string, count: number, told: Told): Line;
  /** What belongs to a row, as an answer is written. */
  wanted(row: number): unknown;
}

const contests: Readonly<Record<Job, () => Contest>> = {
  tickets: () => ({
    title: 'support tickets into 12 labels',
    measure: 'accuracy',
    builtIn: 'head fitted to the taught rows',
    examples: 2,
    shown: '2 examples a label',
    ...labelled(testedTicketRows()),
  }),
  feelings: () => ({
    title: 'sentiment in three classes',
    measure: 'accuracy',
    builtIn: 'the product’s own head',
    examples: 0,
    shown: 'the product’s 3 examples a label',
    ...labelled(testedFeelingRows()),
  }),
  bills: () => ({
    title: 'records of six quotes out of bills',
    measure: 'field F1',
    examples: 3,
    shown: '3 examples',
    ...recorded(testedBillRows(), billFields),
  }),
  personal: () => ({
    title: 'personal data as a record of quotes',
    measure: 'F1 of quotes',
    builtIn: 'entities and detectors',
    examples: 3,
    shown: '3 examples',
    ...recorded(testedPersonalRows(), personalFields),
  }),
};

const labelled = (rows: readonly Ticket[]) => ({
  rows,
  wanted: (row: number) => rows[row]!.label,
  score: (name: string, count: number, told: Told) => scoreLabels(name, rows.slice(0, count), told),
});
const recorded = (rows: readonly RecordRow[], fields: readonly FieldWish[]) => ({
  rows,
  wanted: (row: number) => rows[row]!.record,
  score: (name: string, count: number, told: Told) => scoreRecords(name, rows.slice(0, count), fields, told),
});

if (values.write) writeRows(values.write);
else await measure(jobs.find((job) => job === values.job) ?? unknownJob());

function unknownJob(): never {
  throw new Error(`Name a job: --job ${jobs.join('|')}; or --write DIR.`);
}

function writeRows(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const sets = {
    'tickets-taught': taughtTicketRows(),
    'tickets-tested': testedTicketRows(),
    'feelings-tested': testedFeelingRows(),
    'bills-taught': taughtBillRows(),
    'bills-tested': testedBillRows(),
    'personal-taught': taughtPersonalRows(),
    'personal-tested': testedPersonalRows(),
  };
  for (const [name, rows] of Object.entries(sets)) writeFileSync(join(folder, `${name}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  const tasks = { bills: { title: 'Bills', kind: 'record', fields: billFields }, personal: { title: 'Personal data', kind: 'record', fields: personalFields } };
  for (const [name, task] of Object.entries(tasks)) writeFileSync(join(folder, `${name}.json`), JSON.stringify(task, null, 2));
}

async function measure(job: Job): Promise<void> {
  const contest = contests[job]();
  const texts = contest.rows.slice(0, Number(values.rows)).map(({ text }) => text);
  const files = [...values.tuned.map((file) => ({ file, examples: 0 })), ...values.base.map((file) => ({ file, examples: contest.examples }))];
  // The page may read the named files, and no others.
  const models = mkdtempSync(join(tmpdir(), 'gloss-specialists-'));
  const pages = await openBenchPages(import.meta.dirname, { models, encoders: resolve(import.meta.dirname, '../../assets/models') }, (message) =>
    console.error(message),
  );
  const ask = async (name: string, contestant: Contestant) => {
    const told = await answersOf(pages, contestant, texts);
    printLine(contest.score(name, texts.length, told));
    if (values.wrong) printWrong(contest, told);
    console.error(`${name}: load of the machine ${loadavg()[0]!.toFixed(1)}`);
  };
  try {
    printHead(`${contest.title}, ${texts.length} rows held out`, contest.measure);
    if (values['built-in'] && contest.builtIn) await ask(`built-in encoder, ${contest.builtIn}`, { kind: 'built-in', job });
    for (const [place, { file, examples }] of files.entries()) {
      symlinkSync(resolve(file), join(models, `${place}.gguf`));
      const name = place < values.tuned.length ? `tuned: ${file}` : `as it comes, ${contest.shown}: ${file}`;
      await ask(name, { kind: 'model', job, path: `/models/${place}.gguf`, examples });
    }
  } finally {
    await pages.close();
    rmSync(models, { recursive: true });
  }
}

function printWrong({ rows, wanted }: Contest, { answers }: Told): void {
  for (const [place, answer] of answers.entries()) {
    if (isDeepStrictEqual(answer, wanted(place))) continue;
    console.log(`${JSON.stringify(rows[place]!.text)}\n  wanted ${JSON.stringify(wanted(place))}\n  told   ${JSON.stringify(answer)}`);
  }
}

/** Asks a contestant in a tab of its own. Loading and warming are not counted. */
async function answersOf(pages: BenchPages, contestant: Contestant, texts: readonly string[]): Promise<Told> {
  const page = await pages.open();
  await page.goto(pages.address);
  const empty = await pages.readUse();
  await page.evaluate((given) => globalThis.openContestant(given), contestant);
  const before = await pages.readUse();
  const told = { answers: [] as Answer[], tookMs: [] as number[] };
  for (let at = 0; at < texts.length; at += rowsAtOnce) {
    const { answers, tookMs } = await page.evaluate((given) => globalThis.askContestant(given), texts.slice(at, at + rowsAtOnce));
    told.answers.push(...answers);
    told.tookMs.push(...tookMs);
    console.error(`${told.answers.length} of ${texts.length}`);
  }
  const { cpuMs, bytes } = await pages.readUse();
  await page.close();
  return { ...told, spent: { cpuMs: cpuMs - before.cpuMs, bytes: bytes - empty.bytes } };
}
