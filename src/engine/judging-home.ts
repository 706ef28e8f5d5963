import type { ModelFormat } from '../core/store/model';
import { JudgeTrialNotes } from '../shelf/judge-trials';
import { Shelf } from '../shelf/shelf';
import type { JudgingHome } from './judge-rules';

/** The language models of this device as those that rules in words are asked of: the one that was used last first, of those in formats that are computed here. */
export function judgingHome(writing: JudgingHome['writing'], computes: readonly ModelFormat[]): JudgingHome {
  const openShelf = async () => new Shelf(await navigator.storage.getDirectory());
  return {
    writing,
    async models() {
      const models = await (await openShelf()).list();
      return models
        .filter(({ description }) => computes.includes(description.format))
        .sort((one, other) => (other.usedAt ?? 0) - (one.usedAt ?? 0) || other.storedAt - one.storedAt);
    },
    trials: new JudgeTrialNotes(openShelf),
  };
}
