/**
 * Text of the user inside a prompt. A name of a control piece in it (`<end_of_turn>` on a page) is text: before a template
 * gets hold of it, a character that nobody writes is put around each of its visible characters, which takes every such
 * name apart; `encodePrompt` takes the guards out again once the control pieces of the template have been found. White
 * space is left as it is, so that a template can trim.
 */
export function guardText(text: string, guard: string): string {
  return text.replaceAll(/\S+/g, (run) => `${guard}${run.split('').join(guard)}${guard}`);
}

// Noncharacters first, of which Unicode says that they are for internal use; then private ones.
const guards = [...range(0xfdd0, 0xfdef), ...range(0xe000, 0xf8ff)].map((code) => String.fromCharCode(code));

/** A character that is in none of the texts. Throws a `RangeError` where a text has them all, which no page has. */
export function pickGuard(texts: readonly string[]): string {
  const guard = guards.find((one) => !texts.some((text) => text.includes(one)));
  if (guard === undefined) throw new RangeError('a text with every private character');
  return guard;
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
