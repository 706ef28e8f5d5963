/**
 * Measures what the detectors cost on prose: all of them, and how the cost grows with the number of
 * rules (50, 100, 200, 400), with and without the pre-filter.
 *
 *   npx esbuild bench/detectors.ts --bundle --platform=node --format=esm --outfile=/tmp/bench.mjs && node /tmp/bench.mjs
 *
 * Times are the processor's, in milliseconds for 10,000 characters of the false-alarm corpus.
 */
import type { Detector } from '../src/core/detector';
import { detect, detectors } from '../src/detectors';
import { createCorpus } from '../tests/corpus/corpus';

const charsPerText = 10_000;
const rounds = 20;

function measure(texts: readonly string[], list: readonly Detector[]): number {
  for (const text of texts) detect(text, list);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) for (const text of texts) detect(text, list);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000 / rounds / texts.length;
}

function textsOf(genres: readonly string[]): string[] {
  const whole = createCorpus()
    .filter(({ genre }) => genres.includes(genre))
    .map(({ text }) => text)
    .join('\n\n');
  return Array.from({ length: 5 }, (_, at) => whole.slice(at * charsPerText, (at + 1) * charsPerText));
}

const prose = textsOf(['news', 'letters']);
const secrets = detectors.filter(({ group }) => group === 'secret');
const unfiltered = (list: readonly Detector[]): Detector[] => list.map(({ requires: _, ...detector }) => detector);

console.log(`all ${detectors.length} detectors on prose: ${measure(prose, detectors).toFixed(2)} ms`);
console.log(`all ${detectors.length} detectors on code and catalogues: ${measure(textsOf(['code', 'catalogue']), detectors).toFixed(2)} ms`);
for (const count of [50, 100, 200, 400]) {
  const list = Array.from({ length: count }, (_, at) => secrets[at % secrets.length]).filter((detector) => detector !== undefined);
  console.log(`${count} rules for secrets: ${measure(prose, list).toFixed(2)} ms, without the pre-filter ${measure(prose, unfiltered(list)).toFixed(2)} ms`);
}
