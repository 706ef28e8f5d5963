import { describe, expect, it } from 'vitest';
import type { Finding } from '@/src/core/run/finding';
import { joinTitles } from '@/src/tasks/titles';

const text = 'Anna Berg\nHead of Sales\nKettle GmbH';
const found = (words: string, label: string): Finding => {
  const start = text.indexOf(words);
  return { span: { start, end: start + words.length }, label, confidence: 0.9, by: { kind: 'head', id: 'entities' }, evidence: [] };
};
const read = (findings: readonly Finding[]) => joinTitles(findings, text).map(({ span, label }) => `${label} ${text.slice(span.start, span.end)}`);

describe('a title', () => {
  it('that ends in “of” takes the word that says of what', () => {
    expect(read([found('Anna Berg', 'PER'), found('Head of', 'TITLE'), found('Sales', 'ORG'), found('Kettle GmbH', 'ORG')])).toEqual([
      'PER Anna Berg',
      'TITLE Head of Sales',
      'ORG Kettle GmbH',
    ]);
  });

  it('that ends in “of” takes the rest of its line where nobody else has it', () => {
    expect(read([found('Head of', 'TITLE'), found('Kettle GmbH', 'ORG')])).toEqual(['TITLE Head of Sales', 'ORG Kettle GmbH']);
    const among = 'Vice President of Marketing & Brand, Kettle GmbH\nhead of the table\nhead of Siemens in Munich';
    const title = (words: string): Finding => ({
      ...found('Head of', 'TITLE'),
      span: { start: among.indexOf(words), end: among.indexOf(words) + words.length },
    });
    const titles = joinTitles([title('Vice President of')], among);
    expect(titles.map(({ span }) => among.slice(span.start, span.end))).toEqual(['Vice President of Marketing & Brand']);
    const last = { start: among.lastIndexOf('head of'), end: among.lastIndexOf('head of') + 7 };
    expect(joinTitles([{ ...title('head of'), span: last }], among)[0]!.span).toEqual(last);
  });

  it('that is whole takes nothing, and none takes anything from the next line', () => {
    expect(read([found('Head of Sales', 'TITLE'), found('Kettle GmbH', 'ORG')])).toEqual(['TITLE Head of Sales', 'ORG Kettle GmbH']);
    const broken = 'Head of\nKettle GmbH';
    const title: Finding = { ...found('Head of', 'TITLE'), span: { start: 0, end: 7 } };
    expect(joinTitles([title], broken)).toEqual([title]);
  });
});
