/**
 * Fetches the real weights that tests and benchmarks of the language models use into `.models/`, which git ignores:
 * `npm run models -- --accept-gemma-terms`. Files that are there and right are left as they are. Nothing of it is
 * ever committed or packed into the extension.
 */
import { mkdirSync } from 'node:fs';
import { fetchWeights, isThere } from './fetch-weights';
import { type RealWeights, realWeights } from './real-weights';

const folder = '.models';
const flags = process.argv.slice(2);
const known = realWeights.flatMap(({ acceptedBy }) => acceptedBy ?? []);
const unknown = flags.find((flag) => !known.includes(flag));
if (unknown) {
  console.error(`“${unknown}” is no option of this command. It knows: ${known.join(' ')}`);
  process.exit(2);
}

mkdirSync(folder, { recursive: true });
for (const weights of realWeights) await bring(weights);

async function bring(weights: RealWeights): Promise<void> {
  const { file, licence, acceptedBy } = weights;
  if (await isThere(weights, folder)) return console.log(`${file}: there, sum right. Licence: ${licence}.`);
  if (acceptedBy && !flags.includes(acceptedBy)) {
    return console.log(`${file}: not fetched. It comes under the ${licence}; read them, and accept them with ${acceptedBy}.`);
  }
  console.log(`${file}: fetching ${Math.round(weights.bytes / 1e6)} MB. Licence: ${licence}${acceptedBy ? `, accepted by ${acceptedBy}` : ''}.`);
  await fetchWeights(weights, folder);
  console.log(`${file}: there, sum right.`);
}
