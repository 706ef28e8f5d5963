import { describe, expect, it } from 'vitest';
import { countSteps } from '../count-steps';
import type { Finding } from '../../src/core/run/finding';
import { detect, detectors } from '../../src/detectors';
import { createHostileTexts } from './hostile';

/** Four times the text must take about four times the steps; sixteen times would be quadratic. */
describe('hostile characters', () => {
  it.each(detectors.map((detector) => [detector.id, detector] as const))('take %s steps in proportion', (_, detector) => {
    const stepsOf = (length: number) => {
      const texts = createHostileTexts(detector, length);
      return countSteps(() => texts.map((text) => [...detector.find(text)])) / texts.length;
    };
    // What is made once, at the first text, is no cost of a text.
    stepsOf(1_500);
    const steps = stepsOf(6_000);
    // Where one of twenty texts is quadratic, they are seven times as many together.
    expect(steps).toBeLessThan(4.7 * stepsOf(1_500));
    // In proportion and yet too many are too many.
    expect(steps).toBeLessThan(200 * 6_000);
  });

  it('take all detectors together a bounded number of steps for each', () => {
    const text = detectors.flatMap((detector) => detector.requires?.keywords ?? []).join(' = "a1" ');
    const long = text.repeat(Math.ceil(20_000 / text.length)).slice(0, 20_000);
    let found: readonly Finding[] = [];
    const steps = countSteps(() => (found = detect(long, detectors)));
    expect(steps).toBeLessThan(1_000 * long.length);
    for (const { span } of found) expect(span.end).toBeGreaterThan(span.start);
  });
});
