/** llama.cpp, natively, on one GGUF file: the same plan as speed.ts has, the answer as JSON on the last line. */
import { getLlama } from 'node-llama-cpp';

const plan = JSON.parse(process.argv[2]);
const llama = await getLlama({ gpu: false, build: 'never', logLevel: 'error' });
const start = performance.now();
const model = await llama.loadModel({ modelPath: plan.path });
const loadMs = performance.now() - start;
const context = await model.createContext({ contextSize: 2_048, threads: plan.threads, batchSize: 512 });
const sequence = context.getSequence();
const idsOf = (count) => Array.from({ length: count }, (_, i) => 5 + ((i * 7_919) % 30_000));

/** Reads ids and chooses `steps` tokens after them; returns the milliseconds. */
async function timed(ids, steps) {
  const from = performance.now();
  let count = 0;
  for await (const _ of sequence.evaluate(ids, { temperature: 0 })) if (++count >= steps) break;
  return performance.now() - from;
}

await timed(idsOf(256), 1);
const answer = { loadMs, prefill: {}, decode: {} };
for (const count of plan.prefill) {
  let best = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < plan.repeats; repeat++) {
    await sequence.clearHistory();
    best = Math.min(best, await timed(idsOf(count), 1));
  }
  answer.prefill[count] = (1_000 * count) / best;
}
for (const count of plan.contexts) {
  let best = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < plan.repeats; repeat++) {
    await sequence.clearHistory();
    await timed(idsOf(count), 1);
    best = Math.min(best, await timed([7], plan.steps));
  }
  answer.decode[count] = (1_000 * plan.steps) / best;
}
console.log(JSON.stringify(answer));
process.exit(0);
