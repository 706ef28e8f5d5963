import type { Failure } from '../../core/run/failure';
import { useSurface } from '../surface';
import { failureSentence, keyOf } from '../wording';

/** Failures that the same attempt would meet again. */
const final: readonly Failure['code'][] = ['password-field', 'unknown-field', 'drawn-editor', 'text-too-long', 'nothing-selected'];

/** Why there is no result, or not all of it, and the way to try again where that can help. */
export function FailureNote({ failure, isPartial, onRetry }: { failure: Failure; isPartial: boolean; onRetry: () => void }) {
  const { t, formats } = useSurface();
  const isCancelled = failure.code === 'cancelled';
  return (
    <div class="blank" role={isCancelled ? 'status' : 'alert'}>
      <strong>{t(keyOf('failure_title', isCancelled ? 'cancelled' : isPartial ? 'partial' : 'failed'))}</strong>
      <p>{failureSentence(t, formats, failure)}</p>
      {!final.includes(failure.code) && (
        <button type="button" class="button" onClick={onRetry}>
          {isCancelled ? t('action.run_again') : t('action.retry')}
        </button>
      )}
    </div>
  );
}
