import { describe, expect, it } from 'vitest';
import { isFirstRun } from '@/src/browser/first-run';
import { answers } from '@/src/ui/options/find';

describe('search in the options', () => {
  it.each([
    ['payment card number\ncard-number', 'credit card'],
    ['us social security number\nus-ssn', 'SSN'],
    ['telephone number\nphone', 'mobile'],
    ['身份证号\nresident identity number', '身份证'],
    ['email address', 'e-mail'],
    ['iban', 'bank account'],
  ])('finds %j by %j', (words, sought) => {
    expect(answers(words, sought)).toBe(true);
  });

  it('finds nothing by what only looks alike', () => {
    expect(answers('syntax of taxonomies', 'vat')).toBe(false);
    expect(answers('payment card number', 'passport')).toBe(false);
  });
});

describe('the start page', () => {
  it('opens after an installation, not after an update, and not for who loads the package by hand', () => {
    expect(isFirstRun('install', 'normal')).toBe(true);
    expect(isFirstRun('update', 'normal')).toBe(false);
    expect(isFirstRun('install', 'development')).toBe(false);
  });
});
