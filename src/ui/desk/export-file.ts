import { type Exported, type ExportFormat, minuteOf, toCsv, toJson } from './export';
import type { Rows } from '../../core/run/whole-page';
import { toMarkdown } from './export-markdown';
import { toRowTable } from './export-rows';
import type { SurfaceHost } from '../hosts';

const mimeTypes: Readonly<Record<ExportFormat, string>> = { csv: 'text/csv', json: 'application/json', md: 'text/markdown' };

/** Hands the rows of a page to the host as a table, likewise named. */
export function saveRows(host: SurfaceHost, exported: Exported, rows: Rows): void {
  host.save(`${nameOf(exported)}-rows.csv`, mimeTypes.csv, toRowTable(exported, rows, host.t));
}

/** Hands a run to the host as a file named after its task and the minute in which it finished. */
export function saveExport(host: SurfaceHost, exported: Exported, format: ExportFormat): void {
  const content = { csv: toCsv, json: toJson, md: toMarkdown }[format](exported, host.t);
  host.save(`${nameOf(exported)}.${format}`, mimeTypes[format], content);
}

/** `gloss-entities-202603140926`; where there are several tasks, `everything` as in the menu. */
function nameOf({ run }: Exported): string {
  const [only, ...others] = run.results;
  const task = only && others.length === 0 ? only.task.toLowerCase().replace(/[^a-z0-9]+/g, '-') : 'everything';
  return `gloss-${task}-${minuteOf(run.finishedAt).replace(/\D/g, '')}`;
}
