import { describe, expect, it } from 'vitest';
import type { RuleScope } from '@/src/core/rules/policy';
import { findSentences } from '@/src/core/text/sentences';
import { Clauses } from '@/src/policies/clauses';

/** What the clauses of a text say about the words between « and ». */
function read(marked: string, scope: RuleScope): string {
  const start = marked.indexOf('«');
  const text = marked.replace(/[«»]/g, '');
  const span = { start, end: marked.indexOf('»') - 1 };
  const clauses = new Clauses(text, findSentences(text));
  return clauses.isDenied(span, scope) ? 'denied' : clauses.speechOf(span, scope);
}

describe('a claim', () => {
  it.each([
    'We never promise «guaranteed returns».',
    'Nobody at our little firm will ever show you «guaranteed returns».',
    'Our fund is neither cheap nor «risk-free».',
    'We’ll see, but we won’t speak of «guaranteed profits».',
    '«Guaranteed returns» do not exist.',
    '«Guaranteed returns» are a myth.',
    'Beware of «guaranteed returns».',
    'We don’t, and never will, promise «guaranteed returns».',
    'I doubt that they have «guaranteed returns».',
    '我们不承诺«保本»。',
  ])('is denied in: %s', (text) => {
    expect(read(text, 'claim')).toBe('denied');
  });

  it.each([
    'Don’t miss «guaranteed returns»!',
    'Not only cheap but «risk-free».',
    'If you doubt our «guaranteed returns», ask any client.',
    'Never doubt the «guaranteed returns» of this fund.',
    'Beyond any doubt this fund brings «guaranteed returns».',
    'No fees, «guaranteed returns».',
    'No fees and «guaranteed returns».',
    'Why not enjoy «guaranteed returns»?',
    'No other tea «cures cancer».',
    'No tea «cures cancer» like ours.',
    'I do not know you. Here are «guaranteed returns».',
    'We never lie, yet nobody knew of this offer of ours for so many long and winding years: «guaranteed returns».',
    '不仅«保本»，还高息。',
    'Buy today: the watchdog praised our «guaranteed returns».',
    'Our experts say it brings «guaranteed returns».',
  ])('is meant in: %s', (text) => {
    expect(read(text, 'claim')).toBe('own');
  });

  it.each([
    ['The firm was fined for promising savers «guaranteed returns».', 'clear'],
    ['If someone offers you «guaranteed returns», walk away.', 'clear'],
    ['He claimed that the fund was «risk-free».', 'likely'],
    ['A fund with “«guaranteed returns»”.', 'likely'],
  ])('is told of others in: %s', (text, speech) => {
    expect(read(text, 'claim')).toBe(speech);
  });
});

describe('words to somebody', () => {
  it.each([
    ['«I will kill you».', 'own'],
    ['He said to himself at last that «I will kill you».', 'own'],
    ['Don’t «kill yourself» over it.', 'denied'],
    ['Why don’t you «kill yourself»?', 'own'],
    ['If a stranger tells you to «kill yourself», report it.', 'clear'],
    ['The jury heard him shout “«I will kill you»”.', 'clear'],
    ['“«You’re dead meat»,” growls the villain.', 'clear'],
    ['He said: “«I will kill you».”', 'likely'],
    ['The man told me “«I will kill you»” and the police did nothing.', 'likely'],
    ['"«I will kill you»"', 'likely'],
  ])('%s is %s', (text, expected) => {
    expect(read(text, 'address')).toBe(expected);
  });
});

describe('a mark', () => {
  it.each([
    ['«Strictly confidential».', 'own'],
    ['This «strictly confidential» report must not be leaked.', 'own'],
    ['The «strictly confidential» report was leaked to the press.', 'clear'],
    ['This memo is not «strictly confidential».', 'denied'],
  ])('%s is %s', (text, expected) => {
    expect(read(text, 'mark')).toBe(expected);
  });
});

it('the words themselves are what they are, whoever says them', () => {
  expect(read('The court never said “«blacklist»”.', 'words')).toBe('own');
});

it('a long text without sentences costs each match only what stands around it', () => {
  const text = 'It says “yes” and '.repeat(20_000);
  const clauses = new Clauses(text, []);
  const looked: string[] = [];
  const slice = String.prototype.slice;
  String.prototype.slice = function (...given: Parameters<typeof slice>) {
    const cut = slice.apply(this, given);
    looked.push(cut);
    return cut;
  };
  try {
    clauses.speechOf({ start: 180_000, end: 180_003 }, 'claim');
  } finally {
    String.prototype.slice = slice;
  }
  expect(Math.max(...looked.map(({ length }) => length))).toBeLessThan(1000);
});
