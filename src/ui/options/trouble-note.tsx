import type { Settings, SettingsTrouble } from '../../core/run/settings';
import { useSurface } from '../surface';

/** What each field is called on this page. */
const nameOf = {
  tasksOff: 'options_tasks.title',
  taskOrder: 'options_tasks.order',
  sitesOff: 'options_sites.title',
  siteRulesOff: 'options_sites.rules',
  profiles: 'options_profiles.title',
  hub: 'options_models.hub',
  labelsOff: 'options_tasks.entities',
  entityThreshold: 'options_tasks.threshold',
  detectors: 'options_detectors.title',
  countries: 'options_detectors.countries',
  policies: 'options_policies.title',
  ignored: 'options_privacy.ignored',
} as const satisfies Record<Exclude<keyof Settings, 'version'>, string>;

/** Says that something in the stored settings could not be read and is not in use. */
export function TroubleNote({ trouble, onClose }: { trouble: SettingsTrouble | null; onClose: () => void }) {
  const { t } = useSurface();
  if (!trouble) return null;
  const names = trouble.kind === 'damaged' ? trouble.fields.map((field) => (field === 'version' ? '' : t(nameOf[field]))) : [];
  return (
    <div role="alert" class="trouble">
      <p>{trouble.kind === 'newer' ? t('settings_trouble.newer') : t('settings_trouble.damaged', names.join(', '))}</p>
      {trouble.kind === 'damaged' && (
        <button type="button" class="button" onClick={onClose}>
          {t('settings_trouble.close')}
        </button>
      )}
    </div>
  );
}
