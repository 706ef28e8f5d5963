import type { SortedText, WritingResult, WrittenText } from '../../../core/run/writing';
import { useSurface } from '../../surface';
import { keyOf } from '../../wording';
import type { WritingState } from './writing-state';

/** What a model has written so far, and where it is done, who wrote it and how fast. Text, never anything else. */
export function WrittenView({ state }: { state: WritingState }) {
  const { t } = useSurface();
  const result = state.phase === 'done' ? state.result : null;
  if (!state.text && !result) return null;
  return (
    <section class="written" aria-label={t('writing.result')} aria-busy={state.phase === 'writing'}>
      {state.text && (
        <p class="passage written-text" dir="auto">
          {state.text}
        </p>
      )}
      {result?.kind === 'sorted' && <SortedView result={result} />}
      {result && <WrittenLine result={result} />}
    </section>
  );
}

function SortedView({ result }: { result: SortedText }) {
  const { t, formats } = useSurface();
  return (
    <ol class="sorted">
      {result.scores.map(({ label, confidence }) => (
        <li key={label ?? ''}>
          <span>{label ?? t('writing.none_of_these')}</span>
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
