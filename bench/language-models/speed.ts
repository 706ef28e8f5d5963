import type { LanguageModel } from '../../src/decoder/language-model';
import type { SpeedAnswer, SpeedPlan } from './plan';

/** Ids that no cache can know: speed does not depend on which they are. */
const idsOf = (count: number) => Array.from({ length: count }, (_, i) => 5 + ((i * 7_919) % 30_000));

/** The fastest of some repeats, in milliseconds. */
async function fastest(repeats: number, run: () => Promise<number>): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let repeat = 0; repeat < repeats; repeat++) best = Math.min(best, await run());
  return best;
}

/** Measures a loaded model as the plan says. */
export async function measureSpeed(model: LanguageModel, plan: SpeedPlan): Promise<Pick<SpeedAnswer, 'prefill' | 'decode' | 'constrained' | 'cachedMs'>> {
  const timed = async (work: () => Promise<unknown>) => {
    const start = performance.now();
    await work();
    return performance.now() - start;
  };
  const prefill: Record<number, number> = {};
  // The compiler optimises what has run for a while: the first prompt is not counted.
  const warm = model.begin();
  await warm.feed(idsOf(Math.min(256, model.contextLength)));
  warm.free();
  for (const count of plan.prefill) {
    const ms = await fastest(plan.repeats, async () => {
      const sequence = model.begin();
      const own = await timed(() => sequence.feed(idsOf(count)));
      sequence.free();
      return own;
    });
    prefill[count] = (1_000 * count) / ms;
  }
  const decodeAt = async (context: number, candidates?: readonly number[]) => {
    const start = model.begin();
    await start.feed(idsOf(context));
    const ms = await fastest(plan.repeats, async () => {
      const sequence = start.fork();
      const own = await timed(async () => {
        for (const id of idsOf(plan.steps)) await sequence.feed([id], { candidates });
      });
      sequence.free();
      return own;
    });
    start.free();
    return (1_000 * plan.steps) / ms;
  };
  const decode: Record<number, number> = {};
  for (const context of plan.contexts) decode[context] = await decodeAt(context);
  const constrained = await decodeAt(64, idsOf(64));
  const prefix = model.begin();
  await prefix.feed(idsOf(200));
  const cachedMs = await fastest(plan.repeats, async () => {
    const sequence = prefix.fork();
    const own = await timed(() => sequence.feed(idsOf(60)));
    sequence.free();
    return own;
  });
  prefix.free();
  return { prefill, decode, constrained, cachedMs };
}
