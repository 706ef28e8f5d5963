import type { SiteProfile } from '../../core/run/site-profile';
import { isPolicyOn } from '../../core/rules/switches';
import { orderTasks } from '../../core/run/switched-tasks';
import { inLocale } from '../../core/text/local-text';
import { Icon } from '../parts/icon';
import { Switch } from '../parts/switch';
import { useSurface } from '../surface';
import { taskName } from '../wording';
import { AddSite } from './add-site';
import { readSitePattern, setProfile, switchTaskAt, withoutProfile } from './edit-settings';
import { Part, type SectionProps } from './section';
import { ThresholdField } from './threshold-field';

/** What is different on some sites: a profile for each pattern of sites. */
export function SiteProfiles(props: SectionProps) {
  const { t } = useSurface();
  const { settings, change } = props;
  const add = (site: string) => {
    if (!settings.profiles.some((profile) => profile.site === site)) change(setProfile(settings, { site }));
  };
  return (
    <Part title={t('options_profiles.title')} about={t('options_profiles.about')}>
      <AddSite name={t('options_profiles.site')} placeholder={t('options_profiles.placeholder')} read={readSitePattern} onAdd={add} />
      {settings.profiles.map((profile) => (
        <ProfileBox key={profile.site} {...props} profile={profile} />
      ))}
    </Part>
  );
}

function ProfileBox({ host, tasks: all, settings, change, profile }: SectionProps & { profile: SiteProfile }) {
  const { t, locale } = useSurface();
  const { site } = profile;
  const tasks = orderTasks(settings, all);
  const tasksOff = profile.tasksOff ?? settings.tasksOff;
  const set = (changed: Partial<SiteProfile>) => change(setProfile(settings, { ...profile, ...changed }));
  return (
    <section class="pack" aria-label={site}>
      <header class="row">
        <span class="row-text">
          <strong>{site}</strong>
          {site.startsWith('*.') && <span class="small soft">{t('options_profiles.below', site.slice(2))}</span>}
        </span>
        <button
          type="button"
          class="button plain square"
          aria-label={t('options_sites.remove', site)}
          onClick={() => change(withoutProfile(settings, site), 'notice.settings_saved')}
        >
          <Icon name="trash" />
        </button>
      </header>
      <fieldset class="chips" aria-label={t('options_profiles.tasks', site)}>
        {tasks.map((task) => {
          const isOn = !tasksOff.includes(task);
          return (
            <button key={task} type="button" class="chip" aria-pressed={isOn} onClick={() => change(switchTaskAt(settings, profile, task, !isOn, all))}>
              {taskName(t, task)}
            </button>
          );
        })}
      </fieldset>
      <ul class="rows">
        {host.policies.map((policy) => {
          const name = inLocale(policy.title, locale);
          const here = profile.policies?.[policy.id];
          return (
            <li key={policy.id} class="row" data-off={!(here ?? isPolicyOn(policy, settings)) || undefined}>
              <span class="row-text">{name}</span>
              <select
                class="field severity-field"
                aria-label={t('options_profiles.pack_at', name, site)}
                value={here === undefined ? 'as-ever' : here ? 'on' : 'off'}
                onChange={({ currentTarget: { value } }) => {
                  const { [policy.id]: _, ...others } = profile.policies ?? {};
                  set({ policies: value === 'as-ever' ? others : { ...others, [policy.id]: value === 'on' } });
                }}
              >
                <option value="as-ever">{t(isPolicyOn(policy, settings) ? 'options_profiles.as_ever_on' : 'options_profiles.as_ever_off')}</option>
                <option value="on">{t('options_profiles.on')}</option>
                <option value="off">{t('options_profiles.off')}</option>
              </select>
            </li>
          );
        })}
        <li class="row">
          <span class="row-text">{t('options_profiles.threshold')}</span>
          {profile.entityThreshold !== undefined && (
            <ThresholdField
              name={`${t('options_tasks.threshold')}, ${site}`}
              value={profile.entityThreshold}
              onChange={(entityThreshold) => set({ entityThreshold })}
            />
          )}
          <Switch
            name={`${t('options_profiles.threshold')}, ${site}`}
            isOn={profile.entityThreshold !== undefined}
            onChange={(isOn) => set({ entityThreshold: isOn ? settings.entityThreshold : undefined })}
          />
        </li>
      </ul>
    </section>
  );
}
