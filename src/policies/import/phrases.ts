import { limits } from '../file/matcher-fields';
import { parsePhrase } from '../phrase-index';

/** Whether words can be looked for as a phrase. */
export function isPhrase(words: string): boolean {
  if (words.length === 0 || words.length > limits.phraseChars) return false;
  try {
    parsePhrase(words);
    return true;
  } catch {
    return false;
  }
}
