import { useState } from 'preact/hooks';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { readHost, toggled } from './edit-settings';
import { Part, Section, type SectionProps } from './section';

/** The sites on which Gloss stays out of the way. */
export function SitesSection({ settings, change }: SectionProps) {
  const { t } = useSurface();
  const remove = (host: string) => change({ ...settings, sitesOff: toggled(settings.sitesOff, host, false) });
  return (
    <Section title={t('options_sites.title')} about={t('options_sites.about')}>
      <AddSite onAdd={(host) => change({ ...settings, sitesOff: toggled(settings.sitesOff, host, true) })} />
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

function AddSite({ onAdd }: { onAdd: (host: string) => void }) {
  const { t } = useSurface();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = (event: Event) => {
    event.preventDefault();
    const host = readHost(typed);
    setWrong(!host);
    if (!host) return;
    onAdd(host);
    setTyped('');
  };
  return (
    <form class="toolbar" onSubmit={add}>
      <input
        class="field"
        aria-label={t('options_sites.host')}
        aria-invalid={isWrong}
        placeholder={t('options_sites.placeholder')}
        value={typed}
        onInput={(event) => setTyped(event.currentTarget.value)}
      />
      <button type="submit" class="button">
        {t('options_sites.add')}
      </button>
      <span role="status" class="small problem">
        {isWrong && t('options_sites.invalid')}
      </span>
    </form>
  );
}
