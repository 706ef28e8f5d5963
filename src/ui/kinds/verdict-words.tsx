import type { Verdict } from './label-words';

/** A verdict in its words, and behind them, smaller, how far to rely on it. */
export function VerdictWords({ verdict: { words, reserve } }: { verdict: Verdict }) {
  return (
    <>
      {words}
      {reserve !== undefined && (
        <>
          {' '}
          <span class="certainty figures soft">{reserve}</span>
        </>
      )}
    </>
  );
}
