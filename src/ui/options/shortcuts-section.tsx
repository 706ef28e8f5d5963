import { useSurface } from '../surface';
import { Section, type SectionProps } from './section';

/** Which sentence of the locale files describes a command of the manifest. */
const commandKeys: Readonly<Record<string, string>> = {
  _execute_action: 'command.action',
  'run-everything': 'command.everything',
  'run-last': 'command.last',
  'open-panel': 'command.panel',
};

/** The keys that run Gloss, as the browser has them. */
export function ShortcutsSection({ host }: SectionProps) {
  const { t } = useSurface();
  return (
    <Section title={t('options_shortcuts.title')} about={t('options_shortcuts.about')}>
      <ShortcutList host={host} />
      <p>
        <button type="button" class="button" onClick={() => host.openShortcuts()}>
          {t('options_shortcuts.change')}
        </button>
      </p>
    </Section>
  );
}

/** Each command with its keys. */
export function ShortcutList({ host }: Pick<SectionProps, 'host'>) {
  const { t } = useSurface();
  return (
    <ul class="rows">
      {host.shortcuts.map(({ command, keys }) => (
        <li key={command} class="row">
          <span class="row-text">{t(commandKeys[command] ?? 'command.action')}</span>
          {keys ? <kbd>{keys}</kbd> : <span class="soft">{t('options_shortcuts.unset')}</span>}
        </li>
      ))}
    </ul>
  );
}
