import { useEffect, useRef } from 'preact/hooks';
import type { StoreState } from '../../../core/store/state';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';

/** A model that was deleted and can still be taken back. The focus comes here from the button that is gone. */
export function DeletedLine({ host, deleted: { key, title } }: { host: OptionsHost; deleted: StoreState['deleted'][number] }) {
  const { t } = useSurface();
  const undo = useRef<HTMLButtonElement>(null);
  useEffect(() => undo.current?.focus(), []);
  return (
    <p class="deleted small" role="status">
      {t('model.deleted', title)}{' '}
      <button ref={undo} type="button" class="link" onClick={() => host.sendStore({ type: 'undelete', key })}>
        {t('action.undo')}
      </button>
    </p>
  );
}
