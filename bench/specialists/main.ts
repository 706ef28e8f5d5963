/**
 * Small models tuned for one job, beside the same models shown examples and beside the built-in encoder, on texts of our own.
 *
 *     npm run bench:specialists -- --write DIR            rows to teach and to test, as training/finetune reads them
 *     npm run bench:specialists -- --base FILE [--tickets FILE] [--bills FILE] [--rows N] [--only tickets|bills]
 *
 * All under Node, with the product's own prompts, kernels and grammar, two threads. What is taught and what is tested share neither
 * template nor name; intervals are by bootstrap over templates, since rows of one template stand or fall together.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Decoder } from '../../src/decoder/decoder';
import { encoderSorter, modelSorter, openModel } from './contestants';
import { printHead, printLine, scoreBills, scoreTickets } from './measure';
import { billFields } from './records';
import { taughtBillRows, taughtTicketRows, testedBillRows, testedTicketRows } from './rows';

const { values } = parseArgs({
  options: {
    write: { type: 'string' },
    base: { type: 'string' },
    tickets: { type: 'string' },
    bills: { type: 'string' },
    rows: { type: 'string', default: '10000' },
    only: { type: 'string' },
    examples: { type: 'string', default: '2' },
  },
});
if (values.write) writeRows(values.write);
else await measure();

function writeRows(folder: string): void {
  mkdirSync(folder, { recursive: true });
  const sets = {
    'tickets-taught': taughtTicketRows(),
    'tickets-tested': testedTicketRows(),
    'bills-taught': taughtBillRows(),
    'bills-tested': testedBillRows(),
  };
  for (const [name, rows] of Object.entries(sets)) writeFileSync(join(folder, `${name}.jsonl`), rows.map((row) => `${JSON.stringify(row)}\n`).join(''));
  writeFileSync(join(folder, 'bills.json'), JSON.stringify({ title: 'Bills', kind: 'record', fields: billFields }, null, 2));
}

async function measure(): Promise<void> {
  const limit = Number(values.rows);
  const shown = Number(values.examples);
  if (values.only !== 'bills') {
    const rows = testedTicketRows().slice(0, limit);
    printHead(`support tickets into 12 labels, ${rows.length} rows held out`, 'accuracy');
    printLine(await scoreTickets('built-in encoder, head fitted to the same rows', rows, await encoderSorter()));
    await withModel(values.tickets, async (tuned) => printLine(await scoreTickets('tuned, no examples', rows, modelSorter(tuned, 0), tuned)));
    await withModel(values.base, async (base) => {
      printLine(await scoreTickets(`as it comes, ${shown} examples a label`, rows, modelSorter(base, shown), base));
      printLine(await scoreTickets('as it comes, no examples', rows, modelSorter(base, 0), base));
    });
  }
  if (values.only !== 'tickets') {
    const rows = testedBillRows().slice(0, limit);
    printHead(`records of six quotes out of bills, ${rows.length} rows held out`, 'field F1');
    await withModel(values.bills, async (tuned) => printLine(await scoreBills('tuned, no examples', rows, tuned, 0)));
    await withModel(values.base, async (base) => printLine(await scoreBills('as it comes, 3 examples', rows, base, 3)));
  }
}

async function withModel(path: string | undefined, work: (decoder: Decoder) => Promise<unknown>): Promise<void> {
  if (!path) return;
  const decoder = await openModel(path);
  await work(decoder);
  decoder.prefixes.clear();
  decoder.prefixes.model.close();
}
