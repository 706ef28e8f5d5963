import type { Failure } from '../../core/failure';
import { useSurface } from '../surface';
import { failureSentence } from '../wording';

/** Failures that the same attempt would meet again. */
const final: readonly Failure['code'][] = ['password-field', 'text-too-long', 'nothing-selected'];

/** Why there is no result, and the way to try again where that can help. */
export function FailureNote({ failure, onRetry }: { failure: Failure; onRetry: () => void }) {
  const { t, formats } = useSurface();
  const isCancelled = failure.code === 'cancelled';
  return (
    <div class="blank" role={isCancelled ? 'status' : 'alert'}>
      <strong>{isCancelled ? t('failure_title.cancelled') : t('failure_title.failed')}</strong>
      <p>{failureSentence(t, formats, failure)}</p>
      {!final.includes(failure.code) && (
        <button type="button" class="button" onClick={onRetry}>
          {isCancelled ? t('action.run_again') : t('action.retry')}
        </button>
      )}
    </div>
  );
}
