/** A stretch of words that the model reads in one go: `[from, to)` words are read, of which `[coreFrom, coreTo)` are kept. */
export interface TextWindow {
  readonly from: number;
  readonly to: number;
  readonly coreFrom: number;
  readonly coreTo: number;
}

/**
 * Cuts a passage into overlapping windows of at most `limitTokens` tokens (without [CLS] and [SEP]).
 *
 * The cores tile the words without gap or overlap, and every core has up to `contextTokens` of context on
 * both sides where the passage has any there, so no word is read at the blind edge of a window. A passage that fits is one window.
 *
 * @param tokenCounts tokens per word, shape [words]; one word alone never exceeds the limit (`limitWordChars`).
 */
export function cutWindows(tokenCounts: ArrayLike<number>, limitTokens: number, contextTokens: number): TextWindow[] {
  const count = tokenCounts.length;
  const total = tokensOf(tokenCounts, 0, count);
  if (total <= limitTokens) return count ? [{ from: 0, to: count, coreFrom: 0, coreTo: count }] : [];

  const windows: TextWindow[] = [];
  let rest = total;
  for (let coreFrom = 0; coreFrom < count; ) {
    const from = extend(tokenCounts, coreFrom - 1, -1, contextTokens) + 1;
    // What has nothing before it, or nothing behind it, leaves that room to the core.
    const room = limitTokens - tokensOf(tokenCounts, from, coreFrom);
    const coreTo = rest <= room ? count : Math.max(coreFrom + 1, extend(tokenCounts, coreFrom, 1, room - contextTokens));
    const to = extend(tokenCounts, coreTo, 1, contextTokens);
    windows.push({ from, to, coreFrom, coreTo });
    rest -= tokensOf(tokenCounts, coreFrom, coreTo);
    coreFrom = coreTo;
  }
  return windows;
}

function tokensOf(tokenCounts: ArrayLike<number>, from: number, to: number): number {
  let tokens = 0;
  for (let word = from; word < to; word++) tokens += tokenCounts[word]!;
  return tokens;
}

/** The first word, walking from `word` by `step`, that no longer fits into `room` tokens. */
function extend(tokenCounts: ArrayLike<number>, word: number, step: 1 | -1, room: number): number {
  for (; word >= 0 && word < tokenCounts.length; word += step) {
    room -= tokenCounts[word]!;
    if (room < 0) break;
  }
  return word;
}
