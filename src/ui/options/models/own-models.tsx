import type { StoreState } from '../../../core/store-state';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';
import { Part } from '../section';
import { StoredLine } from './stored-line';

/** What the user brought, and what was deleted and can still be taken back. */
export function OwnModels({ host, store }: { host: OptionsHost; store: StoreState }) {
  const { t } = useSurface();
  const own = store.models.filter(({ modelId }) => !host.models.some(({ id }) => id === modelId));
  return (
    <>
      {store.deleted.map(({ key, title }) => (
        <p key={key} class="deleted small" role="status">
          {t('model.deleted', title)}{' '}
          <button type="button" class="link" onClick={() => host.sendStore({ type: 'undelete', key })}>
            {t('action.undo')}
          </button>
        </p>
      ))}
      {own.length > 0 && (
        <Part title={t('options_models.own')}>
          <ul class="models">
            {own.map((model) => (
              <li key={model.key} class="model" data-stored>
                <header class="model-head">
                  <h3>{model.title}</h3>
                </header>
                <StoredLine host={host} model={model} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
