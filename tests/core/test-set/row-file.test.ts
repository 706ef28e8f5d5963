import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDataSet } from '@/bench/quality/data-set';
import { suites } from '@/bench/quality/suites';
import { joinTokens, readBio } from '@/src/core/measure/token-spans';
import { nameRows, readRows, writeRows } from '@/src/core/test-set/row-file';
import { type FindingsRow, type LabelRow, limitNames, limitRowChars, type TestRow } from '@/src/core/test-set/test-row';
import { readTestRow } from '@/src/protocol/test-set';

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

  it('keep their own text where places are told in it, and the text of the words where tags are', () => {
    const words = { tokens: ['Ada', 'met', 'Lin'], tags: ['B-PER', 'O', 'B-PER'] };
    const lines = [
      { text: 'Ada  met\tLin', ...words },
      { text: 'Ada  met Lin', spans: [{ start: 9, end: 12, label: 'PER' }], ...words },
    ];
    const { rows } = readRows(lines.map((line) => JSON.stringify(line)).join('\n'), known);
    const quotes = rows.map((row) => row.kind === 'findings' && row.spans.map(({ start, end }) => row.text.slice(start, end)));
    expect(quotes).toEqual([['Ada', 'Lin'], ['Lin']]);
    expect(rows.map((row) => row.text)).toEqual(['Ada met Lin', 'Ada  met Lin']);
  });

  it('keep the label of a sort beside words and empty lists of places', () => {
    const lines = [
      { text: 'Fine.', label: 'neutral', tokens: [], tags: [] },
      { text: 'Fine, too.', label: 'neutral', spans: [] },
      { text: 'Fine, and named.', label: 'mine', task: 'user/own', tokens: ['Fine'], tags: ['B-PER'] },
      { tokens: ['So', 'so'], label: 'neutral' },
    ];
    const { rows, refused } = readRows(lines.map((line) => JSON.stringify(line)).join('\n'), known);
    expect(refused).toEqual([]);
    expect(rows.map((row) => [row.task, row.text, row.kind === 'label' && row.label])).toEqual([
      ['sentiment', 'Fine.', 'neutral'],
      ['sentiment', 'Fine, too.', 'neutral'],
      ['user/own', 'Fine, and named.', 'mine'],
      ['sentiment', 'So so', 'neutral'],
    ]);
  });

  it('are refused where a place is not in the text, a tag is of another scheme, or nothing is said', () => {
    const lines = [
      { text: 'Ada 💡', spans: [{ start: 0, end: 6, label: 'PER' }] },
      { text: 'Ada', judged: [{ start: 3, end: 4, label: 'PER', right: false }] },
      { tokens: ['Ada'], tags: ['B-'] },
      { tokens: ['Ada'], tags: ['S-PER'] },
      { tokens: [''], tags: ['B-PER'] },
      { tokens: ['Ada'], tags: [`B-${'x'.repeat(limitNames.place + 1)}`] },
      { text: 'Ada', tokens: [], tags: [] },
      { text: 'Ada', task: 'stars', label: 'five' },
      { text: 'Ada 💡', spans: [{ start: 0, end: 5, label: 'PER' }] },
    ];
    const { rows, refused } = readRows(lines.map((line) => JSON.stringify(line)).join('\n'), known);
    expect(refused).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(rows).toMatchObject([{ spans: [{ start: 0, end: 6 }] }]);
  });

  it('are never such that the storage refuses them, whatever stands in the lines', async () => {
    const odd = fc.oneof(fc.constantFrom('', 'B-', 'B-PER', 'O', 'neutral', 'entities', 'x'.repeat(201), null, 1), fc.string({ maxLength: 70 }));
    const span = fc.record({
      start: fc.integer({ min: -1, max: 5 }),
      end: fc.integer({ min: -1, max: 6 }),
      label: odd,
      right: fc.constantFrom(true, false, 1),
    });
    const spans = fc.oneof(odd, fc.array(span, { maxLength: 3 }));
    const words = fc.oneof(odd, fc.array(odd, { maxLength: 3 }));
    const line = fc.record(
      { text: fc.oneof(odd, fc.constant('Ada 💡')), task: odd, language: odd, label: odd, spans, judged: spans, tokens: words, tags: words },
      { requiredKeys: [] },
    );
    await fc.assert(
      fc.asyncProperty(fc.array(line, { maxLength: 8 }), async (lines) => {
        const { rows, refused } = readRows(lines.map((one) => JSON.stringify(one)).join('\n'), known);
        expect(rows.length + refused.length).toBe(lines.length);
        for (const row of await nameRows(rows, 0)) expect(readTestRow(row)).toEqual(row);
      }),
    );
    const empty = readRows('{"text": "Fine.", "label": "neutral", "language": "", "task": ""}', known);
    expect(empty).toEqual({ rows: [{ kind: 'label', task: 'sentiment', text: 'Fine.', label: 'neutral' }], refused: [] });
  });

  it('get names of task and text: of two of one name the later one stays', async () => {
    const [one] = readRows(writeRows([mood]), known).rows;
    const named = await nameRows([one!, { ...one!, label: 'neutral' } as typeof one & object, { ...one!, task: 'user/x' }], 7);
    expect(named).toHaveLength(2);
    expect(named[0]).toMatchObject({ label: 'neutral', addedAt: 7 });
  });
});
