import { useState } from 'preact/hooks';
import { applyEdits } from '../../core/redact/edit';
import type { TaskId } from '../../core/run/task-id';
import { Card } from '../card/card';
import { useSurface } from '../surface';
import { taskName } from '../wording';
import { sampleFor } from './sample';
import { Part, Section, type SectionProps } from './section';
import { ShortcutList } from './shortcuts-section';

/** The first page after installation: what Gloss does, tried at once on a sample in a real card, how to keep it at hand, and its promise. */
export function WelcomeSection({ host, settings }: SectionProps) {
  const { t, locale } = useSurface();
  const sample = sampleFor(locale);
  const [text, setText] = useState(sample.text);
  const [trial, setTrial] = useState<{ readonly tasks: readonly TaskId[]; readonly nth: number } | null>(null);
  const tasks = host.tasks.filter((task) => !settings.tasksOff.includes(task));
  const open = (asked: readonly TaskId[]) => setTrial({ tasks: asked, nth: (trial?.nth ?? 0) + 1 });
  return (
    <Section title={t('options_welcome.title')} about={t('options_welcome.about')}>
      <Part title={t('options_welcome.try')} about={t('options_welcome.try_about')}>
        <p class="passage sample" lang={sample.language}>
          {text}
        </p>
        <div class="toolbar">
          <button type="button" class="button primary" onClick={() => open(tasks)}>
            {taskName(t, 'everything')}
          </button>
          {tasks.map((task) => (
            <button key={task} type="button" class="button" onClick={() => open([task])}>
              {taskName(t, task)}
            </button>
          ))}
          {text !== sample.text && (
            <button type="button" class="button plain" onClick={() => setText(sample.text)}>
              {t('options_welcome.again')}
            </button>
          )}
        </div>
        {trial && <SampleCard key={trial.nth} host={host} tasks={trial.tasks} text={text} onText={setText} onClose={() => setTrial(null)} />}
      </Part>
      <Part title={t('options_welcome.use')}>
        <ol class="steps">
          <li>{t('options_welcome.use_select')}</li>
          <li>{t('options_welcome.use_menu')}</li>
          <li>{t('options_welcome.use_panel')}</li>
        </ol>
      </Part>
      <Part title={t('options_welcome.pin')}>
        <p>{t('options_welcome.pin_how')}</p>
      </Part>
      <Part title={t('options_shortcuts.title')}>
        <ShortcutList host={host} />
      </Part>
      <div class="promise">
        <p class="promise-title">{t('options_privacy.promise_title')}</p>
        <p>{t('options_welcome.promise')}</p>
        <p>
          <a href="#privacy">{t('options_welcome.proof')}</a>
        </p>
      </div>
    </Section>
  );
}

interface SampleCardProps {
  readonly host: SectionProps['host'];
  readonly tasks: readonly TaskId[];
  readonly text: string;
  onText(text: string): void;
  onClose(): void;
}

/** The card as it stands beside a selection, over the sample. */
function SampleCard({ host, tasks, text, onText, onClose }: SampleCardProps) {
  const { t } = useSurface();
  // What is written changes the sample, not the card's subject: it follows by itself, as beside a page.
  const [card] = useState(() => {
    let now = text;
    return host.openSample({
      passage: { text, language: 'en' },
      tasks,
      close: onClose,
      writability: 'editable',
      async writeBack(edits) {
        now = applyEdits(now, edits);
        onText(now);
        return { passage: { text: now, language: 'en' } };
      },
    });
  });
  return (
    <div class="gloss gloss-card sample-card" role="dialog" aria-label={t('card.label')} data-gloss-root>
      <Card host={card} />
    </div>
  );
}
