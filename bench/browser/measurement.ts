import { quantile } from '../../src/core/measure/bootstrap';

/** One measured quantity. `value` is the median of `runs` runs, `p95` what nineteen of twenty stay below. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  readonly p95?: number;
  readonly unit: 'ms' | 'MB' | '×' | 'kB';
  readonly runs: number;
  /** What the product promises: at most, or for ratios at least, this. */
  readonly target?: number;
  readonly isMet?: boolean;
  /** What a reader must know to judge the number. */
  readonly note?: string;
}

/** Median and p95 of times in ms, against a target they must not exceed. */
export function summarise(name: string, times: readonly number[], target?: number, note?: string): Measurement {
  const sorted = Float64Array.from(times).sort();
  const value = quantile(sorted, 0.5);
  return {
    name,
    value,
    p95: quantile(sorted, 0.95),
    unit: 'ms',
    runs: times.length,
    ...(target !== undefined && { target, isMet: value <= target }),
    ...(note && { note }),
  };
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return quantile(Float64Array.from(values).sort(), 0.5);
}

/** The measurements as a table for people. */
export function formatMeasurements(measurements: readonly Measurement[]): string {
  return measurements.map(formatMeasurement).join('\n');
}

function formatMeasurement({ name, value, p95, unit, runs, target, isMet, note }: Measurement): string {
  const shown = `${round(value)} ${unit}`.padStart(12);
  const spread = (p95 === undefined ? '' : `p95 ${round(p95)}`).padEnd(12);
  const verdict = target === undefined ? '' : `${isMet ? 'meets' : 'MISSES'} ${target} ${unit}`;
  return `${name.padEnd(58)} ${shown}  ${spread} ${`${runs} runs`.padEnd(10)} ${verdict}${note ? `\n    ${note}` : ''}`.trimEnd();
}

function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
