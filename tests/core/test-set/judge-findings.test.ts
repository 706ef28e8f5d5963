import { describe, expect, it } from 'vitest';
import {
  isEmptyJudged,
  judgeAllRight,
  judgeMissed,
  judgeRight,
  judgeWhole,
  judgeWrong,
  labelledOf,
  missedOf,
  ruleOfLabel,
  takeBackJudgement,
  unjudged,
  verdictOn,
} from '@/src/core/test-set/judge-findings';

const name = { start: 0, end: 3, label: 'PER' };
const place = { start: 8, end: 13, label: 'LOC' };

describe('what a reader says of findings', () => {
  it('keeps the last word on each place', () => {
    let judged = judgeRight(unjudged, name);
    expect(verdictOn(judged, name)).toBe('right');
    judged = judgeWrong(judged, name, 'ORG');
    expect(judged).toEqual({ spans: [{ ...name, label: 'ORG' }], wrong: [name], isWhole: false });
    judged = judgeWrong(judged, name, null);
    expect(judged).toEqual({ spans: [], wrong: [name], isWhole: false });
    judged = judgeRight(judged, name);
    expect(judged).toEqual({ spans: [name], wrong: [], isWhole: false });
    expect(isEmptyJudged(takeBackJudgement(judged, name))).toBe(true);
  });

  it('takes what was put in a place away with the judgement', () => {
    expect(takeBackJudgement(judgeWrong(unjudged, name, 'ORG'), name)).toEqual(unjudged);
  });

  it('lets two rules speak of the same words, each for itself', () => {
    const [one, other] = ['secrets/key', 'personal-data/name'].map((label) => ({ start: 0, end: 3, label }));
    const judged = judgeWrong(judgeRight(unjudged, one!), other!, null);
    expect(verdictOn(judged, one!)).toBe('right');
    expect(verdictOn(judged, other!)).toBe('wrong');
  });

  it('takes all that was not called wrong for right when the reader vouches for the whole', () => {
    const missed = { start: 20, end: 24 };
    const judged = judgeMissed(judgeWrong(unjudged, name, 'ORG'), missed, 'DATE');
    const whole = judgeWhole(judged, [name, place]);
    expect(whole.spans).toEqual([{ ...name, label: 'ORG' }, place, { ...missed, label: 'DATE' }]);
    expect(whole.isWhole).toBe(true);
    expect(verdictOn(whole, { start: 30, end: 33, label: 'PER' })).toBe('wrong');
  });

  it('forgets what was called wrong or missing when all of it is right after all', () => {
    expect(judgeAllRight([name, place])).toEqual({ spans: [name, place], wrong: [], isWhole: true });
  });

  it('knows what was missed: a name elsewhere, or another rule on the same words', () => {
    const [one, other] = ['secrets/key', 'personal-data/name'].map((label) => ({ start: 0, end: 3, label }));
    expect(missedOf(judgeMissed(judgeRight(unjudged, one!), other!, other!.label), [one!])).toEqual([other]);
    expect(missedOf(judgeWrong(unjudged, name, 'ORG'), [name])).toEqual([]);
  });

  it('names a broken rule with its pack, which may have a slash of its own', () => {
    const finding = { span: { start: 1, end: 2 }, label: 'x', broken: { policy: 'user/house', rule: 'synergy', severity: 'info' as const } };
    const { label } = labelledOf(finding);
    expect(label).toBe('user/house/synergy');
    expect(ruleOfLabel(label)).toEqual({ policy: 'user/house', rule: 'synergy' });
    expect(ruleOfLabel('PER')).toBeNull();
  });
});
