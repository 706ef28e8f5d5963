import type { StoreState } from '../../../core/store/state';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';
import { Part } from '../section';
import { TransferLine } from './transfer-line';

/** Downloads of models that left the catalogue since they were begun: they have no card, and can only be cancelled. */
export function StrayTransfers({ host, store }: { host: OptionsHost; store: StoreState }) {
  const { t } = useSurface();
  const stray = store.transfers.filter(({ modelId }) => !host.models.some(({ id }) => id === modelId));
  if (stray.length === 0) return null;
  return (
    <Part title={t('options_models.stray')}>
      <ul class="models">
        {stray.map((transfer) => (
          <li key={transfer.key} class="model">
            <header class="model-head">
              <h3>{transfer.modelId}</h3>
              <span class="small soft">{transfer.editionId}</span>
            </header>
            <TransferLine host={host} transfer={transfer} />
          </li>
        ))}
      </ul>
    </Part>
  );
}
