import { rankOf } from '../../core/run/labels';
import { findingsOf, type FindingTexts, isFindings } from '../../core/run/result';
import { inLocale } from '../../core/text/local-text';
import type { Rows } from '../../core/run/whole-page';
import type { Translate } from '../hosts';
import { ruleTextOf } from '../kinds/finding-texts';
import { round } from '../kinds/kind';
import { columnsOf } from '../kinds/label-words';
import { keyOf, labelName } from '../wording';
import { type Exported, pageCells, tellingOf, toTable } from './export';
import { resultsByRow } from './rows';

/**
 * One line for each row of a page's table or list, in the reader's words: what it says, its label and how far to rely on it,
 * the shares of all labels, how much of each kind is in it, the gravest finding and the rules that are broken. RFC 4180, as `toCsv`.
 */
export function toRowTable(exported: Exported, rows: Rows, t: Translate): string {
  const telling = tellingOf(exported, t);
  const { page, address, date } = pageCells(exported);
  const answers = exported.run.results;
  const results = resultsByRow(rows, answers);
  const labels = [...new Set(results.flatMap(({ judged }) => judged?.scores.map(({ label }) => label) ?? []))];
  const kinds = [...new Set(results.flatMap(({ entities }) => [...entities.keys()]))].sort((a, b) => rankOf(a) - rankOf(b));
  const hasRules = answers.some(({ result }) => findingsOf(result).some(({ broken }) => broken));
  const texts: FindingTexts = { rules: Object.assign({}, ...answers.map(({ result }) => (isFindings(result) ? result.texts.rules : {}))), detectors: {} };
  const head = (column: string) => t(`export.column_${column}`);
  const heads = [
    head('row'),
    head('text'),
    ...(labels.length > 0 ? [head('kind'), head('certainty')] : []),
    ...labels.map((label) => labelName(t, label)),
    ...kinds.map((kind) => labelName(t, kind)),
    ...(hasRules ? [head('severity'), head('rule')] : []),
    ...(page ? [head('page')] : []),
    ...(address ? [head('address')] : []),
    head('date'),
  ];
  const lines = results.map(({ span, judged, entities, worst, rules }, at) => {
    const { kind, certainty } = judged ? columnsOf(judged, telling) : {};
    return [
      at + 1,
      telling.show(span).replace(/\s+/g, ' ').trim(),
      ...(labels.length > 0 ? [kind, certainty] : []),
      ...labels.map((label) => {
        const share = judged?.scores.find((score) => score.label === label)?.confidence;
        return share === undefined ? undefined : round(share);
      }),
      ...kinds.map((kind) => entities.get(kind) ?? 0),
      ...(hasRules
        ? [worst ? t(keyOf('severity', worst)) : undefined, rules.map((broken) => inLocale(ruleTextOf({ broken }, texts).message, telling.locale)).join('; ')]
        : []),
      ...(page ? [page] : []),
      ...(address ? [address] : []),
      date,
    ];
  });
  return toTable([heads, ...lines]);
}
