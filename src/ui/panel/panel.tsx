import { useEffect, useReducer, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../core/run/finding';
import type { Passage } from '../../core/text/passage';
import { isLabel, type LabelResult } from '../../core/run/result';
import type { TaskId } from '../../core/run/task-id';
import type { Rows } from '../../core/run/whole-page';
import type { FinishedRun, PanelHost } from '../hosts';
import { useFindingKeys } from '../kinds/use-finding-keys';
import { CautionNotes } from '../parts/cautions';
import { FailureNote } from '../parts/failure-note';
import { NoticeBar } from '../parts/notice-bar';
import { RunProgress } from '../parts/run-progress';
import { Transfers } from '../parts/transfers';
import { saveExport, saveRows } from '../desk/export-file';
import { answerOf, finish, type RunState } from '../desk/run-state';
import { useExported } from '../desk/use-export';
import { useSurface } from '../surface';
import { useRun } from '../desk/use-run';
import { EarlierRuns } from './earlier-runs';
import { PanelActions } from './panel-actions';
import { PanelResults } from './panel-results';
import { movePanel, openPanel } from './panel-state';
import { PageBox } from './page/page-box';
import { RowsView } from './page/rows-view';
import { PassageBox } from './passage-box';
import { useFollow } from './use-follow';
import { usePageMarks } from './use-page-marks';
import { usePanelDesk } from './use-panel-desk';
import { useWholePage } from './use-whole-page';
import { useWhy } from './why/use-why';
import { WhyBox } from './why/why-box';
import { type AskedWork, WritingBox } from './writing/writing-box';

/** The side panel: a text of one's own, every task, and the session's earlier runs. */
export function Panel({ host }: { host: PanelHost }) {
  const { t, locale } = useSurface();
  const [state, dispatch] = useReducer(movePanel, openPanel(host.tasks));
  const [tasks, setTasks] = useState(host.tasks);
  const [work, setWork] = useState<AskedWork | null>(null);
  const [quotes, setQuotes] = useState<readonly Finding[]>([]);
  const [runs, setRuns] = useState<readonly FinishedRun[]>([]);
  const { start, cancel } = useRun(dispatch);
  const why = useWhy(host, state);
  const { desk, undo, closeNotice } = usePanelDesk(state, host, dispatch, why.ask);
  usePageMarks(state, quotes, host, dispatch);
  const { run, passage, place, cautions, page, finished } = state;
  const lastTasks = useRef(host.tasks);
  const begin = (text: Passage, tasks: readonly TaskId[], from = place) => {
    lastTasks.current = tasks;
    dispatch({ type: 'run-asked', tasks });
    start(() => host.start(text, tasks, from), tasks);
  };
  const wholePage = useWholePage(state, host, dispatch, begin);
  const pages = useRef(wholePage);
  pages.current = wholePage;
  const follow = useFollow(host, dispatch, (text, from) => begin(text, lastTasks.current, from));
  const exported = useExported(finished, state.desk.review, locale);
  const saveTable = (rows: Rows | null) => {
    if (exported && rows) saveRows(host, exported, rows);
    else if (exported) saveExport(host, exported, 'csv');
  };
  // Kept when a language model begins to judge, and once more at the end, with what it has said.
  const stillJudged = useRef<string | null>(null);
  const keepJudged = () => {
    if (finished && stillJudged.current === finished.id && state.past.length === 0) void host.keep(finished);
    stillJudged.current = null;
  };
  const open = (run: FinishedRun) => {
    keepJudged();
    cancel();
    dispatch({ type: 'run-opened', finished: run });
  };
  useEffect(() => host.watchTasks(setTasks), [host]);
  useEffect(() => {
    let isFirst = true;
    return host.watchRuns((runs) => {
      setRuns(runs);
      if (!isFirst) return;
      isFirst = false;
      void host.readSelection().then((selection) => dispatch({ type: 'last-offered', selection, finished: runs[0] }));
    });
  }, [host]);
  useEffect(
    () =>
      host.watchHandovers((handover) => {
        if ('results' in handover) return open(handover);
        if ('pageOf' in handover) return pages.current.read(handover.tasks, handover.pageOf);
        dispatch({ type: 'passage-taken', passage: handover.passage, place: handover.place, cautions: handover.cautions });
        if (handover.work) setWork({ work: handover.work });
        if (handover.tasks.length > 0) begin(handover.passage, handover.tasks, handover.place);
      }),
    [host],
  );
  useEffect(() => {
    if (finished && run.phase === 'done') keepJudged();
    const done = finished ? null : finish(run, passage, Date.now(), place);
    if (!done) return;
    const kept = { ...done, cautions, ...(page && { page }) };
    if (run.phase === 'judging') stillJudged.current = kept.id;
    dispatch({ type: 'run-kept', finished: kept });
    void host.keep(kept);
  }, [run, finished, passage, place, cautions, page, host]);
  // What is judged is the text as it stood.
  useEffect(() => {
    if (state.past.length > 0) cancel();
  }, [state.past.length]);
  const clear = () => {
    cancel();
    void host.clearRuns();
    dispatch({ type: 'runs-cleared' });
  };

  const sheet = useRef<HTMLElement>(null);
  useFindingKeys(sheet);
  return (
    <main ref={sheet} class="panel" aria-label={t('panel.label')}>
      <header class="panel-head">
        <h1 class="wordmark">{t('extName')}</h1>
        <PanelActions host={host} state={state} dispatch={dispatch} />
      </header>
      <PassageBox
        host={host}
        tasks={tasks}
        state={state}
        desk={desk}
        dispatch={dispatch}
        follow={follow}
        onRun={(tasks) => begin(passage, tasks)}
        onPage={() => wholePage.read(lastTasks.current)}
      />
      <PageBox
        state={state}
        dispatch={dispatch}
        onReveal={(span) => desk.reveal?.(span)}
        onAgain={() => wholePage.read(lastTasks.current, place?.tabId)}
        onStop={() => wholePage.stop()}
      />
      <WritingBox
        host={host}
        text={passage.text}
        place={place}
        builtIn={sentimentOf(run)}
        work={work}
        onWorkTaken={() => setWork(null)}
        onCompare={() => begin(passage, ['sentiment'])}
        onNotice={(notice) => dispatch({ type: 'noticed', notice })}
        onQuotes={setQuotes}
        onReveal={(span) => desk.reveal?.(span)}
      />
      {run.phase === 'idle' && passage.text === '' && state.readChars === null && (
        <div class="blank">
          <strong>{t('panel.empty_title')}</strong>
          <p>{t('panel.empty')}</p>
        </div>
      )}
      <WhyBox
        why={why}
        host={host}
        passage={passage}
        covered={desk.covered}
        onNotice={(notice) => dispatch({ type: 'noticed', notice })}
        onRulesChanged={() => begin(passage, lastTasks.current)}
      />
      <CautionNotes cautions={cautions} />
      <RunProgress run={run} onCancel={cancel} />
      {run.phase === 'failed' && <FailureNote failure={run.failure} isPartial={run.answers.length > 0} onRetry={() => begin(passage, lastTasks.current)} />}
      <RowsView state={state} desk={desk} onSave={saveTable} />
      {run.answers.length > 0 && <PanelResults state={state} desk={desk} dispatch={dispatch} />}
      {host.isPrivate && <p class="small soft private">{t('panel.private')}</p>}
      <EarlierRuns runs={runs} openId={finished?.id} onOpen={open} onClear={clear} />
      <Transfers host={host} />
      <NoticeBar notice={state.desk.notice} onUndo={undo} onClose={closeNotice} />
    </main>
  );
}

/** What the built-in model says of the passage's sentiment, if it was asked. */
function sentimentOf(run: RunState): LabelResult | null {
  const result = answerOf(run, 'sentiment');
  return result && isLabel(result) ? result : null;
}
