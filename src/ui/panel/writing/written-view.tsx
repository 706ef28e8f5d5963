import { useState } from 'preact/hooks';
import type { Span } from '../../../core/text/span';
import type { SortedText, WritingResult, WrittenText } from '../../../core/run/writing';
import { CostDetails } from '../../parts/cost-details';
import { useSurface } from '../../surface';
import { keyOf, labelName } from '../../wording';
import { rewrittenSpan } from './difference';
import { DifferenceView } from './difference-view';
import { JudgedView, TriedView } from './judged-view';
import { RecordView } from './record-view';
import type { WritingState } from './writing-state';

/** What a model has written so far, and where it is done, who wrote it and how fast. Text, never anything else. */
export function WrittenView({ state, onReveal }: { state: WritingState; onReveal: (span: Span) => void }) {
  const { t } = useSurface();
  const result = state.phase === 'done' ? state.result : null;
  if (!state.text && !result) return null;
  return (
    <section class="written" aria-label={t('writing.result')} aria-busy={state.phase === 'writing'}>
      {state.text && <TextView state={state} />}
      {result?.kind === 'sorted' && <SortedView result={result} isSentiment={state.asked?.wish.kind === 'sentiment'} />}
      {result?.kind === 'judged' && <JudgedView judged={result} />}
      {result?.kind === 'judge-tried' && <TriedView tried={result} />}
      {result?.kind === 'record' && <RecordView record={result} onReveal={onReveal} />}
      {result && <WrittenLine result={result} />}
    </section>
  );
}

/** The text; a rewriting that is done with what it changed, unless the reader wants it plain. */
function TextView({ state }: { state: WritingState }) {
  const { t } = useSurface();
  const [isPlain, setPlain] = useState(false);
  const { asked, text } = state;
  const rewritten = state.phase === 'done' && state.result.kind === 'text' && asked?.wish.kind === 'rewrite' ? state.result : null;
  const span = rewritten && asked && rewrittenSpan(asked.text, rewritten);
  return (
    <>
      {rewritten && (
        <label class="small show-changes">
          <input type="checkbox" checked={!isPlain} onChange={() => setPlain(!isPlain)} /> {t('writing.show_changes')}
        </label>
      )}
      {span && !isPlain ? (
        <DifferenceView before={asked.text.slice(span.start, span.end)} after={text} />
      ) : (
        <p class="passage written-text" dir="auto">
          {text}
        </p>
      )}
    </>
  );
}

function SortedView({ result, isSentiment }: { result: SortedText; isSentiment: boolean }) {
  const { t, formats } = useSurface();
  return (
    <ol class="sorted">
      {result.scores.map(({ label, confidence }) => (
        <li key={label ?? ''}>
          <span>{label === null ? t('writing.none_of_these') : isSentiment ? labelName(t, label) : label}</span>
          <span class="figures soft">{formats.confidence(confidence)}</span>
          <span class="share" aria-hidden="true" style={{ inlineSize: `${confidence * 100}%` }} />
        </li>
      ))}
    </ol>
  );
}

function WrittenLine({ result }: { result: WritingResult }) {
  const { t, formats } = useSurface();
  return (
    <>
      <p class="small written-by">{t(byKey(result), result.model)}</p>
      {result.kind === 'record' && (
        <p class="status">
          <span>{t('writing.record_took', formats.duration(Math.max(1, result.tookMs)))}</span>
          <ReadInPart coverage={result.coverage} />
        </p>
      )}
      {result.kind === 'text' && (
        <p class="status">
          {result.tokensPerSecond > 0 && <span>{t('writing.speed', formats.integer(result.tokens), formats.decimal(result.tokensPerSecond))}</span>}
          <span>{t('writing.first_token', formats.duration(Math.max(1, result.firstTokenMs)))}</span>
          <Shortfall result={result} />
        </p>
      )}
      {result.cost && (
        <p class="status">
          <CostDetails cost={result.cost} />
        </p>
      )}
    </>
  );
}

/** Who answered, and what may be wrong with it. */
function byKey({ kind }: WritingResult) {
  if (kind === 'text') return 'writing.by';
  if (kind === 'judged' || kind === 'judge-tried') return 'own_work.judged_by';
  return kind === 'record' ? 'writing.record_by' : 'writing.sorted_by';
}

/** What a reader must know that the text itself does not say: not all was read, or not all was written. */
function Shortfall({ result: { coverage, end } }: { result: WrittenText }) {
  const { t } = useSurface();
  return (
    <>
      <ReadInPart coverage={coverage} />
      {end !== 'stop' && (
        <span class="status-warning" role="note">
          {t(keyOf('writing', `end_${end}`))}
        </span>
      )}
    </>
  );
}

function ReadInPart({ coverage: { analysedChars, totalChars } }: Pick<WrittenText, 'coverage'>) {
  const { t, formats } = useSurface();
  if (analysedChars >= totalChars) return null;
  return (
    <span class="status-warning" role="note">
      {t('writing.read_in_part', formats.integer(analysedChars), formats.integer(totalChars))}
    </span>
  );
}
