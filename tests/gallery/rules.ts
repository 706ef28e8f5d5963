import { applyPackChange, type PackChange, type UserPack } from '../../src/core/rules/user-pack';
import { findSentences } from '../../src/core/text/sentences';
import { createWorkshop } from '../../src/policies/workshop';
import type { RulesHost } from '../../src/ui/hosts';
import { policyNotes } from './catalogue';

const houseStyle = `title: House style
description: How we write at Meadow & Co.
languages: [en]
rules:
  no-leverage:
    severity: info
    message: Say “use” instead of “leverage”
    reason: It says less with more letters.
    replace:
      leverage: use
    examples:
      - We «leverage» the sun.
      - We use the sun.
  name-the-risk:
    severity: serious
    message: A return without its risk
    reason: Readers must see both at once.
    words:
      - high return*
    without:
      - risk*
`;

/** The user's packs in memory; one is there. Tried without detectors. */
export function fakeRules(): RulesHost {
  const ours = policyNotes.map(({ examples, ...policy }) => ({ policy, examples, lists: {}, references: {} }));
  const workshop = createWorkshop((text) => ({ detected: [], groupOf: () => undefined, sentences: findSentences(text) }), ours);
  let packs: readonly UserPack[] = [];
  const listeners = new Set<(packs: readonly UserPack[]) => void>();
  const put = (change: PackChange) => {
    const list = applyPackChange(packs, change, 1);
    packs = list.flatMap((entry) => {
      const kept = change.type === 'put-pack' && change.id === entry.id ? change : packs.find(({ id }) => id === entry.id);
      return kept ? [{ ...entry, source: kept.source, policy: kept.policy }] : [];
    });
  };
  const read = workshop.read(houseStyle);
  if ('policy' in read) put({ type: 'put-pack', id: read.policy.id, source: houseStyle, policy: read.policy });
  return {
    ...workshop,
    watchPacks(listener) {
      listeners.add(listener);
      listener(packs);
      return () => listeners.delete(listener);
    },
    async changePacks(changes) {
      for (const change of changes) put(change);
      for (const listener of listeners) listener(packs);
    },
  };
}
