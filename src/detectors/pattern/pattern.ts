import type { Detector, DetectorGroup, Hit, Requirement } from '../../core/detector';
import type { Evidence } from '../../core/finding';
import type { LocalText } from '../../core/local-text';
import { createContextTest } from './context';

/** A check that a candidate must pass, and the word for it in the evidence. */
export interface Check {
  /** `check-digits-passed`, `known-prefix`, … as in `Evidence.code`. */
  readonly code: string;
  passes(value: string): boolean;
}

/** Everything a detector of one pattern is made of. */
export interface PatternFacts {
  readonly id: string;
  readonly label: string;
  readonly title: LocalText;
  readonly group: DetectorGroup;
  readonly countries?: readonly string[];
  readonly masked?: boolean;
  readonly offByDefault?: boolean;
  /** 0.5 unless told. */
  readonly threshold?: number;
  readonly requires?: Requirement;
  /** Global; the named group `value`, if there is one, is what is found, else the whole match. */
  readonly pattern: RegExp;
  readonly check?: Check;
  /** Words, in lower case, that stand near the real thing: English and the language of the country. */
  readonly context?: readonly string[];
  /** How sure a match is without a context word, and with one. */
  readonly confidence: {
    readonly alone: number | ((value: string) => number);
    readonly inContext: number | ((value: string) => number);
  };
}

/** A detector of one pattern: match, check, then context, which raises the confidence; its absence lowers it. */
export function createPatternDetector(facts: PatternFacts): Detector {
  const { pattern, check, context, confidence, threshold = 0.5, ...rest } = facts;
  const findContext = context && createContextTest(context);
  return {
    ...rest,
    threshold,
    *find(text: string): Iterable<Hit> {
      for (const match of text.matchAll(pattern)) {
        const value = match.groups?.value ?? match[0];
        if (check && !check.passes(value)) continue;
        const start = match.index + match[0].lastIndexOf(value);
        const span = { start, end: start + value.length };
        const evidence: Evidence[] = [{ code: 'pattern' }];
        if (check) evidence.push({ code: check.code });
        const word = findContext?.(text, span);
        if (word) evidence.push(word);
        const alone = resolve(confidence.alone, value);
        yield { span, confidence: word ? Math.max(alone, resolve(confidence.inContext, value)) : alone, evidence };
      }
    },
  };
}

function resolve(confidence: number | ((value: string) => number), value: string): number {
  return typeof confidence === 'number' ? confidence : confidence(value);
}
