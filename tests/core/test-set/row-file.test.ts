import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDataSet } from '@/bench/quality/data-set';
import { suites } from '@/bench/quality/suites';
import { joinTokens, readBio } from '@/src/core/measure/token-spans';
import { nameRows, readRows, writeRows } from '@/src/core/test-set/row-file';
import { type FindingsRow, type LabelRow, limitRowChars, type TestRow } from '@/src/core/test-set/test-row';

const mood: LabelRow = { id: 'a', kind: 'label', task: 'sentiment', text: 'The lamp 💡 works.', label: 'positive', addedAt: 1 };
const text = '💡 Ann-Marie Weiß lives in Bergen.';
const at = (words: string, label: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, label });
const names: FindingsRow = {
  id: 'b',
  kind: 'findings',
  task: 'entities',
  text,
  language: 'en',
  spans: [at('Ann-Marie Weiß', 'PER'), at('Bergen', 'LOC')],
  wrong: [],
  isWhole: true,
  addedAt: 1,
};
const partly: FindingsRow = { ...names, id: 'c', spans: [at('Bergen', 'LOC')], wrong: [at('lives', 'ORG')], isWhole: false };
const rule: FindingsRow = { ...names, id: 'd', task: 'compliance', spans: [at('Bergen', 'personal-data/home-address')] };
const known = [{ id: 'sentiment', labels: ['negative', 'neutral', 'positive'] }];
const bare = ({ id: _, addedAt: __, ...row }: TestRow) => row;

describe('rows as a file', () => {
  it('come back as they went, code points and code units told apart', () => {
    const rows = [mood, names, partly, rule];
    expect(readRows(writeRows(rows), known)).toEqual({ rows: rows.map(bare), refused: [] });
    expect(JSON.parse(writeRows([rule])).spans).toEqual([{ start: 26, end: 32, label: 'personal-data/home-address' }]);
  });

  it('are rows of the shapes that training and bench read: labels, BIO2 tags, spans', () => {
    const folder = mkdtempSync(join(tmpdir(), 'gloss-rows-'));
    for (const [name, row] of Object.entries({ mood, names })) {
      mkdirSync(join(folder, name));
      writeFileSync(join(folder, name, 'test.jsonl'), writeRows([row]));
    }
    const suiteOf = (name: string) => suites.find((suite) => suite.fits(readDataSet(folder, name, 'test'), {}))?.task;
    expect([suiteOf('mood'), suiteOf('names')]).toEqual(['sentiment', 'entities']);
    const [row] = readDataSet(folder, 'names', 'test').rows;
    const { text: joined, tokens } = joinTokens(row!.tokens!);
    const words = readBio(row!.tags!, (label) => label).map(({ start, end, label }) => [joined.slice(tokens[start]!.start, tokens[end - 1]!.end), label]);
    expect(words).toEqual([
      ['Ann - Marie Weiß', 'PER'],
      ['Bergen', 'LOC'],
    ]);
  });

  it('never let training take a passage that was judged in parts for one that was judged whole', () => {
    const line = JSON.parse(writeRows([partly])) as Record<string, unknown>;
    expect(Object.keys(line)).toEqual(['text', 'language', 'task', 'judged']);
    expect(writeRows([mood, partly], true)).toBe(writeRows([mood]));
  });

  it('are read from public sets, which name no task', () => {
    const lines = [
      { text: 'Fine.', label: 'neutral', capability: 'x' },
      { tokens: ['Ada', 'met', 'Lin'], tags: ['B-PER', 'O', 'B-PER'] },
      { text: 'See Ada', spans: [{ start: 4, end: 7, label: 'PER' }], template_id: 3 },
      { text: 'Refund me', label: 'Refund' },
    ];
    const { rows, refused } = readRows(lines.map((line) => JSON.stringify(line)).join('\n'), known);
    expect(rows.map(({ task, text }) => [task, text])).toEqual([
      ['sentiment', 'Fine.'],
      ['entities', 'Ada met Lin'],
      ['entities', 'See Ada'],
    ]);
    expect(refused).toEqual([4]);
    expect(rows[1]).toMatchObject({
      spans: [
        { start: 0, end: 3, label: 'PER' },
        { start: 8, end: 11 },
      ],
      isWhole: true,
    });
  });

  it('are refused by line where they are none', () => {
    const broken = [
      '{',
      '[]',
      'null',
      '{"text": "", "label": "positive"}',
      JSON.stringify({ text: 'x'.repeat(limitRowChars + 1), label: 'positive' }),
      '{"text": "a", "spans": [{"start": 1, "end": 0, "label": "PER"}]}',
      '{"text": "a", "task": "entities", "label": "PER"}',
      '{"text": "a", "task": "sentiment", "spans": []}',
      '{"tokens": ["a"], "tags": []}',
      '',
      '{"text": "good", "label": "positive"}',
    ];
    const { rows, refused } = readRows(broken.join('\n'), known);
    expect(rows).toHaveLength(1);
    expect(refused).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('get names of task and text: of two of one name the later one stays', async () => {
    const [one] = readRows(writeRows([mood]), known).rows;
    const named = await nameRows([one!, { ...one!, label: 'neutral' } as typeof one & object, { ...one!, task: 'user/x' }], 7);
    expect(named).toHaveLength(2);
    expect(named[0]).toMatchObject({ label: 'neutral', addedAt: 7 });
  });
});
