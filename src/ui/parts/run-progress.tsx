import { isUnderWay, type RunState } from '../desk/run-state';
import { type Surface, useSurface } from '../surface';

/**
 * What the engine is doing, in words and as a meter, with a way to stop it. It stays in place, unseen,
 * when the run is done, so that screen readers say so; counting characters aloud is left to the meter.
 */
export function RunProgress({ run, onCancel }: { run: RunState; onCancel: () => void }) {
  const surface = useSurface();
  const { t, formats } = surface;
  const share = shareOf(run);
  const counted =
    run.phase === 'running' && run.coverage
      ? t('progress.running', formats.integer(run.coverage.analysedChars), formats.integer(run.coverage.totalChars))
      : run.phase === 'judging' && run.judging.step === 'judging'
        ? t('progress.judging_count', formats.integer(run.judging.done), formats.integer(run.judging.total))
        : null;
  const sentence = phaseSentence(run, surface);
  return (
    <div class={isUnderWay(run) ? 'progress' : 'unseen'}>
      <span class="unseen" role="status">
        {sentence}
      </span>
      {isUnderWay(run) && (
        <>
          <div class="progress-words">
            <span aria-hidden="true">{counted ?? sentence}</span>
            <button type="button" class="button" data-harmless onClick={onCancel}>
              {t(run.phase === 'judging' ? 'action.stop_judging' : 'action.cancel')}
            </button>
          </div>
          <Meter share={share} words={counted ?? sentence} />
        </>
      )}
    </div>
  );
}

/** How much of the text was read, or how many places were judged; null where nobody knows. */
function shareOf(run: RunState): number | null {
  if (run.phase === 'judging' && run.judging.step === 'judging') return run.judging.total > 0 ? run.judging.done / run.judging.total : null;
  const coverage = run.phase === 'running' ? run.coverage : null;
  return coverage && coverage.totalChars > 0 ? coverage.analysedChars / coverage.totalChars : null;
}

function Meter({ share, words }: { share: number | null; words: string }) {
  const { t } = useSurface();
  return (
    <div
      class={share === null ? 'meter unknown' : 'meter'}
      role="progressbar"
      aria-label={t('progress.label')}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === null ? undefined : Math.round(share * 100)}
      aria-valuetext={words}
    >
      <span style={share === null ? undefined : { inlineSize: `${share * 100}%` }} />
    </div>
  );
}

function phaseSentence(run: RunState, { t, formats }: Surface): string {
  switch (run.phase) {
    case 'starting':
      return t('progress.starting');
    case 'queued':
      return run.ahead > 0 ? t('progress.queued', formats.integer(run.ahead)) : t('progress.next');
    case 'loading':
      return t('progress.loading');
    case 'running':
      return t('progress.reading');
    case 'judging':
      return t(`progress.judging_${run.judging.step}`);
    case 'done':
      return t('progress.done');
    case 'idle':
    case 'failed':
      return '';
  }
}
