import { poolHead } from '../../../src/core/encoding/pool';
import { topScore } from '../../../src/core/run/result';
import { packs } from '../../../src/packs';
import { type ClassScheme, readClasses } from '../class-scheme';
import { decodeTweet } from '../decode-text';
import { findBreaches } from '../breaches';
import { accuracy, calibrationError, macroF1 } from '../../../src/core/measure/scoring';
import type { Suite } from '../suite';

/** Which labels of public sets tell of attacks. */
export const toxicityScheme: ClassScheme = {
  names: {
    toxic: ['offensive', 'hate', 'hateful', 'abusive', 'insult', 'toxicity'],
    not_toxic: ['not_offensive', 'not_hate', 'neither', 'non_toxic', 'nontoxic', 'normal', 'safe', 'clean', 'none', 'benign'],
  },
  telling: 'toxic',
  numbered: [['not_toxic', 'toxic']],
  hint: /tox|offens|hate|abus|insult|civil/i,
};

const pack = 'toxic-language';

/**
 * Toxic or not: the toxicity head over the whole text, and the policy pack that users see (which looks at
 * each sentence and keeps silent unless it is sure).
 */
export const toxicity: Suite<'toxicity'> = {
  task: 'toxicity',
  fits: (dataSet, labels) => readClasses(dataSet, labels, toxicityScheme) !== null,
  async run(dataSet, { product, labels, measure, each }) {
    const classes = readClasses(dataSet, labels, toxicityScheme)!;
    const rows = dataSet.rows.flatMap(({ text }, at) => (classes[at] ? [{ text: decodeTweet(text!), gold: classes[at] }] : []));
    const hasPack = packs.some(({ id }) => id === pack);
    const judged = await each(rows, async ({ text, gold }) => {
      const reading = product.read({ text });
      const scores = poolHead(await reading.encoding(), 'toxicity', { start: 0, end: text.length });
      const best = scores ? topScore(scores) : { label: 'not_toxic', confidence: 1 };
      const isBroken = hasPack && (await findBreaches(reading, pack)).length > 0;
      return { gold, predicted: best.label, confidence: best.confidence, isRight: best.label === gold, byPack: isBroken ? 'toxic' : 'not_toxic' };
    });
    // Some sets know only what is toxic: "not sexist" may be toxic all the same.
    const known = ['toxic', 'not_toxic'].filter((label) => judged.some(({ gold }) => gold === label));
    const score = known.length === 2 ? macroF1(known) : accuracy;
    const metric = known.length === 2 ? 'macro F1' : 'recall';
    const innocent = judged.filter(({ gold }) => gold === 'not_toxic');
    return [
      measure(metric, judged, score),
      measure('calibration error', judged, calibrationError),
      ...(hasPack
        ? [
            measure(
              `${metric} by the pack`,
              judged.map(({ gold, byPack }) => ({ gold, predicted: byPack })),
              score,
            ),
            ...(innocent.length > 0
              ? [measure('false alarms of the pack', innocent, (rows) => rows.filter(({ byPack }) => byPack === 'toxic').length / rows.length)]
              : []),
          ]
        : []),
    ];
  },
};
