const dots = '••••••';

/** Kinds that may keep their last four characters: long numbers, by which their owner tells them apart and nobody else can use them. */
const keepsEnd = /^(?:CARD_NUMBER|IBAN|PHONE)$/;
const shortestKept = 12;

/** A value with all but what gives nothing away replaced by dots. Secrets, names and short values keep nothing. */
export function maskedForm(value: string, kind: string): string {
  if (kind === 'EMAIL') return dots + value.slice(Math.max(0, value.lastIndexOf('@')));
  const signs = value.replace(/\s/g, '');
  return keepsEnd.test(kind) && signs.length >= shortestKept ? dots + signs.slice(-4) : dots;
}

const blocks = 4;
const longestBar = 16;

/** A black bar; it tells the length of what it covers to the next four characters, and nothing beyond sixteen. */
export function barOver(value: string): string {
  return '█'.repeat(Math.min(longestBar, Math.ceil(value.length / blocks) * blocks));
}
