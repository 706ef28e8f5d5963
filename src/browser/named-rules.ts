import { type NamedRule, nameRules } from '../core/test-set/named-rule';
import { loadPacks } from './packs';

type Ours = { readonly packs: Parameters<typeof nameRules>[0] };

/** Names every rule, ours and the reader's. Ours are loaded when they are first asked for: most cards are never told that a rule was missed. */
export function rulesBy(loadOurs: () => Promise<Ours>): () => Promise<readonly NamedRule[]> {
  return async () => {
    const [{ packs }, own] = await Promise.all([loadOurs(), loadPacks()]);
    return nameRules([...packs, ...own.map(({ policy }) => policy)]);
  };
}
