import { changePacks, loadPacks } from '@/src/browser/packs';
import { changeSettings } from '@/src/browser/settings';
import type { PanelHost, Translate } from '@/src/ui/hosts';

/**
 * Forbids words from the panel. What reads and writes rules comes from the package when it is first asked for: a panel is opened far more often
 * than a rule is made.
 */
export function createForbid(t: Translate, language: string): NonNullable<PanelHost['forbid']> {
  return async (words) => {
    const [{ allowWords, forbidWords, packOfWords }, packs] = await Promise.all([import('@/src/policies/forbid-words'), loadPacks()]);
    const texts = { title: t('forbid.pack'), description: t('forbid.pack_about'), language, message: t('rule_form.message_forbid', words) };
    const { rule, change } = forbidWords(words, packs, texts);
    if (change) await changePacks([change]);
    // Whoever forbids words means it: pack and rule hold, whatever was switched off before.
    await changeSettings([
      { type: 'set-policy', id: packOfWords, on: null },
      { type: 'set-rule', policy: packOfWords, rule, options: null },
    ]);
    if (!change) return null;
    return async () => {
      const undo = allowWords(rule, await loadPacks());
      if (undo) await changePacks([undo]);
    };
  };
}
