import { firstWordAfter, poolHead } from '../core/encoding/pool';
import { type Encoding, type HeadName, heads } from '../core/encoding/encoding';
import { readTags } from '../core/encoding/tags';
import { softmax } from '../core/encoding/softmax';
import { dropIgnored } from '../core/rules/ignored';
import { modelThresholdOf, isDetectorOn, isPolicyOn, isRuleOn } from '../core/rules/switches';
import type { Finding } from '../core/run/finding';
import type { Score } from '../core/run/result';
import type { RunOptions } from '../core/run/run';
import { finishSteps } from '../core/run/steps';
import type { Reading, Task } from '../core/run/task';
import type { HeadSays, LeftToModel, Looked, Outcome, WhyResult } from '../core/run/why';
import { isOverlapping, type Span } from '../core/text/span';
import { detectInPieces, detectors, resolveOverlaps } from '../detectors';
import { matchPoliciesInSteps } from '../policies/match';
import { findPhrases } from '../policies/rule-index';
import { findRulesToJudge } from '../policies/rules-to-judge';

/**
 * Why something stands at some words, and why nothing does: every detector, rule and head looks again, with no threshold
 * and none switched off, and what each saw is told with what became of it. In no menu; asked from the panel.
 */
export const why = {
  id: 'why',
  needs: ['encode'],
  async run(reading) {
    const { passage, view, options, focus = { start: 0, end: passage.text.length } } = reading;
    const encoding = await reading.encoding();
    const isHere = ({ span }: { readonly span: Span }) => isOverlapping(span, focus);

    const anySure = Object.fromEntries(detectors.map(({ id }) => [id, 0]));
    const detected: Finding[] = [];
    for (const piece of detectInPieces(passage.text, detectors, anySure, view)) {
      detected.push(...piece);
      await reading.breathe();
    }
    const tagged = (['entities', 'personal'] as const).flatMap((head) => fromHead(head, encoding));
    const thresholdOf = (finding: Finding) =>
      finding.by.kind === 'head' ? options.entityThreshold : (options.detectors[finding.by.id]?.threshold ?? detectorOf(finding)?.threshold ?? 0);
    const isOn = (finding: Finding) => finding.by.kind === 'head' || isDetectorOn(detectorOf(finding)!, options);
    const all = [...detected, ...tagged];
    const winners = resolveOverlaps(all.filter((finding) => isOn(finding) && finding.confidence >= thresholdOf(finding)));
    const kept = new Set(await dropIgnored(winners, passage.text, options.ignored));

    const looked = all.filter(isHere).map((finding): Looked => {
      const threshold = thresholdOf(finding);
      const winner = winners.find((other) => isOverlapping(other.span, finding.span));
      const outcome = outcomeOf(isOn(finding), finding.confidence >= threshold, winner === finding ? kept.has(finding) : null);
      const { by, label, span, confidence, evidence } = finding;
      const title = detectorOf(finding)?.title;
      return {
        by,
        label,
        span,
        confidence,
        threshold,
        evidence,
        outcome,
        ...(title && { title }),
        ...(outcome === 'beaten' && winner && { beatenBy: { by: winner.by, label: winner.label } }),
      };
    });
    const rules = await rulesAt(reading, [...kept], encoding, isHere);
    const total = detectors.length + reading.packs.reduce((sum, pack) => sum + pack.rules.filter(({ match }) => match.kind !== 'judge').length, 0);
    const spoke = new Set([...looked, ...rules].filter(({ by }) => by.kind !== 'head').map(({ by }) => `${by.kind} ${by.id}`)).size;
    return {
      kind: 'why',
      focus,
      looked: [...looked, ...rules].sort((a, b) => Number(b.outcome === 'shown') - Number(a.outcome === 'shown') || b.confidence - a.confidence),
      inWords: await rulesInWords(reading, focus),
      heads: headsAt(encoding, focus, reading.sentences()),
      silent: total - spoke,
    } satisfies WhyResult;
  },
} as const satisfies Task;

const known = new Map(detectors.map((detector) => [detector.id, detector]));

function detectorOf({ by }: Pick<Finding, 'by'>) {
  return by.kind === 'detector' ? known.get(by.id) : undefined;
}

/** `isKept` is null for one that is not the winner of its place. */
function outcomeOf(isOn: boolean, isSure: boolean, isKept: boolean | null): Outcome {
  if (!isOn) return 'off';
  if (!isSure) return 'below';
  return isKept === null ? 'beaten' : isKept ? 'shown' : 'ignored';
}

function fromHead(head: HeadName, encoding: Encoding): Finding[] {
  return readTags(encoding, head).map(({ span, label, confidence }) => ({ span, label, confidence, by: { kind: 'head', id: head }, evidence: [] }));
}

/** What every rule sees at the words, were all of them on and sure of anything. */
async function rulesAt(reading: Reading, detected: readonly Finding[], encoding: Encoding, isHere: (at: Finding) => boolean): Promise<Looked[]> {
  const { passage, packs, options, view } = reading;
  const facts = { detected, groupOf: (id: string) => reading.detector(id)?.group, sentences: reading.sentences(), encoding };
  const open: RunOptions['policies'] = Object.fromEntries(
    packs.map((pack) => [pack.id, { on: true, rules: Object.fromEntries(pack.rules.map(({ id }) => [id, { on: true, threshold: 0 }])) }]),
  );
  const steps = matchPoliciesInSteps(passage.text, packs, facts, open, { view });
  return (await finishSteps(steps, reading.breathe)).filter(isHere).flatMap((finding): Looked[] => {
    const pack = packs.find(({ id }) => id === finding.broken?.policy);
    const rule = pack?.rules.find(({ id }) => id === finding.broken?.rule);
    if (!pack || !rule) return [];
    const own = modelThresholdOf(rule);
    const threshold = own === null ? undefined : (options.policies[pack.id]?.rules?.[rule.id]?.threshold ?? own);
    const isOn = isPolicyOn(pack, options) && isRuleOn(pack, rule, options);
    const outcome = outcomeOf(isOn, threshold === undefined || finding.confidence >= threshold, true);
    const { by, label, span, confidence, evidence } = finding;
    return [{ by, title: rule.message, label, span, confidence, ...(threshold !== undefined && { threshold }), evidence, outcome }];
  });
}

/** The rules in words that are on, and whether a language model is asked about the words by them. */
async function rulesInWords(reading: Reading, focus: Span): Promise<LeftToModel[]> {
  const { packs, options, view, language, breathe } = reading;
  const on = packs.filter((pack) => isPolicyOn(pack, options)).flatMap((pack) => pack.rules.map((rule) => ({ pack, rule })));
  const inWords = on.filter(({ pack, rule }) => rule.match.kind === 'judge' && isRuleOn(pack, rule, options));
  if (inWords.length === 0) return [];
  const phrases = await finishSteps(findPhrases(view.text, packs), breathe);
  const known = { language, view, sentences: reading.sentences(), phrases, isUnlearnt: reading.doubtfulLanguage !== undefined };
  const asked = await finishSteps(findRulesToJudge(known, packs, options), breathe);
  const here = new Set(asked.filter(({ places }) => places.some((place) => isOverlapping(place, focus))).map(({ rule }) => rule));
  return inWords.map(({ pack, rule }) => ({ rule: `${pack.id}/${rule.id}`, title: rule.message, isHere: here.has(rule) }));
}

/** How many labels of a head are told: the first ones say it. */
const mostLabels = 3;

function headsAt(encoding: Encoding, focus: Span, sentences: readonly Span[]): HeadSays[] {
  const sentence = sentences.find((span) => isOverlapping(span, focus)) ?? focus;
  return heads.flatMap((head): HeadSays[] => {
    const scores = encoding.heads[head].kind === 'sequence' ? poolHead(encoding, head, sentence) : tagsAt(encoding, head, focus);
    return scores ? [{ head, scores: [...scores].sort((a, b) => b.confidence - a.confidence).slice(0, mostLabels) }] : [];
  });
}

/** What a token head makes of the words, beginnings and insides of a label taken together: the mean over the words. */
function tagsAt(encoding: Encoding, head: HeadName, focus: Span): Score[] | null {
  const { labels, logits, temperature } = encoding.heads[head];
  const sums = new Map<string, number>();
  let words = 0;
  for (let word = firstWordAfter(encoding.words, focus.start); word < encoding.words.length && encoding.words[word]!.start < focus.end; word++) {
    words++;
    const row = softmax(logits.subarray(word * labels.length, (word + 1) * labels.length), temperature);
    for (const [at, tag] of labels.entries()) {
      const label = tag.replace(/^[BI]-/, '');
      sums.set(label, (sums.get(label) ?? 0) + row[at]!);
    }
  }
  return words === 0 ? null : [...sums].map(([label, sum]) => ({ label: label === 'O' ? 'none' : label, confidence: sum / words }));
}
