import { saidLabel, type Tally, tallyParts } from '../../core/run/certainty';
import { labelsOf } from '../../core/run/labels';
import { type Judgement, type LabelResult, type Score, topScore } from '../../core/run/result';
import { type Formats, languageTag } from '../formats';
import type { Translate } from '../hosts';
import { keyOf, labelName } from '../wording';
import { round } from './kind';

/** What words need. */
export interface Speech {
  readonly t: Translate;
  readonly locale: string;
  readonly formats: Formats;
}

/** What a reader is told of a stretch: a label and how far to rely on it, or why there is none. */
export interface Verdict {
  /** The label that is said; absent where none is. */
  readonly tone?: string;
  /** Of a label of the user's: its place among the others, which gives it its colour. */
  readonly place?: number;
  readonly words: string;
  /** “sure”, “likely”, or a share where nobody has measured what it is worth. */
  readonly reserve?: string;
}

/** The verdict on one stretch, as short as its margin is narrow. */
export function verdictOf(judged: Judgement, { t, formats }: Speech): Verdict {
  if (judged.withheld) return { words: t(keyOf('withheld_short', judged.withheld)) };
  const label = saidLabel(judged);
  if (label === null) return { words: t('certainty.unsure') };
  const reserve = judged.certainty ? t(keyOf('certainty', judged.certainty)) : formats.confidence(topScore(judged.scores).confidence);
  const place = isTone(label) ? undefined : judged.scores.findIndex((score) => score.label === label) % colours;
  return { tone: label, ...(place !== undefined && { place }), words: labelName(t, label), reserve };
}

/** The verdict on a whole passage, in the title of its results. */
export function verdictOfWhole(result: LabelResult, speech: Speech): Verdict {
  const { t } = speech;
  if (result.withheld) return { words: t(keyOf('withheld', result.withheld)) };
  const tally = tallyParts(result.parts);
  // A label of the user's is of the whole text, whatever its sentences are about by themselves.
  if (tally.isMixed && result.certainty === 'unsure')
    return { words: t('result.mixed', countsOf({ ...tally, said: tally.said.filter(({ label }) => label !== 'neutral') }, speech)) };
  if (result.certainty !== 'unsure') return verdictOf(result, speech);
  const [first, second] = likeliest(result.scores);
  return { words: first && second ? t('result.unsure', inSentence(first.label, speech), inSentence(second.label, speech)) : t('certainty.unsure') };
}

/** “35 positive, 24 negative”: what the parts say, the most frequent first. */
export function countsOf({ said }: Pick<Tally, 'said'>, speech: Speech): string {
  const counts = said.map(({ label, count }) => speech.t('result.count_of', speech.formats.integer(count), inSentence(label, speech)));
  return speech.formats.list(counts);
}

/** The verdict as cells of a table: the label only where one is said, and how far to rely on it, or why none is. */
export function columnsOf(judged: Judgement, { t, locale }: Speech): { kind?: string; confidence?: number; certainty?: string } {
  const lower = (words: string) => words.toLocaleLowerCase(languageTag(locale));
  if (judged.withheld) return { certainty: lower(t(keyOf('withheld_short', judged.withheld))) };
  const label = saidLabel(judged);
  if (label === null) return { certainty: lower(t('certainty.unsure')) };
  return {
    kind: labelName(t, label),
    confidence: round(topScore(judged.scores).confidence),
    ...(judged.certainty && { certainty: t(keyOf('certainty', judged.certainty)) }),
  };
}

function likeliest(scores: readonly Score[]): Score[] {
  return [...scores].sort((a, b) => b.confidence - a.confidence);
}

/** A label's name in the middle of a sentence; the user's keep their capitals. */
function inSentence(label: string, { t, locale }: Speech): string {
  const name = labelName(t, label);
  return isTone(label) ? name.toLocaleLowerCase(languageTag(locale)) : name;
}

/** So many colours there are for labels of the user's. */
export const colours = 5;

const tones = labelsOf('tone');

/** Whether a label tells a mood, and is none of the user's. */
export function isTone(label: string): boolean {
  return tones.includes(label);
}
