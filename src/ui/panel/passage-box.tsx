import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { TaskId } from '../../core/run/task-id';
import type { PanelHost } from '../hosts';
import { Icon } from '../parts/icon';
import { kindOf } from '../kinds/kinds';
import type { ResultDesk } from '../kinds/result-desk';
import { isUnderWay } from '../desk/run-state';
import { useSurface } from '../surface';
import { taskName } from '../wording';
import { MarkedPassage } from './marked-passage';
import type { PanelEvent, PanelState } from './panel-state';
import { useShownResult } from './use-shown-result';

interface PassageBoxProps {
  readonly host: PanelHost;
  readonly tasks: readonly TaskId[];
  readonly state: PanelState;
  readonly desk: ResultDesk;
  dispatch(event: PanelEvent): void;
  readonly follow: { readonly isFollowing: boolean; toggle(): void };
  onRun(tasks: readonly TaskId[]): void;
  /** Reads the whole page. */
  onPage(): void;
}

/** The text the panel works on: a field until there are answers, then the text with its marks; and the tasks to run on it. */
export function PassageBox(props: PassageBoxProps) {
  const { tasks, state, desk, dispatch } = props;
  const { t } = useSurface();
  const { text } = state.passage;
  const shown = useShownResult(state, desk);
  const marks = useMemo(() => (shown ? kindOf(shown).marks(shown) : []), [shown]);
  const hasAnswers = state.run.answers.length > 0;
  const isIdle = text.trim() !== '' && !isUnderWay(state.run);
  const field = useRef<HTMLTextAreaElement>(null);
  const { shownSpan, place } = state;
  useEffect(() => {
    // A text of the reader's own stands nowhere else.
    if (!shownSpan || place || !field.current) return;
    field.current.focus();
    field.current.setSelectionRange(shownSpan.start, shownSpan.end);
  }, [shownSpan, place]);
  return (
    <section class="passage-box" aria-label={t('panel.passage')}>
      {hasAnswers ? (
        <MarkedPassage text={text} marks={marks} covered={desk.covered} shown={state.shownSpan} />
      ) : (
        <textarea
          ref={field}
          class="field passage"
          rows={6}
          aria-label={t('panel.passage')}
          placeholder={t('panel.placeholder')}
          value={text}
          spellcheck={false}
          onInput={(event) => dispatch({ type: 'text-typed', text: event.currentTarget.value })}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing || !isIdle) return;
            event.preventDefault();
            props.onRun(tasks);
          }}
        />
      )}
      <PassageLine {...props} hasAnswers={hasAnswers} />
      <TaskButtons tasks={tasks} isIdle={isIdle} onRun={props.onRun} />
    </section>
  );
}

function PassageLine({ host, state, dispatch, follow, onPage, hasAnswers }: PassageBoxProps & { hasAnswers: boolean }) {
  const { t, formats } = useSurface();
  const { passage, place } = state;
  const take = async () => {
    const selection = await host.readSelection();
    dispatch(selection ? { type: 'passage-taken', ...selection } : { type: 'noticed', notice: { key: 'notice.no_selection' } });
  };
  return (
    <>
      {place && (
        <p class="small soft passage-source">
          <Icon name="external" />
          {t('panel.from', place.title)}
        </p>
      )}
      <div class="passage-line small soft">
        <button type="button" class="link" onClick={take}>
          {t('panel.use_selection')}
        </button>
        <button type="button" class="link" aria-pressed={follow.isFollowing} onClick={follow.toggle}>
          {follow.isFollowing ? t('page.following') : t('page.follow')}
        </button>
        <button type="button" class="link" onClick={onPage}>
          {t('page.whole')}
        </button>
        {hasAnswers && (
          <button type="button" class="link" onClick={() => dispatch({ type: 'text-typed', text: passage.text })}>
            {t('panel.edit')}
          </button>
        )}
        <span class="figures">{passage.text ? t('panel.characters', formats.integer(passage.text.length)) : t('panel.run_hint')}</span>
      </div>
    </>
  );
}

function TaskButtons({ tasks, isIdle, onRun }: { tasks: readonly TaskId[]; isIdle: boolean; onRun: (tasks: readonly TaskId[]) => void }) {
  const { t } = useSurface();
  return (
    <fieldset class="passage-tasks" aria-label={t('panel.run')}>
      {tasks.length > 1 && (
        <button type="button" class="button primary" disabled={!isIdle} onClick={() => onRun(tasks)}>
          {taskName(t, 'everything')}
        </button>
      )}
      {tasks.map((task) => (
        <button key={task} type="button" class="button" disabled={!isIdle} onClick={() => onRun([task])}>
          {taskName(t, task)}
        </button>
      ))}
    </fieldset>
  );
}
