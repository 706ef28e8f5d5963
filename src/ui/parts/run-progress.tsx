import { type RunState, isUnderWay } from '../run-state';
import { type Surface, useSurface } from '../surface';

/** What the engine is doing, in words and as a meter, with a way to stop it. */
export function RunProgress({ run, onCancel }: { run: RunState; onCancel: () => void }) {
  const surface = useSurface();
  const { t } = surface;
  if (!isUnderWay(run)) return null;
  const coverage = run.phase === 'running' ? run.coverage : null;
  const share = coverage && coverage.totalChars > 0 ? coverage.analysedChars / coverage.totalChars : null;
  return (
    <div class="progress">
      <div class="progress-words">
        <span role="status">{progressSentence(run, surface)}</span>
        <button type="button" class="button" onClick={onCancel}>
          {t('action.cancel')}
        </button>
      </div>
      <div
        class={share === null ? 'meter unknown' : 'meter'}
        role="progressbar"
        aria-label={t('progress.label')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      >
        <span style={share === null ? undefined : { inlineSize: `${share * 100}%` }} />
      </div>
    </div>
  );
}

function progressSentence(run: RunState, { t, formats }: Surface): string {
  switch (run.phase) {
    case 'queued':
      return run.ahead > 0 ? t('progress.queued', formats.integer(run.ahead)) : t('progress.next');
    case 'loading':
      return t('progress.loading');
    case 'running':
      return run.coverage
        ? t('progress.running', formats.integer(run.coverage.analysedChars), formats.integer(run.coverage.totalChars))
        : t('progress.reading');
    default:
      return t('progress.starting');
  }
}
