import { isOverlapping, type Span } from '../core/text/span';

const dots = '••••••';

/** A secret as it may be shown: a fixed number of dots, and its last four characters where that gives nothing away. */
export function maskValue(value: string): string {
  return value.length >= 12 ? dots + value.replace(/\s/g, '').slice(-4) : dots;
}

/** A stretch of the passage as it may be shown: secrets that reach into it are replaced by their masks. */
export function showText(text: string, span: Span, secrets: readonly Span[]): string {
  let shown = '';
  let at = span.start;
  for (const secret of [...secrets].sort((a, b) => a.start - b.start)) {
    if (!isOverlapping(secret, span) || secret.end <= at) continue;
    if (secret.start > at) shown += text.slice(at, secret.start);
    shown += maskValue(text.slice(secret.start, secret.end));
    at = secret.end;
  }
  return at < span.end ? shown + text.slice(at, span.end) : shown;
}

/** Words that are not cut from the passage but may repeat parts of it, as they may be shown: every covered value in them is masked. */
export function hideSecrets(words: string, text: string, secrets: readonly Span[]): string {
  const values = new Set(secrets.map(({ start, end }) => text.slice(start, end)));
  return [...values].filter((value) => value !== '').reduce((shown, value) => shown.replaceAll(value, () => maskValue(value)), words);
}
