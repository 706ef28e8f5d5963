import { useEffect, useState } from 'preact/hooks';
import type { TaskId } from '../../core/run/task-id';
import type { EngineState, PopupHost } from '../hosts';
import { Icon } from '../parts/icon';
import { Transfers } from '../parts/transfers';
import { useSurface } from '../surface';
import { keyOf, taskName } from '../wording';
import { SiteSwitch } from './site-switch';
import { Welcome } from './welcome';

/** The toolbar's popup: this site, the tasks for its selection, the state of the model, the doors to panel and options. */
export function Popup({ host }: { host: PopupHost }) {
  const { t } = useSurface();
  const [isOn, setOn] = useState(host.site.on);
  const switchSite = (on: boolean) => {
    setOn(on);
    // What could not be stored does not hold: the switch goes back.
    host.setSite(on).catch(() => setOn(!on));
  };
  return (
    <main class="popup" aria-label={t('popup.label')}>
      <header class="popup-head">
        <h1 class="wordmark">{t('extName')}</h1>
        <EngineLight host={host} />
      </header>
      <Welcome host={host} />
      <SiteSwitch site={host.site} isOn={isOn} onChange={switchSite} />
      <TaskButtons host={host} isOff={!isOn || host.site.reason !== undefined} />
      <Transfers host={host} />
      <nav class="popup-doors">
        <button type="button" class="button plain" onClick={() => host.openPanel()}>
          <Icon name="panel" />
          {t(host.isPanelTab ? 'popup.panel_tab' : 'popup.panel')}
        </button>
        <button type="button" class="button plain" onClick={() => host.openOptions()}>
          <Icon name="settings" />
          {t('popup.options')}
        </button>
        <span class="small soft">{t('popup.promise')}</span>
      </nav>
    </main>
  );
}

function EngineLight({ host }: { host: PopupHost }) {
  const { t } = useSurface();
  const [engine, setEngine] = useState<EngineState>({ phase: 'off' });
  useEffect(() => host.watchEngine(setEngine), [host]);
  return (
    <span class="engine-light small soft" data-phase={engine.phase} role="status">
      {t(keyOf('engine', engine.phase))}
    </span>
  );
}

function TaskButtons({ host, isOff }: { host: PopupHost; isOff: boolean }) {
  const { t } = useSurface();
  const [problem, setProblem] = useState<string | null>(null);
  const run = async (tasks: readonly TaskId[]) => {
    const failure = await host.runOnSelection(tasks);
    if (failure) setProblem(failure);
    else host.close();
  };
  const keysOf = (command: string) => host.shortcuts.find((shortcut) => shortcut.command === command)?.keys;
  return (
    <section class="popup-tasks" aria-label={t('popup.run_on_selection')}>
      {host.tasks.length > 1 && (
        <button type="button" class="button primary" disabled={isOff} onClick={() => run(host.tasks)}>
          {taskName(t, 'everything')}
          {keysOf('run-everything') && <kbd>{keysOf('run-everything')}</kbd>}
        </button>
      )}
      <div class="popup-task-row">
        {host.tasks.map((task) => (
          <button key={task} type="button" class="button" disabled={isOff} onClick={() => run([task])}>
            {taskName(t, task)}
          </button>
        ))}
      </div>
      <button type="button" class="button plain" disabled={isOff} onClick={() => host.readPage()}>
        <Icon name="selection" />
        {t('page.whole_in_panel')}
      </button>
      <p role="status" class="small popup-problem">
        {problem && t(keyOf('popup', problem))}
      </p>
    </section>
  );
}
