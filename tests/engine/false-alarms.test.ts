import { describe, expect, it } from 'vitest';
import { openProduct, resultOf } from '@/bench/quality/product';
import { isFindings } from '@/src/core/run/result';
import { countWords, createCorpus } from '../corpus/corpus';

/** Every sixth text is enough, and takes the model less than a minute. */
const corpus = createCorpus().filter((_, index) => index % 6 === 0);

describe('the built-in model on ordinary prose', () => {
  it('raises at most two alarms of its own in 10,000 words, with every pack on', async () => {
    const product = openProduct();
    let words = 0;
    const alarms: string[] = [];
    for (const { text } of corpus) {
      words += countWords(text);
      const result = await resultOf(product.read({ text }), 'compliance');
      if (!isFindings(result)) throw new Error('Compliance finds findings.');
      for (const { by, evidence, span } of result.findings) {
        if (evidence.some(({ code }) => code === 'head')) alarms.push(`${by.id}: ${text.slice(span.start, span.end)}`);
      }
    }
    expect(words).toBeGreaterThan(10_000);
    expect(alarms.length / words, alarms.join('\n')).toBeLessThanOrEqual(2 / 10_000);
  }, 300_000);
});
