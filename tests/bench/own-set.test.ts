import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measureOwnSet } from '@/bench/quality/own-set';
import type { Passage } from '@/src/core/text/passage';

const fileOf = (...lines: readonly object[]) => {
  const file = join(mkdtempSync(join(tmpdir(), 'gloss-set-')), 'mine.jsonl');
  writeFileSync(file, lines.map((line) => JSON.stringify(line)).join('\n'));
  return file;
};

describe('a set of one’s own, by command', () => {
  it('is read row by row in the language that the row names, and what had no answer is told', async () => {
    const read: Passage[] = [];
    const product = {
      read: (passage: Passage) => {
        read.push(passage);
        throw new Error('no answer');
      },
    };
    const file = fileOf({ text: 'Die Lampe leuchtet.', language: 'de', label: 'positive' }, { text: 'Fine.', label: 'neutral' }, { text: 'Fine.' });
    const { figures, leftOut } = await measureOwnSet(file, product);
    expect(read).toEqual([{ text: 'Die Lampe leuchtet.', language: 'de' }, { text: 'Fine.' }]);
    expect(figures).toEqual([]);
    expect(leftOut.map(({ why }) => why)).toEqual(['lines that are no labelled passage: 3', 'sentiment: passages without an answer: 2']);
  });
});
