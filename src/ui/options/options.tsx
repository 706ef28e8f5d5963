import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { runsByItself, type UserTask } from '../../core/run/custom-task';
import type { OptionsHost } from '../hosts';
import { NoticeBar } from '../parts/notice-bar';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import { AboutSection } from './about-section';
import { DetectorsSection } from './detectors-section';
import { HelpSection } from './help-section';
import { ImportDeskProvider } from './models/import-desk';
import { ModelsSection } from './models/models-section';
import { PoliciesSection } from './policies-section';
import { PrivacySection } from './privacy-section';
import type { SectionProps } from './section';
import { SettingsSection } from './settings-section';
import { ShortcutsSection } from './shortcuts-section';
import { SitesSection } from './sites-section';
import { useRefits } from './tasks/refit';
import { TasksSection } from './tasks-section';
import { TestSetSection } from './test-set/test-set-section';
import { TroubleNote } from './trouble-note';
import { useRoute } from './use-route';
import { useSettings } from './use-settings';
import { WelcomeSection } from './welcome-section';

const sections = {
  welcome: WelcomeSection,
  tasks: TasksSection,
  detectors: DetectorsSection,
  policies: PoliciesSection,
  models: ModelsSection,
  testset: TestSetSection,
  sites: SitesSection,
  shortcuts: ShortcutsSection,
  privacy: PrivacySection,
  settings: SettingsSection,
  help: HelpSection,
  about: AboutSection,
} as const satisfies Record<string, (props: SectionProps) => unknown>;

const names = Object.keys(sections) as (keyof typeof sections)[];

/** The options page: one section at a time, named in the address after the hash. */
export function Options({ host }: { host: OptionsHost }) {
  const { t, formats } = useSurface();
  const route = useRoute(names, 'tasks');
  const { settings, trouble, change, apply, changePack, changeTask, notice, undo, closeNotice } = useSettings(host);
  const [own, setOwn] = useState<readonly UserTask[]>([]);
  useEffect(() => host.ownTasks.watch(setOwn), [host]);
  useRefits(host.ownTasks, own);
  const tasks = useMemo(() => [...host.tasks, ...own.filter(({ definition }) => runsByItself(definition)).map(({ id }) => id)], [host, own]);
  const content = useRef<HTMLElement>(null);
  const hasMoved = useRef(false);
  useEffect(() => {
    document.title = formats.pair(t('extName'), t(keyOf(`options_${route}`, 'title')));
    // The reader who followed a link lands on the section's title, not on the page's top.
    if (hasMoved.current) content.current?.querySelector('h1')?.focus();
    hasMoved.current = true;
  }, [route]);
  const Body = sections[route];
  return (
    <div class="options">
      <nav class="options-nav" aria-label={t('options.navigation')}>
        <span class="wordmark">{t('extName')}</span>
        <ul>
          {names.map((name) => (
            <li key={name}>
              <a href={`#${name}`} aria-current={name === route ? 'page' : undefined}>
                {t(keyOf(`options_${name}`, 'title'))}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <main ref={content} class="options-content" aria-busy={!settings}>
        <TroubleNote trouble={trouble} onClose={() => host.forgetTrouble()} />
        <ImportDeskProvider host={host}>
          {settings && (
            <Body host={host} tasks={tasks} settings={settings} change={change} apply={apply} changePack={changePack} own={own} changeTask={changeTask} />
          )}
        </ImportDeskProvider>
        <NoticeBar notice={notice} onUndo={undo} onClose={closeNotice} />
      </main>
    </div>
  );
}
