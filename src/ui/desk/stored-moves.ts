import type { Finding } from '../../core/run/finding';
import type { KeptAs } from '../../core/run/settings';
import type { SettingsChange } from '../../core/run/settings-change';
import type { Passage } from '../../core/text/passage';
import type { RuleSwitch } from '../fix/fix-desk';
import { writeBack } from '../fix/write-back';
import type { FixHost } from '../hosts';
import type { DeskMove, Undo } from './desk-state';

const notStored: DeskMove = { type: 'noticed', notice: { key: 'notice.not_stored' } };

/** Ignores a value for good; the reader is told so only once it is stored, and for how long it holds. */
export function ignoreForGood(finding: Finding, canForget: boolean, store: () => Promise<KeptAs>): Promise<DeskMove> {
  return store().then(
    (keptAs) => ({ type: 'value-ignored', finding, canForget, keptAs }),
    () => notStored,
  );
}

/** Tells the rule of a finding to be quiet; likewise. */
export function switchRule(finding: Finding, how: RuleSwitch, store: () => Promise<readonly SettingsChange[]>): Promise<DeskMove> {
  return store().then(
    (changes) => ({ type: 'rule-switched', finding, how, changes }),
    () => notStored,
  );
}

/** Where what was done is taken back. */
export interface UndoHost extends FixHost {
  noticeAgain?(finding: Finding, passage: Passage): Promise<KeptAs>;
}

/** Takes the last act back: in the page where it wrote there, for good where it was for good. */
export async function takeBack(undo: Undo | null, host: UndoHost, passage: Passage): Promise<DeskMove> {
  if (undo?.edits) {
    const move = await writeBack(host, undo.edits);
    return move.type === 'text-written' ? { type: 'writing-undone' } : move;
  }
  try {
    if (undo?.always) await host.noticeAgain?.(undo.always, passage);
    if (undo?.changes) await host.changeBack?.(undo.changes);
    return { type: 'ignoring-undone' };
  } catch {
    return notStored;
  }
}
