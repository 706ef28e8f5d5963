import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { walkFindings } from './walk-findings';

/** The review by keyboard on a surface. */
export function useFindingKeys(surface: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = surface.current;
    const home = element?.getRootNode();
    if (!element) return;
    // In a document of its own, also what is pressed when nothing has the focus.
    return walkFindings(home instanceof Document ? home.documentElement : (element.closest<HTMLElement>('[data-gloss-root]') ?? element));
  }, [surface]);
}
