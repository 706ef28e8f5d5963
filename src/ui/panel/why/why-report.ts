import type { WhyResult } from '../../../core/run/why';

/** An answer as somebody reports it: who looked and how sure each was, by their names in the code. Nothing of the passage is in it, places only as lengths. */
export function reportOf({ focus, looked, inWords, heads, silent }: WhyResult, version: string): string {
  const score = (value: number) => value.toFixed(3);
  const lines = looked.map(({ by, label, span, confidence, threshold, evidence, outcome, beatenBy }) => {
    const place = `${span.start - focus.start}…${span.end - focus.start}`;
    const sure = threshold === undefined ? score(confidence) : `${score(confidence)} of ${score(threshold)}`;
    const codes = evidence.map(({ code }) => code).join(', ');
    return `- ${outcome}: ${by.kind} ${by.id} (${label}) at ${place}, ${sure}${codes && `, ${codes}`}${beatenBy ? `, beaten by ${beatenBy.by.kind} ${beatenBy.by.id} (${beatenBy.label})` : ''}`;
  });
  const said = heads.map(({ head, scores }) => `- ${head}: ${scores.map(({ label, confidence }) => `${label} ${score(confidence)}`).join(', ')}`);
  const judged = inWords.map(({ rule, isHere }) => `- ${isHere ? 'judged' : 'not judged'} here: ${rule}`);
  return [`Gloss ${version}: ${focus.end - focus.start} characters were asked about`, ...lines, ...judged, 'heads', ...said, `silent: ${silent}`].join('\n');
}
