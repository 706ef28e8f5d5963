import type { Detector, DetectorGroup, Hit, Requirement } from '../../core/rules/detector';
import type { Evidence } from '../../core/run/finding';
import type { LocalText } from '../../core/text/local-text';
import { type ContextTest, createContextTest } from './context';

/** A check that a candidate must pass, and the word for it in the evidence. */
export interface Check {
  /** `check-digits-passed`, … as in `Evidence.code`, or what it is for this value; `pattern` for a check that says no more. */
  readonly code: string | ((value: string) => string);
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
  /**
   * Global; the named group `value`, if there is one, is what is found, else the whole match. The named
   * group `word` is the word of ours that announces it, which is then told.
   */
  readonly pattern: RegExp;
  readonly check?: Check;
  /** Words, in lower case, that stand near the real thing (English and the language of the country), or a test of its own. */
  readonly context?: readonly string[] | ContextTest;
  /** Where the real thing does not stand, whatever word is near: the context does not count there. */
  readonly except?: ContextTest;
  /** How sure a match is without a context word, and with one. */
  readonly confidence: {
    readonly alone: number | ((value: string) => number);
    readonly inContext: number | ((value: string) => number);
  };
}

/** A detector of one pattern: match, check, then context, which raises the confidence; its absence lowers it. */
export function createPatternDetector(facts: PatternFacts): Detector {
  const { pattern, check, context, except, confidence, threshold = 0.5, ...rest } = facts;
  const findContext = typeof context === 'function' ? context : context && createContextTest(context);
  return {
    ...rest,
    threshold,
    ...(check?.code === 'check-digits-passed' && { hasCheckDigits: true }),
    *find(text: string): Iterable<Hit> {
      for (const match of text.matchAll(pattern)) {
        const value = match.groups?.value ?? match[0];
        if (check && !check.passes(value)) continue;
        const start = match.index + match[0].lastIndexOf(value);
        const span = { start, end: start + value.length };
        const word = wordOf(match) ?? (except?.(text, span) ? undefined : findContext?.(text, span));
        const alone = resolve(confidence.alone, value);
        yield { span, confidence: word ? Math.max(alone, resolve(confidence.inContext, value)) : alone, evidence: evidenceOf(value, check, word) };
      }
    },
  };
}

/** The reasons, none of them twice: the form, what was checked beyond it, and the word. */
function evidenceOf(value: string, check: Check | undefined, word: Evidence | undefined): Evidence[] {
  const checked = check && resolve(check.code, value);
  return [{ code: 'pattern' }, ...(checked && checked !== 'pattern' ? [{ code: checked }] : []), ...(word ? [word] : [])];
}

function wordOf({ groups }: RegExpMatchArray): Evidence | undefined {
  return groups?.word ? { code: 'context-word', detail: groups.word.toLowerCase().replace(/\s/g, ' ') } : undefined;
}

function resolve<Fact extends string | number>(fact: Fact | ((value: string) => Fact), value: string): Fact {
  return typeof fact === 'function' ? fact(value) : fact;
}
