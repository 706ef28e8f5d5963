/**
 * `npm run bench:kernels [-- --baseline DIR] [--rounds 15] [--json]`: where the built-in model's time goes, kernel by kernel, on one thread of Chromium, beside
 * another checkout's kernels (0.1.0's, say) on the same file in turns; and the least that its arithmetic could take on this processor.
 */
import { loadavg } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { chromiumPath } from '../../tests/driver/chromium';
import { servePages } from '../../tests/driver/page-server';
import { type Bound, boundsOf, totalOf } from './bounds';
import { buildPage, servedModel } from './build';
import type { EncoderTimes, KernelsAnswer, KernelsPlan, TextTimes } from './plan';

const { values: wish } = parseArgs({
  options: { baseline: { type: 'string' }, rounds: { type: 'string', default: '15' }, json: { type: 'boolean', default: false } },
});
/** What makes a page cross-origin isolated: its clock is finer then, and memory can be shared. */
const isolation = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };
const plan: KernelsPlan = { model: `/${servedModel}`, texts: [30, 60, 1_000], rounds: Number(wish.rounds) };

const { ours, baseline } = await measure(await buildPage(wish.baseline ? resolve(wish.baseline) : null));
const bounds = plan.texts.map((_, at) => boundsOf(ours, baseline, at));
if (wish.json) console.log(JSON.stringify({ ours, baseline, bounds }, null, 2));
else {
  console.log(`One thread, the least of ${plan.rounds} rounds; load of the machine ${loadavg()[0]!.toFixed(1)}.`);
  tellRates('here', ours);
  if (baseline) tellRates('baseline', baseline);
  for (const at of plan.texts.keys()) tellText(ours.texts[at]!, baseline?.texts[at], bounds[at]!);
}

async function measure(folder: string): Promise<KernelsAnswer> {
  const server = await servePages(folder, () => isolation);
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    await page.goto(`${server.origin}/index.html`);
    return await page.evaluate((given) => globalThis.measureKernels(given), plan);
  } finally {
    await browser.close();
    server.close();
  }
}

function tellRates(whose: string, { tileRate, attentionRate }: EncoderTimes): void {
  console.log(`${whose}: the quickest tile ${(tileRate / 1e9).toFixed(0)} GOP/s, attention over few rows ${(attentionRate / 1e9).toFixed(1)} GFLOP/s`);
}

function tellText(text: TextTimes, theirs: TextTimes | undefined, floors: readonly Bound[]): void {
  const beside = (ms: number, other: number | undefined) => (other ? ` baseline ${other.toFixed(2).padStart(7)}: ${(ms / other).toFixed(2)} ×` : '');
  const total = totalOf(text);
  console.log(`\n${text.tokens} tokens, windows of ${text.windows.join(' + ')}: ${total.toFixed(1)} ms${beside(total, theirs && totalOf(theirs))}`);
  for (const [name, ms] of Object.entries(text.kernels).sort(([, one], [, other]) => other - one)) {
    const share = `${((100 * ms) / total).toFixed(0).padStart(3)}%`;
    console.log(`  ${name.padEnd(14)}${ms.toFixed(2).padStart(8)} ms ${share} ${rateOf(name, ms, text).padStart(13)}${beside(ms, theirs?.kernels[name])}`);
  }
  for (const { what, ms, ratio } of floors) {
    console.log(`  ${what}: ${ms.toFixed(1)} ms, ${((100 * ms) / total).toFixed(0)}% of this${ratio ? `, ${ratio.toFixed(2)} × the baseline` : ''}`);
  }
}

function rateOf(name: string, ms: number, { matrixOperations, attentionOperations }: TextTimes): string {
  if (name === 'multiply') return `${(matrixOperations / ms / 1e6).toFixed(0)} GOP/s`;
  return name === 'attend' ? `${(attentionOperations / ms / 1e6).toFixed(1)} GFLOP/s` : '';
}
