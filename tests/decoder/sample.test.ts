import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSampler, type SampleOptions } from '../../src/decoder/sample';

const draw = (options: SampleOptions, logits: readonly number[], count: number, recent: readonly number[] = []) => {
  const sample = createSampler(options);
  return Array.from({ length: count }, () => sample(Float32Array.from(logits), recent));
};
const kinds = (options: SampleOptions, logits: readonly number[], recent?: readonly number[]) =>
  [...new Set(draw(options, logits, 600, recent))].sort((a, b) => a - b);
/** Chances 50%, 25%, 15%, 10%. */
const logits = [0.5, 0.25, 0.15, 0.1].map(Math.log);

describe('drawing a token', () => {
  it('takes the likeliest at temperature 0, the first of equals', () => {
    expect(draw({ temperature: 0 }, [1, 3, 3, 2], 3)).toEqual([1, 1, 1]);
  });

  it('follows the chances at temperature 1', () => {
    const drawn = draw({ temperature: 1, seed: 5 }, logits, 20_000);
    for (const [token, chance] of [0.5, 0.25, 0.15, 0.1].entries()) {
      expect(drawn.filter((one) => one === token).length / drawn.length).toBeCloseTo(chance, 1);
    }
  });

  it.each<[string, SampleOptions, number[]]>([
    ['top-k', { temperature: 1, topK: 2 }, [0, 1]],
    ['top-p, which keeps the token that fills it', { temperature: 1, topP: 0.6 }, [0, 1]],
    ['top-p of exactly what the first has', { temperature: 1, topP: 0.5 }, [0]],
    ['min-p, measured against the likeliest', { temperature: 1, minP: 0.25 }, [0, 1, 2]],
    ['min-p behind top-p', { temperature: 1, topP: 0.8, minP: 0.4 }, [0, 1]],
    ['top-p within top-k', { temperature: 1, topK: 2, topP: 0.6 }, [0]],
    ['a temperature before top-p', { temperature: 0.25, topP: 0.9 }, [0]],
    ['no limit', { temperature: 1 }, [0, 1, 2, 3]],
  ])('keeps to %s', (_, options, expected) => {
    expect(kinds({ ...options, seed: 3 }, logits)).toEqual(expected);
  });

  it('draws the same with the same seed and other with another', () => {
    const drawn = (seed: number) => draw({ temperature: 1, seed }, logits, 50).join();
    expect(drawn(7)).toBe(drawn(7));
    expect(drawn(7)).not.toBe(drawn(8));
  });

  it('punishes what was just written, and forgives what is out of the window', () => {
    const greedy = { temperature: 0, repetitionPenalty: 2 };
    expect(draw(greedy, [3, 2, -1], 1, [0])).toEqual([1]);
    expect(draw(greedy, [-1, -1.5, -5], 1, [0])).toEqual([1]);
    expect(draw({ ...greedy, repetitionWindow: 2 }, [3, 2, -1], 1, [0, 2, 2])).toEqual([0]);
    expect(draw({ ...greedy, repetitionWindow: 0 }, [3, 2, -1], 1, [0])).toEqual([0]);
  });

  it('calls it a failure of the model where there is nothing to draw from', () => {
    expect(() => draw({ temperature: 1 }, [Number.NaN, Number.NaN], 1)).toThrow('model-failed');
    expect(() => draw({ temperature: 0 }, [Number.POSITIVE_INFINITY, 1], 1)).toThrow('model-failed');
  });

  it('never draws what its limits exclude, for any logits', () => {
    const option = fc.record({
      temperature: fc.double({ min: 0.1, max: 3, noNaN: true }),
      topK: fc.nat(8),
      topP: fc.double({ min: 0.01, max: 1, noNaN: true }),
      minP: fc.double({ min: 0, max: 1, noNaN: true }),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(
        option,
        fc.array(
          fc.integer({ min: -960, max: 960 }).map((step) => step / 16),
          { minLength: 1, maxLength: 30 },
        ),
        (options, any) => {
          const [token] = draw(options, any, 1);
          const values = Float32Array.from(any);
          const order = [...values.keys()].sort((a, b) => values[b]! - values[a]! || a - b);
          const chance = (one: number) => Math.exp((values[one]! - values[order[0]!]!) / options.temperature);
          const kept = options.topK ? order.slice(0, options.topK) : order;
          const total = kept.reduce((sum, one) => sum + chance(one), 0);
          const before = kept.slice(0, kept.indexOf(token!)).reduce((sum, one) => sum + chance(one), 0);
          expect(kept).toContain(token);
          expect(before).toBeLessThanOrEqual(options.topP * total + 1e-6);
          expect(chance(token!)).toBeGreaterThanOrEqual(options.minP - 1e-6);
        },
      ),
      { numRuns: 500 },
    );
  });
});
