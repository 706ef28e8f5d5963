import type { Span } from '../../core/text/span';
import { showText } from '../masking';
import type { ResultDesk } from './result-desk';

const contextChars = 36;

/** The marked words with a little of what stands around them, cut at spaces where there are any. */
export function Quote({ span, desk }: { span: Span; desk: ResultDesk }) {
  const { text } = desk.passage;
  const start = Math.max(0, span.start - contextChars);
  const end = Math.min(text.length, span.end + contextChars);
  const before = showText(text, { start, end: span.start }, desk.covered);
  const after = showText(text, { start: span.end, end }, desk.covered);
  return (
    <span class="passage quote" lang={desk.passage.language}>
      <span class="soft">{start > 0 ? `…${before.replace(/^\S{0,12}\s/, '').trimStart()}` : before}</span>
      <mark>{showText(text, span, desk.covered)}</mark>
      <span class="soft">{end < text.length ? `${after.replace(/\s\S{0,12}$/, '').replace(/[\s.,;:]+$/, '')}…` : after}</span>
    </span>
  );
}
