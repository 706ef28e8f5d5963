import type { StoreState } from '../../../core/store/state';
import { useSurface } from '../../surface';

/** How much of what the browser allows is used. */
export function StorageBar({ store }: { store: StoreState }) {
  const { t, formats } = useSurface();
  const words = t('options_models.storage', formats.bytes(store.usedBytes), formats.bytes(store.quotaBytes));
  return (
    <div class="storage small">
      <meter min={0} max={store.quotaBytes} value={store.usedBytes} aria-label={words} />
      <span class="soft figures">{words}</span>
    </div>
  );
}
