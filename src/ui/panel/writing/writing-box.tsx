import { useEffect, useRef, useState } from 'preact/hooks';
import type { LabelResult } from '../../../core/run/result';
import { canDoTask, isUserTask, type OwnWork, type WorkId } from '../../../core/run/custom-task';
import type { Finding } from '../../../core/run/finding';
import { beginsAtOnce, wishesFor } from '../../../core/run/writing';
import type { ModelOnShelf } from '../../../core/store/state';
import type { Span } from '../../../core/text/span';
import type { PanelHost, Place } from '../../hosts';
import { FailureNote } from '../../parts/failure-note';
import type { Notice } from '../../parts/notice-bar';
import { useSurface } from '../../surface';
import { CompareSentiment } from './compare-sentiment';
import { ModelChoice } from './model-choice';
import { OwnWorkForm, useJudgeGate, useOwnWorks } from './own-works';
import { useQuoteMarks } from './use-quote-marks';
import { useWriter } from './use-writer';
import { WishForm } from './wish-form';
import { WritingProgress } from './writing-progress';
import { isWriting, plainWish } from './writing-state';
import { WrittenActions } from './written-actions';
import { WrittenView } from './written-view';

/** A work that was chosen in a menu or on a card; a new object each time. */
export interface AskedWork {
  readonly work: WorkId;
}

interface WritingBoxProps {
  readonly host: PanelHost;
  readonly text: string;
  /** Where the text stands, if it was selected. */
  readonly place: Place | undefined;
  /** What the built-in model says of the text's sentiment, if it was asked. */
  readonly builtIn: LabelResult | null;
  readonly work: AskedWork | null;
  onWorkTaken(): void;
  /** Asks the built-in model for the text's sentiment. */
  onCompare(): void;
  onNotice(notice: Notice): void;
  /** Told which words of the text a record that is shown quotes; the same function each time. */
  onQuotes(quotes: readonly Finding[]): void;
  /** Shows words of the text where they stand. */
  onReveal(span: Span): void;
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
        <WritingDesk {...props} models={models} />
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

function WritingDesk(props: WritingBoxProps & { models: readonly ModelOnShelf[] }) {
  const { host, text, place, builtIn, work, onWorkTaken, onCompare, onNotice, onQuotes, onReveal, models } = props;
  const { t } = useSurface();
  const writer = useWriter(host, text);
  const { state } = writer;
  const [chosenKey, setChosenKey] = useState<string | null>(null);
  const works = useOwnWorks(host);
  const askOwn = useJudgeGate(writer);
  const [chosen, setChosen] = useState<WorkId>('summarise');
  /** A task of the user's that was asked for and begins as soon as it is known. */
  const [begun, setBegun] = useState<WorkId | null>(null);
  /** A new object for each work that waits for the reader. */
  const [awaited, setAwaited] = useState<object | null>(null);
  const desk = useRef<HTMLDivElement>(null);
  const does = (model: ModelOnShelf, wanted: WorkId | undefined) => canDo(model, wanted, works);
  const modelFor = (wanted?: WorkId) =>
    models.find((model) => model.key === chosenKey && does(model, wanted)) ??
    usual(
      models.filter((model) => does(model, wanted)),
      models,
    );
  const model = modelFor();
  const kinds = wishesFor(model.description);
  const own = works.find(({ id }) => id === chosen);
  const kind = kinds.find((one) => one === chosen) ?? kinds[0]!;
  useEffect(() => {
    if (!work) return;
    onWorkTaken();
    const wanted = work.work;
    const able = modelFor(wanted);
    setChosenKey(able.key);
    setChosen(wanted);
    desk.current?.scrollIntoView({ block: 'start' });
    if (isUserTask(wanted)) setBegun(wanted);
    // A work that needs a word of the reader waits for it.
    else if (!beginsAtOnce(wanted)) setAwaited({});
    else if (does(able, wanted) && text.trim() !== '') writer.ask(able.key, plainWish(wanted));
  }, [work]);
  useEffect(() => {
    const wanted = works.find(({ id }) => id === begun);
    if (!wanted) return;
    setBegun(null);
    const able = modelFor(wanted.id);
    setChosenKey(able.key);
    if (does(able, wanted.id) && text.trim() !== '') askOwn(able.key, wanted.wish);
  }, [begun, works]);
  useEffect(() => {
    if (awaited) desk.current?.querySelector<HTMLElement>('.wish .field')?.focus();
  }, [awaited]);
  useQuoteMarks(state.phase === 'done' && state.result.kind === 'record' ? state.result : null, onQuotes);
  const wasSorted = state.phase === 'done' && state.asked?.wish.kind === 'sentiment';
  return (
    <div ref={desk} class="writing-desk">
      <ModelChoice models={models} model={model} onChoose={setChosenKey} />
      <fieldset class="filter-chips" aria-label={t('writing.kinds')}>
        {kinds.map((one) => (
          <button key={one} type="button" class="chip" aria-pressed={!own && one === kind} onClick={() => setChosen(one)}>
            {t(`writing.kind_${one}`)}
          </button>
        ))}
        {works.map(({ id, title }) => (
          <button key={id} type="button" class="chip" aria-pressed={id === chosen} onClick={() => setChosen(id)}>
            {title}
          </button>
        ))}
      </fieldset>
      {!model.description.hasChatTemplate && <p class="small soft">{t('writing.completes')}</p>}
      {own ? (
        <OwnWorkForm work={own} model={model} canAsk={text.trim() !== '' && !isWriting(state)} onAsk={() => askOwn(model.key, own.wish)} />
      ) : (
        <WishForm kind={kind} hasText={text.trim() !== ''} isBusy={isWriting(state)} onWish={(wish) => writer.ask(model.key, wish)} />
      )}
      <WritingProgress state={state} onStop={writer.stop} />
      {state.phase === 'failed' && <FailureNote failure={state.failure} isPartial={state.text !== ''} onRetry={writer.retry} />}
      <WrittenView state={state} onReveal={onReveal} />
      {wasSorted && <CompareSentiment builtIn={builtIn} onCompare={onCompare} />}
      <WrittenActions host={host} state={state} place={place} onAgain={writer.again} onNotice={onNotice} />
    </div>
  );
}

function canDo({ description }: ModelOnShelf, wanted: WorkId | undefined, works: readonly OwnWork[]): boolean {
  if (wanted === undefined) return true;
  const own = works.find(({ id }) => id === wanted);
  return own ? canDoTask(own.wish.kind, description) : wishesFor(description).some((kind) => kind === wanted);
}

/** Of the models that can do what is wanted the one used last; of those that were never used, one that follows instructions. */
function usual(able: readonly ModelOnShelf[], models: readonly ModelOnShelf[]): ModelOnShelf {
  const rank = ({ usedAt, description }: ModelOnShelf) => (usedAt ?? 0) + (description.hasChatTemplate ? 1 : 0);
  return (able.length > 0 ? able : models).reduce((best, model) => (rank(model) > rank(best) ? model : best));
}
