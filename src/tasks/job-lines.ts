import type { Finding } from '../core/run/finding';
import type { Span } from '../core/text/span';
import { patternInLines } from '../core/text/pattern-in-lines';

/**
 * A job as signatures, mastheads and lists of people write it: alone on its line or between its borders, each word with a
 * capital, what somebody is at the end, or at the beginning and of what (“Head of Sales”). The model reads such lines without a sentence around them and takes the first
 * word for all of it, or the whole for nothing; “Device Manager” is why somebody must stand beside it.
 */
const job = patternInLines('gu')`
  (?<=^|[|·•;,:–—]|[ \t]-)[ \t]*(?<job>(?:\p{Lu}[\p{L}&/.’'-]{0,20}[ \t](?:(?:and|&|of|for|the)[ \t])?){0,5}
  (?:Accountant|Administrator|Advis[eo]r|Agent|Ambassador|Analyst|Architect|Assistant|Associate|Attorney|Auditor|
  Buyer|Chair(?:man|woman|person)?|Clerk|(?:Co-)?Founder|Consultant|Controller|Coordinator|Counsel|Curator|Designer|
  Developer|Director|Editor|Engineer|Executive|Head|Inspector|Instructor|Intern|Journalist|Lawyer|Lecturer|Librarian|
  Manager|Nurse|Officer|Partner|Photographer|Physician|Planner|President|Principal|Producer|Professor|Programmer|
  Recruiter|Registrar|Representative|Researcher|Scientist|Secretary|Solicitor|Specialist|Strategist|Superintendent|
  Supervisor|Surgeon|Teacher|Technician|Therapist|Trainee|Translator|Treasurer|Writer|C[EFIOT]O|VP)|
  (?:\p{Lu}[\p{L}-]{0,20}[ \t]){0,2}(?:Head|Director|Manager|President|Chair|Dean|Professor|Chief|VP)[ \t](?:of|for)
  (?:[ \t](?:(?:and|&|of|for|the)[ \t])?\p{Lu}[\p{L}&/.’'-]{0,20}){1,5})
  (?=[ \t]*(?:$|[|·•;,:–—\r]|-[ \t]))`;
/** What may stand between somebody and the job: a border, a line break, a blank line. */
const beside = /^[ \t]*(?:\(\p{L}{2,5}(?:\/\p{L}{2,5})?\))?[ \t]*[|·•,;:–—-]?[ \t\r]*\n?[ \t\r]*\n?[ \t]*$/u;
const named = /(?:^|\n)[ \t]*(?:(?:job )?title|position|role|occupation|designation)[ \t]*:[ \t]*$/iu;

/** Lines are short where jobs stand; longer ones are prose. */
const limitLineChars = 120;
/** No two letters of a job's end are worth more: it is what people call themselves. */
const confidence = 0.8;

/** Findings without overlaps, in order, where a job that stands beside somebody is one title, whatever parts of it were taken for. */
export function findJobLines(findings: readonly Finding[], text: string): Finding[] {
  const jobs: Finding[] = [];
  const dropped = new Set<Finding>();
  let first = 0;
  for (const span of jobsOf(text)) {
    // Both come in order: a whole list of staff is one walk.
    while (first < findings.length && findings[first]!.span.end <= span.start) first++;
    let behind = first;
    while (behind < findings.length && findings[behind]!.span.start < span.end) behind++;
    const touching = findings.slice(first, behind);
    if (touching.some((finding) => finding.by.kind !== 'head' || isLarger(finding.span, span))) continue;
    const title = touching.find(({ label }) => label === 'TITLE');
    if (title && title.span.start === span.start && title.span.end === span.end) continue;
    const neighbours = [findings[first - 1], findings[behind]].filter((finding) => finding !== undefined);
    const isSomebodys = named.test(text.slice(Math.max(0, span.start - 40), span.start)) || neighbours.some((finding) => standsBeside(finding, span, text));
    if (!isSomebodys) continue;
    jobs.push(title ? { ...title, span } : { span, label: 'TITLE', confidence, by: { kind: 'head', id: 'personal' }, evidence: [{ code: 'near' }] });
    for (const finding of touching) dropped.add(finding);
  }
  if (jobs.length === 0) return [...findings];
  return [...findings.filter((finding) => !dropped.has(finding)), ...jobs].sort((a, b) => a.span.start - b.span.start);
}

function* jobsOf(text: string): Iterable<Span> {
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.length <= limitLineChars) {
      for (const { 0: whole, index, groups } of line.matchAll(job)) {
        const start = at + index + whole.length - groups!.job!.length;
        yield { start, end: start + groups!.job!.length };
      }
    }
    at += line.length + 1;
  }
}

function isLarger(one: Span, than: Span): boolean {
  return one.start < than.start || one.end > than.end;
}

function standsBeside({ label, span }: Finding, at: Span, text: string): boolean {
  if (label !== 'PER') return false;
  if (span.end <= at.start) return at.start - span.end <= 12 && beside.test(text.slice(span.end, at.start));
  return span.start >= at.end && span.start - at.end <= 12 && beside.test(text.slice(at.end, span.start));
}
