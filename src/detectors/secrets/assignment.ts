/** A name with the value that is assigned to it, in any notation: code, configuration, JSON, XML, a header, a sentence. */
import { patternInLines } from '../../core/text/pattern-in-lines';

export interface Assignment {
  /** What stands before the sign, at most 64 characters of the same statement. */
  readonly name: string;
  /** The name's letters and digits alone, in lower case: `apikey` for `API_KEY`. */
  readonly plainName: string;
  readonly value: string;
  readonly start: number;
}

/**
 * The sign and what may stand between it and the value. A comma counts after a quote only, as between
 * two arguments; the Chinese "is" right after a word for a secret only, as nothing separates it from
 * other words. What follows must hold a digit or a telling sign, or be long: that passes over nearly
 * all of prose.
 */
const sign = patternInLines('g')`
  (?:=>|->|→|\?=|:{0,3}={1,3}|:{1,2}|\|\||[：＝]|(?<=密码|口令|密钥|秘钥|令牌)[是为]|(?<=['"\`]),|(?<=[\w'"])>|
  \s(?:is|equals|to|ist|lautet|est|es|è|é)(?=\s))[\s\`'"“「=：:(\\]{0,6}(?:(?:Bearer|Basic|Bot|Token)\s)?(?<![\w/+.-])
  (?=[\w/+.~!@#$%^&*?-])(?=[^\s'"\`]{0,60}\d|[^\s'"\`]{12}|[^\s'"\`]{1,30}[@#$%^*!])`;

const leastChars = 6;
const quotedValue = /[^\s'"`<>]{6,600}/y;
const bareValue = /[^\s'"`<>,;()[\]{}|，。；！？、）】”」]{6,600}/y;

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
    if (value.length < leastChars) continue;
    const name = readName(text, match.index);
    if (name !== '') yield { name, plainName: name.toLowerCase().replace(/[^a-z0-9]/g, ''), value, start };
  }
}

/** The value that begins here, six characters or more; anything shorter is not told from a word and is empty. */
function readValue(text: string, start: number): string {
  const isQuoted = /['"`]/.test(text[start - 1] ?? '');
  const pattern = isQuoted ? quotedValue : bareValue;
  pattern.lastIndex = start;
  const run = pattern.exec(text)?.[0] ?? '';
  // An escaped line break or quote inside a JSON string ends the value; so does the next pair of a query.
  const value = run.replace(/\\[nrt"'].{0,600}$|&[\w.%-]{1,40}=.{0,600}$/, '');
  return isQuoted ? value : value.replace(/[.:]{1,3}$/, '');
}

/** The statement before the sign, without the quotes and brackets that close it. */
function readName(text: string, end: number): string {
  const before = text.slice(Math.max(0, end - 64), end);
  const statement = before.split(/[\n;{}(?&]|,\s?|:\s?['"]/).at(-1) ?? '';
  return statement.replace(/['"`\])\s:.]+$/, '').trim();
}
