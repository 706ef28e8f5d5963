import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Passage } from '../../core/text/passage';
import type { Span } from '../../core/text/span';
import type { TaskId } from '../../core/run/task-id';
import { isEmptyJudged } from '../../core/test-set/judge-findings';
import { FullSetError, limitRowChars, PrivateRowsError, rowId, type JudgedChange, type TestRow, type TestSetState } from '../../core/test-set/test-row';
import type { JudgingHost } from '../judging-host';
import type { JudgeDesk, JudgeNote, Said } from './judge-desk';

interface Judging {
  readonly state: TestSetState;
  readonly row: TestRow | null;
  /** Before the last change, and whether that can still be taken back. */
  readonly before?: { readonly row: TestRow | null };
  readonly pending?: { readonly said: Said; readonly note: JudgeNote };
  readonly note: JudgeNote | null;
}

/** What is judged: an answer that is all there. */
export interface JudgeSubject {
  readonly task: TaskId;
  readonly passage: Passage;
  readonly covered: readonly Span[];
  readonly isDone: boolean;
}

/** Where the answer in front is judged; undefined where nothing can be kept: in private windows, of texts that are too long, before the run is done. */
export function useJudging(host: JudgingHost | undefined, { task, passage, covered, isDone }: JudgeSubject): JudgeDesk | undefined {
  const { text, language } = passage;
  const [judging, setJudging] = useState<(Judging & { readonly of: string }) | null>(null);
  const of = `${task}\n${text}`;
  const canJudge = host !== undefined && isDone && text.trim() !== '' && text.length <= limitRowChars;
  useEffect(() => {
    if (!canJudge) return;
    let isLeft = false;
    host.read(task, text).then(
      ({ state, row }) => !isLeft && setJudging({ of, state, row, note: null }),
      () => undefined,
    );
    return () => {
      isLeft = true;
    };
  }, [host, of, canJudge]);

  return useMemo(() => {
    if (!canJudge || judging?.of !== of || judging.state?.isOffered === false) return undefined;
    const move = (next: Partial<Judging>) => setJudging((now) => (now?.of === of ? { ...now, ...next } : now));
    const store = async (row: TestRow | null, note: JudgeNote, isAgreed: boolean) => {
      const agree: readonly JudgedChange[] = isAgreed ? [{ type: 'agree' }] : [];
      const change: JudgedChange = row ? { type: 'judge', row, isNew: judging.row === null } : { type: 'remove-rows', ids: [await rowId(task, text)] };
      try {
        await host.change([...agree, change]);
        move({ row, before: { row: judging.row }, note, state: { isOffered: true, count: 1, ...judging.state, hasAgreed: true } });
      } catch (error) {
        move({ note: { key: whyNotKept(error) } });
      }
    };
    const rowOf = async (said: Said): Promise<TestRow | null> => {
      if (said.kind === 'findings' && isEmptyJudged(said)) return null;
      const head = { id: await rowId(task, text), task, text, ...(language && { language }), ...(covered.length > 0 && { covered: covered.map(placeOf) }) };
      const addedAt = Date.now();
      if (said.kind === 'label') return { ...head, kind: 'label', label: said.label, addedAt };
      return { ...head, kind: 'findings', spans: said.spans, wrong: said.wrong, isWhole: said.isWhole, addedAt };
    };
    return {
      task,
      text,
      ...(language && { language }),
      covered,
      row: judging.row,
      isAsking: judging.pending !== undefined,
      note: judging.note,
      say(said, note) {
        // What is masked here would lie on the disk: for each such passage it is asked anew.
        const mustAsk = !judging.state?.hasAgreed || (covered.length > 0 && judging.row === null);
        if (mustAsk) move({ pending: { said, note }, note: null });
        else void rowOf(said).then((row) => store(row, note, false));
      },
      answer(how) {
        const { pending, state } = judging;
        move({ pending: undefined });
        if (how === 'keep' && pending) void rowOf(pending.said).then((row) => store(row, pending.note, !state?.hasAgreed));
        if (how === 'never') {
          void host.change([{ type: 'offer', isOffered: false }]).then(
            () => move({ state: { hasAgreed: false, count: 0, ...state, isOffered: false } }),
            (error) => move({ note: { key: whyNotKept(error) } }),
          );
        }
      },
      undo() {
        if (judging.before) void store(judging.before.row, { key: 'judge.undone' }, false);
      },
      loadRules: () => host.loadRules(),
      openSet: () => host.openSet(),
    };
  }, [host, judging, of, covered, canJudge]);
}

/** Why a judgement could not be kept. */
export function whyNotKept(error: unknown): string {
  if (error instanceof PrivateRowsError) return 'notice.test_set_private';
  return error instanceof FullSetError ? 'notice.test_set_full' : 'notice.not_stored';
}

function placeOf({ start, end }: Span): Span {
  return { start, end };
}
