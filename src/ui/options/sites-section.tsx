import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { AddSite } from './add-site';
import { readHost, toggled } from './edit-settings';
import { Part, Section, type SectionProps } from './section';
import { SiteProfiles } from './site-profiles';

/** The sites on which Gloss stays out of the way, or works otherwise than everywhere. */
export function SitesSection(props: SectionProps) {
  const { settings, change } = props;
  const { t } = useSurface();
  const remove = (host: string) => change({ ...settings, sitesOff: toggled(settings.sitesOff, host, false) });
  return (
    <Section title={t('options_sites.title')} about={t('options_sites.about')}>
      <AddSite
        name={t('options_sites.host')}
        placeholder={t('options_sites.placeholder')}
        read={readHost}
        onAdd={(host) => change({ ...settings, sitesOff: toggled(settings.sitesOff, host, true) })}
      />
      {settings.sitesOff.length === 0 ? (
        <p class="blank">{t('options_sites.none')}</p>
      ) : (
        <ul class="rows">
          {settings.sitesOff.toSorted().map((host) => (
            <li key={host} class="row">
              <span class="row-text">{host}</span>
              <button type="button" class="button plain square" aria-label={t('options_sites.remove', host)} onClick={() => remove(host)}>
                <Icon name="trash" />
              </button>
            </li>
          ))}
        </ul>
      )}
      <SiteProfiles {...props} />
      {settings.siteRulesOff.length > 0 && (
        <Part title={t('options_sites.rules')} about={t('options_sites.rules_about')}>
          <ul class="rows">
            {settings.siteRulesOff.toSorted().map((entry) => (
              <li key={entry} class="row">
                <span class="row-text">{entry}</span>
                <button
                  type="button"
                  class="button plain square"
                  aria-label={t('options_sites.remove', entry)}
                  onClick={() => change({ ...settings, siteRulesOff: toggled(settings.siteRulesOff, entry, false) })}
                >
                  <Icon name="trash" />
                </button>
              </li>
            ))}
          </ul>
        </Part>
      )}
    </Section>
  );
}
