import type { TaskId } from '../../core/run/task-id';
import { isEmptyJudged, type Judged, unjudged } from '../../core/test-set/judge-findings';
import { coveredIn, FullSetError, type JudgedChange, PrivateRowsError, rowId, type TestRow, type TestSetState } from '../../core/test-set/test-row';
import type { Passage } from '../../core/text/passage';
import type { Span } from '../../core/text/span';
import type { JudgingHost } from '../judging-host';
import type { JudgeDesk, JudgeNote, Saying } from './judge-desk';

interface Kept {
  readonly state: TestSetState;
  readonly row: TestRow | null;
}

interface Judging extends Kept {
  /** Before the last change, as long as that can be taken back. */
  readonly before?: { readonly row: TestRow | null };
  readonly pending?: { readonly saying: Saying; readonly note: JudgeNote };
  readonly note: JudgeNote | null;
}

/** What is judged: one task's answer about one passage. */
export interface JudgedPassage {
  readonly task: TaskId;
  readonly passage: Passage;
  readonly covered: readonly Span[];
}

/**
 * Judges an answer: what is said is shown at once and stored in turn, so that two quick judgements are both kept; what changes elsewhere is
 * followed. Shows nothing before it knows how the set stands, or where judging is not offered. Returns a function that stops.
 */
export function beginJudging(host: JudgingHost, subject: JudgedPassage, show: (desk: JudgeDesk | null) => void): () => void {
  const { task, passage, covered } = subject;
  let id = '';
  let isLeft = false;
  let stopWatching = () => {};
  let now: Judging | null = null;
  let stored: Kept = { state: null, row: null };
  let turn = Promise.resolve();
  let underWay = 0;
  let failures = 0;

  const move = (next: Partial<Judging>) => {
    now = { state: null, row: null, note: null, ...now, ...next };
    if (!isLeft) show(now.state?.isOffered === false ? null : deskOf(now));
  };
  const watch = () => {
    if (isLeft) return;
    stopWatching();
    stopWatching = host.watchRow(id, (heard) => {
      // What is on its way is newer; when all of it is stored, the row is read again.
      if (underWay > 0) return;
      stored = heard;
      const isOurs = now !== null && sayingOf(now.row) === sayingOf(heard.row);
      // Changed elsewhere: neither what was asked nor what would be taken back fits it any more.
      move(isOurs ? heard : { ...heard, pending: undefined, before: undefined, note: null });
    });
  };
  const store = (row: TestRow | null, note: JudgeNote, isAgreed: boolean) => {
    const before = now?.row ?? null;
    const known = failures;
    const change: JudgedChange = row ? { type: 'judge', row, isNew: before === null } : { type: 'remove-rows', ids: [id] };
    underWay++;
    const state = isAgreed ? { isOffered: true, count: 0, ...now?.state, hasAgreed: true } : (now?.state ?? null);
    move({ row, state, note: null, before: undefined });
    turn = turn.then(async () => {
      try {
        // It was said on top of what could not be stored.
        if (known !== failures) return;
        await host.change(isAgreed ? [{ type: 'agree' }, change] : [change]);
        stored = { state, row };
        if (underWay === 1) move({ note, before: { row: before } });
      } catch (error) {
        failures++;
        move({ ...stored, note: { key: whyNotKept(error) } });
      } finally {
        underWay--;
        if (underWay === 0) watch();
      }
    });
  };
  const say = (saying: Saying, note: JudgeNote, isAgreed: boolean) => {
    const said = saying(judgedOf(now?.row ?? null));
    if (said.kind === 'findings' && isEmptyJudged(said)) return store(null, note, isAgreed);
    const { text, language } = passage;
    const places = coveredIn(text, covered);
    const head = { id, task, text, ...(language && { language }), ...(places.length > 0 && { covered: places }) };
    const addedAt = Date.now();
    if (said.kind === 'label') store({ ...head, kind: 'label', label: said.label, addedAt }, note, isAgreed);
    else store({ ...head, kind: 'findings', spans: said.spans, wrong: said.wrong, isWhole: said.isWhole, addedAt }, note, isAgreed);
  };
  const deskOf = ({ row, pending, note }: Judging): JudgeDesk => ({
    task,
    text: passage.text,
    ...(passage.language && { language: passage.language }),
    covered,
    row,
    isAsking: pending !== undefined,
    note,
    say(saying, said) {
      // What is masked here would lie on the disk: for each such passage it is asked anew.
      const mustAsk = !now?.state?.hasAgreed || (covered.length > 0 && now.row === null);
      if (mustAsk) move({ pending: { saying, note: said }, note: null });
      else say(saying, said, false);
    },
    answer(how) {
      const asked = now?.pending;
      move({ pending: undefined });
      if (how === 'keep' && asked) say(asked.saying, asked.note, !now?.state?.hasAgreed);
      if (how === 'never') {
        host.change([{ type: 'offer', isOffered: false }]).then(
          () => move({ state: { hasAgreed: false, count: 0, ...now?.state, isOffered: false } }),
          (error) => move({ note: { key: whyNotKept(error) } }),
        );
      }
    },
    undo() {
      if (now?.before) store(now.before.row, { key: 'judge.undone' }, false);
    },
    loadRules: () => host.loadRules(),
    openSet: () => host.openSet(),
  });

  void rowId(task, passage.text).then((name) => {
    id = name;
    watch();
  });
  return () => {
    isLeft = true;
    stopWatching();
  };
}

/** Why a judgement could not be kept. */
export function whyNotKept(error: unknown): string {
  if (error instanceof PrivateRowsError) return 'notice.test_set_private';
  return error instanceof FullSetError ? 'notice.test_set_full' : 'notice.not_stored';
}

function judgedOf(row: TestRow | null): Judged {
  return row?.kind === 'findings' ? row : unjudged;
}

/** What a row says, whenever it was said. */
function sayingOf(row: TestRow | null): string {
  if (!row) return '';
  if (row.kind === 'label') return row.label;
  const places = (spans: Judged['spans']) => spans.map(({ start, end, label }) => [start, end, label]);
  return JSON.stringify([row.isWhole, places(row.spans), places(row.wrong)]);
}
