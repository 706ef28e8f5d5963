import type { Cautions, Passage } from '../text/passage';
import type { PendingPassage, Place } from './finished-run';
import type { WholePage } from './whole-page';

/** A page as it was read. */
export interface PageText {
  readonly passage: Passage;
  readonly place: Place;
  readonly page: WholePage;
  readonly cautions: Cautions;
}

/**
 * Why a page was not read. `no-right`: the browser lets Gloss in only after a gesture on that page. `gone`: it was left, or
 * reloaded, before the end.
 */
export type PageRefusal = 'site-off' | 'not-scriptable' | 'no-right' | 'nothing-there' | 'gone';

/** Who hears of a page that is read and then watched. */
export interface PageWatcher {
  /** How much of it was read so far, in UTF-16 code units. */
  onProgress(chars: number): void;
  /** What was read no longer stands as it did. Called at most once. */
  onChange(): void;
}

/** A page that is being read, then watched until it is let go. */
export interface PageWatch {
  readonly read: Promise<PageText | PageRefusal>;
  release(): void;
}

/** Who hears of a tab whose selections are followed. */
export interface Follower {
  onSelection(selection: Pick<PendingPassage, 'passage' | 'place' | 'cautions'>): void;
  /** The page was left; nothing more comes. */
  onLeft(): void;
}
