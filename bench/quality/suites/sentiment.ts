import { isLabel, topScore, type Score } from '../../../src/core/run/result';
import { saidLabel } from '../../../src/core/run/certainty';
import { type DataSet, languageOf } from '../data-set';
import type { Figure, Measure } from '../figure';
import { scoreWithVader } from '../baselines/vader';
import { type ClassScheme, readClasses } from '../class-scheme';
import { decodeTreebank, decodeTweet } from '../decode-text';
import { resultOf } from '../product';
import { accuracy, calibrationError, macroRecall } from '../../../src/core/measure/scoring';
import type { Suite } from '../suite';

export const scheme: ClassScheme = {
  names: { negative: ['neg'], neutral: ['neu'], positive: ['pos'] },
  telling: 'positive',
  numbered: [
    ['negative', 'positive'],
    ['negative', 'neutral', 'positive'],
  ],
  hint: /sent|sst|review|imdb|polarity|opinion/i,
};

/**
 * The sentiment task on whole texts: accuracy where a set knows two classes (the third is then never
 * chosen, and the other two share its probability), macro recall where it knows three. A set made of tests is
 * also told by what they test.
 */
export const sentiment: Suite<'sentiment'> = {
  task: 'sentiment',
  fits: (dataSet, labels) => readClasses(dataSet, labels, scheme) !== null,
  async run(dataSet, { product, labels, measure, each }) {
    const classes = readClasses(dataSet, labels, scheme)!;
    const asked = Object.keys(scheme.names).filter((label) => classes.includes(label));
    const rows = labelledTexts(dataSet, classes);
    const judged = await each(rows, async ({ text, gold, capability }) => {
      const result = await resultOf(product.read({ text }), 'sentiment');
      if (!isLabel(result)) throw new Error('The sentiment task did not return a label.');
      const best = topScore(amongst(result.scores, asked));
      const isSure = result.certainty === 'sure' && saidLabel(result) !== null;
      return { gold, capability, predicted: best.label, confidence: best.confidence, isRight: best.label === gold, isSure, said: saidLabel(result) };
    });
    // Its word list is English.
    const vader = (languageOf(dataSet) === 'en' ? rows : []).map(({ text, gold }) => ({
      gold,
      predicted: topScore(amongst(scoreWithVader(text, asked.includes('neutral')), asked)).label,
    }));
    const [metric, score] = asked.length === 2 ? (['accuracy', accuracy] as const) : (['macro recall', macroRecall] as const);
    const capabilities = [...new Set(judged.flatMap(({ capability }) => capability ?? []))];
    const byCapability = capabilities.map((name) =>
      measure(
        `accuracy on ${name}`,
        judged.filter(({ capability }) => capability === name),
        accuracy,
      ),
    );
    return [
      measure(metric, judged, score),
      ...byCapability,
      measure('calibration error', judged, calibrationError),
      measure(saidMetric, judged, (some) => some.filter(({ isSure }) => isSure).length / some.length),
      ...measureRight(judged, measure),
      ...(vader.length > 0 ? [measure(metric, vader, score, 'vader-sentiment')] : []),
    ];
  },
};

/** The share of texts of which something is said without reserve, and how much of that is right: a third class counts as wrong where a set has two. */
export const saidMetric = 'said without reserve';
export const rightMetric = 'right of what is said without reserve';

function measureRight(judged: readonly { gold: string; said: string | null; isSure: boolean }[], measure: Measure): Figure[] {
  const sure = judged.flatMap(({ gold, said, isSure }) => (isSure && said !== null ? [{ gold, predicted: said }] : []));
  return sure.length > 0 ? [measure(rightMetric, sure, accuracy)] : [];
}

/** The texts of a set as they read before a collector escaped them, with their true class. */
export function labelledTexts({ rows }: DataSet, classes: readonly (string | null)[]): { text: string; gold: string; capability: string | undefined }[] {
  return rows.flatMap(({ text, capability }, at) => (classes[at] ? [{ text: decodeTweet(decodeTreebank(text!)), gold: classes[at], capability }] : []));
}

/** The scores of the classes a set knows, made to sum to 1. */
function amongst(scores: readonly Score[], labels: readonly string[]): Score[] {
  const kept = scores.filter(({ label }) => labels.includes(label));
  const sum = kept.reduce((total, { confidence }) => total + confidence, 0);
  return kept.map(({ label, confidence }) => ({ label, confidence: confidence / sum }));
}
