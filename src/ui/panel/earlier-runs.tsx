import type { FinishedRun } from '../hosts';
import { showText } from '../masking';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { taskName } from '../wording';

const previewChars = 90;

/** The runs of this session, newest first; one click opens a run again. */
export function EarlierRuns(props: { runs: readonly FinishedRun[]; openId: string | undefined; onOpen: (run: FinishedRun) => void; onClear: () => void }) {
  const { t } = useSurface();
  if (props.runs.length === 0) return null;
  return (
    <section class="earlier" aria-label={t('panel.earlier')}>
      <header>
        <h2 class="group-title">{t('panel.earlier')}</h2>
        <button type="button" class="button plain small" onClick={props.onClear}>
          <Icon name="trash" />
          {t('panel.clear')}
        </button>
      </header>
      <ul>
        {props.runs.map((run) => (
          <EarlierRun key={run.id} run={run} isOpen={run.id === props.openId} onOpen={props.onOpen} />
        ))}
      </ul>
      <p class="small soft">{t('panel.clear_hint')}</p>
    </section>
  );
}

function EarlierRun({ run, isOpen, onOpen }: { run: FinishedRun; isOpen: boolean; onOpen: (run: FinishedRun) => void }) {
  const { t, formats } = useSurface();
  const { text } = run.passage;
  const preview = showText(text, { start: 0, end: Math.min(text.length, previewChars) }, run.covered);
  return (
    <li>
      <button type="button" class="earlier-run" aria-current={isOpen ? 'true' : undefined} onClick={() => onOpen(run)}>
        <span class="passage">{text.length > previewChars ? `${preview}…` : preview}</span>
        <span class="small soft status">
          <span>{formats.list(run.results.map(({ task }) => taskName(t, task)))}</span>
          <span>{formats.dateTime(run.finishedAt)}</span>
          <span>{run.place?.title ?? t('panel.pasted')}</span>
        </span>
      </button>
    </li>
  );
}
