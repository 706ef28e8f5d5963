/** One step of a format: a set of characters with how often it repeats, or a choice of sequences. */
type Part =
  | { readonly set: string; readonly least: number; readonly most: number }
  | { readonly choices: readonly (readonly Part[])[]; readonly isOptional: boolean };

/** Numbers in 0…1, the same for the same seed (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * A value of a `SecretKind`'s format: invented, so that no real secret is ever written down, and
 * the same every time. Throws for what lies outside the dialect of formats.
 */
export function sampleFormat(format: string, random: () => number): string {
  const { choices, rest } = parseChoices(format);
  if (rest !== '') throw new SyntaxError(`format has an unmatched bracket: ${format}`);
  return write({ choices, isOptional: false }, random);
}

function write(part: Part, random: () => number): string {
  if ('set' in part) {
    const times = part.least + Math.floor(random() * (part.most - part.least + 1));
    return Array.from({ length: times }, () => part.set[Math.floor(random() * part.set.length)]).join('');
  }
  const choice = part.choices[Math.floor(random() * part.choices.length)] ?? [];
  return choice.map((each) => write(each, random)).join('');
}

function parseChoices(format: string): { readonly choices: readonly (readonly Part[])[]; readonly rest: string } {
  const choices: Part[][] = [[]];
  let rest = format;
  while (rest !== '' && rest[0] !== ')') {
    if (rest[0] === '|') {
      choices.push([]);
      rest = rest.slice(1);
    } else if (rest.startsWith('(?:')) {
      const inner = parseChoices(rest.slice(3));
      rest = inner.rest.slice(1);
      const isOptional = rest[0] === '?';
      if (isOptional) rest = rest.slice(1);
      choices.at(-1)?.push({ choices: inner.choices, isOptional });
    } else {
      const match = /^(?:\[([^\]]+)\]|\\(.)|([^()[\]{}?*+^$\\]))(?:\{(\d+)(?:,(\d+))?\}|(\?))?/.exec(rest);
      if (!match) throw new SyntaxError(`format leaves the dialect: ${format}`);
      const [whole, list, escaped, literal, least, most, optional] = match;
      const set = list ? expand(list) : escaped === 'd' ? '0123456789' : (escaped ?? literal ?? '');
      choices.at(-1)?.push({ set, least: Number(least ?? (optional ? 0 : 1)), most: Number(most ?? least ?? 1) });
      rest = rest.slice(whole.length);
    }
  }
  return { choices, rest };
}

function expand(list: string): string {
  return list.replace(/\\(.)/g, '$1').replace(/([a-z0-9])-([a-z0-9])/gi, (_, from: string, to: string) => {
    let all = '';
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) all += String.fromCharCode(code);
    return all;
  });
}
