import type { Score } from '../../core/run/result';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import { colours, isTone } from './label-words';

/** The shares of all labels side by side; their names and numbers are read aloud. */
export function ScoreBar({ scores }: { scores: readonly Score[] }) {
  const { t, formats } = useSurface();
  const words = formats.list(scores.map(({ label, confidence }) => `${labelName(t, label)} ${formats.confidence(confidence)}`));
  return (
    <span class="score-bar" role="img" aria-label={words} title={words}>
      {scores.map(({ label, confidence }, at) => (
        <span key={label} data-tone={label} data-place={isTone(label) ? undefined : at % colours} style={{ flexGrow: Math.max(confidence, 0.001) }} />
      ))}
    </span>
  );
}
