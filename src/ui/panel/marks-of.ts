import { type TaskResult, topScore } from '../../core/run/result';
import { kindOf } from '../kinds/finding-filter';
import type { Mark } from './split-passage';

/** What to mark in the passage for a result: its findings, or the parts whose label is more likely than all others together. */
export function marksOf(result: TaskResult): Mark[] {
  switch (result.kind) {
    case 'findings':
      return result.findings.map((finding) => ({ span: finding.span, kind: kindOf(finding) }));
    case 'label':
      return result.parts.flatMap(({ span, scores }) => {
        const { label, confidence } = topScore(scores);
        return confidence >= 0.5 ? [{ span, kind: label }] : [];
      });
  }
}
