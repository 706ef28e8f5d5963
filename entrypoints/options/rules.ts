import { changePacks, watchPacks } from '@/src/browser/packs';
import { findSentences } from '@/src/core/text/sentences';
import { detect, detectors, resolveOverlaps } from '@/src/detectors';
import { fillExample } from '@/src/detectors/secrets/fill-example';
import { packs } from '@/src/packs';
import { packNotes } from '@/src/packs/notes';
import type { Facts } from '@/src/policies/match';
import { createWorkshop } from '@/src/policies/workshop';
import type { RulesHost } from '@/src/ui/hosts';

const groups = new Map(detectors.map(({ id, group }) => [id, group]));

/** Examples of our packs as they are shown: what must not be written down is invented. */
export const ourPacks = packs.map((policy) => {
  const notes = packNotes[policy.id]!;
  return { ...notes, policy, examples: Object.fromEntries(Object.entries(notes.examples).map(([id, examples]) => [id, examples.map(fillExample)])) };
});

function factsOf(text: string): Facts {
  return { detected: resolveOverlaps(detect(text, detectors)), groupOf: (id) => groups.get(id), sentences: findSentences(text) };
}

/** The user's packs over the storage of the browser, tried with all detectors and without the model. */
export const rulesHost: RulesHost = { ...createWorkshop(factsOf, ourPacks), watchPacks, changePacks };
