import { milliwattHours, processorSeconds } from '../../core/run/energy';
import type { Cost } from '../../core/run/run';
import { useSurface } from '../surface';

/** What a result took of the device: seconds of one core, and the energy that these stand for. */
export function CostDetails({ cost }: { cost: Omit<Cost, 'tokens'> }) {
  const { t, formats } = useSurface();
  const seconds = processorSeconds(cost);
  return (
    <span>
      {t('energy.processor', formats.small(seconds))} · {t('energy.answer', formats.small(milliwattHours(seconds)))}
    </span>
  );
}
