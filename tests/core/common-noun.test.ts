import { expect, it } from 'vitest';
import { isCommonNoun, isTool, isUnnamedBody } from '@/src/core/text/common-noun';

it('tells fields, arts and genres in small letters from names', () => {
  for (const words of ['machine learning', 'science fiction', 'jazz music', 'quantum computing', 'big bang theory of'])
    expect(isCommonNoun(words), words).toBe(true);
  for (const words of ['minecraft', 'game of thrones', 'Science Fiction', 'iphone 15', 'star wars', 'learning curve'])
    expect(isCommonNoun(words), words).toBe(false);
});

it('tells what kind of body or place is meant from which one', () => {
  for (const words of ['federal government', 'volunteer choir', 'commission of inquiry', 'the river', 'railway station', 'a small start-up'])
    expect(isUnnamedBody(words, `In Rome, ${words} is closed.`), words).toBe(true);
  for (const words of ['Federal Government', 'spacex', 'salt river', 'bank of america', 'studio 54', 'chicago'])
    expect(isUnnamedBody(words, `In Rome, ${words} is closed.`), words).toBe(false);
  expect(isUnnamedBody('stanford university', 'i went to stanford university')).toBe(false);
});

it('tells parts of software from jobs', () => {
  for (const words of ['Device Manager', 'Task Scheduler', 'password manager']) expect(isTool(words), words).toBe(true);
  for (const words of ['Product Manager', 'Manager', 'Device Engineer', 'Account Manager']) expect(isTool(words), words).toBe(false);
});
