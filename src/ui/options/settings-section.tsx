import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackDraft } from '../../core/rules/pack-draft';
import type { PackFile, UserPack } from '../../core/rules/user-pack';
import type { UserTask } from '../../core/run/custom-task';
import type { Settings, SettingsRefusal } from '../../core/run/settings';
import { changesBetween } from '../../core/run/settings-change';
import { useSurface } from '../surface';
import { Section, type SectionProps } from './section';
import { ResetQuestion } from './reset-question';
import { SettingsOffer } from './settings-offer';

/** The largest file of settings that is read; one with everything in it but the largest packs is smaller. */
const limitFileBytes = 16_000_000;

/** What a file of settings holds, read but not used. */
interface Offered {
  readonly settings: Settings;
  readonly packs: readonly PackDraft[];
  readonly tasks: readonly UserTask[];
}

/** Settings and the user's packs and tasks as a file, and the way back to the first day. */
export function SettingsSection({ host, settings, change, apply, own }: SectionProps) {
  const { t } = useSurface();
  const [refused, setRefused] = useState<SettingsRefusal | null>(null);
  const [offered, setOffered] = useState<Offered | null>(null);
  const [packs, setPacks] = useState<readonly UserPack[]>([]);
  const [isAsked, setAsked] = useState(false);
  useEffect(() => host.rules.watchPacks(setPacks), [host]);
  const picker = useRef<HTMLInputElement>(null);
  const save = () => {
    const files = packs.map(({ id, source }): PackFile => ({ id, source }));
    const ownTasks = own.map(({ id, definition }) => ({ id, definition }));
    const whole = { ...settings, ...(files.length > 0 && { packs: files }), ...(ownTasks.length > 0 && { ownTasks }) };
    host.save('gloss-settings.json', 'application/json', `${JSON.stringify(whole, null, 2)}\n`);
  };
  const open = (json: string): Offered | { readonly refused: SettingsRefusal } => {
    const found = host.readSettingsFile(json);
    if ('refused' in found) return found;
    const drafts: PackDraft[] = [];
    for (const { id, source } of found.packs ?? []) {
      const draft = host.rules.read(source, id);
      if ('problems' in draft) return { refused: { code: 'settings-broken', field: id } };
      drafts.push(draft);
    }
    return { settings: found.settings, packs: drafts, tasks: found.ownTasks ?? [] };
  };
  const read = async (file: File | undefined) => {
    if (!file) return;
    const found = file.size > limitFileBytes ? ({ refused: { code: 'settings-unreadable' } } as const) : open(await file.text());
    setRefused('refused' in found ? found.refused : null);
    setOffered('refused' in found ? null : found);
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
        <button type="button" class="button" onClick={() => (packs.length > 0 ? setAsked(true) : change(host.defaults, 'notice.settings_reset'))}>
          {t('options_settings.reset')}
        </button>
      </div>
      <p role="status" class="problem">
        {refused?.code === 'settings-unreadable' && t('settings_unreadable')}
        {refused?.code === 'settings-newer' && t('settings_newer')}
        {refused?.code === 'settings-broken' && t('settings_broken', refused.field)}
      </p>
      {isAsked && (
        <ResetQuestion
          count={packs.length}
          onReset={(isWithPacks) => {
            setAsked(false);
            const removed = isWithPacks ? packs.map(({ id }) => ({ type: 'remove-pack', id }) as const) : [];
            void apply(changesBetween(settings, host.defaults), 'notice.settings_reset', { changes: removed, before: packs });
          }}
          onLeave={() => setAsked(false)}
        />
      )}
      {offered && (
        <SettingsOffer
          host={host}
          settings={settings}
          offered={offered.settings}
          packs={offered.packs}
          before={packs}
          tasks={offered.tasks}
          own={own}
          onTake={(changes, packChanges, taskChanges) => {
            setOffered(null);
            void apply(changes, 'notice.settings_imported', { changes: packChanges, before: packs }, { changes: taskChanges, before: own });
          }}
          onLeave={() => setOffered(null)}
        />
      )}
    </Section>
  );
}
