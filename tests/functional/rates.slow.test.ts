import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatWrong, measureFunctional } from '@/bench/quality/functional';
import { openAnswers } from '@/bench/try/answer';
import { functionalKinds } from './kinds';

/** Points by which a rate may fall before its figure in Options → About must be measured anew. */
const tolerance = 3;

const file = join(import.meta.dirname, '../../assets/models/gloss-encoder/metrics.json');
const recorded = (JSON.parse(readFileSync(file, 'utf8')) as { dataset: string; task: string; value: number }[]).filter(({ task }) => task === 'functional');

describe('behaviours', () => {
  it('are told in About for every kind', () => {
    expect(recorded.map(({ dataset }) => dataset).sort()).toEqual(functionalKinds.map(({ id }) => id).sort());
  });

  it('are what About says of them', async () => {
    const { figures, wrong } = await measureFunctional(functionalKinds, openAnswers());
    for (const { dataset, value } of figures) {
      const told = 100 * recorded.find((row) => row.dataset === dataset)!.value;
      expect(value, `${dataset}\n${formatWrong(wrong.filter(({ of }) => of.kind === dataset))}`).toBeGreaterThanOrEqual(told - tolerance);
    }
  }, 600_000);
});
