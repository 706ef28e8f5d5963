import type { Finding } from '../../core/run/finding';
import type { Passage } from '../../core/text/passage';
import type { KeptAs } from '../../core/run/settings';
import type { Span } from '../../core/text/span';
import { type Edit, inverseEdits } from '../../core/redact/edit';
import type { SettingsChange } from '../../core/run/settings-change';
import type { RuleSwitch } from '../fix/fix-desk';
import { keyOf } from '../wording';
import type { Notice } from '../parts/notice-bar';
import { findingKey, freshReview, hide, keysOfSameRule, keysOfSameValue, type Review, toggleReveal, unhide } from './review';
import type { RunState } from './run-state';

/** What the last act was, so that it can be taken back: findings that it put aside, a value that it ignored for good, settings, edits of the text. */
export interface Undo {
  readonly keys: readonly string[];
  readonly always: Finding | null;
  readonly changes?: readonly SettingsChange[];
  /** What takes the writing back: edits of the text as it stands now. */
  readonly edits?: readonly Edit[];
}

/** The reader's desk: results under review, and the last thing that can be taken back. */
export interface DeskState {
  readonly review: Review;
  readonly notice: Notice | null;
  readonly undo: Undo | null;
}

/** What the reader does to the results. `canForget` says whether "always" can be taken back, `keptAs` for how long it is. */
export type DeskMove =
  | { readonly type: 'finding-ignored'; readonly finding: Finding }
  | { readonly type: 'value-ignored'; readonly finding: Finding; readonly canForget: boolean; readonly keptAs?: KeptAs }
  /** A rule was told to be quiet; `changes` take that back. What it found is put aside, unless it only became a note. */
  | { readonly type: 'rule-switched'; readonly finding: Finding; readonly how: RuleSwitch; readonly changes: readonly SettingsChange[] }
  /** Edits stand in the text now. */
  | { readonly type: 'text-written'; readonly edits: readonly Edit[] }
  | { readonly type: 'writing-undone' }
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
    case 'rule-switched': {
      const keys = move.how === 'note' ? [] : keysOfSameRule(answers, move.finding);
      const notice = { key: keyOf('notice', `rule_${move.how}`), isUndoable: true };
      return { review: hide(desk.review, keys), notice, undo: { keys, always: null, changes: move.changes } };
    }
    case 'text-written': {
      const notice = { key: 'notice.replaced', values: [String(move.edits.length)], isUndoable: true };
      return { ...desk, notice, undo: { keys: [], always: null, edits: inverseEdits(passage.text, move.edits) } };
    }
    case 'writing-undone':
      return { ...desk, notice: { key: 'notice.put_back' }, undo: null };
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
