/** Signs that programming and markup languages put where prose puts none. One is enough for a line that is otherwise no prose. */
import { patternInLines } from './pattern-in-lines';

const signsOfCode: readonly RegExp[] = [
  // Declarations and imports.
  /^\s*(?:export\s+)?(?:const|let|var)\s+[\w$[{][^=]*=/,
  /^\s*(?:export\s+)?(?:default\s+)?(?:async\s+)?(?:def|func|fn|function)\b\s*\*?\s*[\w$]*\s*[(<]/,
  /^\s*import\s.+\sfrom\s+['"]|^\s*import\s+(?:static\s+)?[\w.*{]+(?:\.\w+|;)\s*;?\s*$|^\s*from\s+[\w.]+\s+import\s/,
  /^\s*(?:public|private|protected|static|final|abstract|override)\s+[\w<>[\],\s]+[\w\s]*[({=;]/,
  /^\s*(?:class|interface|struct|enum|namespace|trait|impl)\s+\w+[^.!?]*[{:(]\s*$/,
  /^\s*#\s*(?:include\s*[<"]|define\s+\w|ifdef\b|ifndef\b|endif\b|pragma\b|!\/)/,
  // Statements.
  /^\s*return\b.*;\s*$|^\s*return\s+[\w.]+\s*[-+*/%([]/,
  /^\s*(?:[}\])]\s*)?(?:else\s+)?(?:if|for|while|switch|catch)\s*\(.*\)\s*(?:\{|\w.*;|$)/,
  /\belse\s*\{|\btry\s*\{|^\s*(?:if|elif|for|while)\s+[\w.()]+\s+(?:in|not|is|==|!=|[<>]=?)\s.*:\s*$/,
  /^\s*[\w$.[\]'"]+\s*(?:[-+*/|&^%]|\?\?|>>|<<)?=\s*(?:["'`\d[{]|.*[;,{]\s*$)|^\s*\w+[._[][\w.$[\]'"]*\s*=\s*\S/,
  /^\s*[{}()[\]]+[;,)]*\s*$/,
  // Expressions.
  /(?:\)|\w)\s*=>\s*[{([]|\([\w,\s]*\)\s*=>|\w\s*(?:===?|!==?|&&|\|\|)\s*[\w'"!(]|\w(?:->|::)\w|[\w)\]]\.\w+\([^)\n]*\)|\b\w+\([^()\n]*\)\s*[;{]/,
  // Markup and data.
  /<\/[a-z][\w-]*\s*>|<[a-z][\w-]*\s+[\w:-]+=["']|<!DOCTYPE\b|<\?(?:php|xml)\b/i,
  /^\s*["'][\w-]+["']\s*:\s*(?:["'[{\d]|true|false|null)/,
  /^\s*[.#]?[\w-]+\s*\{\s*[\w-]+\s*:|^\s*[\w-]+\s*:\s*[^;.!?]+;\s*$/,
  // Queries and commands.
  /^\s*(?:SELECT\b.+\bFROM|INSERT\s+INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|(?:CREATE|ALTER|DROP)\s+(?:TABLE|INDEX|VIEW))\b/,
  patternInLines('')`
  ^\s*(?:[$#>]\s+)?(?:sudo|npm|npx|yarn|pnpm|git|docker|kubectl|curl|wget|apt-get|pip3?|brew|cargo|chmod|ssh)\s+(?:-|
  \w[\w./@:-]*\s*(?:$|-|"|\/|\.)|(?:install|run|clone|commit|add|build)\b)`,
  /^\s*export\s+\w+=|^\s*(?:ssh-(?:rsa|ed25519)|-----BEGIN)\b/,
];

/** Most of the lines must be code, or a quoted line of it in prose would make the prose code. */
const leastShareOfLines = 0.6;
/** Above this share of words of prose a line is prose that speaks of code. */
const limitProse = 0.25;
/** A look at the beginning is enough, of the text and of each line; both bound what a hostile text may cost. */
const limitLookedAt = 4_000;
const limitLine = 300;

/** Whether a text is code, markup, a query or a command rather than something said. */
export function isCode(text: string): boolean {
  const lines = text
    .slice(0, limitLookedAt)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(0, limitLine));
  const code = lines.filter(isCodeLine).length;
  return code > 0 && code >= leastShareOfLines * lines.length;
}

function isCodeLine(line: string): boolean {
  return signsOfCode.some((sign) => sign.test(line)) && shareOfProse(line) <= limitProse;
}

function shareOfProse(line: string): number {
  const words = line.split(/[^\p{L}'’]+/u).filter((word) => word.length > 1 || word === 'I');
  return words.length === 0 ? 0 : words.filter((word) => wordsOfProse.has(word.toLowerCase())).length / words.length;
}

/** English words that prose can hardly do without and that programming languages do not use. */
const wordsOfProse: ReadonlySet<string> = new Set(
  (
    'the is are was were am be been being you he she it they we i my your his her its their our me him us them that these those of to very so but have has had ' +
    'do did does will would can could should just what how why there here an at about because than then too also only really much more most some one'
  ).split(' '),
);
