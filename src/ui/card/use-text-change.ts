import { useEffect, useState } from 'preact/hooks';
import type { Passage } from '../../core/text/passage';
import type { CardHost } from '../hosts';
import type { CardEvent } from './card-state';

/** Whether the text has changed under its results, and how they are brought up to date. */
export function useTextChange(
  host: CardHost,
  dispatch: (event: CardEvent) => void,
  begin: (passage: Passage) => void,
): { readonly isChanged: boolean; checkAgain(): Promise<void> } {
  const [isChanged, setChanged] = useState(false);
  useEffect(() => host.watchText?.(setChanged), [host]);
  return {
    isChanged,
    async checkAgain() {
      const passage = await host.readAgain?.();
      if (!passage) return dispatch({ type: 'noticed', notice: { key: 'notice.not_on_page' } });
      setChanged(false);
      dispatch({ type: 'passage-read', passage });
      begin(passage);
    },
  };
}
