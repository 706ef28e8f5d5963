/** llama.cpp, natively, on one GGUF file, as the plan in the first argument says; the answer is JSON on the last line. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Clock, costPer } from './clock';
import { answerTokens, type Cost, idsOf, instructionTokens, questionTokens, type SpeedAnswer, type SpeedPlan } from './plan';

/** As much of node-llama-cpp as is used here; it is installed in bench/peers. */
interface LlamaSequence {
  evaluate(ids: readonly number[], options: { temperature: 0 }): AsyncIterable<number>;
  clearHistory(): Promise<void>;
  readonly nextTokenIndex: number;
  eraseContextTokenRanges(ranges: readonly { start: number; end: number }[]): Promise<void>;
}

interface NodeLlama {
  getLlama(options: object): Promise<{
    loadModel(options: { modelPath: string }): Promise<{ createContext(options: object): Promise<{ getSequence(): LlamaSequence }> }>;
  }>;
}

const plan = JSON.parse(process.argv[2]!) as SpeedPlan;
const clock = new Clock(() => {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1_000, bytes: process.memoryUsage.rss() };
});
const library = join(import.meta.dirname, '../peers/node_modules/node-llama-cpp/dist/index.js');
const { getLlama } = (await import(pathToFileURL(library).href)) as NodeLlama;
const before = await clock.held();
let sequence: LlamaSequence;
const load = await clock.time(async () => {
  const llama = await getLlama({ gpu: false, build: 'never', logLevel: 'error' });
  const model = await llama.loadModel({ modelPath: plan.path });
  sequence = (await model.createContext({ contextSize: plan.context, threads: plan.threads, batchSize: 512 })).getSequence();
});

/** Reads ids and chooses so many tokens after them. */
async function evaluate(ids: readonly number[], tokens: number): Promise<void> {
  let count = 0;
  for await (const _ of sequence.evaluate(ids, { temperature: 0 })) if (++count >= tokens) break;
}

/** Forgets what was read from a position on. */
async function backTo(position: number): Promise<void> {
  if (sequence.nextTokenIndex > position) await sequence.eraseContextTokenRanges([{ start: position, end: sequence.nextTokenIndex }]);
}

const fresh = (count: number) =>
  clock.cheapest(plan.repeats, async () => {
    await sequence.clearHistory();
    return clock.time(() => evaluate(idsOf(count), 1));
  });

await evaluate(idsOf(256), 8);
const prefill: Record<number, Cost> = {};
for (const count of plan.prefill) prefill[count] = costPer(count, await fresh(count));
const firstToken = await fresh(64);
const decode: Record<number, Cost> = {};
for (const context of plan.contexts) {
  await sequence!.clearHistory();
  await evaluate(idsOf(context), 1);
  const cost = await clock.cheapest(plan.repeats, async () => {
    await backTo(context);
    return clock.time(() => evaluate([7], plan.steps));
  });
  decode[context] = costPer(plan.steps, cost);
}
await sequence!.clearHistory();
await evaluate(idsOf(instructionTokens), 1);
const question = async (seed: number, tokens: number) => {
  await backTo(instructionTokens);
  return clock.time(() => evaluate(idsOf(questionTokens, seed), tokens));
};
const cached = await clock.cheapest(plan.repeats, (repeat) => question(1 + repeat, 1));
const all = await clock.time(async () => {
  for (let i = 0; i < plan.conversations; i++) await question(i, answerTokens);
});
const answer: SpeedAnswer = {
  build: 'native',
  load,
  heldBytes: (await clock.held()) - before,
  prefill,
  decode,
  firstToken,
  cached,
  conversation: costPer(plan.conversations, all),
};
console.log(JSON.stringify(answer));
process.exit(0);
