import { useEffect, useReducer, useRef } from 'preact/hooks';
import type { CardHost } from '../hosts';
import { CautionNotes } from '../parts/cautions';
import { FailureNote } from '../parts/failure-note';
import { FixBar } from '../fix/fix-bar';
import { RestoreBar } from '../fix/restore-bar';
import { useFindingKeys } from '../kinds/use-finding-keys';
import { NoticeBar } from '../parts/notice-bar';
import { RunProgress } from '../parts/run-progress';
import { StatusLine } from '../parts/status-line';
import { canAct, isUnderWay } from '../desk/run-state';
import { useFinished } from '../desk/use-finished';
import { useSurface } from '../surface';
import { useRun } from '../desk/use-run';
import { taskName } from '../wording';
import { CardActions } from './card-actions';
import { CardAnswers } from './card-answers';
import { CardHeader } from './card-header';
import { CardWorks } from './card-works';
import { ProfileNote } from './profile-note';
import { moveCard, openCard } from './card-state';
import { EndedCard } from './ended-card';
import { useActGuard } from './use-act-guard';
import { useCardDesk } from './use-card-desk';
import { ChangedNote } from './changed-note';
import { useHighlight } from './use-highlight';
import { useTextChange } from './use-text-change';

/** The note beside the selection: one run over one passage. The root it stands in is the labelled dialog. */
export function Card({ host }: { host: CardHost }) {
  const { t } = useSurface();
  const [state, dispatch] = useReducer(moveCard, openCard(host.passage, host.tasks));
  const { start, cancel } = useRun(dispatch);
  const { run, passage } = state;
  const onlyTask = host.tasks.length === 1 ? host.tasks[0] : undefined;
  const again = () => start(() => host.start(state.passage), host.tasks);
  const finished = useFinished(run, passage);
  const { desk, undo, closeNotice } = useCardDesk(state, host, dispatch);
  const card = useRef<HTMLElement>(null);
  useHighlight(state, host);
  useActGuard(card, host, dispatch);
  useFindingKeys(card);
  useEffect(() => host.watchEnd?.(() => dispatch({ type: 'ended' })), [host]);
  useEffect(() => {
    // The session's list holds what was read, not each step of cleaning it: once a language model begins to judge, and again at the end.
    if (finished && state.past.length === 0) host.keep?.(finished);
  }, [finished?.id, run.phase, host]);
  // What is judged is the text as it stood.
  useEffect(() => {
    if (state.past.length > 0) cancel();
  }, [state.past.length]);
  useEffect(again, [host]);
  const change = useTextChange(host, dispatch, (text) => start(() => host.start(text), host.tasks));

  const body = () => {
    switch (run.phase) {
      case 'failed':
        return (
          <>
            <FailureNote failure={run.failure} isPartial={run.answers.length > 0} onRetry={again} />
            {host.readPage && (
              <button type="button" class="button primary" onClick={() => host.readPage?.()}>
                {t('page.whole_in_panel')}
              </button>
            )}
          </>
        );
      case 'idle':
      case 'starting':
      case 'queued':
      case 'loading':
      case 'running':
      case 'judging':
      case 'done':
        return <RunProgress run={run} onCancel={cancel} />;
    }
  };
  if (state.isEnded) return <EndedCard host={host} />;
  return (
    <section ref={card} class="card" data-phase={run.phase} aria-busy={isUnderWay(run)}>
      <CardHeader host={host} title={onlyTask && taskName(t, onlyTask)} finished={run.phase === 'done' ? finished : null} />
      <CardAnswers state={state} tasks={host.tasks} desk={desk} onChoose={(task) => dispatch({ type: 'task-chosen', task })}>
        {body()}
      </CardAnswers>
      <footer class="card-foot">
        <CautionNotes cautions={host.cautions} />
        {change.isChanged && <ChangedNote onAgain={change.checkAgain} />}
        <NoticeBar notice={state.desk.notice} onUndo={undo} onClose={closeNotice} />
        {canAct(run) && <FixBar fix={desk.fix} />}
        {canAct(run) && <RestoreBar fix={desk.fix} />}
        {run.phase === 'done' && <StatusLine coverage={run.coverage} cost={run.cost} />}
        {host.profile && <ProfileNote profile={host.profile} />}
        {canAct(run) || run.phase === 'failed' ? <CardWorks host={host} /> : null}
        {finished && <CardActions host={host} state={state} finished={finished} dispatch={dispatch} />}
      </footer>
    </section>
  );
}
