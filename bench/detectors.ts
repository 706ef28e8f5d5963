/**
 * `npm run bench:detectors`: what detectors and policy packs cost on prose, all of them together, and how
 * the cost grows with the number of rules (50, 100, 200, 400), with and without the pre-filter.
 * With `-- --baseline DIR` the same texts beside another checkout of Gloss, in turns, and nothing else.
 *
 * Times are the processor's, in milliseconds for 10,000 characters of the false-alarm corpus.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
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

/** What is measured of a checkout. */
interface Work {
  readonly all: (text: string) => unknown;
  readonly comply: (text: string) => unknown;
}

const ours: Work = { all: (text) => detect(text, detectors), comply };

/** The same of another checkout; where its modules lie is looked up, for they have moved since 0.1.0. */
async function workOf(folder: string): Promise<Work> {
  const load = async (...paths: string[]) => {
    const path = paths.map((one) => join(folder, one)).find(existsSync);
    if (!path) throw new Error(`${folder} has none of ${paths.join(', ')}.`);
    return import(path) as Promise<unknown>;
  };
  const theirs = (await load('src/detectors/index.ts')) as Pick<typeof import('../src/detectors'), 'detect' | 'detectors' | 'resolveOverlaps'>;
  const shelf = (await load('src/packs/index.ts', 'src/policies/index.ts')) as { packs?: typeof packs; policies?: typeof packs };
  const { matchPolicies: match } = (await load('src/policies/match.ts')) as { matchPolicies: typeof matchPolicies };
  const { findSentences: split } = (await load('src/core/text/sentences.ts', 'src/core/sentences.ts')) as { findSentences: typeof findSentences };
  const theirPacks = shelf.packs ?? shelf.policies!;
  const known = new Map(theirs.detectors.map(({ id, group }) => [id, group]));
  const on = Object.fromEntries(theirPacks.map(({ id }) => [id, { on: true }]));
  return {
    all: (text) => theirs.detect(text, theirs.detectors),
    comply(text) {
      const detected = theirs.resolveOverlaps(theirs.detect(text, theirs.detectors));
      return match(text, theirPacks, { detected, groupOf: (id) => known.get(id), sentences: split(text) }, on);
    },
  };
}

/** Each side on each text, in turns; the median over rounds of the ratio of the sums, and the sums of the middle round. */
function compare(name: string, texts: readonly string[], mine: (text: string) => unknown, theirs: (text: string) => unknown): void {
  const costOf = (work: (text: string) => unknown, text: string) => {
    const before = process.cpuUsage();
    work(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
  const measured = Array.from({ length: rounds * 2 }, (_, round) => {
    const sums = [0, 0];
    for (const text of texts) {
      // Who begins changes, for the one that comes second finds the text in the caches.
      for (const side of round % 2 ? [0, 1] : [1, 0]) sums[side]! += costOf(side ? theirs : mine, text) / texts.length;
    }
    return { mine: sums[0]!, theirs: sums[1]!, ratio: sums[0]! / sums[1]! };
  });
  // The first rounds are compiled.
  const { mine: own, theirs: other, ratio } = measured.slice(rounds / 2).toSorted((a, b) => a.ratio - b.ratio)[(rounds * 1.5) >> 1]!;
  console.log(`${name}: ${own.toFixed(2)} ms, baseline ${other.toFixed(2)} ms: ${ratio.toFixed(2)} ×`);
}

const { values: wish } = parseArgs({ options: { baseline: { type: 'string' } } });
if (wish.baseline) {
  const baseline = await workOf(resolve(wish.baseline));
  for (const [kind, texts] of Object.entries({ prose, 'code and catalogues': technical })) {
    compare(`all detectors on ${kind}`, texts, ours.all, baseline.all);
    compare(`all detectors and rules on ${kind}`, texts, ours.comply, baseline.comply);
  }
} else {
  console.log(`all ${detectors.length} detectors on prose: ${measure(prose, detectors).toFixed(2)} ms`);
  console.log(`all ${detectors.length} detectors and ${ruleCount} rules on prose: ${measure(prose, detectors, comply).toFixed(2)} ms`);
  console.log(`all ${detectors.length} detectors on code and catalogues: ${measure(technical, detectors).toFixed(2)} ms`);
  console.log(`all ${detectors.length} detectors and ${ruleCount} rules on code and catalogues: ${measure(technical, detectors, comply).toFixed(2)} ms`);
  for (const count of [50, 100, 200, 400]) {
    const list = Array.from({ length: count }, (_, at) => secrets[at % secrets.length]).filter((detector) => detector !== undefined);
    console.log(`${count} rules for secrets: ${measure(prose, list).toFixed(2)} ms, without the pre-filter ${measure(prose, unfiltered(list)).toFixed(2)} ms`);
  }
}
