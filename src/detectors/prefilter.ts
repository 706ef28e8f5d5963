import type { Detector } from '../core/rules/detector';
import { createKeywordIndex } from './pattern/keyword-index';

/** Names the detectors that can find anything in a text. */
export type Prefilter = (text: string) => readonly Detector[];

/** Two sets a run, those that are on and the secrets that are off, and those from before the settings changed. */
const limitKept = 4;
let kept: readonly { readonly detectors: readonly Detector[]; readonly prefilter: Prefilter }[] = [];

/**
 * One look at the text for all detectors: their keywords in a single automaton, and the longest run
 * of digits. What it returns keeps the order of the list. The latest few are kept, for to make one takes longer
 * than to read a short passage, and a run filters the shelf by the user's settings, which seldom change between runs.
 */
export function prefilterFor(detectors: readonly Detector[]): Prefilter {
  const known = kept.find((one) => one.detectors.length === detectors.length && one.detectors.every((detector, at) => detector === detectors[at]));
  if (known) return known.prefilter;
  const prefilter = createPrefilter(detectors);
  kept = [{ detectors, prefilter }, ...kept].slice(0, limitKept);
  return prefilter;
}

function createPrefilter(detectors: readonly Detector[]): Prefilter {
  const keywords = [...new Set(detectors.flatMap((detector) => detector.requires?.keywords ?? []))];
  const places = new Map(keywords.map((keyword, index) => [keyword, index]));
  const needed = detectors.map((detector) => detector.requires?.keywords?.map((keyword) => places.get(keyword) ?? -1));
  const index = createKeywordIndex(keywords);
  return (text) => {
    const found = index.search(text);
    const digits = longestDigitRun(text);
    return detectors.filter((detector, at) => {
      if ((detector.requires?.digits ?? 0) > digits) return false;
      return needed[at]?.some((keyword) => found.has(keyword)) ?? true;
    });
  };
}

/** The most digits in a row with at most three spaces, dots, slashes, brackets or dashes between two. */
export function longestDigitRun(text: string): number {
  let longest = 0;
  let run = 0;
  let gap = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      run++;
      gap = 0;
      if (run > longest) longest = run;
    } else if (run > 0) {
      // Up to three separators, as between the groups of "425 - 555 - 0143".
      const isSeparator = code === 32 || (code >= 45 && code <= 47) || code === 40 || code === 41 || code === 0xa0 || (code >= 0x2010 && code <= 0x2015);
      if (!isSeparator || ++gap > 3) run = gap = 0;
    }
  }
  return longest;
}
