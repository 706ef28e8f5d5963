/**
 * `npm run bench:life [-- --runs 200] [--model SmolLM2] [--json]`: what the engine host and the worker of language models hold more after two hundred runs than
 * before them, in the built extension, on the real weights of `npm run models`: labels weighed, moods told, stories left in the middle, texts refused as too long.
 */
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gemmaWeights, smolLm2Weights } from '../../scripts/models/real-weights';
import type { WritingRequest } from '../../src/core/run/writing';
import { writingPortName } from '../../src/protocol/run-port-name';
import { bringIn, pretrainedGemma } from '../../tests/e2e/models/bring-in';
import { openEnginePage } from '../browser/engine-client';
import { launchForBench } from '../browser/launch';
import { watchHeld } from '../browser/memory';
import { passagesOf, sizes } from '../browser/passages';

const { values: wish } = parseArgs({
  options: { runs: { type: 'string', default: '200' }, model: { type: 'string', default: 'SmolLM2' }, json: { type: 'boolean', default: false } },
});
const models = resolve(import.meta.dirname, '../../.models');
const { file } = [smolLm2Weights, gemmaWeights].find((weights) => weights.file.toLowerCase().includes(wish.model.toLowerCase()))!;
if (!existsSync(join(models, file))) throw new Error(`${file} is not here: npm run models fetches it.`);
const runs = Number(wish.runs);
/** What is kept for good (beginnings of prompts, compiled code, room that grew) is there after so many runs of every kind. */
const warmRuns = 24;
const limitGrownMB = 1;

const gloss = await launchForBench();
try {
  await bringIn(gloss, join(models, file), 'Model', file === gemmaWeights.file ? pretrainedGemma : {});
  const page = await openEnginePage(gloss);
  const key = await page.evaluate(firstOnShelf);
  const endsOf = (from: number, to: number) => page.evaluate(runAll, { name: writingPortName, orders: ordersOf(key, from, to) });
  await endsOf(0, warmRuns);
  const held = await watchHeld(gloss, 'decoder.worker');
  const before = await held();
  const ends = await endsOf(warmRuns, warmRuns + runs);
  const value = ((await held()) - before) / 2 ** 20;
  if (wish.json) console.log(JSON.stringify([{ what: `${file}: held more after ${runs} runs`, value, unit: 'MB', ends }], null, 2));
  else
    console.log(
      `${file}: ${value.toFixed(2)} MB more after ${runs} runs (${Object.entries(ends)
        .map(([end, count]) => `${count} ${end}`)
        .join(', ')}); at most ${limitGrownMB} wanted`,
    );
  if (value > limitGrownMB) process.exitCode = 1;
} finally {
  await gloss.close();
}

/** A run, and after how many words of its text it is left; 0: never. */
interface Order {
  readonly request: WritingRequest;
  readonly leaveAfter: number;
}

function ordersOf(model: string, from: number, to: number): Order[] {
  const passages = passagesOf(sizes[0]!, to - from, 1 + from);
  return passages.map((text, at): Order => {
    const request = (kind: WritingRequest['wish'], passage = text) => ({ model, wish: kind, text: passage, attempt: 0 });
    const labels = [{ name: 'complaint' }, { name: 'news' }, { name: 'praise' }];
    switch ((from + at) % 4) {
      case 0:
        return { request: request({ kind: 'sort', labels }), leaveAfter: 0 };
      case 1:
        return { request: request({ kind: 'story', hero: text, place: '', twist: '', theme: '', length: 'short' }), leaveAfter: 2 };
      case 2:
        return { request: request({ kind: 'sentiment' }), leaveAfter: 0 };
      default:
        return { request: request({ kind: 'sentiment' }, text.repeat(2_000)), leaveAfter: 0 };
    }
  });
}

/** The key of the one model on the shelf. Runs in the page, so it must stand alone, as does what follows. */
async function firstOnShelf(): Promise<string> {
  const shelf = await (await navigator.storage.getDirectory()).getDirectoryHandle('models');
  for await (const [key] of shelf.entries()) return key;
  throw new Error('The shelf is empty.');
}

/** Runs one after the other; how many ended how. */
async function runAll({ name, orders }: { name: string; orders: readonly Order[] }): Promise<Record<string, number>> {
  const ends: Record<string, number> = {};
  for (const { request, leaveAfter } of orders) {
    const end = await new Promise<string>((resolve) => {
      const port = chrome.runtime.connect({ name });
      let pieces = 0;
      const leave = (word: string) => {
        port.disconnect();
        resolve(word);
      };
      port.onMessage.addListener((event) => {
        if (event.type === 'run-failed') leave(event.failure.code);
        else if (event.type === 'run-done') leave('done');
        else if (event.type === 'text-grown' && ++pieces === leaveAfter) leave('left');
      });
      port.onDisconnect.addListener(() => leave('gone'));
      port.postMessage(request);
    });
    ends[end] = (ends[end] ?? 0) + 1;
  }
  return ends;
}
