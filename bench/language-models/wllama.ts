/** llama.cpp in WebAssembly, as its newest package has it, on the same plan. It is served out of bench/peers, not bundled. */
import { Clock, costPer, type ReadUse } from './clock';
import { answerTokens, type Cost, instructionTokens, questionTokens, type SpeedAnswer, type SpeedPlan } from './plan';

/** As much of wllama as is used here. Its own clock tells what a prompt and what the tokens after it took. */
interface Timings {
  readonly cache_n: number;
  readonly prompt_n: number;
  readonly prompt_ms: number;
  readonly predicted_n: number;
  readonly predicted_ms: number;
}

interface Wllama {
  loadModel(files: readonly Blob[], options: object): Promise<void>;
  createCompletion(order: object): Promise<{ readonly timings: Timings }>;
  isMultithread(): boolean;
  exit(): Promise<void>;
}

const folder = '/peers/@wllama/wllama/esm';

/** A text of about so many tokens that begins like no other. */
const textOf = (tokens: number, seed: number) => `${seed} ${'house river seven blue '.repeat(Math.ceil(tokens / 4))}`.split(' ').slice(0, tokens).join(' ');

/** Measures wllama. What it says of tokens is taken as it is: a prompt is as long as its own tokenizer makes it. */
export async function measureWllama(plan: SpeedPlan, readUse: ReadUse): Promise<SpeedAnswer> {
  const { Wllama } = (await import(/* @vite-ignore */ `${folder}/index.js`)) as { Wllama: new (paths: object, config: object) => Wllama };
  const clock = new Clock(readUse);
  const wllama = new Wllama({ default: `${folder}/wasm/wllama.wasm` }, { suppressNativeLog: true, logger: { debug() {}, log() {}, warn() {}, error() {} } });
  const file = await (await fetch(plan.path)).blob();
  const before = await clock.held();
  const load = await clock.time(() =>
    wllama.loadModel([file], { n_threads: plan.threads, n_gpu_layers: 0, n_ctx: plan.context, n_parallel: 1, warmup: false }),
  );
  let seed = 0;
  const complete = async (prompt: string, tokens: number) => {
    let timings: Timings | undefined;
    const whole = await clock.time(async () => {
      ({ timings } = await wllama.createCompletion({ prompt, max_tokens: tokens, temperature: 0, cache_prompt: true }));
    });
    return { ...timings!, whole };
  };
  const prefill: Record<number, Cost> = {};
  for (const count of plan.prefill) {
    prefill[count] = await clock.cheapest(plan.repeats, async () => {
      const { prompt_n, prompt_ms, whole } = await complete(textOf(count, ++seed), 1);
      return { wallMs: prompt_ms / prompt_n, cpuMs: whole.cpuMs / prompt_n };
    });
  }
  const firstToken = await clock.cheapest(plan.repeats, async () => (await complete(textOf(64, ++seed), 1)).whole);
  const decode: Record<number, Cost> = {};
  for (const context of plan.contexts) {
    const prompt = textOf(context, ++seed);
    // Read first, so that what follows costs the tokens that are written.
    await complete(prompt, 1);
    decode[context] = await clock.cheapest(plan.repeats, async () => {
      const { predicted_n, predicted_ms, whole } = await complete(prompt, plan.steps);
      return { wallMs: predicted_ms / predicted_n, cpuMs: whole.cpuMs / predicted_n };
    });
  }
  const instruction = textOf(instructionTokens, ++seed);
  await complete(instruction, 1);
  const cached = await clock.cheapest(plan.repeats, async () => (await complete(`${instruction} ${textOf(questionTokens, ++seed)}`, 1)).whole);
  const all = await clock.time(async () => {
    for (let i = 0; i < plan.conversations; i++) await complete(`${instruction} ${textOf(questionTokens, ++seed)}`, answerTokens);
  });
  const heldBytes = (await clock.held()) - before;
  const build = wllama.isMultithread() ? 'threads' : 'one thread';
  await wllama.exit();
  return { build, load, heldBytes, prefill, decode, firstToken, cached, conversation: costPer(plan.conversations, all) };
}
