import { useSurface } from '../surface';

/** A share between 5% and 95%, set with a slider; stored when the slider is let go. */
export function ThresholdField({ name, value, onChange }: { name: string; value: number; onChange: (value: number) => void }) {
  const { formats } = useSurface();
  return (
    <span class="threshold">
      <input
        type="range"
        min={5}
        max={95}
        step={5}
        aria-label={name}
        aria-valuetext={formats.percent(value)}
        value={Math.round(value * 100)}
        onChange={(event) => onChange(event.currentTarget.valueAsNumber / 100)}
      />
      <output class="figures">{formats.percent(value)}</output>
    </span>
  );
}
