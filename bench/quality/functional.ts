import type { Case } from '../try/judge';
import { judgeAll, type Judged } from '../try/rates';
import type { openAnswers } from '../try/answer';
import { type FunctionalKind, casesOf } from '../../tests/functional/kind';
import { functionalTask } from './record';
import { accuracy } from '../../src/core/measure/scoring';
import { createMeasure, type Figure } from './figure';

/** The pass rate of each functional kind: the share of its texts whose answer is right, with its interval over texts. */
export async function measureFunctional(
  kinds: readonly FunctionalKind[],
  answer: ReturnType<typeof openAnswers>,
): Promise<{ figures: Figure[]; wrong: Judged[] }> {
  const figures: Figure[] = [];
  const wrong: Judged[] = [];
  for (const kind of kinds) {
    const judged = await judgeAll(casesOf(kind) satisfies Case[], answer);
    const rows = judged.map((one) => ({ gold: 'right', predicted: one.wrong.length ? 'wrong' : 'right' }));
    figures.push(createMeasure({ name: kind.id, split: 'test' }, functionalTask)('pass rate', rows, accuracy));
    wrong.push(...judged.filter((one) => one.wrong.length > 0));
  }
  return { figures, wrong };
}

/** What is wrong, a line each: these texts are our own and may be shown. */
export function formatWrong(wrong: readonly Judged[]): string {
  return wrong.map(({ of, wrong: why }) => `${of.id}  ${JSON.stringify(of.text)}  ${why.join('; ')}`).join('\n');
}
