import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/core/run/finding';
import type { FinishedRun } from '../../src/core/run/finished-run';
import { type Certainty, type FindingsResult, type LabelResult, noTexts } from '../../src/core/run/result';
import { locate } from '../../src/core/run/whole-page';
import { toRowTable } from '../../src/ui/desk/export-rows';
import { countLabels, resultsByRow } from '../../src/ui/desk/rows';
import { loadTranslate } from './messages';

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

const finished: FinishedRun = {
  id: 'a',
  finishedAt: 0,
  passage: { text },
  results: answers,
  covered: [],
  coverage: { analysedChars: 54, totalChars: 54 },
  cost: { totalMs: 1, modelMs: 1, tokens: 1, threads: 1 },
};
const t = await loadTranslate();

describe('results row by row', () => {
  it('gives each row what stands in it, and the mood of its sentences by their length', () => {
    const [first, second, third] = resultsByRow(rows, answers);
    // ln(.9/.1) for 13 characters and its opposite for 9: (13 − 9) / 22 of it is left.
    const left = Math.exp((4 / 22) * Math.log(9));
    expect(first?.judged?.scores.find(({ label }) => label === 'positive')?.confidence).toBeCloseTo(left / (1 + left), 10);
    expect(second?.judged?.scores).toEqual([expect.objectContaining({ label: 'negative' }), expect.objectContaining({ label: 'positive' })]);
    expect(second?.judged?.scores[1]?.confidence).toBeCloseTo(0.7, 10);
    expect([first, second, third].map((row) => row?.entities.get('PER') ?? 0)).toEqual([0, 1, 0]);
    expect(third?.judged).toBeNull();
  });

  it('counts the labels in front, those of none apart', () => {
    const results = resultsByRow(rows, answers);
    expect([...countLabels(results.map(({ judged }) => judged))]).toEqual([
      ['negative', 0],
      ['positive', 2],
    ]);
  });

  it('are labelled by the mood, whatever task of one’s own stands before it', () => {
    const part = { span: { start: 0, end: 54 }, scores: [{ label: 'Refund', confidence: 1 }] };
    const own = { task: 'user/mail', result: { kind: 'label' as const, scores: part.scores, parts: [part] } };
    expect(resultsByRow(rows, [own, ...answers])).toEqual(resultsByRow(rows, answers));
    expect(resultsByRow(rows, [own])[0]?.judged?.scores).toEqual([expect.objectContaining({ label: 'Refund' })]);
  });

  it('becomes a table with a line a row, in which nothing is a formula', () => {
    const run = finished;
    const lines = toRowTable({ run, covered: [], locale: 'en', page: { title: 'Reviews' } }, rows, t)
      .replace('\uFEFF', '')
      .trimEnd()
      .split('\r\n');
    expect(lines[0]).toBe('Row,Text,Kind,Certainty,Negative,Positive,Person,Page,Date');
    expect(lines[2]).toMatch(/^2,'=cmd\(\) said Ada\.,Positive,,0\.3,0\.7,1,Reviews,19(?:70-01-01|69-12-31) \d\d:\d\d$/);
    expect(lines[3]).toMatch(/^3,Nothing here\.,,,,,0,Reviews,/);
    expect(lines).toHaveLength(4);
  });

  it('says of each row how sure its label is, by the marks of the model, and none where its sentences contradict one another', () => {
    const certain = (part: LabelResult['parts'][number], certainty: Certainty) => ({ ...part, certainty });
    const [lovely, broke, ada] = mood.parts as [LabelResult['parts'][number], LabelResult['parts'][number], LabelResult['parts'][number]];
    const measured: LabelResult = {
      ...mood,
      certainty: 'unsure',
      marks: { sure: [0.95, 0.95], likely: [0.6, 0.6] },
      parts: [certain(lovely, 'likely'), certain(broke, 'likely'), certain(ada, 'likely')],
    };
    const of = (result: LabelResult) => resultsByRow(rows, [{ task: 'sentiment', result }]).map(({ judged }) => judged?.certainty);
    expect(of(measured)).toEqual(['unsure', 'likely', undefined]);
    expect(of({ ...measured, marks: { sure: [0.95, 0.65], likely: [0.6, 0.6] } })).toEqual(['unsure', 'sure', undefined]);
    expect(of({ ...measured, marks: { sure: [2, 2], likely: [2, 2] } })).toEqual(['unsure', 'unsure', undefined]);
    expect([...countLabels(resultsByRow(rows, [{ task: 'sentiment', result: measured }]).map(({ judged }) => judged))]).toEqual([
      ['negative', 0],
      ['positive', 1],
      ['unsure', 1],
    ]);
    const run = { ...finished, results: [{ task: 'sentiment', result: measured }] };
    const lines = toRowTable({ run, covered: [], locale: 'en' }, rows, t).split('\r\n');
    expect(lines[1]).toContain(',,unsure,');
    expect(lines[2]).toContain(',Positive,likely,');
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
