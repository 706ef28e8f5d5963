import type { TaskId } from '../../core/settings';
import type { PanelHost } from '../hosts';
import { Icon } from '../parts/icon';
import { isUnderWay } from '../run-state';
import { useSurface } from '../surface';
import { taskName } from '../wording';
import type { PanelEvent, PanelState } from './panel-state';

/** The text the panel works on: typed, pasted or taken from the page; and the tasks to run on it. */
export function PassageBox(props: { host: PanelHost; state: PanelState; dispatch: (event: PanelEvent) => void; onRun: (tasks: readonly TaskId[]) => void }) {
  const { host, state, dispatch } = props;
  const { t, formats } = useSurface();
  const { text } = state.passage;
  const take = async () => {
    const selection = await host.readSelection();
    dispatch(selection ? { type: 'passage-taken', ...selection } : { type: 'noticed', notice: { key: 'notice.no_selection' } });
  };
  const isIdle = text.trim() !== '' && !isUnderWay(state.run);
  return (
    <section class="passage-box" aria-label={t('panel.passage')}>
      <textarea
        class="field passage"
        rows={text.length > 400 ? 6 : 4}
        aria-label={t('panel.passage')}
        placeholder={t('panel.placeholder')}
        value={text}
        spellcheck={false}
        onInput={(event) => dispatch({ type: 'text-typed', text: event.currentTarget.value })}
      />
      <div class="passage-line small soft">
        <button type="button" class="link" onClick={take}>
          {t('panel.use_selection')}
        </button>
        <span class="figures">{text ? t('panel.characters', formats.integer(text.length)) : t('panel.run_hint')}</span>
      </div>
      {state.place && (
        <p class="small soft passage-source">
          <Icon name="external" />
          {t('panel.from', state.place.title)}
        </p>
      )}
      <div class="passage-tasks" role="group" aria-label={t('panel.run')}>
        {host.tasks.length > 1 && (
          <button type="button" class="button primary" disabled={!isIdle} onClick={() => props.onRun(host.tasks)}>
            {taskName(t, 'everything')}
          </button>
        )}
        {host.tasks.map((task) => (
          <button key={task} type="button" class="button" disabled={!isIdle} onClick={() => props.onRun([task])}>
            {taskName(t, task)}
          </button>
        ))}
      </div>
    </section>
  );
}
