import type { PickedFile } from '../../core/rules/pack-draft';
import { severities } from '../../core/run/finding';
import { readTableRows } from '../../core/text/table-rows';
import { Collected, type Imported } from './imported';
import { isPhrase } from './phrases';

const headings = /^(?:words?|terms?|phrases?|avoid|wrong|instead of|don['’]t say|词语?|禁用词?|错误)$/i;

/**
 * A table of words: what not to write, what to write instead, and if there are more columns why and how much it matters.
 * Separated by tabs, semicolons or commas (RFC 4180 for the quotes). A row without a better wording forbids its words.
 */
export function importTable({ name, text }: PickedFile): Imported {
  const rows = readTableRows(text);
  const collected = new Collected();
  for (const [at, [words = '', better = '', why = '', severity = '']] of rows.entries()) {
    if (words === '' && better === '') continue;
    if (at === 0 && headings.test(words)) continue;
    const phrase = words.trim();
    if (!isPhrase(phrase)) {
      collected.leave(`${at + 1}`, 'bad_row', words.slice(0, 60));
      continue;
    }
    const known = severities.find((one) => one === severity.trim().toLowerCase()) ?? 'warning';
    const wanted = better.trim();
    const message = wanted ? `Write “${wanted}” instead of “${phrase}”` : `Do not write “${phrase}”`;
    collected.add(phrase, { severity: known, message, reason: why.trim() || message, ...(wanted ? { replace: { [phrase]: wanted } } : { words: [phrase] }) });
  }
  const title =
    name
      .replace(/\.\w+$/, '')
      .replace(/[-_]+/g, ' ')
      .trim() || 'Words';
  return collected.toPack('table', title, `Words from the table ${name}.`, ['en']);
}
