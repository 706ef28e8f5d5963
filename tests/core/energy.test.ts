import { describe, expect, test } from 'vitest';
import { processorSeconds } from '@/src/core/run/energy';

describe('what an answer took of the processor', () => {
  const cost = { totalMs: 30, modelMs: 20, threads: 4 };

  test('is the model’s time on all its threads, and the rest on one', () => {
    expect(processorSeconds(cost)).toBeCloseTo(0.09);
  });

  test('is that of a language model beside it on its own threads', () => {
    expect(processorSeconds({ ...cost, judged: { model: 'Clever', totalMs: 60_000, modelMs: 60_000, threads: 2 } })).toBeCloseTo(120.09);
  });
});
