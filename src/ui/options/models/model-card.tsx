import { useState } from 'preact/hooks';
import { bytesOfEdition, type Edition, hasPinnedSums, keyOfEdition, type Model } from '../../../core/store/model';
import type { StoreState } from '../../../core/store/state';
import { inLocale } from '../../../core/text/local-text';
import { languageName } from '../../formats';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';
import type { LicenceRequest } from './licence-request';
import { DeletedLine } from './deleted-line';
import { StoredLine } from './stored-line';
import { TransferLine } from './transfer-line';

interface ModelCardProps {
  readonly host: OptionsHost;
  readonly model: Model;
  readonly store: StoreState | null;
  readonly hub: string;
  withLicence(request: LicenceRequest): void;
}

/** One model of the catalogue: what it is good for, what it weighs, and how far it has come. */
export function ModelCard({ host, model, store, hub, withLicence }: ModelCardProps) {
  const { t, locale, formats } = useSurface();
  const keyOf = (edition: Edition) => keyOfEdition(model, edition);
  const stored = store?.models.filter(({ modelId }) => modelId === model.id) ?? [];
  const transfers = store?.transfers.filter(({ modelId }) => modelId === model.id) ?? [];
  const deleted = store?.deleted.filter(({ modelId }) => modelId === model.id) ?? [];
  const taken = new Set([...stored, ...transfers].map(({ key }) => key));
  const free = model.editions.filter((edition) => host.computes.includes(edition.format) && !taken.has(keyOf(edition)));
  const download = (editionId: string) =>
    withLicence({ licence: model.licence, title: model.title, onAccepted: () => host.sendStore({ type: 'download', modelId: model.id, editionId, hub }) });
  return (
    <li class="model" data-stored={stored.length > 0 || undefined}>
      <header class="model-head">
        <h2>{model.title}</h2>
        <span class="small soft">{host.licences[model.licence].title}</span>
      </header>
      <p>{inLocale(model.about, locale)}</p>
      <p class="small soft status">
        <span>{t('model.parameters', formats.large(model.parameters))}</span>
        <span>{t('model.context', formats.integer(model.contextTokens))}</span>
      </p>
      <p class="small soft">{formats.list(model.languages.map((language) => languageName(language, locale)))}</p>
      {stored.map((one) => (
        <StoredLine key={one.key} host={host} model={one} examination={store?.examinations[one.key]} />
      ))}
      {deleted.map((one) => (
        <DeletedLine key={one.key} host={host} deleted={one} />
      ))}
      {transfers.map((transfer) => (
        <TransferLine key={transfer.key} host={host} transfer={transfer} onGoOn={() => download(transfer.editionId)} />
      ))}
      {free.length > 0 && store && <EditionChoice editions={free} isFirst={taken.size === 0} onDownload={download} />}
      {model.editions.length === 0 && stored.length === 0 && <p class="small soft">{t('model.by_import')}</p>}
    </li>
  );
}

function EditionChoice({ editions, isFirst, onDownload }: { editions: readonly Edition[]; isFirst: boolean; onDownload: (editionId: string) => void }) {
  const { t, formats } = useSurface();
  const [chosenId, setChosenId] = useState('');
  const chosen = editions.find(({ id }) => id === chosenId) ?? editions[0]!;
  const bytes = bytesOfEdition(chosen);
  const isExact = chosen.files.every((file) => file.isOptional || file.bytes !== undefined);
  const size = bytes === null ? null : isExact ? formats.bytes(bytes) : t('model.about_size', formats.bytes(bytes));
  const nameOf = ({ format, quantization, device }: Edition) => `${format.toUpperCase()} ${quantization} · ${t(`model.device_${device}`)}`;
  return (
    <div class="model-actions">
      <button type="button" class={isFirst ? 'button primary' : 'button'} onClick={() => onDownload(chosen.id)}>
        {size ? t('model.download_size', size) : t('model.download')}
      </button>
      {editions.length > 1 ? (
        <select class="field small" aria-label={t('model.edition')} value={chosen.id} onChange={(event) => setChosenId(event.currentTarget.value)}>
          {editions.map((edition) => (
            <option key={edition.id} value={edition.id}>
              {nameOf(edition)}
            </option>
          ))}
        </select>
      ) : (
        <span class="small soft">{nameOf(chosen)}</span>
      )}
      {chosen.device === 'webgpu' && <p class="small soft kept">{t('model.edition_kept')}</p>}
      <p class="small soft sums">{t(hasPinnedSums(chosen) ? 'model.sums_pinned' : 'model.sums_of_server')}</p>
    </div>
  );
}
