import type { Evidence, Finder, Finding } from '../../core/run/finding';
import type { FindingTexts, RuleText } from '../../core/run/result';
import { inLocale } from '../../core/text/local-text';
import type { Translate } from '../hosts';
import { keyOf, spellOut } from '../wording';

/** What the rule says that a finding breaks. A rule whose text did not come with the result is called by its id. */
export function ruleTextOf({ broken }: Pick<Finding, 'broken'>, { rules }: FindingTexts): RuleText {
  const { policy = '', rule = '' } = broken ?? {};
  return rules[`${policy}/${rule}`] ?? { pack: { en: spellOut(policy) }, message: { en: spellOut(rule) }, reason: { en: '' } };
}

/** One reason for a finding, as a sentence; a code without one is spelled out. */
export function evidenceSentence(t: Translate, locale: string, { code, detail }: Evidence, { detectors }: FindingTexts): string {
  const key = keyOf('evidence', code);
  if (!detail) return t(key) || spellOut(code);
  const title = code === 'detector' ? detectors[detail] : undefined;
  const named = code === 'head' ? t(keyOf('head', detail)) || spellOut(detail) : title ? inLocale(title, locale) : detail;
  return t(`${key}_of`, named) || t(key) || `${spellOut(code)}: ${named}`;
}

/** Who found it: a pattern, the model, or a rule of a policy, and which one. */
export function finderSentence(t: Translate, locale: string, { kind, id }: Finder, { rules, detectors }: FindingTexts): string {
  const title = kind === 'rule' ? rules[id]?.pack : kind === 'detector' ? detectors[id] : undefined;
  return t(keyOf('finder', kind), title ? inLocale(title, locale) : t(keyOf(kind, id)) || spellOut(id));
}
