import { describe, expect, test } from 'vitest';
import type { JudgedMatcher, Policy } from '@/src/core/rules/policy';
import type { RunOptions } from '@/src/core/run/run';
import { findLanguage } from '@/src/core/text/language';
import { findSentences } from '@/src/core/text/sentences';
import { viewText } from '@/src/core/text/text-view';
import { findPhrases } from '@/src/policies/rule-index';
import { findRulesToJudge, limitJudged, limitStretchChars } from '@/src/policies/rules-to-judge';

const words = { en: 'Promises a date' };
const base: JudgedMatcher = { kind: 'judge', rule: 'promises a date', each: 'sentence', threshold: 0.5, breaks: ['a', 'b', 'c'], keeps: ['d', 'e', 'f'] };
const packOf = (match: Partial<JudgedMatcher> = {}): Policy => ({
  id: 'user/mine',
  title: words,
  description: words,
  languages: ['en'],
  rules: [{ id: 'date', severity: 'warning', message: words, reason: words, match: { ...base, ...match } }],
});

function toEnd<Value>(steps: Generator<void, Value>): Value {
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

function toJudge(text: string, match: Partial<JudgedMatcher> = {}, options: RunOptions['policies'] = {}, isUnlearnt = false) {
  const view = viewText(text);
  const packs = [packOf(match)];
  const phrases = toEnd(findPhrases(view.text, packs));
  const reading = { language: findLanguage({ text }).language, view, sentences: findSentences(text), phrases, isUnlearnt };
  const found = toEnd(findRulesToJudge(reading, packs, { policies: options }));
  return found.map((one) => ({ ...one, texts: one.places.map(({ start, end }) => text.slice(start, end)) }));
}

describe('what a language model is asked about', () => {
  const text = 'We ship on Friday. It is blue. 12 + 4';

  test('is each sentence that has words in it', () => {
    expect(toJudge(text)).toMatchObject([{ severity: 'warning', isCut: false, texts: ['We ship on Friday.', 'It is blue.'] }]);
  });

  test('is the passage as a whole where the rule says so, in pieces of bearable length', () => {
    expect(toJudge('We ship on Friday. It is blue.', { each: 'passage' })[0]!.texts).toEqual(['We ship on Friday. It is blue.']);
    const long = toJudge('It is blue, and it is here. '.repeat(100), { each: 'passage' })[0]!.texts;
    expect(long.length).toBeGreaterThan(2);
    expect(Math.max(...long.map(({ length }) => length))).toBeLessThanOrEqual(limitStretchChars);
    expect(long.join(' ')).toBe('It is blue, and it is here. '.repeat(100).trim());
  });

  test('is only what holds one of the words of the rule, and nothing where none stands', () => {
    expect(toJudge(text, { around: ['ship*'] })[0]!.texts).toEqual(['We ship on Friday.']);
    expect(toJudge(text, { around: ['deliver*'] })).toEqual([]);
  });

  test('is the beginning of a long text, which is said', () => {
    const [found] = toJudge('It is blue. '.repeat(limitJudged + 1));
    expect(found).toMatchObject({ isCut: true });
    expect(found!.places).toHaveLength(limitJudged);
  });

  test('is never longer than a model follows, nor half a character', () => {
    const { texts } = toJudge('😀a'.repeat(900))[0]!;
    expect(texts.join('')).toBe('😀a'.repeat(900));
    expect(texts.every((piece) => piece.length <= limitStretchChars && piece.isWellFormed())).toBe(true);
  });

  test('is found in steps, none of which keeps a cancel from being heard, however many rules and sentences there are', () => {
    const sentence = 'The crew of the boat is at the quay. ';
    const long = sentence.repeat(25_000);
    const sentences = Array.from({ length: 25_000 }, (_, at) => ({ start: at * sentence.length, end: (at + 1) * sentence.length - 1 }));
    const [rule] = packOf({ around: ['the'] }).rules;
    const packs = [{ ...packOf(), rules: Array.from({ length: 1_000 }, (_, at) => ({ ...rule!, id: `rule-${at}` })) }];
    const view = viewText(long);
    const phrases = toEnd(findPhrases(view.text, packs));
    const steps = findRulesToJudge({ language: 'en', view, sentences, phrases, isUnlearnt: false }, packs, { policies: {} });
    let looked = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) looked++;
    expect(step.value).toHaveLength(1_000);
    expect(step.value.every(({ places, isCut }) => isCut && places.length === limitJudged)).toBe(true);
    // A step for each rule, and one for every so many sentences, once.
    expect(looked).toBe(1_000 + 50);
  });

  test('is cut in time that grows with the text, also where it has no spaces', () => {
    const found = toJudge('一'.repeat(900_000), { each: 'passage' });
    expect(found[0]).toMatchObject({ isCut: true });
  });

  test('is nothing where the rule, or its pack, is off, and takes the reader’s threshold and severity', () => {
    expect(toJudge(text, {}, { 'user/mine': { on: false } })).toEqual([]);
    expect(toJudge(text, {}, { 'user/mine': { rules: { date: { on: false } } } })).toEqual([]);
    expect(toJudge(text, {}, { 'user/mine': { rules: { date: { threshold: 0.8, severity: 'info' } } } })).toMatchObject([
      { severity: 'info', judge: { rule: 'promises a date', threshold: 0.8, breaks: base.breaks } },
    ]);
  });

  test('is a passage in the languages of the rule alone, and where it says so in one that the built-in model has not learnt', () => {
    const german = 'Wir liefern die Ware am Freitag und das ist sicher.';
    expect(toJudge(german, { languages: ['de'] })).toHaveLength(1);
    expect(toJudge(text, { languages: ['de'] })).toEqual([]);
    expect(toJudge('我们周五发货。', { languages: ['zh'] })).toHaveLength(1);
    expect(toJudge('金曜日に発送します。', { languages: ['zh'] })).toEqual([]);
    expect(toJudge(german, { unlearnt: true })).toEqual([]);
    expect(toJudge(german, { unlearnt: true }, {}, true)).toHaveLength(1);
  });
});
