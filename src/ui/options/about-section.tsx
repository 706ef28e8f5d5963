import type { MetricRow } from '../hosts';
import { ModelFacts } from '../parts/model-facts';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import { Part, Section, type SectionProps } from './section';

/** Version, measured accuracy of the shipped model, licences. */
export function AboutSection({ host }: SectionProps) {
  const { t, formats } = useSurface();
  const behaviours = host.metrics.filter(({ task }) => task === 'functional').sort((a, b) => a.value - b.value);
  const publicSets = host.metrics.filter(({ task }) => task !== 'functional');
  return (
    <Section title={t('options_about.title')}>
      <p class="tagline">{t('options_about.tagline')}</p>
      <p>{t('options_about.plain_what')}</p>
      <p>{t('options_about.plain_how')}</p>
      <p>{t('options_about.plain_limits')}</p>
      <p class="soft">
        {t('options_about.version', host.version)}
        <br />
        {formats.pair(t('status.engines'), '')}
        <ModelFacts />
      </p>
      <Part title={t('options_about.accuracy')} about={publicSets.length > 0 ? t('options_about.accuracy_about') : t('options_about.accuracy_none')}>
        {publicSets.length > 0 && <Folded metrics={publicSets} />}
      </Part>
      {behaviours.length > 0 && (
        <Part title={t('options_about.behaviours')} about={t('options_about.behaviours_about')}>
          <Folded metrics={behaviours} />
        </Part>
      )}
      <Part title={t('options_about.licences')}>
        <p>{t('options_about.licence_own')}</p>
        <p>{t('options_about.licence_parts')}</p>
      </Part>
    </Section>
  );
}

/** A table for those who want it. */
function Folded({ metrics }: { metrics: readonly MetricRow[] }) {
  const { t, formats } = useSurface();
  return (
    <details class="folded">
      <summary>{t('options_about.figures', formats.integer(metrics.length))}</summary>
      <AccuracyTable metrics={metrics} />
    </details>
  );
}

function AccuracyTable({ metrics }: { metrics: readonly MetricRow[] }) {
  const { t, formats } = useSurface();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <figure class="table-frame" tabIndex={0}>
      <table class="figures">
        <thead>
          <tr>
            <th scope="col">{t('options_about.dataset')}</th>
            <th scope="col">{t('options_about.metric')}</th>
            <th scope="col" class="number">
              {t('options_about.value')}
            </th>
            <th scope="col">{t('options_about.interval')}</th>
            <th scope="col" class="number">
              {t('options_about.rows')}
            </th>
          </tr>
        </thead>
        <tbody>
          {metrics.map((row) => (
            <tr key={`${row.dataset} ${row.split} ${row.task} ${row.metric}`}>
              <th scope="row">
                {row.task === 'functional' ? (
                  t(keyOf('behaviour', row.dataset)) || row.dataset
                ) : (
                  <>
                    {t(keyOf('dataset', row.dataset)) || row.dataset} <span class="soft small">{row.split}</span>
                  </>
                )}
              </th>
              <td>
                {row.metric} <span class="soft small">{t(keyOf('suite', row.task)) || row.task}</span>
              </td>
              <td class="number">{formats.score(row.value)}</td>
              <td class="interval">
                <IntervalMark row={row} /> {formats.score(row.low)}–{formats.score(row.high)}
              </td>
              <td class="number">{formats.integer(row.rows)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  );
}

function IntervalMark({ row }: { row: MetricRow }) {
  return (
    <span class="interval-mark" aria-hidden="true">
      <span style={{ insetInlineStart: `${row.low * 100}%`, inlineSize: `${Math.max(1, (row.high - row.low) * 100)}%` }} />
    </span>
  );
}
