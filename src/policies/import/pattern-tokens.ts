/** A regular expression cut into pieces, as far as dialects differ. */
export interface Token {
  readonly kind: 'letter' | 'class' | 'quantifier' | 'refers-back' | 'lines' | 'dot-all' | 'other';
  /** As it is written for JavaScript with the flag u. */
  readonly text: string;
  readonly isCaseIgnored: boolean;
  /** Of a quantifier. */
  readonly least?: number;
  readonly most?: number;
  readonly isLazy?: boolean;
}

const posix: Readonly<Record<string, string>> = {
  alnum: 'A-Za-z0-9',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: ' \\t',
  digit: '0-9',
  lower: 'a-z',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\s',
  upper: 'A-Z',
  word: '\\w',
  xdigit: '0-9A-Fa-f',
};
/** What the flag u lets stand behind a backslash. */
const escapable = /^[\^$\\.*+?()[\]{}|/]$/;
const kept = /^(?:[bBdDsSwWfnrtv0]|x[\da-fA-F]{2}|u[\da-fA-F]{4}|[pP]\{\^?[\w=]+\}|[pP][A-Z])/;

/** Cuts a pattern. Throws what its author can act on where it uses what JavaScript has no equal for. */
export function tokenize(source: string, isCaseIgnored: boolean): Token[] {
  const tokens: Token[] = [];
  const outer: boolean[] = [];
  let ignored = isCaseIgnored;
  let at = 0;
  const push = (kind: Token['kind'], text: string, more: Partial<Token> = {}) => tokens.push({ kind, text, isCaseIgnored: ignored, ...more });
  const rest = () => source.slice(at);
  while (at < source.length) {
    const char = source[at]!;
    if (char === '\\') {
      const { text, length, isBack } = readEscape(rest());
      push(isBack ? 'refers-back' : 'other', text);
      at += length;
    } else if (char === '[') {
      const { text, length } = readClass(rest());
      push('class', text);
      at += length;
    } else if (char === '(') {
      const flags = /^\(\?(?!P?<)([imsUux]*)(?:-([imsUux]+))?([:)])/.exec(rest());
      if (flags?.[3] && (flags[1] || flags[2])) {
        const isGroup = flags[3] === ':';
        if (isGroup) outer.push(ignored);
        if (flags[1]!.includes('x') || flags[1]!.includes('U')) throw new Error(flags[0]);
        if (flags[1]!.includes('i')) ignored = true;
        if (flags[2]?.includes('i')) ignored = false;
        if (flags[1]!.includes('m')) push('lines', '');
        if (flags[1]!.includes('s')) push('dot-all', '');
        if (isGroup) push('other', '(?:');
        at += flags[0].length;
      } else {
        const opening = /^\((?:\?P?<(?![=!])\w+>|\?<?[=!:]|\?#[^)]*\)|\?>)?/.exec(rest())![0];
        if (opening === '(?>') throw new Error('(?>…)');
        at += opening.length;
        if (opening.startsWith('(?#')) continue;
        outer.push(ignored);
        // Groups are only counted on by what refers back to them, and that is not linear.
        push('other', /^\((?:\?P?<\w+>)?$/.test(opening) ? '(?:' : opening);
      }
    } else if (char === ')') {
      ignored = outer.pop() ?? ignored;
      push('other', ')');
      at++;
    } else if (/^(?:[*+?]|\{\d+(?:,\d*)?\})/.test(rest())) {
      const [whole, sign, low, comma, high, after] = /^(?:([*+?])|\{(\d+)(,(\d*))?\})([?+]?)/.exec(rest())!;
      const least = sign ? (sign === '+' ? 1 : 0) : Number(low);
      const most = sign ? (sign === '?' ? 1 : Infinity) : comma ? (high ? Number(high) : Infinity) : least;
      push('quantifier', whole, { least, most, isLazy: after === '?' });
      at += whole.length;
    } else if (/[a-zA-Z]/.test(char)) {
      push('letter', char);
      at++;
    } else {
      const whole = String.fromCodePoint(source.codePointAt(at)!);
      push('other', /[{}\]]/.test(whole) ? `\\${whole}` : whole);
      at += whole.length;
    }
  }
  return tokens;
}

function readEscape(rest: string): { text: string; length: number; isBack: boolean } {
  const next = rest[1] ?? '';
  if (/^\\(?:[1-9]|k[<'{]|\(\?P=)/.test(rest)) return { text: rest.slice(0, 2), length: 2, isBack: true };
  if (next === 'A') return { text: '^', length: 2, isBack: false };
  if (next === 'z' || next === 'Z') return { text: '$', length: 2, isBack: false };
  if (next === 'h') return { text: '[ \\t]', length: 2, isBack: false };
  if (next === 'Q' || next === 'G' || next === 'K' || next === 'R' || next === 'X') throw new Error(`\\${next}`);
  return { ...escaped(rest), isBack: false };
}

/** An escape that means the same inside a class and outside. */
function escaped(rest: string): { text: string; length: number } {
  const after = rest.slice(1);
  const long = /^x\{([\da-fA-F]+)\}/.exec(after);
  if (long) return { text: `\\u{${long[1]}}`, length: 1 + long[0].length };
  const [name] = kept.exec(after) ?? [];
  if (name) return { text: /^[pP][A-Z]$/.test(name) ? `\\${name[0]}{${name[1]}}` : `\\${name}`, length: 1 + name.length };
  if (after[0] === 'a' || after[0] === 'e') return { text: after[0] === 'a' ? '\\x07' : '\\x1b', length: 2 };
  const char = String.fromCodePoint(after.codePointAt(0) ?? 92);
  return { text: escapable.test(char) ? `\\${char}` : char, length: 1 + char.length };
}

function readClass(rest: string): { text: string; length: number } {
  let text = rest[1] === '^' ? '[^' : '[';
  let at = text.length;
  for (let first = true; at < rest.length; first = false) {
    const named = /^\[:(\^?)(\w+):\]/.exec(rest.slice(at));
    if (named) {
      const inner = posix[named[2]!];
      if (!inner || named[1]) throw new Error(named[0]);
      text += inner;
      at += named[0].length;
    } else if (rest[at] === ']' && !first) {
      return { text: `${text}]`, length: at + 1 };
    } else if (rest[at] === '\\') {
      const written = rest[at + 1] === 'h' ? { text: ' \\t', length: 2 } : escaped(rest.slice(at));
      text += /[-^]/.test(written.text) && written.text.length === 1 ? `\\${written.text}` : written.text;
      at += written.length;
    } else if (rest[at] === '-' && /[\w\]]$/.test(rest.slice(0, at)) && /^-(?:\\[wdsWDS]|\])/.test(rest.slice(at))) {
      text += '\\-';
      at++;
    } else if (rest[at] === '-' && /\\[wdsWDS]$/.test(text)) {
      text += '\\-';
      at++;
    } else {
      text += /[[\](){}/|]/.test(rest[at]!) ? `\\${rest[at]}` : rest[at];
      at++;
    }
  }
  throw new Error('[');
}

/** How long a gap may be: one of more than a few characters, and one of a few. */
export interface Gaps {
  readonly long: number;
  readonly short: number;
}

const fewSigns = 5;

/** Writes the pieces again: endless repetition goes up to `end` more than it must, what may be absent is at most as long as `gap` says, and letters whose case does not matter are written in both where the pattern as a whole minds it. */
export function capQuantifiers(tokens: readonly Token[], end: number, gap: Gaps | undefined, writesBothCases: boolean): string {
  return tokens
    .map(({ kind, text, isCaseIgnored, least = 0, most = 0, isLazy }) => {
      if (kind === 'quantifier') {
        const last = most === Infinity ? least + end : most;
        const highest = gap && least === 0 && last > 1 ? Math.min(last, last > fewSigns ? gap.long : gap.short) : last;
        return highest === most ? text.replace(/(?<=.)\+$/, '') : `{${least},${highest}}${isLazy ? '?' : ''}`;
      }
      if (!isCaseIgnored || !writesBothCases) return text;
      if (kind === 'letter') return `[${text.toLowerCase()}${text.toUpperCase()}]`;
      return kind === 'class' ? bothCases(text) : text;
    })
    .join('');
}

/** A class with both cases of the letters that stand in it, alone or as the ends of ranges. */
function bothCases(text: string): string {
  const opening = text.startsWith('[^') ? '[^' : '[';
  const inner = text.slice(opening.length, -1);
  const pieces: readonly string[] = inner.match(/\\(?:x[\da-fA-F]{2}|u\{[^}]*\}|u[\da-fA-F]{4}|[pP]\{[^}]*\}|[\s\S])|[a-zA-Z]-[a-zA-Z]|[\s\S]/gu) ?? [];
  const more = pieces
    .filter((piece) => /^[a-zA-Z](?:-[a-zA-Z])?$/.test(piece))
    .map((piece) => (piece === piece.toLowerCase() ? piece.toUpperCase() : piece.toLowerCase()));
  const added = more.filter((piece) => !pieces.includes(piece));
  return `${opening}${added.join('')}${inner}]`;
}
