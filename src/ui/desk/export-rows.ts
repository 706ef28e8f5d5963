import { rankOf } from '../../core/run/labels';
import type { Rows } from '../../core/run/whole-page';
import { round } from '../kinds/kind';
import { csvCell, type Exported, writingOf } from './export';
import { resultsByRow, topOf } from './rows';

/**
 * One line for each row of a page's table or list: its words, its label with the shares of all labels, how much of each kind is
 * in it, the gravest finding and the rules that are broken. RFC 4180, as `toCsv`.
 */
export function toRowTable(exported: Exported, rows: Rows): string {
  const { show } = writingOf(exported);
  const results = resultsByRow(rows, exported.run.results);
  const labels = [...new Set(results.flatMap(({ scores }) => scores?.map(({ label }) => label) ?? []))];
  const kinds = [...new Set(results.flatMap(({ entities }) => [...entities.keys()]))].sort((a, b) => rankOf(a) - rankOf(b));
  const hasRules = results.some(({ worst }) => worst !== null);
  const head = ['row', 'text', 'label', 'confidence', ...labels, ...kinds, ...(hasRules ? ['severity', 'rules'] : [])];
  const lines = results.map(({ span, scores, entities, worst, rules }, at) => {
    const top = scores ? topOf(scores) : undefined;
    return [
      at + 1,
      show(span).replace(/\s+/g, ' ').trim(),
      top?.label,
      top && round(top.confidence),
      ...labels.map((label) => {
        const share = scores?.find((score) => score.label === label)?.confidence;
        return share === undefined ? undefined : round(share);
      }),
      ...kinds.map((kind) => entities.get(kind) ?? 0),
      ...(hasRules ? [worst ?? undefined, rules.join(' ')] : []),
    ];
  });
  return `\uFEFF${[head, ...lines].map((cells) => cells.map(csvCell).join(',')).join('\r\n')}\r\n`;
}
