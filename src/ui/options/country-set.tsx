import { languageTag, regionName } from '../formats';
import { useSurface } from '../surface';
import { toggled } from './edit-settings';
import { Part, type SectionProps } from './section';

/** Which countries' schemes are looked for; none chosen means all. */
export function CountrySet({ host, settings, change }: SectionProps) {
  const { t, locale } = useSurface();
  const codes = [...new Set(host.detectors.flatMap((note) => note.countries ?? []))];
  const countries = codes.map((code) => ({ code, name: regionName(code, locale) })).sort((a, b) => a.name.localeCompare(b.name, languageTag(locale)));
  if (countries.length === 0) return null;
  return (
    <Part title={t('options_detectors.countries')} about={t('options_detectors.countries_about')}>
      <fieldset class="chips" aria-label={t('options_detectors.countries')}>
        <button type="button" class="chip" aria-pressed={settings.countries.length === 0} onClick={() => change({ ...settings, countries: [] })}>
          {t('options_detectors.all_countries')}
        </button>
        {countries.map(({ code, name }) => {
          const isIn = settings.countries.includes(code);
          return (
            <button
              key={code}
              type="button"
              class="chip"
              aria-pressed={isIn}
              onClick={() => change({ ...settings, countries: toggled(settings.countries, code, !isIn) })}
            >
              {name}
            </button>
          );
        })}
      </fieldset>
    </Part>
  );
}
