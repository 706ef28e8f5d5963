import nlp from 'compromise';
import type { Labelled } from '../../../src/core/measure/token-spans';

interface Found {
  readonly offset: { readonly start: number; readonly length: number };
}

/** The rule-based baseline for entities: what `compromise` takes for people, organisations and places. */
export function findWithCompromise(text: string): Labelled[] {
  const document = nlp(text);
  const read = (view: { json(options: object): unknown }, label: string) =>
    (view.json({ offset: true }) as Found[]).map(({ offset }) => ({ start: offset.start, end: offset.start + offset.length, label }));
  return [...read(document.people(), 'PER'), ...read(document.organizations(), 'ORG'), ...read(document.places(), 'LOC')];
}
