import type { Finding } from '../../core/run/finding';
import type { RedactForm } from '../../core/redact/plan';
import type { Writability } from '../../core/run/writing-back';

/** What can be done about findings besides looking at them: replacing what they mark, and telling rules to be quiet. */
export interface FixDesk {
  readonly form: RedactForm;
  chooseForm(form: RedactForm): void;
  readonly writability: Writability;
  /** How many places of the findings in front can be replaced. */
  readonly count: number;
  /** What would stand in the place of a finding; null for one about words. */
  preview(finding: Finding): string | null;
  /** Writes the replacements of these findings, or of all in front; absent where the text cannot be written to. */
  replace?(findings?: readonly Finding[]): void;
  /** Puts the text with everything replaced into the clipboard. */
  copyCleaned(): void;
  /** How many places of the text hold what stood for a value in this session. */
  readonly restorable: number;
  /** Writes the originals to where their replacements stand; absent where the text cannot be written to. */
  restore?(): void;
  /** Puts the text with the originals back in it into the clipboard. */
  copyRestored(): void;
}

/** What the user may tell a rule from one of its findings: be off, only note, be off on the site of the text. */
export const ruleSwitches = ['off', 'note', 'here'] as const;
export type RuleSwitch = (typeof ruleSwitches)[number];
