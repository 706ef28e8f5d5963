import { type LabelResult, topScore } from '../../../core/run/result';
import { useSurface } from '../../surface';
import { labelName } from '../../wording';

/** What the built-in model says of the same text, beside the language model's answer; or the way to ask it. */
export function CompareSentiment({ builtIn, onCompare }: { builtIn: LabelResult | null; onCompare: () => void }) {
  const { t, formats } = useSurface();
  if (!builtIn) {
    return (
      <button type="button" class="button" onClick={onCompare}>
        {t('writing.compare')}
      </button>
    );
  }
  const { label, confidence } = topScore(builtIn.scores);
  return (
    <p class="compared" data-tone={label}>
      <span>{t('writing.built_in')}</span> <strong>{labelName(t, label)}</strong> <span class="figures soft">{formats.confidence(confidence)}</span>
    </p>
  );
}
