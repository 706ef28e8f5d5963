import { describe, expect, it, vi } from 'vitest';
import { judgeRight, judgeWrong } from '../../src/core/test-set/judge-findings';
import { rowId, type FindingsRow } from '../../src/core/test-set/test-row';
import { beginJudging } from '../../src/ui/judge/begin-judging';
import type { JudgeDesk, Saying } from '../../src/ui/judge/judge-desk';
import type { JudgingHost } from '../../src/ui/judging-host';
import { createSet, type FakeSet, fakeJudging } from '../gallery/test-set';

const text = 'Anna met Bela.';
const anna = { start: 0, end: 4, label: 'PER' };
const bela = { start: 9, end: 13, label: 'PER' };
const kept = { key: 'judge.kept', isUndoable: true };
const right =
  (place: typeof anna): Saying =>
  (judged) => ({ kind: 'findings', ...judgeRight(judged, place) });
const wrong =
  (place: typeof anna): Saying =>
  (judged) => ({ kind: 'findings', ...judgeWrong(judged, place, null) });

/** A desk over a set, as it is shown last. */
async function begin(set: FakeSet, { change = set.change, covered = [] }: { change?: JudgingHost['change']; covered?: JudgeDesk['covered'] } = {}) {
  let shown: JudgeDesk | null = null;
  beginJudging({ ...fakeJudging(set), change }, { task: 'entities', passage: { text }, covered }, (desk) => {
    shown = desk;
  });
  const desk = () => shown!;
  await vi.waitFor(() => expect(shown).not.toBeNull());
  return desk;
}

/** A set whose writer waits until it is let go, as one does that has yet to wake. */
function slow(set: FakeSet) {
  const waiting: (() => void)[] = [];
  const change: JudgingHost['change'] = async (changes) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    await set.change(changes);
  };
  return { change, letGo: () => vi.waitFor(() => waiting.shift()!()) };
}

async function rowOfAnna(): Promise<FindingsRow> {
  return { id: await rowId('entities', text), kind: 'findings', task: 'entities', text, spans: [anna], wrong: [], isWhole: false, addedAt: 1 };
}

describe('judging', () => {
  it('keeps both of two judgements that are made at once, and shows both before either is stored', async () => {
    const set = createSet([], true);
    const { change, letGo } = slow(set);
    const desk = await begin(set, { change });
    const seen = desk();
    seen.say(right(anna), kept);
    seen.say(wrong(bela), kept);
    expect(desk().row).toMatchObject({ spans: [anna], wrong: [bela] });
    expect(desk().note).toBeNull();
    expect(set.rows).toEqual([]);
    await letGo();
    await letGo();
    await vi.waitFor(() => expect(desk().note).toEqual(kept));
    expect(set.rows).toMatchObject([{ spans: [anna], wrong: [bela] }]);
    desk().undo();
    await letGo();
    await vi.waitFor(() => expect(set.rows).toMatchObject([{ spans: [anna], wrong: [] }]));
  });

  it('goes back to what is stored where one of them could not be, and keeps nothing that was said on top of it', async () => {
    const set = createSet([], true);
    const desk = await begin(set, { change: () => Promise.reject(new Error('full disk')) });
    desk().say(right(anna), kept);
    desk().say(wrong(bela), kept);
    await vi.waitFor(() => expect(desk().note).toEqual({ key: 'notice.not_stored' }));
    expect(desk().row).toBeNull();
    expect(set.rows).toEqual([]);
  });

  it('follows what is changed elsewhere: of a passage that was deleted nothing comes back, and it is asked about anew', async () => {
    const row = await rowOfAnna();
    const set = createSet([row]);
    const desk = await begin(set, { covered: [bela] });
    expect(desk().row).toMatchObject({ spans: [anna] });
    await set.change([{ type: 'remove-rows', ids: [row.id] }]);
    expect(desk().row).toBeNull();
    desk().say(wrong(bela), kept);
    expect(desk().isAsking).toBe(true);
    expect(set.rows).toEqual([]);
    desk().answer('keep');
    await vi.waitFor(() => expect(set.rows).toMatchObject([{ spans: [], wrong: [bela] }]));
  });

  it('is refused where the passage was deleted before that was heard, and shows that it is gone', async () => {
    const row = await rowOfAnna();
    const set = createSet([row]);
    const { change, letGo } = slow(set);
    const desk = await begin(set, { change });
    desk().say(wrong(bela), kept);
    await set.change([{ type: 'remove-rows', ids: [row.id] }]);
    await letGo();
    await vi.waitFor(() => expect(desk().row).toBeNull());
    expect(set.rows).toEqual([]);
  });

  it('takes nothing back that was changed elsewhere since', async () => {
    const set = createSet([], true);
    const desk = await begin(set);
    desk().say(right(anna), kept);
    await vi.waitFor(() => expect(desk().note).toEqual(kept));
    await set.change([{ type: 'put-row', row: { ...(await rowOfAnna()), wrong: [bela] } }]);
    expect(desk().row).toMatchObject({ spans: [anna], wrong: [bela] });
    expect(desk().note).toBeNull();
    desk().undo();
    await Promise.resolve();
    expect(set.rows).toMatchObject([{ wrong: [bela] }]);
  });
});
