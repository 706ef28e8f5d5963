/** A name with the value that is assigned to it, in any notation: code, configuration, JSON, XML, a header, a sentence. */
export interface Assignment {
  /** What stands before the sign, at most 64 characters of the same statement. */
  readonly name: string;
  /** The name's letters and digits alone, in lower case: `apikey` for `API_KEY`. */
  readonly plainName: string;
  readonly value: string;
  readonly start: number;
}

const sign =
  /(?:=>|->|\?=|:{0,3}={1,3}|:{1,2}|\|\||,|(?<=[\w'"])>|\s(?:is|equals|to)(?=\s))[\s`'"=(\\]{0,6}(?:(?:Bearer|Basic|Bot|Token)\s)?(?<![\w/+.-])(?=[\w/+.~!@#$%^&*?-])/g;

/** Values shorter than this are not told from words. */
const charsAtLeast = 8;
const charsAtMost = 600;

/** The answer for the text last asked about, since some hundred detectors ask about the same one in turn. */
let latest: { readonly text: string; readonly assignments: readonly Assignment[] } | undefined;

/** Every assignment in the text, in order; kept until another text comes or `forgetAssignments` is called. */
export function findAssignments(text: string): readonly Assignment[] {
  if (latest?.text !== text) latest = { text, assignments: [...scan(text)] };
  return latest.assignments;
}

/** Lets go of the text last asked about: no text of the user outlives its run. */
export function forgetAssignments(): void {
  latest = undefined;
}

/**
 * Every assignment in the text, in order. A quoted value reaches to its quote; any other to the next
 * space, comma, semicolon or bracket.
 */
function* scan(text: string): Generator<Assignment, void> {
  for (const match of text.matchAll(sign)) {
    const start = match.index + match[0].length;
    const value = readValue(text, start);
    if (value.length < charsAtLeast) continue;
    const name = readName(text, match.index);
    if (name !== '') yield { name, plainName: name.toLowerCase().replace(/[^a-z0-9]/g, ''), value, start };
  }
}

function readValue(text: string, start: number): string {
  const quote = text[start - 1] ?? '';
  const isQuoted = quote === '"' || quote === "'" || quote === '`';
  let end = start;
  while (end < text.length && end - start < charsAtMost && !isEnd(text[end] ?? '', isQuoted) && !isNextPair(text, end)) end++;
  // An escaped line break or quote inside a JSON string ends the value, not a part of it.
  const value = text.slice(start, end).replace(/\\[nrt"'].*$/, '');
  return isQuoted ? value : value.replace(/[.:]+$/, '');
}

function isEnd(char: string, isQuoted: boolean): boolean {
  return isQuoted ? /[\s'"`<>]/.test(char) : /[\s'"`<>,;()[\]{}|]/.test(char);
}

/** Whether the query of an address goes on with another pair here. */
function isNextPair(text: string, at: number): boolean {
  return text[at] === '&' && /^&[\w.%-]{1,40}=/.test(text.slice(at, at + 42));
}

/** The statement before the sign, without the quotes and brackets that close it. */
function readName(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 64), end);
  const statement = before.split(/[\n;{}(?&]|,\s?/).at(-1) ?? '';
  return statement.replace(/['"`\])\s:.]+$/, '').trim();
}
