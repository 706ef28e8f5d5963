import { useState } from 'preact/hooks';
import { inLocale } from '../../core/text/local-text';
import { isDetectorOn, isDetectorWanted, isOfCountries } from '../../core/rules/switches';
import type { DetectorNote } from '../hosts';
import { Switch } from '../parts/switch';
import { CappedList } from '../parts/capped-list';
import { useSurface } from '../surface';
import { regionName } from '../formats';
import { keyOf } from '../wording';
import { CountrySet } from './country-set';
import { setDetector } from './edit-settings';
import { answers } from './find';
import { ExampleList } from './example-list';
import { SearchField } from './search-field';
import { Section, type SectionProps } from './section';
import { ThresholdField } from './threshold-field';

/** Every pattern Gloss looks for, by group, with its switch, its threshold and its examples. */
export function DetectorsSection(props: SectionProps) {
  const { t, locale, formats } = useSurface();
  const { host, settings } = props;
  const [sought, setSought] = useState('');
  const shown = host.detectors.filter((note) => answers(wordsOf(note, locale), sought));
  const groups = [...new Set(shown.map((note) => note.group))];
  const inUse = host.detectors.filter((note) => isDetectorOn(note, settings)).length;
  return (
    <Section title={t('options_detectors.title')} about={t('options_detectors.about')}>
      <div class="toolbar">
        <SearchField value={sought} onChange={setSought} />
        <span class="soft figures">{t('options_detectors.count', formats.integer(inUse), formats.integer(host.detectors.length))}</span>
      </div>
      {sought === '' && <CountrySet {...props} />}
      {sought.trim() !== '' && (
        <p role="status" class="small soft figures">
          {t('options.found', formats.integer(shown.length))}
        </p>
      )}
      {shown.length === 0 && <p class="blank">{t('options.none_match')}</p>}
      {groups.map((group) => {
        const notes = shown.filter((note) => note.group === group);
        const on = notes.filter((note) => isDetectorOn(note, settings)).length;
        return (
          <details key={group} class="folded" open={sought.trim() !== ''}>
            <summary>
              <h2>{t(keyOf('detector_group', group))}</h2>{' '}
              <span class="soft figures">{t('options_detectors.count', formats.integer(on), formats.integer(notes.length))}</span>
            </summary>
            <CappedList items={notes} cap={12} class="rows">
              {(note) => <DetectorRow key={note.id} {...props} note={note} />}
            </CappedList>
          </details>
        );
      })}
    </Section>
  );
}

/** What a detector is found by: its names and its countries, in the reader's language and in English. */
function wordsOf({ id, label, title, countries = [] }: DetectorNote, locale: string): string {
  const places = countries.flatMap((code) => [code, regionName(code, locale), regionName(code, 'en')]);
  return [inLocale(title, locale), title.en, id, label, ...places].join('\n').toLowerCase();
}

function DetectorRow({ settings, change, note }: SectionProps & { note: DetectorNote }) {
  const { t, locale, formats } = useSurface();
  const name = inLocale(note.title, locale);
  const isHere = isOfCountries(note, settings);
  const isOn = isHere && isDetectorWanted(note, settings);
  const threshold = settings.detectors[note.id]?.threshold ?? note.threshold;
  return (
    <li class="row detector-row" data-off={!isOn || undefined}>
      <span class="row-text">
        <strong>{name}</strong>
        {note.countries && <span class="small soft">{formats.list(note.countries.map((code) => regionName(code, locale)))}</span>}
        {!isHere && <span class="small soft">{t('options_detectors.elsewhere')}</span>}
        <ExampleList examples={note.examples} />
      </span>
      {isOn && (
        <ThresholdField
          name={formats.pair(name, t('options.threshold'))}
          value={threshold}
          onChange={(value) => change(setDetector(settings, note, { threshold: value }))}
        />
      )}
      <Switch name={t('options.switch_of', name)} isOn={isOn} isDisabled={!isHere} onChange={(on) => change(setDetector(settings, note, { on }))} />
    </li>
  );
}
