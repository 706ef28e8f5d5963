import { isFindings, isLabel, type TaskResult } from '../../core/run/result';
import { useKeptFocus } from '../parts/use-kept-focus';
import { useSurface } from '../surface';
import { ConsentNote } from './consent-note';
import { FindingsJudge } from './findings-judge';
import type { JudgeDesk } from './judge-desk';
import { LabelJudge } from './label-judge';

/** Below a result: a quiet way to say that it is right, or what would be. Nothing is kept before the reader has agreed to it. */
export function JudgeBar({ result, desk }: { result: TaskResult | null; desk: JudgeDesk | undefined }) {
  const { t } = useSurface();
  const part = useKeptFocus();
  if (!desk || !result) return null;
  const body = isLabel(result) ? <LabelJudge result={result} desk={desk} /> : isFindings(result) ? <FindingsJudge result={result} desk={desk} /> : null;
  if (!body) return null;
  return (
    <section ref={part} key={desk.task} class="judge small" aria-label={t('judge.title')}>
      {body}
      {desk.isAsking && <ConsentNote desk={desk} />}
      <p role="status" class="judge-note soft">
        {desk.note && !desk.isAsking && (
          <>
            {t(desk.note.key, ...(desk.note.values ?? []))}{' '}
            {desk.note.isUndoable && (
              <>
                <button type="button" class="link" onClick={desk.undo}>
                  {t('action.undo')}
                </button>{' '}
                <button type="button" class="link" onClick={desk.openSet}>
                  {t('judge.open')}
                </button>
              </>
            )}
          </>
        )}
      </p>
    </section>
  );
}
