import { describe, expect, it } from 'vitest';
import { openProduct, resultOf } from '@/bench/quality/product';
import { isFindings } from '@/src/core/run/result';
import { chineseProse } from '../corpus/chinese-prose';

describe('the product on ordinary Chinese prose', () => {
  it('raises at most one alarm in 5,000 characters, with every pack on, by the model and by rules together', async () => {
    const product = openProduct();
    const alarms: string[] = [];
    for (const { text } of chineseProse) {
      const result = await resultOf(product.read({ text }), 'compliance');
      if (!isFindings(result)) throw new Error('Compliance finds findings.');
      for (const { by, span } of result.findings) alarms.push(`${by.id}: ${text.slice(span.start, span.end)}`);
    }
    expect(chineseProse.reduce((sum, { text }) => sum + text.length, 0)).toBeGreaterThan(5_000);
    expect(alarms.length, alarms.join('\n')).toBeLessThanOrEqual(1);
  }, 300_000);
});
