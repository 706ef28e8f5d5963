import { describe, expect, it } from 'vitest';
import type { Finding } from '@/src/core/run/finding';
import { type FindingsResult, type LabelResult, noTexts } from '@/src/core/run/result';
import { adviseThreshold, leastClaims, leastPassages, wantedShare } from '@/src/core/test-set/propose-threshold';
import { compareRow, type FindingClaim, scoreFindings } from '@/src/core/test-set/score-findings';
import { type AskOptions, claimsOf, findThreshold, scoreTask } from '@/src/core/test-set/score-set';
import { shareOf } from '@/src/core/test-set/share';
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
    expect(f1!.value).toBeCloseTo(0.4);
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

describe('a rule that is broken twice within the marked words', () => {
  it('has found them once, and raises no false alarm', () => {
    const marked = row({ task: 'compliance', spans: [{ start: 0, end: 20, label: 'secrets/key' }] });
    const { precision, recall } = scoreFindings([{ row: marked, findings: [broken(2, 8, 'key'), broken(10, 14, 'key')] }]);
    expect([precision, recall]).toMatchObject([
      { right: 1, total: 1 },
      { right: 1, total: 1 },
    ]);
  });
});

describe('of findings in passages judged in parts', () => {
  const parts = Array.from({ length: 40 }, (_, at) => ({ row: row({ id: `p${at}`, spans: [ada], isWhole: false }), findings: [found(0, 3, 'PER')] }));

  it('nothing is said of what was missed, for nobody looked', () => {
    const { precision, recall, f1 } = scoreFindings(parts);
    expect([precision.right, precision.total, recall.total, f1]).toEqual([40, 40, 0, null]);
    const mixed = scoreFindings([...parts, { row: row({ spans: [ada, oslo] }), findings: [found(0, 3, 'PER')] }]);
    expect(mixed.recall).toMatchObject({ right: 1, total: 2 });
    expect(mixed.f1!.value).toBeCloseTo(2 / 3);
    expect(mixed.precision).toMatchObject({ right: 41, total: 41 });
  });

  it('the interval is as wide as passages differ, not as places are many', () => {
    const places = (at: number, label: string) => Array.from({ length: 10 }, (_, one) => found(one * 4, one * 4 + 2, label, at));
    const wanted = places(0, 'PER').map(({ span }) => ({ ...span, label: 'PER' }));
    const mixed = Array.from({ length: 40 }, (_, at) => ({ row: row({ id: `q${at}`, spans: wanted }), findings: places(0.9, at % 2 ? 'PER' : 'ORG') }));
    const { right, total, from, to } = scoreFindings(mixed).precision;
    const alone = shareOf(right, total);
    expect([right, total]).toEqual([200, 400]);
    expect(to - from).toBeGreaterThan(2 * (alone.to - alone.from));
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

  it('is scored without the rows that it was learnt from, and says how many those are', async () => {
    const asked: string[] = [];
    const ask = async ({ text }: { text: string }) => {
      asked.push(text);
      return said(0.9, 'sure');
    };
    const rows = [mood('a', 'positive'), mood('b', 'negative')];
    const scoreWithout = (texts: readonly string[]) =>
      scoreTask(
        'sentiment',
        rows,
        { model: null, ask },
        () => {},
        new AbortController().signal,
        ({ text }) => texts.includes(text),
      );
    expect(await scoreWithout(['a'])).toMatchObject({ learnt: 1, accuracy: { right: 0, total: 1 } });
    expect(asked).toEqual(['b']);
    expect(await scoreWithout(['a', 'b'])).toMatchObject({ kind: 'label', learnt: 2, accuracy: { total: 0 } });
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
    const { claims, failed } = await claimsOf({ ...wish, rows, asker: { model: null, ask } }, options);
    expect(claims.map(({ confidence, isRight }) => [confidence, isRight])).toEqual([[0.3, true]]);
    expect(failed).toBe(0);
    expect(seen).toEqual([options]);
  });
});

const wish = { isDecided: ({ by }: { by: Finding['by'] }) => by.kind === 'head', onRun: () => {}, onRow: () => {}, signal: new AbortController().signal };

describe('a threshold', () => {
  /** Two in each passage, unless they are all of one. */
  const claims = (count: number, confidence: number, isRight: boolean, rowOf = (at: number) => `${confidence} ${at >> 1}`): FindingClaim[] =>
    Array.from({ length: count }, (_, at) => ({ row: rowOf(at), confidence, isRight, by: head }));

  it('is proposed where it is the lowest at which the interval of what is right begins high enough', () => {
    const all = [...claims(90, 0.9, true), ...claims(20, 0.52, true), ...claims(3, 0.52, false), ...claims(10, 0.31, false)];
    const advice = adviseThreshold(all);
    expect(advice).toMatchObject({ kind: 'proposed', threshold: 0.35, right: { right: 110, total: 113 } });
    expect(advice.kind === 'proposed' && advice.right.from).toBeGreaterThanOrEqual(wantedShare);
  });

  it('is not proposed on too few findings or passages, and it is said how many are missing', () => {
    expect(adviseThreshold(claims(31, 0.9, true))).toEqual({ kind: 'few', missing: leastClaims - 31, missingPassages: leastPassages - 16 });
    expect(adviseThreshold([])).toEqual({ kind: 'few', missing: leastClaims, missingPassages: leastPassages });
    expect(adviseThreshold([...claims(49, 0.9, true, String), ...claims(60, 0.5, false)])).toEqual({ kind: 'few', missing: 1, missingPassages: 0 });
    expect(adviseThreshold(claims(400, 0.9, true, () => 'one passage'))).toEqual({ kind: 'few', missing: 0, missingPassages: leastPassages - 1 });
  });

  it('is not proposed where it may look good by chance', () => {
    const all = [...claims(48, 0.9, true, String), ...claims(2, 0.9, false, (at) => `other ${at}`)];
    expect(adviseThreshold(all)).toMatchObject({ kind: 'unsure', threshold: 0.05, right: { right: 48, total: 50 } });
  });

  it('is not proposed where what is wrong stands together in a few passages', () => {
    const scattered = [...claims(285, 0.9, true, (at) => `${at % 60}`), ...claims(15, 0.9, false, (at) => `${at * 4}`)];
    const together = [...claims(285, 0.9, true, (at) => `${at % 57}`), ...claims(15, 0.9, false, (at) => `other ${at % 3}`)];
    expect(adviseThreshold(scattered).kind).toBe('proposed');
    expect(adviseThreshold(together).kind).toBe('unsure');
  });

  it('is not proposed where none is good enough: the best one is told', () => {
    const all = [...claims(80, 0.8, true), ...claims(20, 0.8, false), ...claims(50, 0.4, false)];
    expect(adviseThreshold(all)).toMatchObject({ kind: 'none', threshold: 0.45, right: { right: 80, total: 100 } });
  });
});

describe('a threshold that is measured', () => {
  const rows = Array.from({ length: 60 }, (_, at) => row({ id: `r${at}`, spans: [ada, oslo], isWhole: true }));
  const wrongAt = (start: number, confidence: number) => found(start, start + 2, 'ORG', confidence);
  /** What is found at a threshold, row by row; a run of its own may find what a lower threshold kept away. */
  const look = async (findingsAt: (threshold: number, at: number) => readonly Finding[] | null) => {
    const measured: number[] = [];
    const asker = {
      model: null,
      ask: async ({ id }: { id: string }, { entityThreshold = 0 }: AskOptions = {}): Promise<FindingsResult> => {
        if (measured.at(-1) !== entityThreshold) measured.push(entityThreshold);
        const findings = findingsAt(entityThreshold, Number(id.slice(1)));
        if (!findings) throw new Error('no-answer');
        return { kind: 'findings', texts: noTexts, findings };
      },
    };
    return { ...(await findThreshold({ ...wish, rows, asker }, (entityThreshold) => ({ entityThreshold }))), measured };
  };
  const good = [found(0, 3, 'PER', 0.97), found(8, 12, 'LOC', 0.97)];
  /** Keeps the lowest threshold from being the one that seems right. */
  const faint = [wrongAt(30, 0.07)];

  it('is looked for up to the end', async () => {
    const { advice, measured } = await look((threshold) => [...good, ...(threshold === 0.05 ? faint : threshold < 0.8 ? [wrongAt(20, 0.9)] : [])]);
    expect(advice).toMatchObject({ kind: 'proposed', threshold: 0.8, right: { right: 120, total: 120 } });
    expect(measured).toHaveLength(16);
  });

  it('that is best is told where none will do, as it was measured', async () => {
    const alarms = [wrongAt(20, 0.96), wrongAt(25, 0.96)];
    const { advice } = await look((threshold) => [...good, ...(threshold === 0.05 ? faint : alarms.slice(threshold === 0.5 ? 1 : 0))]);
    expect(advice).toMatchObject({ kind: 'none', threshold: 0.5, right: { right: 120, total: 180 } });
  });

  it('is not called bad where too little is said at it', async () => {
    const { advice } = await look((threshold, at) => (threshold === 0.05 ? [good[0]!, ...faint] : good.slice(0, at < 49 ? 1 : 0)));
    expect(advice).toEqual({ kind: 'few', missing: 1, missingPassages: 0 });
  });

  it('says how many passages had no answer', async () => {
    const { advice, failed } = await look((_, at) => (at < 3 ? null : good));
    expect([advice.kind, failed]).toEqual(['proposed', 3]);
  });
});
