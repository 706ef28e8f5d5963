import type { GlossBrowser } from '../../../tests/driver/extension';
import { servePages } from '../../../tests/driver/page-server';
import { defaultSettings, toRunOptions } from '../../../src/core/run/settings';
import { stopEngineHost } from '../engine-client';
import { median, type Measurement, summarise } from '../measurement';
import { passagesOf, sizes } from '../passages';
import { writeProse } from '../prose';
import { buildSideBySide } from './build';
import type { Answer, Compared, Plan } from './plan';

const types: Readonly<Record<string, string>> = { mjs: 'text/javascript', wasm: 'application/wasm', json: 'application/json' };
/** Isolated, as the extension's engine host is: else there are no threads. */
const isolation = { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' };

/** Times our engine and the stock calls on the same passages in turns, and the detectors and policies alone. */
export async function compareSideBySide(gloss: GlossBrowser, passages: number): Promise<Measurement[]> {
  const server = await servePages(await buildSideBySide(), (path) => {
    const type = types[path.split('.').at(-1)!];
    return { ...isolation, ...(type && { 'content-type': type }) };
  });
  // Not even an idle worker of the extension takes part.
  await stopEngineHost(gloss);
  const page = await gloss.context.newPage();
  try {
    await page.goto(`${server.origin}/index.html`);
    const plan: Plan = {
      sizes: sizes.map((size) => ({ name: size.name, passages: passagesOf(size, Math.ceil(passages / size.share)) })),
      prose: Array.from({ length: 50 }, (_, at) => writeProse(10_000, 1000 + at)),
      options: toRunOptions(defaultSettings),
    };
    const answer = await page.evaluate((given) => globalThis.compare(given), plan);
    if (answer.failure) throw new Error(`The comparison failed: ${answer.failure}`);
    return [...answer.sizes.flatMap((size) => describe(size, answer.threads)), ...describeRules(answer)];
  } finally {
    await page.close();
    server.close();
  }
}

function describe({ name, tokens, ours, oursModel, stock, stockEntities }: Compared, threads: number): Measurement[] {
  const read = Math.round(median(tokens));
  const own = summarise(
    `${name}: all three tasks in the worker`,
    ours,
    undefined,
    `${read} tokens read, ${threads} threads; the model took ${median(oursModel).toFixed(1)} ms`,
  );
  if (isCutShort(name)) return [own];
  const ratio = median(stock) / median(ours);
  const target = name === '60 tokens' ? 2.5 : undefined;
  return [
    own,
    summarise(`${name}: three stock pipeline() calls`, stock, undefined, `the call for entities alone ${median(stockEntities).toFixed(1)} ms`),
    { name: `${name}: times faster than stock`, value: ratio, unit: '×', runs: ours.length, ...(target && { target, isMet: ratio >= target }) },
  ];
}

/** The stock pipelines read the first 256 tokens and leave out the rest without a word: longer texts are no comparison. */
function isCutShort(name: string): boolean {
  return name === '1,000 tokens';
}

function describeRules({ detectors, policies }: Answer): Measurement[] {
  const both = detectors.map((ms, at) => ms + policies[at]!);
  return [
    summarise('10,000 characters: all detectors', detectors),
    summarise('10,000 characters: all policies', policies),
    summarise('10,000 characters: detectors and policies', both, 10),
  ];
}
