/**
 * `npm run bench:detectors`: what detectors and policy packs cost on prose, all of them together, and how
 * the cost grows with the number of rules (50, 100, 200, 400), with and without the pre-filter.
 *
 * Times are the processor's, in milliseconds for 10,000 characters of the false-alarm corpus.
 */
import type { Detector } from '../src/core/rules/detector';
import { findSentences } from '../src/core/text/sentences';
import { detect, detectors, resolveOverlaps } from '../src/detectors';
import { packs } from '../src/packs';
import { matchPolicies } from '../src/policies/match';
import { createCorpus } from '../tests/corpus/corpus';

const charsPerText = 10_000;
const rounds = 20;

function measure(texts: readonly string[], list: readonly Detector[], work = (text: string): unknown => detect(text, list)): number {
  for (const text of texts) work(text);
  const before = process.cpuUsage();
  for (let round = 0; round < rounds; round++) for (const text of texts) work(text);
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
const groups = new Map(detectors.map(({ id, group }) => [id, group]));
const everyPack = Object.fromEntries(packs.map(({ id }) => [id, { on: true }]));

/** What the compliance task does beside the model: all detectors, overlaps, sentences, all packs. */
function comply(text: string): unknown {
  const detected = resolveOverlaps(detect(text, detectors));
  return matchPolicies(text, packs, { detected, groupOf: (id) => groups.get(id), sentences: findSentences(text) }, everyPack);
}

const unfiltered = (list: readonly Detector[]): Detector[] => list.map(({ requires: _, ...detector }) => detector);

const technical = textsOf(['code', 'catalogue']);
const ruleCount = packs.flatMap(({ rules }) => rules).length;
console.log(`all ${detectors.length} detectors on prose: ${measure(prose, detectors).toFixed(2)} ms`);
console.log(`all ${detectors.length} detectors and ${ruleCount} rules on prose: ${measure(prose, detectors, comply).toFixed(2)} ms`);
console.log(`all ${detectors.length} detectors on code and catalogues: ${measure(technical, detectors).toFixed(2)} ms`);
console.log(`all ${detectors.length} detectors and ${ruleCount} rules on code and catalogues: ${measure(technical, detectors, comply).toFixed(2)} ms`);
for (const count of [50, 100, 200, 400]) {
  const list = Array.from({ length: count }, (_, at) => secrets[at % secrets.length]).filter((detector) => detector !== undefined);
  console.log(`${count} rules for secrets: ${measure(prose, list).toFixed(2)} ms, without the pre-filter ${measure(prose, unfiltered(list)).toFixed(2)} ms`);
}
