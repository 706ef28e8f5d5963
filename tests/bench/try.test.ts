import { describe, expect, it } from 'vitest';
import type { Answer } from '@/bench/try/answer';
import { readAsked } from '@/bench/try/asked';
import { readCases } from '@/bench/try/cases';
import { type Expectation, judge } from '@/bench/try/judge';

describe('what `npm run try` reads', () => {
  it('takes one text a line where the first line is an object', () => {
    expect(readAsked('{"id":"a","text":"One."}\n\n{"text":"Zwei.","language":"de","browserLanguage":"nl"}\n')).toEqual([
      { id: 'a', text: 'One.' },
      { text: 'Zwei.', language: 'de', browserLanguage: 'nl' },
    ]);
  });

  it('takes anything else as one plain text, with its lines and without the last line break', () => {
    expect(readAsked('{ not JSON\nsecond line\n')).toEqual([{ text: '{ not JSON\nsecond line' }]);
  });

  it('says what is wrong, and in which line', () => {
    expect(() => readAsked(' \n')).toThrow('There is no text');
    expect(() => readAsked('{"text":"a"}\nplain')).toThrow('Line 2 is not a JSON object');
    expect(() => readAsked('{"text":"a"}\n{"id":"b"}')).toThrow(/^Line 2: text/);
  });
});

const text = 'Mail Ann at ann@example.org.';
const ann = { label: 'PER', start: 5, end: 8, text: 'Ann', confidence: 0.9 };
const mail = { start: 12, end: 27, text: 'ann@example.org', confidence: 0.99 };
const answer: Answer = {
  language: null,
  warned: null,
  sentiment: { whole: { label: 'neutral', confidence: 0.8 }, parts: [{ start: 0, end: 28, label: 'neutral', confidence: 0.8 }] },
  entities: [ann],
  findings: [{ rule: 'personal-data/email-address', severity: 'warning', ...mail }],
  detected: [{ label: 'EMAIL', ...mail }],
  masked: [],
};

describe('judging an answer', () => {
  it.each<[string, Expectation]>([
    ['the exact characters under a label of a detector', { find: [{ as: ['EMAIL'], text: 'ann@example.org' }] }],
    [
      'the name of a rule, of its pack, and both',
      { findAny: [{ as: ['email-address'] }, { as: ['/personal-data/'] }, { as: ['personal-data/email-address'] }] },
    ],
    ['something over the characters', { findOverlap: [{ as: ['EMAIL'], text: 'example' }] }],
    ['nothing over characters where nothing is', { none: [{ text: 'Mail' }] }],
    ['the feeling of the whole and of a sentence', { sentiment: ['neutral'], sentences: [[text, ['neutral', 'positive']]] }],
    ['one of several', { anyOf: [{ warn: true }, { noWarn: true }] }],
  ])('accepts %s', (_, expect_) => {
    expect(judge({ text, task: 'both', expect: expect_ }, answer)).toEqual([]);
  });

  it.each<[string, Expectation]>([
    ['a span that is too short', { find: [{ as: ['EMAIL'], text: 'ann@example' }] }],
    ['a finding that must not be', { none: [{ as: ['/personal-data/'] }] }],
    ['too few', { count: [{ as: ['PER'], n: 2 }] }],
    ['what is not masked in one stretch', { cover: ['Ann'] }],
    ['another feeling', { sentiment: ['negative'] }],
    ['a warning that is missing', { warn: true }],
  ])('refuses %s', (_, expect_) => {
    expect(judge({ text, task: 'both', expect: expect_ }, answer)).toHaveLength(1);
  });

  it('asks of nothing only what the task shows', () => {
    expect(judge({ text, task: 'entities', expect: { none: [{ as: ['EMAIL', '/personal-data/'] }] } }, answer)).toEqual([]);
  });
});

describe('reading cases', () => {
  it('leaves out those that need a browser, and refuses what is no case', () => {
    const one = { id: 'a', kind: 'K1', group: 'g', text: 't', task: 'both', expect: {} };
    expect(readCases(JSON.stringify([one, { ...one, id: 'b', task: 'page' }])).map(({ id }) => id)).toEqual(['a']);
    expect(() => readCases('[{"id":1}]')).toThrow('These are no cases');
  });
});
