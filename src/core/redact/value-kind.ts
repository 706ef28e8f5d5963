import type { Finding } from '../run/finding';

/**
 * What kind of value a finding marks, as a label (`EMAIL`, `CARD_NUMBER`, `SECRET`); null where the rule is about words
 * and no value can be taken out. A rule about values says in its evidence which detector knows them, or which head.
 */
export function valueKind({ label, broken, evidence, masked }: Finding): string | null {
  if (!broken) return label;
  const detector = evidence.find(({ code }) => code === 'detector')?.detail;
  const isOfValues = detector !== undefined || masked || evidence.some(({ code, detail }) => code === 'head' && detail === 'personal');
  if (!isOfValues) return null;
  if (broken.policy === 'secrets' || detector === undefined) return masked || broken.policy === 'secrets' ? 'SECRET' : toLabel(broken.rule);
  return toLabel(detector);
}

/** A detector's label is its id in capitals; a rule of personal data that asks the model is named after itself. */
function toLabel(id: string): string {
  return id.replaceAll('-', '_').toUpperCase();
}
