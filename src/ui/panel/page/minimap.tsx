import { useMemo } from 'preact/hooks';
import { type Finding, severities } from '../../../core/run/finding';
import type { Span } from '../../../core/text/span';
import { filterKey } from '../../kinds/finding-filter';
import { useSurface } from '../../surface';

const limitStretches = 60;

/** A stretch of the page: what was found in it, the gravest first. */
interface Stretch {
  readonly at: number;
  readonly count: number;
  readonly first: Finding;
}

/** The page from its beginning to its end in one strip, with a bar where something was found; a press goes there. Keys have the list of findings. */
export function Minimap({ findings, length, onChoose }: { findings: readonly Finding[]; length: number; onChoose: (span: Span) => void }) {
  const { t, formats } = useSurface();
  const stretches = useMemo(() => stretchesOf(findings, length), [findings, length]);
  const most = Math.max(1, ...stretches.map(({ count }) => count));
  return (
    <fieldset class="minimap" aria-label={t('page.map')}>
      {stretches.map(({ at, count, first }) => (
        <button
          key={at}
          type="button"
          tabIndex={-1}
          data-label={filterKey(first)}
          title={t('page.map_place', formats.percent(at / limitStretches), formats.integer(count))}
          aria-label={t('page.map_place', formats.percent(at / limitStretches), formats.integer(count))}
          style={{ insetInlineStart: `${(100 * at) / limitStretches}%`, inlineSize: `${100 / limitStretches}%` }}
          onClick={() => onChoose(first.span)}
        >
          <span style={{ blockSize: `${25 + (75 * Math.log(1 + count)) / Math.log(1 + most)}%` }} />
        </button>
      ))}
    </fieldset>
  );
}

function stretchesOf(findings: readonly Finding[], length: number): Stretch[] {
  const found = new Map<number, { count: number; first: Finding }>();
  const gravity = ({ broken }: Finding) => (broken ? severities.indexOf(broken.severity) : -1);
  for (const finding of findings) {
    const at = Math.min(limitStretches - 1, Math.floor((limitStretches * finding.span.start) / Math.max(1, length)));
    const stretch = found.get(at);
    if (!stretch) found.set(at, { count: 1, first: finding });
    else {
      stretch.count++;
      if (gravity(finding) > gravity(stretch.first)) stretch.first = finding;
    }
  }
  return [...found].map(([at, stretch]) => ({ at, ...stretch })).sort((a, b) => a.at - b.at);
}
