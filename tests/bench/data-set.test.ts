import { describe, expect, it } from 'vitest';
import { languageOf, sampleRows } from '@/bench/quality/data-set';

const dataSet = { name: 'letters', split: 'test', rows: Array.from({ length: 200 }, (_, at) => ({ text: `${at}`, label: at === 150 ? 'rare' : 'usual' })) };

describe('a sample of a set', () => {
  it('draws the same rows every time, each once', () => {
    const first = sampleRows(dataSet, 20).rows;
    expect(sampleRows(dataSet, 20).rows).toEqual(first);
    expect(new Set(first.map(({ text }) => text)).size).toBe(20);
    expect(first).not.toEqual(dataSet.rows.slice(0, 20));
  });

  it('holds a row of every label, however rare', () => {
    expect(sampleRows(dataSet, 20).rows.map(({ label }) => label)).toContain('rare');
  });

  it('is the whole set where that is smaller', () => {
    expect(sampleRows(dataSet, 500)).toBe(dataSet);
  });
});

describe('the language of a set', () => {
  const setOf = (...texts: string[]) => ({ name: 'x', split: 'test', rows: texts.map((text) => ({ text })) });
  it.each([
    ['en', setOf('It came late.', 'Das Paket ist da.')],
    ['zh', setOf('送得很慢。', 'OK')],
    ['zh', { name: 'x', split: 'test', rows: [{ tokens: ['北', '京'], tags: ['B-LOC', 'I-LOC'] }] }],
    ['other', setOf('荷物は昨日届きました。')],
    ['other', setOf('Посылка пришла вчера.')],
    ['en', setOf('1', '2')],
  ])('is %s', (language, set) => {
    expect(languageOf(set)).toBe(language);
  });
});
