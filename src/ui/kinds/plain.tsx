import type { Plain, TaskResult } from '../../core/run/result';
import { markdownText } from '../desk/markdown-text';
import { hideSecrets } from '../masking';
import { useSurface } from '../surface';
import { spellOut } from '../wording';
import type { ResultKind } from './kind';
import type { ResultDesk } from './result-desk';

/** What of plain data is shown; more is not read by anybody. */
const limitCells = 500;

/** A result of a kind that nobody knows: a table of what is in it, with secrets of the passage masked wherever they stand. */
export const plain: ResultKind = {
  kind: '',
  isEmpty: (result) => cellsOf(result).length === 0,
  View: PlainTable,
  rows: (result, { text, covered }) => cellsOf(result).map(([path, value]) => ({ kind: nameOf(path), text: hideSecrets(value, text, covered) })),
  json: (result, { text, covered }) => masked(withoutKind(result), (value) => hideSecrets(value, text, covered)) as object,
  markdown: (result, { text, covered }) =>
    cellsOf(result).map(([path, value]) => `- **${markdownText(nameOf(path))}**: ${markdownText(hideSecrets(value, text, covered))}`),
  marks: () => [],
  count: () => null,
};

function PlainTable({ result, desk: { passage, covered } }: { result: TaskResult; desk: ResultDesk }) {
  const { t } = useSurface();
  return (
    <table class="plain-result" aria-label={t('result.plain')}>
      <tbody>
        {cellsOf(result).map(([path, value]) => (
          <tr key={path.join('.')}>
            <th scope="row">{nameOf(path)}</th>
            <td class="passage" lang={passage.language}>
              {hideSecrets(value, passage.text, covered)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Every value with the way to it, in the order of the data, the kind left out. */
function cellsOf(result: TaskResult): [path: readonly string[], value: string][] {
  const cells: [readonly string[], string][] = [];
  const walk = (value: Plain, path: readonly string[]) => {
    if (value === undefined || value === null || cells.length >= limitCells) return;
    if (typeof value !== 'object') cells.push([path, String(value)]);
    else for (const [field, inner] of Object.entries(value)) walk(inner, [...path, Array.isArray(value) ? String(Number(field) + 1) : field]);
  };
  walk(withoutKind(result), []);
  return cells;
}

function nameOf(path: readonly string[]): string {
  return path.map(spellOut).join(' · ');
}

/** The data itself. Whatever crosses between contexts is plain. */
function withoutKind({ kind: _, ...data }: TaskResult): Plain {
  return data as Plain;
}

function masked(value: Plain, hide: (text: string) => string): Plain {
  if (typeof value === 'string') return hide(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((inner: Plain) => masked(inner, hide));
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, masked(inner as Plain, hide)]));
}
