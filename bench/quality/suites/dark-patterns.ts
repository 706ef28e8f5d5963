import { poolHead } from '../../../src/core/encoding/pool';
import { topScore } from '../../../src/core/run/result';
import { packs } from '../../../src/packs';
import { findBreaches } from '../breaches';
import { type ClassScheme, readClasses } from '../class-scheme';
import { calibrationError, f1Of } from '../../../src/core/measure/scoring';
import type { Suite } from '../suite';

const scheme: ClassScheme = {
  names: { dark_pattern: ['dark', 'darkpattern'], none: ['not_dark_pattern', 'no_dark_pattern', 'normal'] },
  telling: 'dark_pattern',
  numbered: [['none', 'dark_pattern']],
  hint: /dark/i,
};

const pack = 'dark-patterns';

/** Texts of shops: F1 of "the policy pack found something", and of the head alone. */
export const darkPatterns: Suite<'dark-patterns'> = {
  task: 'dark-patterns',
  fits: (dataSet, labels) => readClasses(dataSet, labels, scheme) !== null,
  async run(dataSet, { product, labels, measure, each }) {
    const classes = readClasses(dataSet, labels, scheme)!;
    const rows = dataSet.rows.flatMap(({ text }, at) => (classes[at] ? [{ text: text!, gold: classes[at] }] : []));
    const hasPack = packs.some(({ id }) => id === pack);
    const judged = await each(rows, async ({ text, gold }) => {
      const reading = product.read({ text });
      const scores = poolHead(await reading.encoding(), 'dark_pattern', { start: 0, end: text.length });
      const best = scores ? topScore(scores) : { label: 'none', confidence: 1 };
      const isBroken = hasPack && (await findBreaches(reading, pack)).length > 0;
      return { gold, predicted: best.label, confidence: best.confidence, isRight: best.label === gold, byPack: isBroken ? 'dark_pattern' : 'none' };
    });
    const score = f1Of('dark_pattern');
    return [
      ...(hasPack
        ? [
            measure(
              'F1',
              judged.map(({ gold, byPack }) => ({ gold, predicted: byPack })),
              score,
            ),
          ]
        : []),
      measure('F1 by the head alone', judged, score),
      measure('calibration error', judged, calibrationError),
    ];
  },
};
