import type { Finding } from '../../core/run/finding';
import type { Passage } from '../../core/text/passage';
import type { FixDesk, RuleSwitch } from '../fix/fix-desk';
import type { Span } from '../../core/text/span';
import type { JudgeDesk } from '../judge/judge-desk';

/** What a result view may read and do besides its result. Absent functions are out of reach on this surface. */
export interface ResultDesk {
  readonly passage: Passage;
  /** Stretches that must be shown masked. */
  readonly covered: readonly Span[];
  /** Takes the reader to the place of a span. */
  reveal?(span: Span): void;
  /** Shows the place in passing, without taking the focus: for what the pointer rests on and the keyboard walks over. */
  glance?(span: Span): void;
  /** Where the finding stands whose mark on the page is pointed at. */
  readonly pointed?: Span | null;
  /** Uncovers or covers the secrets that reach into a span. */
  toggleSecret(span: Span): void;
  /** Whether a secret reaches into the span, covered or not. */
  hasSecret(span: Span): boolean;
  /** Where findings are fixed; absent on a surface that only shows them. */
  readonly fix?: FixDesk;
  /** The passage stands on a site, where a rule can be turned off by itself. */
  readonly isOfSite?: boolean;
  /** Tells the rule of a finding to be quiet. */
  switchRule?(finding: Finding, how: RuleSwitch): void;
  /** Tells everything that looked at a place, and what became of it; absent where nobody can be asked. */
  askWhy?(span: Span): void;
  /** Where the result in front is judged; absent where nothing of it can be kept. */
  readonly judging?: JudgeDesk | undefined;
  /** Goes to where models are brought in. */
  openModels?(): void;
  ignoreHere(finding: Finding): void;
  ignoreAlways(finding: Finding): void;
}
