import { useRef, useState } from 'preact/hooks';
import { useSurface } from '../surface';
import { Section, type SectionProps } from './section';

/** Settings as a file, and the way back to the first day. */
export function SettingsSection({ host, settings, change, remember }: SectionProps) {
  const { t } = useSurface();
  const [problem, setProblem] = useState<string | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const save = () => host.save('gloss-settings.json', 'application/json', `${JSON.stringify(settings, null, 2)}\n`);
  const read = async (file: File | undefined) => {
    if (!file) return;
    try {
      await host.importSettings(await file.text());
      setProblem(null);
      remember(settings, 'notice.settings_imported');
    } catch (thrown) {
      const isNewer = thrown instanceof Error && thrown.message === 'settings-newer';
      setProblem(isNewer ? 'settings_newer' : 'settings_unreadable');
    }
    if (picker.current) picker.current.value = '';
  };
  return (
    <Section title={t('options_settings.title')} about={t('options_settings.about')}>
      <div class="toolbar">
        <button type="button" class="button" onClick={save}>
          {t('options_settings.export')}
        </button>
        <button type="button" class="button" onClick={() => picker.current?.click()}>
          {t('options_settings.import')}
        </button>
        <input
          ref={picker}
          type="file"
          accept="application/json,.json"
          hidden
          aria-label={t('options_settings.import')}
          onChange={(event) => void read(event.currentTarget.files?.[0])}
        />
        <button type="button" class="button" onClick={() => change(host.defaults, 'notice.settings_reset')}>
          {t('options_settings.reset')}
        </button>
      </div>
      <p role="status" class="problem">
        {problem && t(problem)}
      </p>
    </Section>
  );
}
