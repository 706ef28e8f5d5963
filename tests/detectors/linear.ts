/**
 * Tells why a regular expression might take more than linear time.
 *
 * Two rules are enough. Without unbounded repetition every attempt at a match takes at most a
 * constant number of steps, so a whole text is linear; and the constant stays small when a repeated
 * group can be divided into its rounds in one way only, which a delimiter guarantees: a first or
 * last character that nothing variable inside the group can match.
 */
export function findSuperLinear(source: string): readonly string[] {
  const problems: string[] = [];
  const { parts } = parseAlternatives(source, 0);
  inspect(parts, 1, problems);
  return problems;
}

type Part = { readonly text: string; readonly least: number; readonly most: number; readonly inner?: readonly Part[][] };

/** Rounds within rounds, at most: a JSON web token has 6,000 characters. */
const roundsAtMost = 20_000;
const samples = [...Array.from({ length: 126 }, (_, code) => String.fromCharCode(code + 1)), 'é', 'Ж', '路', 'ー', '한', '\u00a0', '€', '°'];

function inspect(alternatives: readonly Part[][], rounds: number, problems: string[]): void {
  for (const parts of alternatives) {
    for (const part of parts) {
      if (part.most === Infinity) problems.push(`unbounded: ${part.text}`);
      else if (rounds * Math.max(1, part.most) > roundsAtMost) problems.push(`too many rounds: ${part.text}`);
      if (!part.inner) continue;
      if (part.most > 1 && !part.inner.every(isDelimited)) problems.push(`ambiguous rounds: ${part.text}`);
      inspect(part.inner, rounds * Math.max(1, part.most), problems);
    }
  }
}

function isDelimited(parts: readonly Part[]): boolean {
  const variable = parts.filter(hasVariable);
  if (variable.length === 0) return true;
  return [parts[0], parts.at(-1)].some(
    (edge) => edge !== undefined && edge.least === 1 && edge.most === 1 && !hasVariable(edge) && variable.every((each) => !overlap(each, edge)),
  );
}

function hasVariable(part: Part): boolean {
  return part.least !== part.most || (part.inner?.some((parts) => parts.some(hasVariable)) ?? false);
}

function overlap(a: Part, b: Part): boolean {
  const charsOfB = characters(b);
  return [...characters(a)].some((char) => charsOfB.has(char));
}

/** Every sample character that the part or anything inside it can match. */
function characters(part: Part): ReadonlySet<string> {
  if (part.inner) return new Set(part.inner.flat().flatMap((each) => [...characters(each)]));
  const atom = new RegExp(`^(?:${part.text})$`, 'iu');
  return new Set(samples.filter((char) => atom.test(char)));
}

function parseAlternatives(source: string, from: number): { readonly parts: Part[][]; readonly end: number } {
  const alternatives: Part[][] = [[]];
  let at = from;
  while (at < source.length && source[at] !== ')') {
    if (source[at] === '|') {
      alternatives.push([]);
      at++;
      continue;
    }
    const start = at;
    let inner: Part[][] | undefined;
    if (source[at] === '(') {
      const opening = /^\((?:\?(?:[:=!]|<[=!]|<\w+>))?/.exec(source.slice(at))?.[0] ?? '(';
      const group = parseAlternatives(source, at + opening.length);
      at = group.end + 1;
      inner = group.parts;
      // What only looks around takes no part in the rounds, but must be bounded too.
    } else {
      at += /^(?:\\[pP]\{[^}]*\}|\\u\{?[0-9a-f]{2,6}\}?|\\k<\w+>|\\.|\[(?:\\.|[^\]\\])*\]|.)/isu.exec(source.slice(at))?.[0].length ?? 1;
    }
    const text = source.slice(start, at);
    const quantifier = /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(source.slice(at));
    at += quantifier?.[0].length ?? 0;
    alternatives.at(-1)?.push({ text: text.replace(/\\k<\w+>/g, 'k'), ...bounds(quantifier), ...(inner && { inner }) });
  }
  return { parts: alternatives, end: at };
}

function bounds(quantifier: RegExpExecArray | null): { readonly least: number; readonly most: number } {
  const [, sign, least = '1', comma, most] = quantifier ?? [];
  if (sign === '*') return { least: 0, most: Infinity };
  if (sign === '+') return { least: 1, most: Infinity };
  if (sign === '?') return { least: 0, most: 1 };
  return { least: Number(least), most: comma ? (most ? Number(most) : Infinity) : Number(least) };
}
