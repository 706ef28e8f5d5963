import { useMemo } from 'preact/hooks';
import type { Span } from '../../../core/text/span';
import { findingsInFront } from '../../desk/review';
import { isUnderWay } from '../../desk/run-state';
import { Icon } from '../../parts/icon';
import { useSurface } from '../../surface';
import type { PanelEvent, PanelState } from '../panel-state';
import { Minimap } from './minimap';

interface PageBoxProps {
  readonly state: PanelState;
  dispatch(event: PanelEvent): void;
  onReveal(span: Span): void;
  /** Reads the page again, as it stands now. */
  onAgain(): void;
  /** Leaves off reading. */
  onStop(): void;
}

/** What there is to say and do about a whole page: what was not read, whether it changed, where on it something was found. */
export function PageBox({ state, dispatch, onReveal, onAgain, onStop }: PageBoxProps) {
  const { t, formats } = useSurface();
  const { page, readChars, passage, run, task } = state;
  const { review } = state.desk;
  const findings = useMemo(() => findingsInFront(run.answers, review, task), [run.answers, review, task]);
  if (readChars !== null) {
    return (
      <div class="page-reading" role="status">
        <span>{readChars > 0 ? t('page.reading_chars', formats.integer(readChars)) : t('page.reading')}</span>
        <button type="button" class="button" onClick={onStop}>
          {t('action.cancel')}
        </button>
      </div>
    );
  }
  if (!page) return null;
  const isRunning = isUnderWay(run);
  return (
    <section class="page-box" aria-label={t('page.title')}>
      {page.isCut && <p class="caution">{t('page.cut', formats.integer(passage.text.length))}</p>}
      {page.unread.length > 0 && (
        <details class="caution page-unread">
          <summary>{t('page.unread', formats.integer(page.unread.length))}</summary>
          <p>{t('page.unread_why')}</p>
          <ul>
            {[...new Set(page.unread)].map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
      {state.isChanged && (
        <p class="caution page-changed" role="status">
          <span>{t('page.changed')}</span>
          <button type="button" class="button" onClick={onAgain} disabled={isRunning}>
            <Icon name="again" />
            {t('page.again')}
          </button>
        </p>
      )}
      {findings.length > 0 && <Minimap findings={findings} length={passage.text.length} onChoose={onReveal} />}
      {state.place && findings.length > 0 && isRunning && (
        <button type="button" class="button" aria-pressed={state.isMarked} onClick={() => dispatch({ type: 'marks-toggled' })}>
          <Icon name="marker" />
          {t('action.highlight')}
        </button>
      )}
    </section>
  );
}
