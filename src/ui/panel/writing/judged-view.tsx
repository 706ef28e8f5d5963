import type { JudgedText, TriedJudge } from '../../../core/run/judge';
import { useSurface } from '../../surface';

/** Whether a text breaks a rule, and how likely that is. */
export function JudgedView({ judged: { isBroken, probability } }: { judged: JudgedText }) {
  const { t, formats } = useSurface();
  return (
    <p class="judged" data-broken={isBroken || undefined}>
      <strong>{t(isBroken ? 'own_work.broken' : 'own_work.kept')}</strong>{' '}
      <span class="small soft figures">{t('own_work.probability', formats.confidence(probability))}</span>
    </p>
  );
}

/** How a model judged a rule's own examples, and whether it may judge other texts. */
export function TriedView({ tried: { examples, passes } }: { tried: TriedJudge }) {
  const { t, formats } = useSurface();
  const count = (breaks: boolean) => {
    const own = examples.filter((example) => example.breaks === breaks);
    return [formats.integer(own.filter(({ isRight }) => isRight).length), formats.integer(own.length)] as const;
  };
  return (
    <div class="judged">
      <p>
        <strong>{t(passes ? 'own_work.passed' : 'own_work.refused')}</strong>
      </p>
      <p class="small soft figures">{t('own_work.score', ...count(true), ...count(false))}</p>
    </div>
  );
}
