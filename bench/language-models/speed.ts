import type { LanguageModel, Sequence } from '../../src/decoder/language-model';
import { type Clock, costPer } from './clock';
import { answerTokens, type Cost, idsOf, instructionTokens, questionTokens, type SpeedAnswer, type SpeedPlan } from './plan';

type Measured = Pick<SpeedAnswer, 'prefill' | 'decode' | 'firstToken' | 'cached' | 'conversation' | 'constrained'>;

/** Measures a loaded model of ours as the plan says. */
export async function measureSpeed(model: LanguageModel, plan: SpeedPlan, clock: Clock): Promise<Measured> {
  // The compiler optimises what has run for a while: the first prompt and the first tokens are not counted.
  const warm = model.begin();
  await warm.feed(idsOf(Math.min(256, model.contextLength - 8)));
  for (const id of idsOf(8)) await warm.feed([id]);
  warm.free();

  /** Works on a fresh sequence that has read `start`; only the work is timed. */
  const withSequence = (start: Sequence | null, work: (sequence: Sequence, repeat: number) => Promise<unknown>) =>
    clock.cheapest(plan.repeats, async (repeat) => {
      const sequence = start?.fork() ?? model.begin();
      const cost = await clock.time(() => work(sequence, repeat));
      sequence.free();
      return cost;
    });

  const prefill: Record<number, Cost> = {};
  for (const count of plan.prefill) prefill[count] = costPer(count, await withSequence(null, (sequence) => sequence.feed(idsOf(count))));
  const firstToken = await withSequence(null, async (sequence) => argmax(await sequence.feed(idsOf(64))));
  const decode: Record<number, Cost> = {};
  let constrained: Cost | undefined;
  for (const context of plan.contexts) {
    const start = model.begin();
    await start.feed(idsOf(context));
    decode[context] = costPer(plan.steps, await withSequence(start, (sequence) => write(sequence, plan.steps)));
    constrained ??= costPer(plan.steps, await withSequence(start, (sequence) => write(sequence, plan.steps, idsOf(64))));
    start.free();
  }
  const instruction = model.begin();
  await instruction.feed(idsOf(instructionTokens));
  const cached = await withSequence(instruction, (sequence, repeat) => sequence.feed(idsOf(questionTokens, 1 + repeat)));
  const all = await clock.time(async () => {
    for (let i = 0; i < plan.conversations; i++) {
      const sequence = instruction.fork();
      await sequence.feed(idsOf(questionTokens, i));
      await write(sequence, answerTokens);
      sequence.free();
    }
  });
  instruction.free();
  return { prefill, decode, firstToken, constrained, cached, conversation: costPer(plan.conversations, all) };
}

/** Writes tokens one by one, each the likeliest after the one before. */
async function write(sequence: Sequence, steps: number, candidates?: readonly number[]): Promise<void> {
  let id = 7;
  for (let step = 0; step < steps; step++) {
    const logits = await sequence.feed([id], { candidates });
    id = candidates ? candidates[argmax(logits)]! : argmax(logits);
  }
}

function argmax(logits: Float32Array): number {
  let best = 0;
  for (let i = 1; i < logits.length; i++) if (logits[i]! > logits[best]!) best = i;
  return best;
}
