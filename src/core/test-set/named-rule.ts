import type { LocalText } from '../text/local-text';
import { ruleLabel } from './judge-findings';

/** A rule by the name that rows have for it. */
export interface NamedRule {
  /** `pack/rule`. */
  readonly label: string;
  readonly pack: LocalText;
  readonly message: LocalText;
}

interface Pack {
  readonly id: string;
  readonly title: LocalText;
  readonly rules: readonly { readonly id: string; readonly message: LocalText }[];
}

/** Every rule of these packs by name. */
export function nameRules(packs: readonly Pack[]): readonly NamedRule[] {
  return packs.flatMap(({ id, title, rules }) => rules.map(({ id: rule, message }) => ({ label: ruleLabel(id, rule), pack: title, message })));
}
