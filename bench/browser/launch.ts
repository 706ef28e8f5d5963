import { type GlossBrowser, type LaunchOptions, launchGloss } from '../../tests/driver/extension';

/** Launches the browser, ready for functions that are sent into its pages: tsx wraps what is named in them in calls to `__name`, which pages lack. */
export async function launchForBench(options: LaunchOptions = {}): Promise<GlossBrowser> {
  const gloss = await launchGloss(options);
  await gloss.context.addInitScript('globalThis.__name ??= (named) => named');
  return gloss;
}
