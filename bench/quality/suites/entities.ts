import type { Finding } from '../../../src/core/run/finding';
import { isFindings } from '../../../src/core/run/result';
import { findWithCompromise } from '../baselines/compromise';
import { languageOf } from '../data-set';
import { decodeTreebank } from '../decode-text';
import { mapLabel } from '../label-map';
import { resultOf } from '../product';
import { calibrationError, countSpans, precision, recall, spanF1 } from '../../../src/core/measure/scoring';
import type { Suite } from '../suite';
import { joinTokens, type Labelled, readBio, toTokens } from '../../../src/core/measure/token-spans';

/** What CoNLL-2003 calls MISC (nationalities, above all) is not what the sets mean that have products and works under that name: it gets a row of its own. */
const hasOtherMisc = /conll/i;
const allTypes = ['PER', 'ORG', 'LOC', 'MISC'];

/**
 * The entities task, detectors and all: micro F1 over exact spans of tokens and their types. Types that a
 * set does not know are not counted against anybody. Its sentences are ordinary text, so what compliance says of them with every
 * pack on is counted too.
 */
export const entities: Suite<'entities'> = {
  task: 'entities',
  fits: ({ rows }) => rows.length > 0 && rows.every(({ tokens, tags }) => tokens && tags?.length === tokens.length),
  async run(dataSet, { product, labels, measure, each }) {
    const sentences = await each(dataSet.rows, async (row) => {
      const { text, tokens } = joinTokens(row.tokens!.map(decodeTreebank));
      const reading = product.read({ text });
      const result = await resultOf(reading, 'entities');
      const alarms = await resultOf(reading, 'compliance');
      if (!isFindings(result) || !isFindings(alarms)) throw new Error('A task of findings did not return any.');
      return {
        isAlarmed: alarms.findings.length > 0,
        wanted: readBio(row.tags!, (label) => mapLabel(labels, label)),
        found: toTokens(result.findings.map(label), tokens),
        claims: result.findings.map((finding) => ({ span: toTokens([label(finding)], tokens)[0], confidence: finding.confidence })),
        baseline: toTokens(findWithCompromise(text), tokens),
      };
    });
    const known = allTypes.filter((type) => sentences.some(({ wanted }) => wanted.some((span) => span.label === type)));
    const asked = hasOtherMisc.test(dataSet.name) ? known.filter((type) => type !== 'MISC') : known;
    const count = (side: 'found' | 'baseline', types: readonly string[]) =>
      sentences.map((sentence) => countSpans(only(sentence.wanted, types), only(sentence[side], types)));
    const counts = count('found', asked);
    const claims = sentences.flatMap(({ wanted, claims }) =>
      claims.flatMap(({ span, confidence }) => (span && asked.includes(span.label) ? [{ confidence, isRight: countSpans(wanted, [span]).right === 1 }] : [])),
    );
    const people = sentences.map(({ wanted, found }) => countSpans(only(wanted, ['PER']), only(found, ['PER'])));
    const others = asked.length < known.length ? [measure('span F1 with MISC', count('found', known), spanF1)] : [];
    return [
      measure('span F1', counts, spanF1),
      measure('span precision', counts, precision),
      measure('span recall', counts, recall),
      ...others,
      measure('sentences with a false person', people, (rows) => rows.filter(({ right, found }) => found > right).length / rows.length),
      measure('sentences with an alarm', sentences, (rows) => rows.filter(({ isAlarmed }) => isAlarmed).length / rows.length),
      measure('calibration error of findings', claims, calibrationError),
      // Its rules are English.
      ...(languageOf(dataSet) === 'en' ? [measure('span F1', count('baseline', asked), spanF1, 'compromise')] : []),
    ];
  },
};

function label({ span, label }: Finding): Labelled {
  return { ...span, label };
}

function only(spans: readonly Labelled[], types: readonly string[]): Labelled[] {
  return spans.filter((span) => types.includes(span.label));
}
