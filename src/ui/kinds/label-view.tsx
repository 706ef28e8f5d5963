import { type LabelResult, topScore } from '../../core/run/result';
import { showText } from '../masking';
import { CappedList } from '../parts/capped-list';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import type { ResultDesk } from './result-desk';
import { ScoreBar } from './score-bar';

type Part = LabelResult['parts'][number];

/** One label for the passage, and beside each of its sentences what was felt there. */
export function LabelView({ result, desk }: { result: LabelResult; desk: ResultDesk }) {
  const { t, formats } = useSurface();
  const top = topScore(result.scores);
  return (
    <div class="label-view">
      <div class="overall">
        <p class="overall-label" data-tone={top.label}>
          {labelName(t, top.label)} <span class="figures soft">{formats.percent(top.confidence)}</span>
        </p>
        <ScoreBar scores={result.scores} />
        <ul class="legend small soft figures" aria-hidden="true">
          {result.scores.map(({ label, confidence }) => (
            <li key={label} data-tone={label}>
              {labelName(t, label)} {formats.percent(confidence)}
            </li>
          ))}
        </ul>
      </div>
      {result.parts.length > 1 && (
        <CappedList items={result.parts} class="sentences" label={t('result.sentences')}>
          {(part) => <Sentence key={part.span.start} part={part} desk={desk} />}
        </CappedList>
      )}
    </div>
  );
}

/** How long the pointer rests on a sentence before the page moves to it. */
const restMs = 250;

function Sentence({ part, desk }: { part: Part; desk: ResultDesk }) {
  const { t, formats } = useSurface();
  const top = topScore(part.scores);
  const glance = () => desk.glance?.(part.span);
  const rest = (event: PointerEvent) => {
    const timer = setTimeout(glance, restMs);
    event.currentTarget?.addEventListener('pointerleave', () => clearTimeout(timer), { once: true });
  };
  const content = (
    <>
      <q class="passage" lang={desk.passage.language}>
        {showText(desk.passage.text, part.span, desk.covered).trim()}
      </q>
      <span class="margin">
        <span class="small figures" data-tone={top.label}>
          {labelName(t, top.label)} {formats.percent(top.confidence)}
        </span>
        <ScoreBar scores={part.scores} />
      </span>
    </>
  );
  return (
    <li>
      {desk.reveal ? (
        <button type="button" class="sentence" onClick={() => desk.reveal?.(part.span)} onFocus={glance} onPointerEnter={rest}>
          {content}
        </button>
      ) : (
        <div class="sentence">{content}</div>
      )}
    </li>
  );
}
