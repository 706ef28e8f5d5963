import { patternInLines } from './pattern-in-lines';
import type { Span } from './span';

/** Lines under one another that may be names, and what the heading above them says they are. */
export interface NameList {
  readonly names: readonly Span[];
  readonly heading?: 'PER' | 'ORG' | 'LOC';
}

const limitLineChars = 60;

/** A line that holds what may be a name, and a bullet or a number before it. */
const item = patternInLines('u')`
  ^[ \t]*(?:(?:[-*•–·]|\(?\d{1,3}[.):]|\p{L}\))[ \t]+)?(?<name>\p{Lu}[\p{L}\p{M}'’.&-]*(?: (?:(?:de|da|di|du|del|la|le|van|
  von|der|den|ten|al|bin|of|and|&) ){0,2}\p{Lu}[\p{L}\p{M}'’.&-]*){0,3})[ \t]*[,;]?[ \t\r]*$`;

/** A heading is the word for what stands below, with a colon or beside no name: “Our partners:”, “Suppliers”, and not “Chase Banks”. */
const before = '(?:[^:\\n]{0,40}\\s(?=\\p{L}+\\s*:)|(?:(?:our|the|all|key|main|other|former|list of|past|previous|current|new)\\s){0,3})';
const headings: readonly (readonly [kind: 'PER' | 'ORG' | 'LOC', words: string])[] = [
  [
    'ORG',
    'airlines|banks|brands|charities|companies|competitors|employers|exhibitors|firms|institutions|insurers|manufacturers|organi[sz]ations|partners|retailers|sponsors|suppliers|universities|vendors',
  ],
  [
    'PER',
    'absent|apologies|artists|attendees|authors|candidates|cast|contributors|guests|invitees|panel(?:l)?ists|participants|passengers|people|players|present|speakers|witnesses|winners',
  ],
  ['LOC', 'branches|cities|countries|destinations|locations|places|regions|stops|towns|venues|villages'],
];
const headingsByKind = headings.map(([kind, words]) => [kind, new RegExp(`^\\W*${before}(?:${words})\\s*:?\\s*$`, 'iu')] as const);

/** Runs of at least two lines that have a name's form and nothing else on them, at most a blank line apart. */
export function* findNameLists(text: string): Iterable<NameList> {
  let names: Span[] = [];
  let heading: NameList['heading'];
  let blanks = 0;
  let at = 0;
  for (const line of text.split('\n')) {
    const isShort = line.length <= limitLineChars;
    const told = isShort ? headingsByKind.find(([, words]) => words.test(line))?.[0] : undefined;
    const name = isShort && told === undefined ? item.exec(line)?.groups?.name : undefined;
    if (name !== undefined) {
      const start = at + line.indexOf(name);
      names.push({ start, end: start + name.length });
      blanks = 0;
    } else if (line.trim() !== '' || ++blanks > 1) {
      if (names.length > 1) yield { names, ...(heading && { heading }) };
      names = [];
      blanks = 0;
      heading = told;
    }
    at += line.length + 1;
  }
  if (names.length > 1) yield { names, ...(heading && { heading }) };
}
