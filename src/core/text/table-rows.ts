/** The rows of a table as text: separated by tabs, semicolons or commas, whichever the first line has (RFC 4180 for the quotes). Cells are trimmed. */
export function readTableRows(text: string): string[][] {
  const lines = text.replace(/^\uFEFF/, '');
  const first = lines.slice(0, lines.search(/\r?\n|$/));
  const separator = ['\t', ';', ','].find((sign) => first.includes(sign)) ?? '\t';
  const rows: string[][] = [[]];
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^${separator}\\r\\n]*))(${separator}|\\r?\\n|$)`, 'y');
  while (cell.lastIndex < lines.length) {
    const found = cell.exec(lines);
    if (!found) break;
    const [, quoted, plain = '', end] = found;
    rows.at(-1)!.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== separator) rows.push([]);
  }
  return rows;
}
