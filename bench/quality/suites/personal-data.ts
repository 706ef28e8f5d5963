import type { Span } from '../../../src/core/text/span';
import { findNames } from '../../../src/tasks/names';
import { toUtf16 } from '../../../src/core/measure/code-points';
import { mapLabel } from '../label-map';
import { ofFinding, ofPresidio } from '../personal-labels';
import { calibrationError, countSpans, countWords, precision, recall, spanF1, spanF2 } from '../../../src/core/measure/scoring';
import type { Suite } from '../suite';
import type { Labelled } from '../../../src/core/measure/token-spans';
import { joinAddresses, joinNeighbours } from '../neighbours';

/**
 * Personal data by detectors and the encoder's two token heads, overlaps resolved: micro F1 over spans of
 * the same type and place, where punctuation and white space at the ends do not count.
 *
 * Presidio's data set labels one and the same address now as a whole, now as street, flat, place and code
 * (its templates decide), so F1 is given three times: of the spans as they are; with neighbours of one type
 * as one, as Presidio's own evaluator (`SpanEvaluator`) counts; and with all parts of an address as one.
 * Presidio's published figures ask less: which words are personal data of any kind, with F2; that is given too.
 */
export const personalData: Suite<'personal-data'> = {
  task: 'personal-data',
  fits: ({ rows }) =>
    rows.some(({ spans }) => spans?.length) && rows.every(({ text, label, spans }) => text !== undefined && label === undefined && spans !== undefined),
  async run(dataSet, { product, labels, measure, each }) {
    const rename = (label: string) => {
      const mapped = mapLabel(labels, label);
      return mapped === null ? null : ofPresidio(mapped);
    };
    const known = new Set(dataSet.rows.flatMap(({ spans }) => spans?.map(({ label }) => rename(label)) ?? []));
    const texts = await each(dataSet.rows, async ({ text: given, spans }) => {
      const text = given!;
      const reading = product.read({ text });
      const findings = (await findNames(reading, await reading.encoding())).flatMap((finding) => {
        const label = ofFinding(finding.label);
        return known.has(label) ? [{ ...finding, label }] : [];
      });
      const wanted = toUtf16(text, spans ?? []).flatMap((span): Labelled[] => {
        const label = rename(span.label);
        return label === null ? [] : [{ ...trim(text, span), label }];
      });
      const found = findings.map(({ span, label, confidence }) => ({ ...trim(text, span), label, confidence }));
      return { text, wanted, found };
    });
    const exact = texts.map(({ wanted, found }) => countSpans(wanted, found));
    const loose = texts.map(({ wanted, found }) => countSpans(wanted, found, isMostlySame));
    const joined = (join: typeof joinNeighbours) => texts.map(({ text, wanted, found }) => countSpans(join(text, wanted), join(text, found)));
    const claims = texts.flatMap(({ wanted, found }) =>
      found.map((span) => ({ confidence: span.confidence, isRight: countSpans(wanted, [span]).right === 1 })),
    );
    const byType = [...known].filter((label) => label !== null).sort();
    const count = (type: string) =>
      texts.map(({ wanted, found }) =>
        countSpans(
          wanted.filter(({ label }) => label === type),
          found.filter(({ label }) => label === type),
        ),
      );
    return [
      measure('span F1', exact, spanF1),
      measure('span F1, neighbours joined', joined(joinNeighbours), spanF1),
      measure('span F1, addresses whole', joined(joinAddresses), spanF1),
      measure('span precision', exact, precision),
      measure('span recall', exact, recall),
      // What labels that were right about everything but the pieces of addresses would get: no finder of whole addresses gets more.
      measure(
        'span F1 of the labels with addresses whole',
        texts.map(({ text, wanted }) => countSpans(wanted, joinAddresses(text, wanted))),
        spanF1,
      ),
      measure('span F1 at half overlap', loose, spanF1),
      measure(
        'word F2, whatever the kind',
        texts.map(({ text, wanted, found }) => countWords(text, wanted, found)),
        spanF2,
      ),
      measure('calibration error of findings', claims, calibrationError),
      ...byType.map((type) => measure(`span F1 of ${type}`, count(type), spanF1)),
    ];
  },
};

/** The span without what is neither letter nor digit at its ends; as it was where nothing would be left. */
function trim(text: string, { start, end }: Span): Span {
  const inner = /[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text.slice(start, end));
  return inner ? { start: start + inner.index, end: start + inner.index + inner[0].length } : { start, end };
}

/** Whether two spans share at least half of the characters that either has. */
function isMostlySame(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) >= 0.5;
}
