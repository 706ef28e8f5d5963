import type { Coverage } from '../../core/text/passage';
import { isUnderWay, type RunState } from '../desk/run-state';
import { type Surface, useSurface } from '../surface';

/**
 * What the engine is doing, in words and as a meter, with a way to stop it. It stays in place, unseen,
 * when the run is done, so that screen readers say so; counting characters aloud is left to the meter.
 */
export function RunProgress({ run, onCancel }: { run: RunState; onCancel: () => void }) {
  const surface = useSurface();
  const { t, formats } = surface;
  const coverage = run.phase === 'running' ? run.coverage : null;
  const counted = coverage && t('progress.running', formats.integer(coverage.analysedChars), formats.integer(coverage.totalChars));
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
              {t('action.cancel')}
            </button>
          </div>
          <Meter coverage={coverage} words={counted ?? sentence} />
        </>
      )}
    </div>
  );
}

function Meter({ coverage, words }: { coverage: Coverage | null; words: string }) {
  const { t } = useSurface();
  const share = coverage && coverage.totalChars > 0 ? coverage.analysedChars / coverage.totalChars : null;
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
    case 'done':
      return t('progress.done');
    case 'idle':
    case 'failed':
      return '';
  }
}
