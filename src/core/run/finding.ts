import type { Span } from '../text/span';

/** How much a finding matters, mildest first. */
export const severities = ['info', 'warning', 'serious'] as const;
export type Severity = (typeof severities)[number];

/** Who found it: a pattern detector, a head of the built-in model, or a policy rule. `id` names the very one. */
export interface Finder {
  readonly kind: 'detector' | 'head' | 'rule';
  readonly id: string;
}

/**
 * One reason for or against a finding, for the "why?" of the card. `code` is a stable word
 * (`check-digits-passed`, `context-word`, `prefix`, `entropy`); `detail` never holds text of the
 * user except a context word from our own lists.
 */
export interface Evidence {
  readonly code: string;
  /** Of `detector`, its id. */
  readonly detail?: string;
}

/** The rule behind a compliance finding. What it says stands once in the result (`FindingTexts`). */
export interface BrokenRule {
  readonly policy: string;
  readonly rule: string;
  readonly severity: Severity;
  /** What to write in the place of the very words that were found. */
  readonly replacement?: string;
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
