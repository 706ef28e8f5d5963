import { useState } from 'preact/hooks';
import type { SortedText, WritingResult, WrittenText } from '../../../core/run/writing';
import { useSurface } from '../../surface';
import { keyOf, labelName } from '../../wording';
import { rewrittenSpan } from './difference';
import { DifferenceView } from './difference-view';
import type { WritingState } from './writing-state';

/** What a model has written so far, and where it is done, who wrote it and how fast. Text, never anything else. */
export function WrittenView({ state }: { state: WritingState }) {
  const { t } = useSurface();
  const result = state.phase === 'done' ? state.result : null;
  if (!state.text && !result) return null;
  return (
    <section class="written" aria-label={t('writing.result')} aria-busy={state.phase === 'writing'}>
      {state.text && <TextView state={state} />}
      {result?.kind === 'sorted' && <SortedView result={result} isSentiment={state.asked?.wish.kind === 'sentiment'} />}
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
      <p class="small written-by">{t(result.kind === 'text' ? 'writing.by' : 'writing.sorted_by', result.model)}</p>
      {result.kind === 'text' && (
        <p class="status">
          {result.tokensPerSecond > 0 && <span>{t('writing.speed', formats.integer(result.tokens), formats.decimal(result.tokensPerSecond))}</span>}
          <span>{t('writing.first_token', formats.duration(Math.max(1, result.firstTokenMs)))}</span>
          <Shortfall result={result} />
        </p>
      )}
    </>
  );
}

/** What a reader must know that the text itself does not say: not all was read, or not all was written. */
function Shortfall({ result: { coverage, end } }: { result: WrittenText }) {
  const { t, formats } = useSurface();
  const isPartial = coverage.analysedChars < coverage.totalChars;
  return (
    <>
      {isPartial && (
        <span class="status-warning" role="note">
          {t('writing.read_in_part', formats.integer(coverage.analysedChars), formats.integer(coverage.totalChars))}
        </span>
      )}
      {end !== 'stop' && (
        <span class="status-warning" role="note">
          {t(keyOf('writing', `end_${end}`))}
        </span>
      )}
    </>
  );
}
