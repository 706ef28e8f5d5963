import type { StoreState } from '../../../core/store/state';
import type { OptionsHost } from '../../hosts';
import { useSurface } from '../../surface';
import { Part } from '../section';
import { DeletedLine } from './deleted-line';
import { StoredLine } from './stored-line';

/** What the user brought, and what was deleted and can still be taken back. */
export function OwnModels({ host, store }: { host: OptionsHost; store: StoreState }) {
  const { t } = useSurface();
  const isOwn = ({ modelId }: { readonly modelId?: string }) => !host.models.some(({ id }) => id === modelId);
  const own = store.models.filter(isOwn);
  return (
    <>
      {store.deleted.filter(isOwn).map((deleted) => (
        <DeletedLine key={deleted.key} host={host} deleted={deleted} />
      ))}
      {own.length > 0 && (
        <Part title={t('options_models.own')}>
          <ul class="models">
            {own.map((model) => (
              <li key={model.key} class="model" data-stored>
                <header class="model-head">
                  <h3>{model.title}</h3>
                </header>
                <StoredLine host={host} model={model} examination={store.examinations[model.key]} />
              </li>
            ))}
          </ul>
        </Part>
      )}
    </>
  );
}
