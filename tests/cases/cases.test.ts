import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openAnswers } from '@/bench/try/answer';
import { readCases } from '@/bench/try/cases';
import { judgeAll, type Judged } from '@/bench/try/rates';
import { ownCases } from './own-cases';

/** How many of our own texts of a kind are right at least: a kind that was mended stays mended. */
const leastRight: Readonly<Record<string, number>> = {
  K1: 39,
  K2: 30,
  K3: 30,
  K4: 30,
  K5: 30,
  K6: 92,
  K7: 30,
  K8: 28,
  K9: 30,
  K10: 28,
  K11: 26,
  K12: 30,
  K13: 30,
  K14: 30,
  K15: 29,
  K16: 30,
  K17: 32,
  K18: 83,
  N6: 41,
};

const answer = openAnswers();
const given = join(import.meta.dirname, '../../../shared/cases/public-reports.json');

describe('what users of the neighbours reported', () => {
  it('is right in as many texts of ours as ever, kind by kind', async () => {
    const judged = await judgeAll(ownCases(), answer);
    for (const [kind, least] of Object.entries(leastRight)) {
      const ofKind = judged.filter(({ of }) => of.kind === kind);
      expect(rightOf(ofKind), tellWrong(ofKind)).toBeGreaterThanOrEqual(least);
    }
  }, 300_000);

  // The cases made from public reports lie beside the project and never in it.
  it.skipIf(!existsSync(given))(
    'is right in the cases beside the project, where they are at hand',
    async () => {
      const judged = await judgeAll(readCases(readFileSync(given, 'utf8')), answer);
      expect(rightOf(judged), tellWrong(judged)).toBeGreaterThanOrEqual(208);
    },
    300_000,
  );
});

function rightOf(judged: readonly Judged[]): number {
  return judged.filter(({ wrong }) => wrong.length === 0).length;
}

function tellWrong(judged: readonly Judged[]): string {
  return judged.flatMap(({ of, wrong }) => (wrong.length ? [`${of.id}: ${wrong.join('; ')}`] : [])).join('\n');
}
