import { useEffect, useReducer, useState } from 'preact/hooks';
import { wishesFor, type Wish, type WishKind, type WritingEvent } from '../../../core/run/writing';
import type { ModelOnShelf } from '../../../core/store/state';
import { copyText } from '../../desk/copy-text';
import type { PanelHost } from '../../hosts';
import { FailureNote } from '../../parts/failure-note';
import { Icon } from '../../parts/icon';
import type { Notice } from '../../parts/notice-bar';
import { useSurface } from '../../surface';
import { useRun } from '../../desk/use-run';
import { WishForm } from './wish-form';
import { WritingProgress } from './writing-progress';
import { idleWriting, isWriting, moveWriting } from './writing-state';
import { WrittenView } from './written-view';

interface WritingBoxProps {
  readonly host: PanelHost;
  readonly text: string;
  onNotice(notice: Notice): void;
}

/** What a language model of the user's can do with the text; without one, one sentence that says where models are. */
export function WritingBox(props: WritingBoxProps) {
  const { host } = props;
  const { t } = useSurface();
  const [models, setModels] = useState<readonly ModelOnShelf[] | null>(null);
  useEffect(() => host.watchModels((models) => setModels(models.filter(({ description }) => wishesFor(description).length > 0))), [host]);
  if (!models) return null;
  return (
    <section class="writing" aria-label={t('writing.title')}>
      {models.length > 0 ? (
        <Writer {...props} models={models} />
      ) : (
        <p class="small soft">
          {t('writing.no_model')}{' '}
          <button type="button" class="link" onClick={host.openModels}>
            {t('writing.open_models')}
          </button>
        </p>
      )}
    </section>
  );
}

function Writer({ host, text, onNotice, models }: WritingBoxProps & { models: readonly ModelOnShelf[] }) {
  const { t } = useSurface();
  const [state, dispatch] = useReducer(moveWriting, idleWriting);
  const { start, cancel } = useRun<WritingEvent>(dispatch);
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const [chosenKind, setChosenKind] = useState<WishKind>('summarise');
  const model = models.find(({ key }) => key === chosenKey) ?? usual(models);
  const kinds = wishesFor(model.description);
  const kind = kinds.includes(chosenKind) ? chosenKind : kinds[0]!;
  const ask = (wish: Wish, attempt: number) => {
    const request = { model: model.key, wish, text: wish.kind === 'story' ? '' : text, attempt };
    dispatch({ type: 'asked', request });
    start(() => host.write(request));
  };
  const again = () => state.asked && ask(state.asked.wish, state.asked.attempt + 1);
  const retry = () => state.asked && ask(state.asked.wish, state.asked.attempt);
  useEffect(() => {
    // What was written about another text would be taken for this one's.
    if (!state.asked || state.asked.wish.kind === 'story' || state.asked.text === text) return;
    cancel();
    dispatch({ type: 'cleared' });
  }, [text]);
  return (
    <>
      <ModelChoice models={models} model={model} onChoose={setChosenKey} />
      <fieldset class="filter-chips" aria-label={t('writing.kinds')}>
        {kinds.map((one) => (
          <button key={one} type="button" class="chip" aria-pressed={one === kind} onClick={() => setChosenKind(one)}>
            {t(`writing.kind_${one}`)}
          </button>
        ))}
      </fieldset>
      {!model.description.hasChatTemplate && <p class="small soft">{t('writing.completes')}</p>}
      <WishForm kind={kind} hasText={text.trim() !== ''} isBusy={isWriting(state)} onWish={(wish) => ask(wish, 0)} />
      <WritingProgress state={state} onStop={cancel} />
      {state.phase === 'failed' && <FailureNote failure={state.failure} isPartial={state.text !== ''} onRetry={retry} />}
      <WrittenView state={state} />
      {state.text && !isWriting(state) && (
        <div class="written-actions">
          <button type="button" class="button plain" onClick={async () => onNotice(await copyText(host, state.text))}>
            <Icon name="copy" />
            {t('writing.copy')}
          </button>
          {state.phase === 'done' && (
            <button type="button" class="button plain" onClick={again}>
              <Icon name="again" />
              {t('writing.again')}
            </button>
          )}
        </div>
      )}
    </>
  );
}

/** The model used last; of those that were never used, one that follows instructions. */
function usual(models: readonly ModelOnShelf[]): ModelOnShelf {
  const rank = ({ usedAt, description }: ModelOnShelf) => (usedAt ?? 0) + (description.hasChatTemplate ? 1 : 0);
  return models.reduce((best, model) => (rank(model) > rank(best) ? model : best));
}

function ModelChoice({ models, model, onChoose }: { models: readonly ModelOnShelf[]; model: ModelOnShelf; onChoose: (key: string) => void }) {
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
