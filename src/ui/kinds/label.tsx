import { type LabelResult, type Score, topScore } from '../../core/run/result';
import { markdownText } from '../desk/markdown-text';
import { showText } from '../masking';
import { CappedList } from '../parts/capped-list';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import { type ResultKind, round, type Telling } from './kind';
import type { ResultDesk } from './result-desk';
import { ScoreBar } from './score-bar';

/** One label for the passage, one for each of its parts. */
export const label: ResultKind<LabelResult> = {
  kind: 'label',
  isEmpty: ({ scores }) => scores.length === 0,
  View: LabelView,
  rows: ({ parts }, { show }) =>
    parts.map(({ span, scores }) => {
      const { label, confidence } = topScore(scores);
      return { label, text: show(span), ...span, confidence: round(confidence) };
    }),
  json: ({ scores, parts }, { show }) => ({ scores, parts: parts.map(({ span, scores: own }) => ({ ...span, text: show(span), scores: own })) }),
  markdown: ({ scores, parts }, telling) => [
    `**${words(scores, telling)}**`,
    '',
    ...parts.map((part) => `- ${words(part.scores, telling)}: ${markdownText(telling.show(part.span))}`),
  ],
  /** The parts whose label is more likely than all others together. */
  marks: ({ parts }) =>
    parts.flatMap(({ span, scores }) => {
      const { label, confidence } = topScore(scores);
      return confidence >= 0.5 ? [{ span, kind: label }] : [];
    }),
  count: () => null,
};

function words(scores: readonly Score[], { t, formats }: Telling): string {
  const { label, confidence } = topScore(scores);
  return `${markdownText(labelName(t, label))} ${formats.percent(confidence)}`;
}

type Part = LabelResult['parts'][number];

/** One label for the passage, and beside each of its sentences what was felt there. */
function LabelView({ result, desk }: { result: LabelResult; desk: ResultDesk }) {
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
