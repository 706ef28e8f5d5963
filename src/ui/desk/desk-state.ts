import type { Finding } from '../../core/run/finding';
import type { Passage } from '../../core/text/passage';
import type { KeptAs } from '../../core/run/settings';
import type { Span } from '../../core/text/span';
import type { Notice } from '../parts/notice-bar';
import { findingKey, freshReview, hide, keysOfSameValue, type Review, toggleReveal, unhide } from './review';
import type { RunState } from './run-state';

/** The reader's desk: results under review, and the last thing that can be taken back. */
export interface DeskState {
  readonly review: Review;
  readonly notice: Notice | null;
  readonly undo: { readonly keys: readonly string[]; readonly always: Finding | null } | null;
}

/** What the reader does to the results. `canForget` says whether "always" can be taken back, `keptAs` for how long it is. */
export type DeskMove =
  | { readonly type: 'finding-ignored'; readonly finding: Finding }
  | { readonly type: 'value-ignored'; readonly finding: Finding; readonly canForget: boolean; readonly keptAs?: KeptAs }
  | { readonly type: 'ignoring-undone' }
  | { readonly type: 'secret-toggled'; readonly span: Span }
  | { readonly type: 'noticed'; readonly notice: Notice }
  | { readonly type: 'notice-closed' };

/** A desk before the first move. */
export const freshDesk: DeskState = { review: freshReview, notice: null, undo: null };

/** The desk after a move. */
export function moveDesk(desk: DeskState, move: DeskMove, { answers, covered }: Pick<RunState, 'answers' | 'covered'>, passage: Passage): DeskState {
  switch (move.type) {
    case 'finding-ignored': {
      const keys = [findingKey(move.finding)];
      const notice = { key: 'notice.ignored_here', isUndoable: true };
      return { review: hide(desk.review, keys), notice, undo: { keys, always: null } };
    }
    case 'value-ignored': {
      const keys = keysOfSameValue(answers, passage, move.finding);
      const key = move.keptAs === 'until-closed' ? 'notice.ignored_private' : 'notice.ignored_always';
      const notice = { key, isUndoable: move.canForget };
      return { review: hide(desk.review, keys), notice, undo: { keys, always: move.finding } };
    }
    case 'ignoring-undone':
      return desk.undo ? { review: unhide(desk.review, desk.undo.keys), notice: null, undo: null } : desk;
    case 'secret-toggled':
      return { ...desk, review: toggleReveal(desk.review, covered, move.span) };
    case 'noticed':
      return { ...desk, notice: move.notice, undo: null };
    case 'notice-closed':
      return { ...desk, notice: null, undo: null };
  }
}
