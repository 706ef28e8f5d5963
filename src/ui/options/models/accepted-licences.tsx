import { useState } from 'preact/hooks';
import type { Acceptance, StoreState } from '../../../core/store/state';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';
import { Part } from '../section';

/** The licences that were accepted, with the date; taking one back takes its models with it. */
export function AcceptedLicences({ host, store }: { host: OptionsHost; store: StoreState }) {
  const { t } = useSurface();
  if (store.acceptances.length === 0) return null;
  return (
    <Part title={t('options_models.licences')} about={t('options_models.licences_about')}>
      <ul class="rows">
        {store.acceptances.map((acceptance) => (
          <AcceptedLicence key={acceptance.licence} host={host} acceptance={acceptance} />
        ))}
      </ul>
    </Part>
  );
}

function AcceptedLicence({ host, acceptance: { licence, acceptedAt } }: { host: OptionsHost; acceptance: Acceptance }) {
  const { t, formats } = useSurface();
  const [isAsking, setAsking] = useState(false);
  return (
    <li class="row">
      <span class="row-text">
        <strong>{host.licences[licence].title}</strong>
        <span class="small soft">{isAsking ? t('licence.withdraw_sure') : t('licence.accepted', formats.dateTime(acceptedAt))}</span>
      </span>
      {isAsking ? (
        <>
          <button type="button" class="button" onClick={() => host.sendStore({ type: 'withdraw-licence', licence })}>
            {t('licence.withdraw')}
          </button>
          <button type="button" class="button plain" onClick={() => setAsking(false)}>
            {t('action.cancel')}
          </button>
        </>
      ) : (
        <button type="button" class="button plain" onClick={() => setAsking(true)}>
          {t('licence.withdraw')}
        </button>
      )}
    </li>
  );
}
