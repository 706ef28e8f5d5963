import { describe, expect, it } from 'vitest';
import { parseFinishedRun, parseHandover } from '@/src/protocol/handover';
import { finishedRun } from '../gallery/fake-hosts';
import { draft } from '../gallery/passages';

const run = finishedRun(draft, ['sentiment', 'entities', 'compliance'], 'd', 'Campaign draft – Docs');
const [label] = run.results;
const finding = {
  span: { start: 0, end: 1 },
  label: 'PER',
  confidence: 0.9,
  by: { kind: 'head', id: 'entities' },
  evidence: [],
};
const withFinding = (change: object) => ({
  ...run,
  results: [{ task: 'entities', result: { kind: 'findings', findings: [{ ...finding, ...change }], texts: { rules: {}, detectors: {} } } }],
});

describe('what a page’s script hands over', () => {
  it('is taken as it is where it is a run, or a passage that waits for one', () => {
    expect(parseFinishedRun(JSON.parse(JSON.stringify(run)))).toEqual(JSON.parse(JSON.stringify(run)));
    expect(parseHandover({ passage: draft, tasks: ['entities'] })).toEqual({ passage: draft, tasks: ['entities'] });
    expect(parseFinishedRun(withFinding({}))).not.toBeNull();
  });

  it('is taken where a task or a kind is not known here, as the plain data that it is', () => {
    const other = { ...run, results: [{ task: 'user/grade', result: { kind: 'grade', level: 8, words: [{ word: 'hitherto', hard: true }], note: null } }] };
    expect(parseFinishedRun(other)?.results).toEqual(other.results);
    expect(parseHandover({ passage: draft, tasks: ['user/grade'] })).toEqual({ passage: draft, tasks: ['user/grade'] });
  });

  it('loses the rest of a title that is a book', () => {
    expect(parseFinishedRun({ ...run, place: { ...run.place, title: 'x'.repeat(1_000_000) } })?.place?.title).toHaveLength(300);
  });

  it.each([
    ['a passage that no run would take', { ...run, passage: { text: 'x'.repeat(1_000_001) } }],
    ['a task with a name like a novel', { ...run, results: [{ ...label, task: 'x'.repeat(201) }] }],
    ['a known kind that holds something else', { ...run, results: [{ task: 'entities', result: { kind: 'findings', grade: 8 } }] }],
    ['an unknown kind that is no plain data', { ...run, results: [{ task: 'grade', result: { kind: 'grade', level: 8n } }] }],
    ['more results than tasks', { ...run, results: Array(101).fill(label) }],
    ['a label like a novel', withFinding({ label: 'x'.repeat(201) })],
    ['a span before the beginning', withFinding({ span: { start: -1, end: 1 } })],
    ['a span between two characters', withFinding({ span: { start: 0.5, end: 1 } })],
    ['more than certain', withFinding({ confidence: 2 })],
    ['endless evidence', withFinding({ evidence: Array(101).fill({ code: 'pattern' }) })],
    ['a time that is none', { ...run, finishedAt: Number.POSITIVE_INFINITY }],
    ['an id of a selection that is none', { ...run, place: { ...run.place, selectionId: '<b>' } }],
    ['nothing', undefined],
  ])('is not taken: %s', (_, sent) => {
    expect(parseFinishedRun(sent)).toBeNull();
    expect(parseHandover(sent)).toBeNull();
  });
});
