import type { FinishedRun } from '../core/run/finished-run';
import type { Finding } from '../core/run/finding';
import type { Follower, PageRefusal, PageWatch, PageWatcher } from '../core/run/page-watch';
import type { Passage } from '../core/text/passage';
import type { Span } from '../core/text/span';

/** What the panel may do on the page. */
export interface PageHost {
  /** Reads the whole page of a tab, of the one in front where none is named, and watches it until it is let go. */
  readPage(tabId: number | undefined, watcher: PageWatcher): PageWatch;
  /** Hears of new selections of the tab in front; resolves to what ends that, or to why it cannot be. */
  follow(follower: Follower): Promise<(() => void) | PageRefusal>;
  /** Scrolls the page to the span and flashes it; false when the page is gone or its text changed. */
  reveal(where: Pick<FinishedRun, 'place' | 'page'>, span: Span): Promise<boolean>;
  /** Calls back when the pointer comes upon a mark on a page, or leaves it: of which selection in which tab. Returns a function that stops. */
  watchPointed?(listener: (place: { readonly tabId: number; readonly selectionId: string; readonly span: Span | null }) => void): () => void;
  /** Marks findings on the page in the place of those that are marked, or, where there are more, beside them. */
  highlight(where: Pick<FinishedRun, 'place' | 'page'>, findings: readonly Finding[], isMore?: boolean): Promise<boolean>;
}

/** A text of a page, which lives on after it was read. */
export interface LivingText {
  /** Calls back when the text no longer stands as it was read, and when it does again. */
  watchText?(listener: (isChanged: boolean) => void): void;
  /** Reads the place of the passage as it is now; null where it is gone. */
  readAgain?(): Promise<Passage | null>;
}
