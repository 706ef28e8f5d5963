import { isOverlapping } from '../../../src/core/text/span';
import { detectors, resolveOverlaps } from '../../../src/detectors';
import { toUtf16 } from '../../../src/core/measure/code-points';
import { mapLabel } from '../label-map';
import { precision, recall, spanF1 } from '../../../src/core/measure/scoring';
import type { Suite } from '../suite';

const secretDetectors = new Set(detectors.filter(({ group }) => group === 'secret').map(({ id }) => id));

/**
 * Lines of code and configuration, each with a secret or without one. A line counts as found when a secret
 * detector finds something in it, where the line marks its secret: something that overlaps the mark.
 */
export const secrets: Suite<'secrets'> = {
  task: 'secrets',
  fits: ({ rows }, labels) => rows.some((row) => mapLabel(labels, row.label ?? '') === 'secret') && rows.every(({ text }) => text !== undefined),
  async run(dataSet, { product, labels, measure, each }) {
    const lines = await each(dataSet.rows, async ({ text: given, label, spans }) => {
      const text = given!;
      const found = resolveOverlaps(await product.read({ text }).findings()).filter(({ by }) => secretDetectors.has(by.id));
      const marks = toUtf16(text, spans ?? []);
      const isSecret = mapLabel(labels, label ?? '') === 'secret';
      const isHit = found.some(({ span }) => marks.length === 0 || marks.some((mark) => isOverlapping(mark, span)));
      return { right: isSecret && isHit ? 1 : 0, found: found.length ? 1 : 0, wanted: isSecret ? 1 : 0 };
    });
    return [measure('recall', lines, recall), measure('precision', lines, precision), measure('F1', lines, spanF1)];
  },
};
