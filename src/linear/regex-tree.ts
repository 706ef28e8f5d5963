/** A regular expression as a tree, as far as its running time depends on it. */
export type RegexNode =
  /** One character out of a set, written as in the source: `a`, `\d`, `[^.]`. */
  | { readonly kind: 'character'; readonly source: string }
  /** `\b`, `^`, `$`. */
  | { readonly kind: 'edge' }
  | { readonly kind: 'look'; readonly body: RegexNode }
  | { readonly kind: 'sequence'; readonly parts: readonly RegexNode[] }
  | { readonly kind: 'choice'; readonly branches: readonly RegexNode[] }
  | { readonly kind: 'repeat'; readonly body: RegexNode; readonly min: number; readonly max: number; readonly at: number }
  | { readonly kind: 'reference'; readonly at: number };

const QUANTIFIER = /(?:([*+?])|\{(\d+)(,(\d*))?\})\??/y;
const CHARACTER = /\[(?:\\.|[^\]\\])*\]|\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\da-fA-F]{4}|x[\da-fA-F]{2}|c[A-Za-z]|[\s\S])|[\s\S]/uy;
const OPENING = /\((?:\?(?:<?[=!]|:|<[^>=!]*>))?/y;

/** Reads a pattern that `RegExp` has already accepted with the `u` flag. */
export function parseRegex(source: string): RegexNode {
  let at = 0;
  const take = (token: RegExp): RegExpExecArray | null => {
    token.lastIndex = at;
    const found = token.exec(source);
    if (found) at += found[0].length;
    return found;
  };

  function choice(): RegexNode {
    const branches = [sequence()];
    while (source[at] === '|') {
      at++;
      branches.push(sequence());
    }
    return branches.length === 1 && branches[0] ? branches[0] : { kind: 'choice', branches };
  }

  function sequence(): RegexNode {
    const parts: RegexNode[] = [];
    while (at < source.length && source[at] !== '|' && source[at] !== ')') parts.push(repeated());
    return { kind: 'sequence', parts };
  }

  function repeated(): RegexNode {
    const body = atom();
    const start = at;
    const found = take(QUANTIFIER);
    if (!found) return body;
    const [, sign, low, comma, high] = found;
    if (sign) return { kind: 'repeat', body, min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Infinity, at: start };
    const min = Number(low);
    return { kind: 'repeat', body, min, max: comma ? (high ? Number(high) : Infinity) : min, at: start };
  }

  function atom(): RegexNode {
    const start = at;
    const opening = take(OPENING);
    if (opening) {
      const body = choice();
      at++;
      return /[=!]$/.test(opening[0]) ? { kind: 'look', body } : body;
    }
    const character = take(CHARACTER)?.[0] ?? '';
    if (/^(?:[\^$]|\\[bB])$/.test(character)) return { kind: 'edge' };
    if (/^\\[1-9k]/.test(character)) return { kind: 'reference', at: start };
    return { kind: 'character', source: character };
  }

  return choice();
}
