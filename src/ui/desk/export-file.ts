import { type Exported, type ExportFormat, toCsv, toJson } from './export';
import type { Rows } from '../../core/run/whole-page';
import { toMarkdown } from './export-markdown';
import { toRowTable } from './export-rows';
import type { SurfaceHost } from '../hosts';

const mimeTypes: Readonly<Record<ExportFormat, string>> = { csv: 'text/csv', json: 'application/json', md: 'text/markdown' };

/** Hands the rows of a page to the host as a table, likewise named. */
export function saveRows(host: SurfaceHost, exported: Exported, rows: Rows): void {
  const stamp = new Date(exported.run.finishedAt).toISOString().slice(0, 16).replace(/\D/g, '');
  host.save(`gloss-${stamp}-rows.csv`, mimeTypes.csv, toRowTable(exported, rows));
}

/** Hands a run to the host as a file named after its task, where it is one, and the minute in which it finished. */
export function saveExport(host: SurfaceHost, exported: Exported, format: ExportFormat): void {
  const stamp = new Date(exported.run.finishedAt).toISOString().slice(0, 16).replace(/\D/g, '');
  const content = { csv: toCsv, json: toJson, md: (input: Exported) => toMarkdown(input, host.t) }[format](exported);
  const [only, ...others] = exported.run.results;
  const task = only && others.length === 0 && /^[a-z-]+$/.test(only.task) ? `-${only.task}` : '';
  host.save(`gloss${task}-${stamp}.${format}`, mimeTypes[format], content);
}
