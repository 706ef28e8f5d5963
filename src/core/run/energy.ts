import type { Cost } from './run';

/** What an answer took of the processor, in seconds of one core. The model computes on all its threads, the rest on one; a language model that was asked beside it has its own. */
export function processorSeconds({ totalMs, modelMs, threads, judged }: Omit<Cost, 'tokens'>): number {
  return (Math.max(0, totalMs - modelMs) + modelMs * threads) / 1_000 + (judged ? processorSeconds(judged) : 0);
}

/** What a busy core is taken to draw with its share of memory and screen-off losses, in watts: no browser can measure it (docs/energy.md). */
const wattsOfCore = 4;
const secondsOfHour = 3_600;

/** The energy of so many seconds of a core, in milliwatt-hours, by that assumption. */
export function milliwattHours(seconds: number): number {
  return (seconds * wattsOfCore * 1_000) / secondsOfHour;
}

/** A phone's battery, in milliwatt-hours: that of a Pixel 9 Pro, 4,700 mAh at 3.87 V. */
export const batteryOfPhone = 18_200;

/** What Gloss has taken since the browser started. */
export interface Spent {
  readonly answers: number;
  readonly processorSeconds: number;
}
