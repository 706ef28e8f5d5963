import { describe, expect, it } from 'vitest';
import type { Finding } from '@/src/core/run/finding';
import { findJobLines } from '@/src/tasks/job-lines';

function read(text: string, ...seen: readonly (readonly [words: string, label: string])[]): string[] {
  const findings = seen.map(([words, label]): Finding => {
    const start = text.indexOf(words);
    return { span: { start, end: start + words.length }, label, confidence: 0.9, by: { kind: 'head', id: 'entities' }, evidence: [] };
  });
  return findJobLines(findings, text).map(({ span, label }) => `${label} ${text.slice(span.start, span.end)}`);
}

describe('a job on a line of its own', () => {
  it('is found beside somebody, whatever it was taken for', () => {
    const text = 'Julia Brandt\nMarketing Director\nFerro Ltd';
    const all = ['PER Julia Brandt', 'TITLE Marketing Director', 'ORG Ferro Ltd'];
    expect(read(text, ['Julia Brandt', 'PER'], ['Ferro Ltd', 'ORG'])).toEqual(all);
    expect(read(text, ['Julia Brandt', 'PER'], ['Marketing', 'TITLE'], ['Ferro Ltd', 'ORG'])).toEqual(all);
    expect(read(text, ['Julia Brandt', 'PER'], ['Marketing Director', 'PER'], ['Ferro Ltd', 'ORG'])).toEqual(all);
  });

  it('may stand before the name, or between borders', () => {
    expect(read('Art Director: Daniel Osei', ['Daniel Osei', 'PER'])).toEqual(['TITLE Art Director', 'PER Daniel Osei']);
    expect(read('Jonas Weiss | Head of Sales and Marketing Manager | Weiss AG', ['Jonas Weiss', 'PER'])).toEqual([
      'PER Jonas Weiss',
      'TITLE Head of Sales and Marketing Manager',
    ]);
    expect(read('Position: Legal Counsel')).toEqual(['TITLE Legal Counsel']);
  });

  it('may say first what somebody is, and then of what', () => {
    expect(read('Jonas Weiss\nHead of Growth\nWeiss AG', ['Jonas Weiss', 'PER'])).toEqual(['PER Jonas Weiss', 'TITLE Head of Growth']);
    expect(read('Mei Okafor | Deputy Director for Research and Teaching', ['Mei Okafor', 'PER'])).toEqual([
      'PER Mei Okafor',
      'TITLE Deputy Director for Research and Teaching',
    ]);
    expect(read('Jonas Weiss\nHead of the class, and proud of it.', ['Jonas Weiss', 'PER'])).toEqual(['PER Jonas Weiss']);
  });

  it('is none where nobody stands beside it', () => {
    expect(read('Settings\nDevice Manager\nTask Manager')).toEqual([]);
    expect(read('Anna Berg wrote this.\n\n\nDevice Manager', ['Anna Berg', 'PER'])).toEqual(['PER Anna Berg']);
    expect(read('Anna Berg\nopened the Device Manager today.', ['Anna Berg', 'PER'])).toEqual(['PER Anna Berg']);
  });

  it('is found for everybody in a long list of staff, in one walk', () => {
    const text = 'Anna Berg\nSales Manager\n'.repeat(20_000);
    const people = Array.from(
      { length: 20_000 },
      (_, at): Finding => ({ span: { start: 24 * at, end: 24 * at + 9 }, label: 'PER', confidence: 0.9, by: { kind: 'head', id: 'entities' }, evidence: [] }),
    );
    expect(findJobLines(people, text).filter(({ label }) => label === 'TITLE')).toHaveLength(20_000);
  });

  it('cuts nothing that reaches further', () => {
    const text = 'Anna Berg\nManaging Director, Berg & Sons';
    expect(read(text, ['Anna Berg', 'PER'], ['Managing Director, Berg & Sons', 'ORG'])).toEqual(['PER Anna Berg', 'ORG Managing Director, Berg & Sons']);
  });
});
