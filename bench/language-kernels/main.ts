/**
 * `npm run bench:llm-kernels [-- --model gemma] [--baseline DIR] [--rounds 15] [--json]`: where a language model's time goes, kernel by kernel and form by
 * form of its weights, on one thread of Chromium, beside another checkout's in turns; and what bounds it on this processor: the bytes a second that one and two threads
 * can read, and what each form reaches out of the nearest cache. Needs the models of `npm run models`.
 */
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumPath } from '../../tests/driver/chromium';
import { servePage } from '../language-models/serve';
import { buildPage, readerModule } from './build';
import type { KernelsAnswer, KernelsPlan, ModelTimes, PassTimes } from './plan';

const { values: wish } = parseArgs({
  options: {
    model: { type: 'string', default: 'gemma' },
    baseline: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    json: { type: 'boolean', default: false },
  },
});
const models = resolve(import.meta.dirname, '../../.models');
const file = ['gemma-3-270m-q4_k_m.gguf', 'SmolLM2-135M-Instruct.Q4_1.gguf'].find((name) => name.toLowerCase().includes(wish.model.toLowerCase()))!;

const { ours, baseline } = await measure(await buildPage(wish.baseline ? resolve(wish.baseline) : null), {
  model: `/models/${file}`,
  passes: [
    { rows: 1, context: 64 },
    { rows: 1, context: 512 },
    { rows: 128, context: 0 },
  ],
  rounds: Number(wish.rounds),
  reader: await readerModule(),
});
if (wish.json) console.log(JSON.stringify({ ours, baseline }, null, 2));
else {
  console.log(`${file}, one thread, the least of ${wish.rounds} rounds; load of the machine ${loadavg()[0]!.toFixed(1)}.`);
  tellBounds('here', ours);
  if (baseline) tellBounds('baseline', baseline);
  for (const [at, pass] of ours.passes.entries()) tellPass(pass, baseline?.passes[at]);
}

async function measure(folder: string, plan: KernelsPlan): Promise<KernelsAnswer> {
  const { address, server } = await servePage(folder, { models, peers: folder, ort: folder });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(address);
    return await page.evaluate((given) => globalThis.measureLanguageKernels(given), plan);
  } finally {
    await browser.close();
    server.close();
  }
}

function tellBounds(whose: string, { forms, memory }: ModelTimes): void {
  for (const { threads, read, head } of memory) {
    console.log(`${whose}: out of memory, ${threads} threads: ${(read / 1e9).toFixed(1)} GB/s read, ${(head / 1e9).toFixed(1)} GB/s by the head`);
  }
  for (const { form, oneRow, fourRows } of forms) {
    console.log(`${whose}: ${form}, out of the nearest cache: one row ${(oneRow / 1e9).toFixed(1)} GB/s, tiles ${(fourRows / 1e9).toFixed(0)} GOP/s`);
  }
}

function tellPass({ rows, context, kernels }: PassTimes, theirs: PassTimes | undefined): void {
  const totalOf = (pass: PassTimes) => Object.values(pass.kernels).reduce((sum, { ms }) => sum + ms, 0);
  const beside = (ms: number, other: number | undefined) => (other ? ` baseline ${other.toFixed(2).padStart(7)}: ${(ms / other).toFixed(2)} ×` : '');
  const total = totalOf({ rows, context, kernels });
  console.log(`\n${rows} rows behind ${context}: ${total.toFixed(2)} ms${beside(total, theirs && totalOf(theirs))}`);
  for (const [name, { ms, bytes, operations }] of Object.entries(kernels).sort(([, one], [, other]) => other.ms - one.ms)) {
    const share = `${((100 * ms) / total).toFixed(0).padStart(3)}%`;
    const rate = bytes ? `${(bytes / ms / 1e6).toFixed(1)} GB/s ${(operations / ms / 1e6).toFixed(0)} GOP/s` : '';
    console.log(`  ${name.padEnd(22)}${ms.toFixed(2).padStart(8)} ms ${share} ${rate.padStart(22)}${beside(ms, theirs?.kernels[name]?.ms)}`);
  }
}
