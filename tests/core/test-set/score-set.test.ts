import { describe, expect, it } from 'vitest';
import type { Finding } from '@/src/core/run/finding';
import { type FindingsResult, type LabelResult, noTexts } from '@/src/core/run/result';
import { adviseThreshold, leastClaims } from '@/src/core/test-set/propose-threshold';
import { compareRow, type FindingClaim, scoreFindings } from '@/src/core/test-set/score-findings';
import { claimsOf, scoreTask } from '@/src/core/test-set/score-set';
import type { FindingsRow, LabelRow } from '@/src/core/test-set/test-row';

const head = { kind: 'head', id: 'entities' } as const;
const found = (start: number, end: number, label: string, confidence = 0.9): Finding => ({ span: { start, end }, label, confidence, by: head, evidence: [] });
const broken = (start: number, end: number, rule: string): Finding => ({
  ...found(start, end, rule),
  by: { kind: 'rule', id: `secrets/${rule}` },
  broken: { policy: 'secrets', rule, severity: 'serious' },
});
const row = (change: Partial<FindingsRow>): FindingsRow => ({
  id: 'r',
  kind: 'findings',
  task: 'entities',
  text: 'x'.repeat(60),
  spans: [],
  wrong: [],
  isWhole: true,
  addedAt: 0,
  ...change,
});
const ada = { start: 0, end: 3, label: 'PER' };
const oslo = { start: 8, end: 12, label: 'LOC' };

describe('scores of findings', () => {
  it('count exact places and labels in a whole passage', () => {
    const findings = [found(0, 3, 'PER'), found(8, 13, 'LOC'), found(20, 24, 'ORG')];
    const { precision, recall, f1, wrong } = scoreFindings([{ row: row({ spans: [ada, oslo] }), findings }]);
    expect(precision).toMatchObject({ right: 1, total: 3 });
    expect(recall).toMatchObject({ right: 1, total: 2 });
    expect(f1.value).toBeCloseTo(0.4);
    expect(wrong[0]!.missed).toEqual([oslo]);
    expect(wrong[0]!.alarms.map(({ start }) => start)).toEqual([8, 20]);
  });

  it('say nothing of places of which the reader said nothing', () => {
    const partly = row({ spans: [ada], wrong: [{ start: 20, end: 24, label: 'ORG' }], isWhole: false });
    const findings = [found(0, 3, 'PER'), found(8, 12, 'LOC'), found(20, 24, 'ORG')];
    expect(compareRow({ row: partly, findings }).claims.map(({ place, isRight }) => [place.start, isRight])).toEqual([
      [0, true],
      [20, false],
    ]);
  });

  it('take another extent of a judged place for wrong', () => {
    const partly = row({ spans: [ada], isWhole: false });
    const { claims, missed } = compareRow({ row: partly, findings: [found(0, 5, 'PER')] });
    expect([claims[0]!.isRight, missed]).toEqual([false, [ada]]);
  });

  it('let a rule touch the words, and tell false alarms pack by pack', () => {
    const rows = row({ task: 'compliance', spans: [{ start: 0, end: 10, label: 'secrets/key' }] });
    const { precision, packs } = scoreFindings([{ row: rows, findings: [broken(2, 8, 'key'), broken(20, 24, 'token'), broken(30, 34, 'token')] }]);
    expect(precision).toMatchObject({ right: 1, total: 3 });
    expect(packs).toMatchObject([{ policy: 'secrets', right: { right: 1, total: 3 }, alarms: [{ rule: 'token', count: 2 }] }]);
  });
});

const mood = (text: string, label: string): LabelRow => ({ id: text, kind: 'label', task: 'sentiment', text, label, addedAt: 0 });
const said = (positive: number, certainty: LabelResult['certainty']): LabelResult => ({
  kind: 'label',
  scores: [
    { label: 'negative', confidence: 1 - positive },
    { label: 'positive', confidence: positive },
  ],
  ...(certainty && { certainty }),
  parts: [],
});

describe('a task over rows', () => {
  it('is scored by its likeliest label, and by what it told', async () => {
    const answers: Record<string, LabelResult> = { a: said(0.9, 'sure'), b: said(0.6, 'unsure'), c: said(0.8, 'likely') };
    let steps = 0;
    const rows = [mood('a', 'positive'), mood('b', 'positive'), mood('c', 'negative'), mood('d', 'positive')];
    const ask = async ({ text }: { text: string }) => answers[text] ?? Promise.reject(new Error('no answer'));
    const score = await scoreTask('sentiment', rows, { model: null, ask }, () => steps++, new AbortController().signal);
    expect(score).toMatchObject({ kind: 'label', failed: 1, accuracy: { right: 2, total: 3 }, told: { right: 1, total: 2 } });
    expect(score.kind === 'label' && score.wrong).toMatchObject([{ row: { text: 'c' }, predicted: 'positive', isSaid: true }]);
    expect(steps).toBe(4);
  });

  it('stops where it is told to, with a rejection and no score', async () => {
    const stop = new AbortController();
    const asked: string[] = [];
    const ask = async ({ text }: { text: string }) => {
      asked.push(text);
      stop.abort();
      return said(1, 'sure');
    };
    await expect(scoreTask('sentiment', [mood('a', 'positive'), mood('b', 'positive')], { model: null, ask }, () => {}, stop.signal)).rejects.toThrow();
    expect(asked).toEqual(['a']);
  });

  it('gives the confidences that a threshold decides on, and no others', async () => {
    const seen: unknown[] = [];
    const result: FindingsResult = {
      kind: 'findings',
      texts: noTexts,
      findings: [found(0, 3, 'PER', 0.3), { ...found(8, 12, 'LOC'), by: { kind: 'detector', id: 'x' } }],
    };
    const ask = async (_: unknown, options?: unknown) => {
      seen.push(options);
      return result;
    };
    const options = { entityThreshold: 0.05 };
    const rows = [row({ spans: [ada, oslo] })];
    const claims = await claimsOf(
      rows,
      { model: null, ask },
      options,
      ({ by }) => by.kind === 'head',
      () => {},
      new AbortController().signal,
    );
    expect(claims.map(({ confidence, isRight }) => [confidence, isRight])).toEqual([[0.3, true]]);
    expect(seen).toEqual([options]);
  });
});

describe('a threshold', () => {
  const claims = (count: number, confidence: number, isRight: boolean): FindingClaim[] =>
    Array.from({ length: count }, () => ({ confidence, isRight, by: head }));

  it('is proposed where it is the lowest at which 95 of 100 are right', () => {
    const all = [...claims(60, 0.9, true), ...claims(20, 0.52, true), ...claims(3, 0.52, false), ...claims(10, 0.31, false)];
    // From 0.5 on 80 of 83 are right, from 0.3 on 80 of 93.
    expect(adviseThreshold(all)).toMatchObject({ kind: 'proposed', threshold: 0.35, right: { right: 80, total: 83 } });
  });

  it('is not proposed on too few rows, and it is said how many are missing', () => {
    expect(adviseThreshold(claims(31, 0.9, true))).toEqual({ kind: 'few', missing: leastClaims - 31 });
    expect(adviseThreshold([])).toEqual({ kind: 'few', missing: leastClaims });
    expect(adviseThreshold([...claims(40, 0.9, true), ...claims(40, 0.5, false)])).toEqual({ kind: 'few', missing: 10 });
  });

  it('is not proposed where none is good enough: the best one is told', () => {
    const all = [...claims(80, 0.8, true), ...claims(20, 0.8, false), ...claims(50, 0.4, false)];
    expect(adviseThreshold(all)).toMatchObject({ kind: 'none', threshold: 0.45, right: { right: 80, total: 100 } });
  });
});
