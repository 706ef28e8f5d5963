import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/run/finding';
import type { FinishedRun } from '../../src/core/run/finished-run';
import { type FindingsResult, type LabelResult, noTexts } from '../../src/core/run/result';
import { locate } from '../../src/core/run/whole-page';
import { toRowTable } from '../../src/ui/desk/export-rows';
import { countLabels, resultsByRow } from '../../src/ui/desk/rows';

const text = 'It is lovely. It broke.\n=cmd() said Ada.\nNothing here.';
const rows = [
  { start: 0, end: 23 },
  { start: 24, end: 40 },
  { start: 41, end: 54 },
];
const share = (negative: number, positive: number) => [
  { label: 'negative', confidence: negative },
  { label: 'positive', confidence: positive },
];
const mood: LabelResult = {
  kind: 'label',
  scores: share(0.5, 0.5),
  parts: [
    { span: { start: 0, end: 13 }, scores: share(0.1, 0.9) },
    { span: { start: 14, end: 23 }, scores: share(0.9, 0.1) },
    { span: { start: 24, end: 40 }, scores: share(0.3, 0.7) },
  ],
};
const ada: Finding = { span: { start: 36, end: 39 }, label: 'PER', confidence: 0.9, by: { kind: 'head', id: 'entities' }, evidence: [] };
const names: FindingsResult = { kind: 'findings', findings: [ada], texts: noTexts };
const answers = [
  { task: 'sentiment', result: mood },
  { task: 'entities', result: names },
];

describe('results row by row', () => {
  it('gives each row what stands in it, and the mood of its sentences by their length', () => {
    const [first, second, third] = resultsByRow(rows, answers);
    // ln(.9/.1) for 13 characters and its opposite for 9: (13 − 9) / 22 of it is left.
    const left = Math.exp((4 / 22) * Math.log(9));
    expect(first?.scores?.find(({ label }) => label === 'positive')?.confidence).toBeCloseTo(left / (1 + left), 10);
    expect(second?.scores).toEqual([expect.objectContaining({ label: 'negative' }), expect.objectContaining({ label: 'positive' })]);
    expect(second?.scores?.[1]?.confidence).toBeCloseTo(0.7, 10);
    expect([first, second, third].map((row) => row?.entities.get('PER') ?? 0)).toEqual([0, 1, 0]);
    expect(third?.scores).toBeNull();
  });

  it('counts the labels in front, those of none apart', () => {
    const results = resultsByRow(rows, answers);
    expect([...countLabels(results.map(({ scores }) => scores))]).toEqual([
      ['negative', 0],
      ['positive', 2],
    ]);
  });

  it('becomes a table with a line a row, in which nothing is a formula', () => {
    const run = {
      id: 'a',
      finishedAt: 0,
      passage: { text },
      results: answers,
      covered: [],
      coverage: { analysedChars: 54, totalChars: 54 },
      cost: { totalMs: 1, modelMs: 1, tokens: 1, threads: 1 },
    } satisfies FinishedRun;
    const lines = toRowTable({ run, covered: [], locale: 'en' }, rows).replace('\uFEFF', '').trimEnd().split('\r\n');
    expect(lines[0]).toBe('row,text,label,confidence,negative,positive,PER');
    expect(lines[2]).toBe("2,'=cmd() said Ada.,positive,0.7,0.3,0.7,1");
    expect(lines[3]).toBe('3,Nothing here.,,,,,0');
    expect(lines).toHaveLength(4);
  });
});

describe('where a place of a page stands', () => {
  const parts = [
    { frameId: 0, selectionId: 'a', span: { start: 0, end: 10 } },
    { frameId: 7, selectionId: 'b', span: { start: 12, end: 20 } },
  ];

  it('is found in the frame that holds it', () => {
    expect(locate({ parts }, { start: 13, end: 15 })).toEqual({ part: parts[1], span: { start: 1, end: 3 } });
    expect(locate({ parts }, { start: 0, end: 10 })).toEqual({ part: parts[0], span: { start: 0, end: 10 } });
  });

  it('is nowhere where it reaches over the end of a frame', () => {
    for (const span of [
      { start: 8, end: 13 },
      { start: 10, end: 12 },
      { start: 19, end: 21 },
    ])
      expect(locate({ parts }, span)).toBeNull();
  });
});
