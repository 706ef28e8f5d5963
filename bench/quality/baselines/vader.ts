import vader from 'vader-sentiment';
import type { Score } from '../../../src/core/run/result';

/**
 * The word-list baseline: VADER's compound score as one sure class, cut as its authors say (neutral within
 * ±0.05), or at zero where a set knows no neutral texts.
 */
export function scoreWithVader(text: string, hasNeutral: boolean): Score[] {
  const { compound } = vader.SentimentIntensityAnalyzer.polarity_scores(text);
  const border = hasNeutral ? 0.05 : 0;
  const label = compound >= border ? 'positive' : compound <= -border ? 'negative' : 'neutral';
  return ['negative', 'neutral', 'positive'].map((each) => ({ label: each, confidence: each === label ? 1 : 0 }));
}
