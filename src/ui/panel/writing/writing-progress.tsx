import { useSurface, type Surface } from '../../surface';
import { isWriting, type WritingState } from './writing-state';

/** What the model is doing, said once a step, and the way to stop it. It stays in place, unseen, so that the end is said too. */
export function WritingProgress({ state, onStop }: { state: WritingState; onStop: () => void }) {
  const surface = useSurface();
  const { t } = surface;
  const isBusy = isWriting(state);
  const sentence = phaseSentence(state, surface);
  return (
    <div class={isBusy ? 'progress' : 'unseen'}>
      <span class="unseen" role="status">
        {sentence}
      </span>
      {isBusy && (
        <>
          <div class="progress-words">
            <span aria-hidden="true">{sentence}</span>
            <button type="button" class="button" onClick={onStop}>
              {t('writing.stop')}
            </button>
          </div>
          <div class="meter unknown" role="progressbar" aria-label={t('progress.label')} aria-valuetext={sentence}>
            <span />
          </div>
        </>
      )}
    </div>
  );
}

function phaseSentence(state: WritingState, { t, formats }: Surface): string {
  switch (state.phase) {
    case 'starting':
      return t('progress.starting');
    case 'queued':
      return state.ahead > 0 ? t('progress.queued', formats.integer(state.ahead)) : t('progress.next');
    case 'loading':
      return t('writing.loading');
    case 'reading':
      return t('writing.reading');
    case 'writing':
      return t('writing.writing');
    case 'done':
      return t('progress.done');
    case 'idle':
    case 'failed':
      return '';
  }
}
