import { changePacks, watchPacks } from '@/src/browser/packs';
import type { UserPack } from '@/src/core/rules/user-pack';
import type { PanelHost, Translate } from '@/src/ui/hosts';

/**
 * Forbids words from the panel. What reads and writes rules comes from the package when it is first asked for: a panel is opened far more often
 * than a rule is made.
 */
export function createForbid(t: Translate, language: string): NonNullable<PanelHost['forbid']> {
  return async (words) => {
    const [{ forbidWords }, packs] = await Promise.all([import('@/src/policies/forbid-words'), packsNow()]);
    const done = forbidWords(words, packs, {
      title: t('forbid.pack'),
      description: t('forbid.pack_about'),
      language,
      message: t('rule_form.message_forbid', words),
    });
    if (!done) return null;
    await changePacks([done.change]);
    return () => changePacks([done.undo]);
  };
}

function packsNow(): Promise<readonly UserPack[]> {
  return new Promise((resolve) => {
    const stop = watchPacks((packs) => {
      resolve(packs);
      stop();
    });
  });
}
