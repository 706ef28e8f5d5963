/** How right a task of findings is about rows: what was found and what should have been. Pure. */
import { interval } from '../measure/bootstrap';
import { type SpanCount, spanF1 } from '../measure/scoring';
import type { Labelled } from '../measure/token-spans';
import type { Finding } from '../run/finding';
import { isOverlapping, isSameSpan } from '../text/span';
import { labelledOf, ruleOfLabel } from './judge-findings';
import { type RowCount, type Share, shareOfRows } from './share';
import type { FindingsRow } from './test-row';

/** A row and what was found in its text. */
export interface FoundIn {
  readonly row: FindingsRow;
  readonly findings: readonly Finding[];
}

/** A finding of which the row says whether it is right. */
export interface FindingClaim {
  /** The row, by its name. */
  readonly row: string;
  readonly confidence: number;
  readonly isRight: boolean;
  /** Whose confidence it is. */
  readonly by: Finding['by'];
}

/** What is wrong in one row. */
export interface WrongFindings {
  readonly row: FindingsRow;
  readonly alarms: readonly Labelled[];
  readonly missed: readonly Labelled[];
}

/** What a pack of rules found, as far as rows say anything of it. */
export interface PackScore {
  readonly policy: string;
  /** Of what it found, what is right. */
  readonly right: Share;
  /** Rules with false alarms, the most first. */
  readonly alarms: readonly { readonly rule: string; readonly count: number }[];
}

export interface FindingsScore {
  readonly rows: number;
  /** Rows whose whole passage was judged; of the others only the judged places count. */
  readonly whole: number;
  /** Of what was found and judged, what is right. */
  readonly precision: Share;
  /** Of what is there, what was found: of whole rows alone, for nobody has looked through the others for what is missing. */
  readonly recall: Share;
  /** F1 over spans of whole rows, its interval drawn over them (bootstrap); null where nothing stands or was found in any. */
  readonly f1: { readonly value: number; readonly from: number; readonly to: number } | null;
  readonly packs: readonly PackScore[];
  /** Every finding that a row speaks of. */
  readonly claims: readonly FindingClaim[];
  readonly wrong: readonly WrongFindings[];
}

/** One row compared: what of the findings the row speaks of, with its word, and what it wants that is not there. */
export interface Compared extends SpanCount {
  readonly row: FindingsRow;
  readonly claims: readonly (FindingClaim & { readonly place: Labelled })[];
  readonly missed: readonly Labelled[];
}

/** Compares what was found in a text with its row. Names must be exact; a rule is right wherever it touches the marked words. */
export function compareRow({ row, findings }: FoundIn): Compared {
  const open = [...row.spans];
  const claims = findings.flatMap((finding) => {
    const place = labelledOf(finding);
    const at = open.findIndex((wanted) => isMatch(wanted, place));
    const isRight = at >= 0;
    if (isRight) open.splice(at, 1);
    // A rule that is broken twice within the marked words has found them once.
    else if (row.spans.some((wanted) => isMatch(wanted, place))) return [];
    return isRight || row.isWhole || isSpokenOf(row, place) ? [{ row: row.id, place, isRight, confidence: finding.confidence, by: finding.by }] : [];
  });
  return { row, claims, missed: open, right: claims.filter(({ isRight }) => isRight).length, found: claims.length, wanted: row.spans.length };
}

/** What the findings of many rows are worth. */
export function scoreFindings(found: readonly FoundIn[]): FindingsScore {
  const compared = found.map(compareRow);
  const whole = compared.filter(({ row }) => row.isWhole);
  const { low, high } = interval(whole, spanF1);
  return {
    rows: compared.length,
    whole: whole.length,
    precision: shareOfRows(compared.map(({ right, found }) => ({ right, total: found }))),
    recall: shareOfRows(whole.map(({ right, wanted }) => ({ right, total: wanted }))),
    f1: whole.some(({ found, wanted }) => found + wanted > 0) ? { value: spanF1(whole), from: low, to: high } : null,
    packs: scorePacks(compared),
    claims: compared.flatMap(({ claims }) => claims.map(({ row, confidence, isRight, by }) => ({ row, confidence, isRight, by }))),
    wrong: compared.flatMap(({ row, claims, missed }) => {
      const alarms = claims.filter(({ isRight }) => !isRight).map(({ place }) => place);
      return alarms.length + missed.length > 0 ? [{ row, alarms, missed }] : [];
    }),
  };
}

function isMatch(wanted: Labelled, place: Labelled): boolean {
  return wanted.label === place.label && (ruleOfLabel(place.label) ? isOverlapping(wanted, place) : isSameSpan(wanted, place));
}

/** Of a row whose passage was judged in parts: whether the reader has said anything of this place. */
function isSpokenOf({ spans, wrong }: FindingsRow, place: Labelled): boolean {
  // Two rules may be broken by the same words, and of the other one nothing was said.
  if (ruleOfLabel(place.label)) return wrong.some((span) => span.label === place.label && isOverlapping(span, place));
  return [...spans, ...wrong].some((span) => isOverlapping(span, place));
}

function scorePacks(compared: readonly Compared[]): PackScore[] {
  const all = compared.flatMap(({ claims }) => claims).map((claim) => ({ ...claim, name: ruleOfLabel(claim.place.label) }));
  const policies = new Set(all.flatMap(({ name }) => name?.policy ?? []));
  return [...policies].map((policy) => {
    const claims = all.filter(({ name }) => name?.policy === policy);
    const alarms = new Map<string, number>();
    for (const { name, isRight } of claims) if (name && !isRight) alarms.set(name.rule, (alarms.get(name.rule) ?? 0) + 1);
    return { policy, right: shareOfRows(countRows(claims)), alarms: [...alarms].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count) };
  });
}

/** How much of what is said is right, row by row; rows of which nothing is said are left out. */
export function countRows(claims: readonly Pick<FindingClaim, 'row' | 'isRight'>[]): readonly RowCount[] {
  const counts = new Map<string, { right: number; total: number }>();
  for (const { row, isRight } of claims) {
    const count = counts.get(row) ?? { right: 0, total: 0 };
    counts.set(row, count);
    count.total++;
    if (isRight) count.right++;
  }
  return [...counts.values()];
}
