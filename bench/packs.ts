/**
 * `npm run bench:packs`: what a pack of 2,000 rules of the user adds to a run. The same run, with and without it, in
 * turns, so that what else the machine does falls on both; the whole run, model included, from the second on.
 *
 * Prints medians of the processor's time and their ratio, which is to be at most 1.2.
 */
import { openEncodersInNode } from './node/encoder-in-node';
import { defaultSettings, toRunOptions } from '../src/core/run/settings';
import type { RunRequest } from '../src/core/run/run';
import { PackShelf } from '../src/engine/pack-shelf';
import { runTasks } from '../src/engine/run-tasks';
import { measurePack } from '../src/policies/file/measure-pack';
import { readPack } from '../src/policies/file/read-pack';
import { toYaml } from '../src/policies/file/write-pack';
import { createCorpus } from '../tests/corpus/corpus';

const ruleCount = 2_000;
const rounds = 8;
const revision = 'user/large@1';

/** A pack as companies keep them: mostly words, some with conditions, one in twenty a pattern. */
function writeLargePack(): string {
  const rules = Array.from({ length: ruleCount }, (_, at) => {
    const base = { severity: 'info', message: `Rule ${at}`, reason: 'Measured.' };
    if (at % 20 === 0) return { ...base, pattern: `\\bcode[- ]?${at}[a-z]{0,8}\\b`, flags: 'i' };
    if (at % 20 < 5) return { ...base, words: [`brand${at}*`, `the brand ${at}`], near: ['report*', 'committee'] };
    return { ...base, replace: { [`term${at}`]: 'word', [`the old term ${at}`]: 'the word' } };
  });
  return toYaml({ title: 'Large', description: 'Large', languages: ['en'], rules: Object.fromEntries(rules.map((rule, at) => [`rule-${at}`, rule])) });
}

const read = readPack(writeLargePack(), revision.split('@')[0]!);
if ('problems' in read) throw new Error(JSON.stringify(read.problems[0]));
// Two shelves, as two browsers would have: each keeps what it made of its packs.
const [shelf, bare] = [new PackShelf(), new PackShelf()];
shelf.put({ [revision]: JSON.parse(JSON.stringify(measurePack({ ...read.policy, id: 'user/large' }))) as unknown });

const openEncoders = openEncodersInNode();
const texts = createCorpus()
  .filter(({ genre }) => genre === 'news')
  .map(({ text }) => text);
const prose = texts.join('\n\n');

async function costOf(text: string, packs: readonly string[]): Promise<number> {
  const request: RunRequest = {
    tasks: ['sentiment', 'entities', 'compliance'],
    passage: { text, language: 'en' },
    options: toRunOptions(defaultSettings),
    packs,
  };
  const { all, unreadable } = (packs.length > 0 ? shelf : bare).withOurs(packs);
  if (unreadable.length > 0) throw new Error('the pack is not on the shelf');
  const before = process.cpuUsage();
  await runTasks(request, openEncoders, () => {}, new AbortController().signal, { packs: { all, unreadable } });
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;

for (const chars of [300, 2_000, 6_000]) {
  const text = prose.slice(0, chars);
  const [without, withPack]: [number[], number[]] = [[], []];
  const first = { without: await costOf(text, []), withPack: await costOf(text, [revision]) };
  for (let round = 0; round < rounds; round++) {
    without.push(await costOf(text, []));
    withPack.push(await costOf(text, [revision]));
  }
  const ratio = median(withPack) / median(without);
  console.log(
    `${chars} characters: ${median(without).toFixed(1)} ms without, ${median(withPack).toFixed(1)} ms with ${ruleCount} rules of the user, ${ratio.toFixed(2)} × (the first run ${first.withPack.toFixed(0)} ms)`,
  );
}
