import { describe, expect, it } from 'vitest';
import { toCsv, toJson, toPlainText } from '../../src/ui/export';
import { toMarkdown } from '../../src/ui/export-markdown';
import type { FinishedRun } from '../../src/ui/hosts';
import { finishedRun } from '../gallery/fake-hosts';
import { draft, letter, spanOf } from '../gallery/passages';
import { loadTranslate } from './messages';

const key = 'glk_live_7Rk2pQ9vXw41ZtBn8sYd';
const all = ['sentiment', 'entities', 'compliance'] as const;
const secretRun = { run: finishedRun(draft, all, 'd'), covered: [spanOf(draft, key)], locale: 'en' };
const t = await loadTranslate();

function runOver(text: string, value: string): FinishedRun {
  const start = text.indexOf(value);
  const finding = {
    span: { start, end: start + value.length },
    label: 'MISC',
    confidence: 0.98765,
    by: { kind: 'head', id: 'entities' },
    evidence: [],
  } as const;
  return { ...finishedRun({ text }, [], 'x'), results: [{ task: 'entities', result: { kind: 'findings', findings: [finding] } }] };
}

/** The cells of a CSV line, read back as RFC 4180 says. */
function readCsv(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of csv.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
}

describe('exports', () => {
  it.each([
    ['CSV', toCsv(secretRun)],
    ['JSON', toJson(secretRun)],
    ['Markdown', toMarkdown(secretRun, t)],
    ['plain text', toPlainText(secretRun)],
  ])('never hold a covered secret, in %s', (_, content) => {
    expect(content).toContain('••••••');
    expect(content).not.toContain(key);
    expect(content).not.toContain(key.slice(4, 12));
  });

  it.each([
    ['CSV', toCsv({ ...secretRun, covered: [] })],
    ['JSON', toJson({ ...secretRun, covered: [] })],
    ['plain text', toPlainText({ ...secretRun, covered: [] })],
  ])('hold a secret that was uncovered, in %s', (_, content) => {
    expect(content).toContain(key);
  });

  it('write one CSV row per finding and sentence, with exact positions', () => {
    const rows = readCsv(toCsv({ run: finishedRun(letter, ['entities'], 'l'), covered: [], locale: 'en' }));
    expect(rows[0]?.slice(0, 5)).toEqual(['task', 'label', 'text', 'start', 'end']);
    expect(rows).toHaveLength(10);
    for (const [, , text, start, end] of rows.slice(1)) expect(letter.text.slice(Number(start), Number(end))).toBe(text?.replace(/^'/, ''));
  });

  it('quote commas, quotation marks and line breaks as RFC 4180 says', () => {
    const value = 'a "b",\nc';
    expect(readCsv(toCsv({ run: runOver(`x ${value} y`, value), covered: [], locale: 'en' }))[1]?.[2]).toBe(value);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1'])('keep spreadsheets from running %j', (value) => {
    expect(readCsv(toCsv({ run: runOver(`x ${value}`, value), covered: [], locale: 'en' }))[1]?.[2]).toBe(`'${value}`);
  });

  it('leave a telephone number on the clipboard as it is', () => {
    expect(toPlainText({ run: finishedRun(letter, ['entities'], 'l'), covered: [], locale: 'en' })).toContain('\t+351 912 555 014\t');
  });

  it('begin a CSV with a byte order mark and end every line with CR LF', () => {
    const csv = toCsv(secretRun);
    expect(csv.startsWith('\uFEFFtask,')).toBe(true);
    expect(csv.endsWith('\r\n')).toBe(true);
  });

  it('write JSON that other programs can read, without the passage', () => {
    const data = JSON.parse(toJson(secretRun)) as { format: string; results: { task: string }[]; coverage: unknown };
    expect(data).toMatchObject({ format: 'gloss-run', version: 1, offsets: 'utf-16', coverage: secretRun.run.coverage });
    expect(data.results.map(({ task }) => task)).toEqual([...all]);
    expect(toJson(secretRun)).not.toContain('please rotate it.\nYour money');
  });

  it('write Markdown whose passage words cannot become markup', () => {
    const value = '[x](javascript:1) *b* `c`';
    expect(toMarkdown({ run: runOver(`see ${value}`, value), covered: [], locale: 'en' }, t)).toContain('\\[x\\](javascript:1) \\*b\\* \\`c\\`');
  });

  it('say in Markdown which rules are broken, why, and what would be better', () => {
    const note = toMarkdown(secretRun, t);
    for (const words of ['### Serious', '**Promises to cure an illness**', '“cures insomnia” (9–23)', 'Better: Say what it is made for', '1169/2011'])
      expect(note).toContain(words);
  });

  it('speak the reader’s language', async () => {
    const note = toMarkdown({ ...secretRun, locale: 'zh_CN' }, await loadTranslate('zh_CN'));
    expect(note).toContain('### 严重');
    expect(note).toContain('承诺治愈疾病');
  });
});
