import { useEffect, useState } from 'preact/hooks';
import type { LicenceId } from '../../../core/store/model';
import { ModelFacts } from '../../parts/model-facts';
import { useSurface } from '../../surface';
import { storeFailureSentence } from '../../wording';
import { Section, type SectionProps } from '../section';
import { AcceptedLicences } from './accepted-licences';
import { HubPart } from './hub-part';
import { ImportPart } from './import-part';
import { LicenceDialog } from './licence-dialog';
import type { LicenceRequest } from './licence-request';
import { ModelCard } from './model-card';
import { OwnModels } from './own-models';
import { StorageBar } from './storage-bar';
import { StrayTransfers } from './stray-transfers';
import { useStore } from './use-store';

/** Language models: what there is, what is here, what is on its way, and how to bring one's own. */
export function ModelsSection({ host, settings, change }: SectionProps) {
  const { t, formats } = useSurface();
  const store = useStore(host);
  const [asked, setAsked] = useState<LicenceRequest | null>(null);
  const [accepted, setAccepted] = useState<LicenceRequest | null>(null);
  const isAccepted = (wanted: LicenceId) => store?.acceptances.some(({ licence }) => licence === wanted) ?? false;
  useEffect(() => {
    // Only what the store has written down counts.
    if (!accepted || !isAccepted(accepted.licence)) return;
    setAccepted(null);
    accepted.onAccepted();
  }, [accepted, store?.acceptances]);
  useEffect(() => {
    // What waited for an acceptance that could not be written down waits no more.
    if (store?.failure) setAccepted(null);
  }, [store?.failure]);
  /** Goes on at once where nothing has to be accepted, or it was accepted before. */
  const withLicence = (request: LicenceRequest) => {
    if (!host.licences[request.licence].confirmation || isAccepted(request.licence)) request.onAccepted();
    else setAsked(request);
  };
  const accept = () => {
    if (!asked) return;
    host.sendStore({ type: 'accept-licence', licence: asked.licence });
    setAccepted(asked);
    setAsked(null);
  };
  return (
    <Section title={t('options_models.title')} about={t('options_models.about')}>
      <div class="promise">
        <p>{t('options_models.welcome')}</p>
        <p class="small soft">
          {formats.pair(t('status.engines'), '')}
          <ModelFacts />
        </p>
      </div>
      {store?.models.every(({ description }) => !host.computes.includes(description.format)) && (
        <p class="none-yet" role="note">
          {t('options_models.none_yet')}
        </p>
      )}
      {store?.failure && (
        <p class="problem" role="alert">
          {storeFailureSentence(t, formats, store.failure)}
        </p>
      )}
      {store && <StorageBar store={store} />}
      <ul class="models">
        {host.models.map((model) => (
          <ModelCard key={model.id} host={host} model={model} store={store} hub={settings.hub} withLicence={withLicence} />
        ))}
      </ul>
      {store && <StrayTransfers host={host} store={store} />}
      {store && <OwnModels host={host} store={store} />}
      <ImportPart computes={host.computes} withLicence={withLicence} />
      <HubPart host={host} settings={settings} change={change} store={store} />
      {store && <AcceptedLicences host={host} store={store} />}
      {asked && <LicenceDialog licence={host.licences[asked.licence]} title={asked.title} onAccept={accept} onClose={() => setAsked(null)} />}
    </Section>
  );
}
