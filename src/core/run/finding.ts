import type { LocalText } from '../text/local-text';
import type { Span } from '../text/span';

/** How much a finding matters, mildest first. */
export const severities = ['info', 'warning', 'serious'] as const;
export type Severity = (typeof severities)[number];

/** Who found it: a pattern detector, a head of the built-in model, or a policy rule. `id` names the very one. */
export interface Finder {
  readonly kind: 'detector' | 'head' | 'rule';
  readonly id: string;
  /** What the detector, or the policy of the rule, is called; heads have sentences of their own. */
  readonly title?: LocalText;
}

/**
 * One reason for or against a finding, for the "why?" of the card. `code` is a stable word
 * (`check-digits-passed`, `context-word`, `prefix`, `entropy`); `detail` never holds text of the
 * user except a context word from our own lists.
 */
export interface Evidence {
  readonly code: string;
  readonly detail?: string;
  /** What is called `detail`, where that is an id. */
  readonly title?: LocalText;
}

/** The rule behind a compliance finding, complete enough to be shown without the policy at hand. */
export interface BrokenRule {
  readonly policy: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly message: LocalText;
  readonly reason: LocalText;
  readonly suggestion?: LocalText;
  /** What to write in the place of the very words that were found. */
  readonly replacement?: string;
  readonly reference?: { readonly title: string; readonly url: string };
}

/** Something found at exact characters of the passage. Every mark on the page can explain itself. */
export interface Finding {
  readonly span: Span;
  /** What it is: `PER`, `ORG`, `EMAIL`, `IBAN`, or the rule's id. */
  readonly label: string;
  /** Calibrated probability in 0…1. */
  readonly confidence: number;
  readonly by: Finder;
  readonly evidence: readonly Evidence[];
  /** The value is a secret: every surface, copy and export masks it until the user reveals it. */
  readonly masked?: boolean;
  readonly broken?: BrokenRule;
}
