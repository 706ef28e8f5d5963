import { saidLabel, tallyParts } from '../../core/run/certainty';
import { type LabelResult, topScore } from '../../core/run/result';
import { markdownText } from '../desk/markdown-text';
import { showText } from '../masking';
import { CappedList } from '../parts/capped-list';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import type { ResultKind } from './kind';
import { columnsOf, countsOf, isTone, type Verdict, verdictOf, verdictOfWhole } from './label-words';
import type { ResultDesk } from './result-desk';
import { ScoreBar } from './score-bar';
import { VerdictWords } from './verdict-words';

/** One label for the passage, one for each of its parts. */
export const label: ResultKind<LabelResult> = {
  kind: 'label',
  isEmpty: ({ scores }) => scores.length === 0,
  View: LabelView,
  rows: ({ parts }, telling) => parts.map((part) => ({ text: telling.show(part.span), ...part.span, ...columnsOf(part, telling) })),
  json: ({ parts, kind: _, marks: __, ...whole }, { show }) => ({
    ...whole,
    parts: parts.map(({ span, ...judged }) => ({ ...span, text: show(span), ...judged })),
  }),
  markdown: (result, telling) => [
    `**${line(verdictOfWhole(result, telling))}**`,
    '',
    ...result.parts.map((part) => `- ${telling.formats.pair(line(verdictOf(part, telling)), markdownText(telling.show(part.span)))}`),
  ],
  /** The parts whose label is told, and is more likely than all others together. */
  marks: ({ parts }) =>
    parts.flatMap(({ span, ...judged }) => {
      const label = saidLabel(judged);
      return label !== null && topScore(judged.scores).confidence >= 0.5 ? [{ span, kind: label }] : [];
    }),
  count: () => null,
};

function line({ words, reserve }: Verdict): string {
  return markdownText(reserve === undefined ? words : `${words} (${reserve})`);
}

type Part = LabelResult['parts'][number];

/** Above so many parts they are counted as well as shown. */
const leastCounted = 3;

/** One label for the passage, and beside each of its sentences what was felt there. */
function LabelView({ result, desk }: { result: LabelResult; desk: ResultDesk }) {
  const { t, locale, formats } = useSurface();
  const speech = { t, locale, formats };
  const verdict = verdictOfWhole(result, speech);
  const tally = tallyParts(result.parts);
  const isMeasured = result.certainty !== undefined && !result.withheld && result.parts.length >= leastCounted && tally.said.length > 0;
  // The title of a mixed text counts what contradicts itself already.
  const said = tally.isMixed && result.certainty === 'unsure' ? tally.said.filter(({ label }) => label === 'neutral') : tally.said;
  const unsaid =
    tally.unsaid > 0 ? [t(result.scores.every(({ label }) => isTone(label)) ? 'result.unsaid' : 'result.unsaid_label', formats.integer(tally.unsaid))] : [];
  const counted = isMeasured ? [...(said.length > 0 ? [countsOf({ said }, speech)] : []), ...unsaid] : [];
  return (
    <div class="label-view">
      <div class="overall">
        <p class="overall-label" data-tone={verdict.tone} data-place={verdict.place} data-withheld={result.withheld}>
          <VerdictWords verdict={verdict} />
        </p>
        {verdict.tone && <ScoreBar scores={result.scores} />}
        {result.certainty === undefined && (
          <ul class="legend small soft figures" aria-hidden="true">
            {result.scores.map(({ label, confidence }) => (
              <li key={label}>
                {labelName(t, label)} {formats.confidence(confidence)}
              </li>
            ))}
          </ul>
        )}
        {counted.length > 0 && <p class="small soft figures counts">{counted.join(' · ')}</p>}
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
  const { t, locale, formats } = useSurface();
  const verdict = verdictOf(part, { t, locale, formats });
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
        <span class={verdict.tone ? 'small tone' : 'small soft'} data-tone={verdict.tone} data-place={verdict.place}>
          <VerdictWords verdict={verdict} />
        </span>
        {verdict.tone && <ScoreBar scores={part.scores} />}
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
