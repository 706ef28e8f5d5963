import type { ModelOnShelf } from '../../../core/store/state';
import { useSurface } from '../../surface';

/** Which model is asked: a choice where there are several, its name where there is one. */
export function ModelChoice({ models, model, onChoose }: { models: readonly ModelOnShelf[]; model: ModelOnShelf; onChoose: (key: string) => void }) {
  const { t } = useSurface();
  return (
    <header class="writing-head">
      <h2 class="group-title">{t('writing.title')}</h2>
      {models.length > 1 ? (
        <select class="field small" aria-label={t('writing.model')} value={model.key} onChange={(event) => onChoose(event.currentTarget.value)}>
          {models.map(({ key, title }) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      ) : (
        <span class="small soft">{model.title}</span>
      )}
    </header>
  );
}
