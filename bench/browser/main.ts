/**
 * `npm run bench`: how fast and how large the built extension is in a real Chromium, beside the stock calls
 * of transformers.js on the same file; with `--firefox` in a real Firefox. The extension must have been built.
 */
import { parseArgs } from 'node:util';
import type { GlossBrowser } from '../../tests/driver/extension';
import { measureColdStart } from './cold-start';
import { type EngineClient, openEngineClient } from './engine-client';
import { openInFirefox } from './in-firefox';
import { launchForBench } from './launch';
import { formatMeasurements, type Measurement } from './measurement';
import { eagerMemoryFlag, measureMemory } from './memory';
import { compareSideBySide } from './side-by-side/compare';
import { measureLongText, measureWarm } from './warm';

const help = `npm run bench [-- options]   (npm run --silent bench -- --json, for JSON without npm's own lines)

  --only PART   cold, warm, long, memory or stock; may be repeated
  --firefox     in Firefox, where warm and long can be measured
  --quick       fewer rounds of everything, for a first look
  --json        print an array of {name, value, p95, unit, runs, target, isMet, note}, nothing else`;

const { values: wish } = parseArgs({
  options: {
    only: { type: 'string', multiple: true, default: [] },
    firefox: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});
const extent = wish.quick ? { coldStarts: 2, passages: 30, longTexts: 1, runs: 200 } : { coldStarts: 7, passages: 150, longTexts: 3, runs: 1000 };

type Measuring = (gloss: GlossBrowser, client: EngineClient) => Promise<Measurement[]>;
const parts: Readonly<Record<string, Measuring | null>> = {
  cold: null,
  warm: (_, client) => measureWarm(client, extent.passages),
  long: (_, client) => measureLongText(client, extent.longTexts),
  memory: (gloss, client) => measureMemory(gloss, client, extent.runs),
  stock: (gloss) => compareSideBySide(gloss, extent.passages),
};

/** A part that wants a warm engine gets a fresh browser with one in it. */
async function measurePart(name: string): Promise<Measurement[]> {
  process.stderr.write(`${name} …\n`);
  const measuring = parts[name];
  if (!measuring) return measureColdStart(extent.coldStarts);
  const gloss = await launchForBench({ args: [eagerMemoryFlag] });
  try {
    return await measuring(gloss, await openEngineClient(gloss));
  } finally {
    await gloss.close();
  }
}

/** What needs nothing but the engine's port can be measured in Firefox too. */
const inFirefox: Readonly<Record<string, (client: EngineClient) => Promise<Measurement[]>>> = {
  warm: (client) => measureWarm(client, extent.passages),
  long: (client) => measureLongText(client, extent.longTexts),
};

async function measureInFirefox(name: string): Promise<Measurement[]> {
  const measuring = inFirefox[name];
  if (!measuring) return [];
  process.stderr.write(`${name} in Firefox …\n`);
  const { firefox, client } = await openInFirefox();
  try {
    return (await measuring(client)).map((measured) => ({ ...measured, name: `Firefox: ${measured.name}` }));
  } finally {
    await firefox.close();
  }
}

if (wish.help) console.log(help);
else {
  const measurements: Measurement[] = [];
  for (const name of Object.keys(parts)) {
    if (wish.only.length === 0 || wish.only.includes(name)) measurements.push(...(await (wish.firefox ? measureInFirefox(name) : measurePart(name))));
  }
  console.log(wish.json ? JSON.stringify(measurements, null, 2) : formatMeasurements(measurements));
}
