/**
 * Finds which of many keywords a text holds, in one pass whose cost does not grow with their number.
 *
 * An Aho-Corasick automaton; ASCII letters are compared without case. It is a table of states by
 * character class: characters that no keyword uses share one class, which keeps it small.
 * https://doi.org/10.1145/360825.360855
 */
export interface KeywordIndex {
  /** The positions in the list given to `createKeywordIndex` of the keywords that occur in `text`. */
  search(text: string): ReadonlySet<number>;
}

/** Builds the index; throws for a keyword that is empty or not in lower case, since it would never be found. */
export function createKeywordIndex(keywords: readonly string[]): KeywordIndex {
  const { classes, classCount } = classify(keywords);
  const stateLimit = keywords.reduce((sum, keyword) => sum + keyword.length, 1);
  const next = new Int32Array(stateLimit * classCount);
  const ends: number[][] = [[]];
  keywords.forEach((keyword, index) => {
    let state = 0;
    for (let at = 0; at < keyword.length; at++) {
      const slot = state * classCount + (classes[keyword.charCodeAt(at)] ?? 0);
      next[slot] ||= ends.push([]) - 1;
      state = next[slot] ?? 0;
    }
    ends[state]?.push(index);
  });
  linkFailures(next, classCount, ends);
  return {
    search(text) {
      const found = new Set<number>();
      let state = 0;
      for (let at = 0; at < text.length; at++) {
        state = next[state * classCount + (classes[text.charCodeAt(at)] ?? 0)] ?? 0;
        const ended = ends[state];
        if (ended !== undefined && ended.length > 0) for (const index of ended) found.add(index);
      }
      return found;
    },
  };
}

function classify(keywords: readonly string[]): { readonly classes: Uint16Array; readonly classCount: number } {
  const classes = new Uint16Array(0x10000);
  let classCount = 1;
  for (const keyword of keywords) {
    if (keyword === '' || keyword !== keyword.toLowerCase()) throw new RangeError(`keyword is empty or not in lower case: ${keyword}`);
    for (let at = 0; at < keyword.length; at++) {
      const code = keyword.charCodeAt(at);
      if (classes[code]) continue;
      classes[code] = classCount++;
      if (code >= 97 && code <= 122) classes[code - 32] = classes[code] ?? 0;
    }
  }
  return { classes, classCount };
}

/** Breadth first: where a state has no edge it takes the edge of its longest proper suffix, and it ends what that ends. */
function linkFailures(next: Int32Array, classCount: number, ends: number[][]): void {
  const suffix = new Int32Array(ends.length);
  const queue: number[] = [0];
  for (const state of queue) {
    const fallback = suffix[state] ?? 0;
    for (let each = 0; each < classCount; each++) {
      const slot = state * classCount + each;
      const child = next[slot] ?? 0;
      const viaSuffix = state === 0 ? 0 : (next[fallback * classCount + each] ?? 0);
      if (child === 0) {
        next[slot] = viaSuffix;
        continue;
      }
      suffix[child] = viaSuffix;
      ends[child]?.push(...(ends[viaSuffix] ?? []));
      queue.push(child);
    }
  }
}
