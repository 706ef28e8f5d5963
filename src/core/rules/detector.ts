import type { Evidence } from '../run/finding';
import type { LocalText } from '../text/local-text';
import type { Span } from '../text/span';

/** What the options page groups detectors by. */
export type DetectorGroup = 'contact' | 'financial' | 'government' | 'network' | 'time' | 'person' | 'health' | 'place' | 'secret';

/** A place where a detector matched. `confidence` already holds what checks and context words did to it. */
export interface Hit {
  readonly span: Span;
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** A condition without which a detector finds nothing; cheap to decide for all detectors in one pass. */
export interface Requirement {
  /** At least one of these, in lower case; ASCII letters are compared without case. The rarer in prose, the better. */
  readonly keywords?: readonly string[];
  /** At least this many digits with at most three spaces, dots, slashes or dashes between two of them. */
  readonly digits?: number;
}

/** A pattern with its checks. Pure: the same text gives the same hits, in time linear in the text. */
export interface Detector {
  /** Kebab-case, the file's name: `card-number`. */
  readonly id: string;
  /** What a finding is called: `CARD_NUMBER`. */
  readonly label: string;
  readonly title: LocalText;
  readonly group: DetectorGroup;
  /** ISO 3166 codes of the countries whose scheme this is; absent for what is the same everywhere. */
  readonly countries?: readonly string[];
  /** The value is shown masked everywhere. */
  readonly masked?: boolean;
  /** Off until the user switches it on. */
  readonly offByDefault?: boolean;
  /** Findings below this confidence are not shown unless the user lowers it. */
  readonly threshold: number;
  /** Check digits prove its values, so that their groups may stand further apart (`pattern/bridges.ts`). */
  readonly hasCheckDigits?: boolean;
  /** What a passage must hold, so that one look at it can pass over the detectors that cannot find anything. */
  readonly requires?: Requirement;
  find(text: string): Iterable<Hit>;
}

/**
 * Runs beside the detector as its tests and its documentation: `«…»` marks what must be found, an
 * example without marks must find nothing.
 */
export type Examples = readonly string[];
