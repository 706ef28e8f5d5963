/** Loads a model from where it is served and measures it, with threads of its own. */
import { bestBuild } from '../../src/compute/open-kernels';
import type { LanguageModel } from '../../src/decoder/language-model';
import { openServed, servedSource } from './served-model';
import { servePlan } from './serve-plan';
import { measureSpeed } from './speed';

servePlan(async (plan, clock) => {
  const before = await clock.held();
  let model: LanguageModel | undefined;
  const load = await clock.time(async () => {
    model = await openServed(await servedSource(plan.path), plan);
  });
  const speed = await measureSpeed(model!, plan, clock);
  const heldBytes = (await clock.held()) - before;
  const { weights, cache } = model!.memory;
  model!.close();
  return { build: bestBuild(), load, heldBytes, weightBytes: weights, cacheBytes: cache, ...speed };
});
