import type { Tokenizer } from './tokenizer/tokenizer';

/** What ends a turn or a text in the families we read; a fine-tune of another publisher does not say. */
const usualEnds = ['<end_of_turn>', '<|im_end|>', '<|eot_id|>', '<|endoftext|>', '<|end_of_text|>'];

/**
 * The ids at which an answer ends: the file's own end of text and of turn, the names that the model's publisher gives and the
 * usual ones, where they are control pieces. A piece that only looks like an end (`</s>`, which is an HTML tag to Gemma) is text.
 */
export function stopIdsOf(tokenizer: Tokenizer, names: readonly string[]): ReadonlySet<number> {
  const ids = [tokenizer.eos, tokenizer.endOfTurn, ...[...usualEnds, ...names].map((name) => tokenizer.controlOf(name))];
  return new Set(ids.filter((id) => id !== null));
}

/** Where the first of the stop strings begins in a text; −1 where none is. An empty string stops nothing. */
export function findStop(text: string, stops: readonly string[]): number {
  const places = stops.map((stop) => (stop === '' ? -1 : text.indexOf(stop))).filter((at) => at >= 0);
  return places.length ? Math.min(...places) : -1;
}

/** How many characters at the end of a text may be the beginning of a stop string. */
export function begunStop(text: string, stops: readonly string[]): number {
  const longest = Math.max(0, ...stops.map((stop) => stop.length - 1));
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const tail = text.slice(-length);
    if (stops.some((stop) => stop.length > length && stop.startsWith(tail))) return length;
  }
  return 0;
}
