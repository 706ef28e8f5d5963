import { useRef, useState } from 'preact/hooks';
import type { Settings, SettingsRefusal } from '../../core/run/settings';
import { useSurface } from '../surface';
import { Section, type SectionProps } from './section';
import { SettingsOffer } from './settings-offer';

/** The largest file of settings that is read; one with everything in it is smaller. */
const limitFileBytes = 8_000_000;

/** Settings as a file, and the way back to the first day. */
export function SettingsSection({ host, settings, change, apply }: SectionProps) {
  const { t } = useSurface();
  const [refused, setRefused] = useState<SettingsRefusal | null>(null);
  const [offered, setOffered] = useState<Settings | null>(null);
  const picker = useRef<HTMLInputElement>(null);
  const save = () => host.save('gloss-settings.json', 'application/json', `${JSON.stringify(settings, null, 2)}\n`);
  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = file.size > limitFileBytes ? ({ refused: { code: 'settings-unreadable' } } as const) : host.readSettingsFile(await file.text());
    setRefused('refused' in found ? found.refused : null);
    setOffered('settings' in found ? found.settings : null);
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
        {refused?.code === 'settings-unreadable' && t('settings_unreadable')}
        {refused?.code === 'settings-newer' && t('settings_newer')}
        {refused?.code === 'settings-broken' && t('settings_broken', refused.field)}
      </p>
      {offered && (
        <SettingsOffer
          host={host}
          settings={settings}
          offered={offered}
          onTake={(changes) => {
            setOffered(null);
            void apply(changes, 'notice.settings_imported');
          }}
          onLeave={() => setOffered(null)}
        />
      )}
    </Section>
  );
}
