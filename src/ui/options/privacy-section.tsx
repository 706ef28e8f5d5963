import { useEffect, useState } from 'preact/hooks';
import { batteryOfPhone, milliwattHours } from '../../core/run/energy';
import type { OptionsHost } from '../hosts';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import { ErasePart } from './erase-part';
import { LedgerPart } from './ledger-part';
import { ReplacedPart } from './replaced-part';
import { Part, Section, type SectionProps } from './section';

type Privacy = Awaited<ReturnType<OptionsHost['readPrivacy']>>;

/** The promise, and everything with which it can be checked. */
export function PrivacySection({ host, settings, change }: SectionProps) {
  const { t, formats } = useSurface();
  const [privacy, setPrivacy] = useState<Privacy | null>(null);
  useEffect(() => {
    let isLeft = false;
    void host.readPrivacy().then((read) => !isLeft && setPrivacy(read));
    return () => {
      isLeft = true;
    };
  }, [host, settings]);
  return (
    <Section title={t('options_privacy.title')}>
      <div class="promise">
        <p class="promise-title">{t('options_privacy.promise_title')}</p>
        <p>{t('options_privacy.promise')}</p>
        {host.isPanelOnly && <p>{t('popup.sidebar_instead')}</p>}
      </div>
      <Part title={t('options_privacy.stored')}>
        <ul class="plain-list">
          <li>{t('options_privacy.stored_settings')}</li>
          <li>{t('options_privacy.stored_own')}</li>
          <li>{t('options_privacy.stored_test_set')}</li>
          <li>{t('options_privacy.stored_runs')}</li>
          <li>{t('options_privacy.stored_private')}</li>
          <li>{t('options_privacy.stored_ignored')}</li>
          <li>{t('options_privacy.stored_models')}</li>
          {privacy && <li>{t('options_privacy.stored_bytes', formats.bytes(privacy.storedBytes))}</li>}
        </ul>
      </Part>
      {privacy && <SpentPart spent={privacy.spent} />}
      <Part title={t('options_privacy.ignored')}>
        <div class="toolbar">
          <span class="figures">{t('options_privacy.ignored_count', formats.integer(settings.ignored.length))}</span>
          <button
            type="button"
            class="button"
            disabled={settings.ignored.length === 0}
            onClick={() => change({ ...settings, ignored: [] }, 'notice.settings_saved')}
          >
            {t('options_privacy.ignored_clear')}
          </button>
        </div>
      </Part>
      <ReplacedPart host={host} />
      <ErasePart host={host} />
      <LedgerPart host={host} />
      {privacy && <Powers privacy={privacy} />}
    </Section>
  );
}

/** What the answers of this session have cost, against what a phone holds. */
function SpentPart({ spent: { answers, processorSeconds } }: Pick<Privacy, 'spent'>) {
  const { t, formats } = useSurface();
  const energy = milliwattHours(processorSeconds);
  return (
    <Part title={t('energy.title')} about={t('energy.about')}>
      {answers === 0 ? (
        <p>{t('energy.nothing')}</p>
      ) : (
        <p class="status">
          <span>{t('energy.results', formats.integer(answers))}</span>
          <span>{t('energy.processor', formats.small(processorSeconds))}</span>
          <span>{t('energy.answer', formats.small(energy))}</span>
          <span>{t('energy.battery', formats.small((energy / batteryOfPhone) * 100))}</span>
        </p>
      )}
    </Part>
  );
}

function Powers({ privacy }: { privacy: Privacy }) {
  const { t } = useSurface();
  return (
    <>
      <Part title={t('options_privacy.permissions')}>
        <dl class="pairs">
          {privacy.permissions.map((permission) => (
            <div key={permission}>
              <dt>
                <code>{permission}</code>
              </dt>
              <dd>{t(keyOf('permission', permission))}</dd>
            </div>
          ))}
        </dl>
      </Part>
      <Part title={t('options_privacy.policy')} about={t('options_privacy.policy_about')}>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <pre class="code" tabIndex={0}>
          {privacy.contentSecurityPolicy.split(/;\s*/).filter(Boolean).join(';\n')}
        </pre>
      </Part>
    </>
  );
}
