import { loadPacks } from '@/src/browser/packs';
import { ruleLabel } from '@/src/core/test-set/judge-findings';
import type { NamedRule } from '@/src/ui/judging-host';

/** Every rule by name. Our packs come from the package when they are first asked for: most cards are never told that a rule was missed. */
export async function loadRules(): Promise<readonly NamedRule[]> {
  const [{ packs }, own] = await Promise.all([import('@/src/packs'), loadPacks()]);
  return [...packs, ...own.map(({ policy }) => policy)].flatMap(({ id, title, rules }) =>
    rules.map(({ id: rule, message }) => ({ label: ruleLabel(id, rule), pack: title, message })),
  );
}
