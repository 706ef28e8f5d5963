import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { toCsv, toJson, toPlainText } from '../../src/ui/desk/export';
import { saveExport } from '../../src/ui/desk/export-file';
import { toMarkdown } from '../../src/ui/desk/export-markdown';
import { findingsOf, type FindingsResult, type FindingTexts, noTexts } from '../../src/core/run/result';
import type { Finding } from '../../src/core/run/finding';
import type { FinishedRun } from '../../src/ui/hosts';
import { finishedRun } from '../gallery/fake-hosts';
import { draft, letter, spanOf } from '../gallery/passages';
import { hostileText } from '../hostile-text';
import { loadTranslate } from './messages';

const key = 'glk_live_7Rk2pQ9vXw41ZtBn8sYd';
const all = ['sentiment', 'entities', 'compliance'] as const;
const secretRun = { run: finishedRun(draft, all, 'd'), covered: [spanOf(draft, key)], locale: 'en' };
const t = await loadTranslate();

const resultOf = (findings: readonly Finding[], texts: FindingTexts = noTexts): FindingsResult => ({ kind: 'findings', findings, texts });

function runOver(text: string, value: string): FinishedRun {
  const start = text.indexOf(value);
  const finding = {
    span: { start, end: start + value.length },
    label: 'MISC',
    confidence: 0.98765,
    by: { kind: 'head', id: 'entities' },
    evidence: [],
  } as const;
  return { ...finishedRun({ text }, [], 'x'), results: [{ task: 'entities', result: resultOf([finding]) }] };
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

/** The cells as a reader with another separator sees them that opens a quoted cell at a quotation mark and takes what follows its end as it stands. */
function readLoosely(csv: string, separator: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let isQuoted = false;
  let isFresh = true;
  for (let at = 0; at < csv.length; at++) {
    const sign = csv.charAt(at);
    if (isQuoted && sign === '"' && csv[at + 1] === '"') {
      cell += sign;
      at++;
    } else if (sign === '"' && (isQuoted || isFresh)) isQuoted = !isQuoted;
    else if (!isQuoted && (sign === separator || sign === '\n' || sign === '\r')) {
      cells.push(cell);
      cell = '';
      isFresh = true;
      continue;
    } else cell += sign;
    isFresh = false;
  }
  return [...cells, cell];
}

describe('exports', () => {
  it.each([
    ['CSV', toCsv(secretRun, t)],
    ['JSON', toJson(secretRun)],
    ['Markdown', toMarkdown(secretRun, t)],
    ['plain text', toPlainText(secretRun, t)],
  ])('never hold a covered secret, in %s', (_, content) => {
    expect(content).toContain('••••••');
    expect(content).not.toContain(key);
    expect(content).not.toContain(key.slice(4, 12));
  });

  it.each([
    ['CSV', toCsv({ ...secretRun, covered: [] }, t)],
    ['JSON', toJson({ ...secretRun, covered: [] })],
    ['plain text', toPlainText({ ...secretRun, covered: [] }, t)],
  ])('hold a secret that was uncovered, in %s', (_, content) => {
    expect(content).toContain(key);
  });

  it('write one CSV row per finding and sentence, with exact positions', () => {
    const rows = readCsv(toCsv({ run: finishedRun(letter, ['entities'], 'l'), covered: [], locale: 'en' }, t));
    expect(rows[0]?.slice(0, 5)).toEqual(['Task', 'Kind', 'Text', 'Start', 'End']);
    expect(rows).toHaveLength(10);
    for (const [, , text, start, end] of rows.slice(1)) expect(letter.text.slice(Number(start), Number(end))).toBe(text?.replace(/^'/, ''));
  });

  it('say everything in the reader’s words: kinds, who found it and why, the page and the minute, and no code of ours', async () => {
    const page = { title: 'Letters', address: 'https://mail.example/inbox?id=7' };
    const run = finishedRun(letter, ['entities'], 'l');
    const [head, ...lines] = readCsv(toCsv({ run, covered: [], locale: 'en', page }, t));
    expect(head).toEqual(['Task', 'Kind', 'Text', 'Start', 'End', 'Confidence', 'Found by', 'Why', 'Page', 'Address', 'Date']);
    const column = (name: string) => lines.map((cells) => cells[head!.indexOf(name)]);
    expect(new Set(column('Task'))).toEqual(new Set(['Entities']));
    expect(column('Kind')).toEqual(expect.arrayContaining(['Person', 'Organisation', 'Place', 'E-mail address']));
    expect(column('Found by').join()).toContain('Found by the built-in model');
    expect(new Set(column('Page'))).toEqual(new Set(['Letters']));
    expect(new Set(column('Address'))).toEqual(new Set([page.address]));
    expect(column('Date')[0]).toMatch(/^2026-03-14 \d\d:26$/);
    expect(lines.flat().filter((cell) => /^[A-Z]{3,}$|^\w+:\w+$/.test(cell))).toEqual([]);
    const chinese = await loadTranslate('zh_CN');
    const inChinese = toCsv({ run, covered: [], locale: 'zh_CN' }, chinese);
    expect(inChinese).toContain('任务,类别,文本');
    expect(inChinese).toContain('实体,人名,');
  });

  it('say of a rule what it says, of a sentence how sure its mood is, and none where nobody could be', () => {
    const [head, ...lines] = readCsv(toCsv(secretRun, t));
    const column = (name: string) => lines.map((cells) => cells[head!.indexOf(name)]);
    expect(column('Rule')).toContain('Promises to cure an illness');
    expect(column('Severity')).toContain('Serious');
    const parts = [
      { span: { start: 0, end: 4 }, scores: [{ label: 'negative', confidence: 0.98 }], certainty: 'sure' as const },
      { span: { start: 5, end: 9 }, scores: [{ label: 'negative', confidence: 0.4 }], certainty: 'unsure' as const },
      { span: { start: 10, end: 12 }, scores: [{ label: 'negative', confidence: 0.4 }], certainty: 'unsure' as const, withheld: 'heading' as const },
    ];
    const result = { kind: 'label', scores: [], parts };
    const moods = { run: { ...finishedRun({ text: 'Bad. Hmm. Hi' }, [], 'm'), results: [{ task: 'sentiment', result }] }, covered: [], locale: 'en' };
    const [, ...said] = readCsv(toCsv(moods, t));
    expect(said.map((cells) => cells.slice(1, 7))).toEqual([
      ['Negative', 'Bad.', '0', '4', '0.98', 'sure'],
      ['', 'Hmm.', '5', '9', '', 'unsure'],
      ['', 'Hi', '10', '12', '', 'heading'],
    ]);
  });

  it('are named after the task, and name the page where it is known', () => {
    const saved: string[] = [];
    const host = { t, locale: 'en', copy: async () => {}, save: (name: string, _: string, content: string) => saved.push(name, content) };
    const page = { title: 'A *letter*', address: 'https://mail.example/inbox' };
    const one = { run: finishedRun(letter, ['entities'], 'l'), covered: [], locale: 'en', page };
    saveExport(host, one, 'csv');
    expect(saved[0]).toMatch(/^gloss-entities-20260314\d\d26\.csv$/);
    saveExport(host, { ...one, run: finishedRun(letter, all, 'l') }, 'md');
    expect(saved[2]).toMatch(/^gloss-everything-20260314\d\d26\.md$/);
    expect(saved[3]).toContain('A \\*letter\\*');
    expect(saved[3]).toContain('`https://mail.example/inbox`');
    saveExport(host, { ...one, run: { ...one.run, results: [{ task: 'user/tone of voice', result: { kind: 'x' } }] } }, 'json');
    expect(saved[4]).toMatch(/^gloss-user-tone-of-voice-/);
    expect(JSON.parse(saved[5]!)).toMatchObject({ page, finishedAt: '2026-03-14T09:26:00.000Z' });
  });

  it('quote commas, quotation marks and line breaks as RFC 4180 says', () => {
    const value = 'a "b",\nc';
    expect(readCsv(toCsv({ run: runOver(`x ${value} y`, value), covered: [], locale: 'en' }, t))[1]?.[2]).toBe(value);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '＝1'])('keep spreadsheets from running %j', (value) => {
    expect(readCsv(toCsv({ run: runOver(`x ${value}`, value), covered: [], locale: 'en' }, t))[1]?.[2]).toBe(`'${value}`);
  });

  const formulas = fc.constantFrom('=1+1', '+1', '-1', '@SUM(A1)', "=cmd|' /C calc'!A0", '＝1', '"=1', ' =1', ';=1', '\t=1', '\n=1', '""=1');
  const separators = fc.constantFrom(';', ',', '\t', '\r\n', '\n', '\r', '"', '""', ' ', '\u00a0', '\u2028', '\0', 'x');
  const nasty = fc.array(fc.oneof(formulas, separators, hostileText), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));

  it('hold no cell that a spreadsheet would run, whichever sign it takes for the separator', () => {
    fc.assert(
      fc.property(nasty, (value) => {
        const csv = toCsv({ run: runOver(`x ${value}`, value), covered: [], locale: 'en' }, t).slice(1);
        // A reader of commas knows quotation marks. Of one of semicolons or tabs it is not known what it makes of them: all three ways.
        const cells = [
          ...readCsv(csv).flat(),
          ...[';', '\t'].flatMap((separator) => readLoosely(csv, separator)),
          ...csv.split(/[;\t\n\v\f\r\u0085\u2028\u2029]/),
        ];
        expect(cells.filter((cell) => /^[\s"\0]*[=+\-@＝＋－＠]/.test(cell))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('take no longer for a text made to be slow', () => {
    for (const value of ['\n'.repeat(500_000), ';"'.repeat(250_000), 'a'.repeat(500_000)]) {
      const run = runOver(`x ${value}`, value);
      expect(toCsv({ run, covered: [], locale: 'en' }, t).length + toMarkdown({ run, covered: [], locale: 'en' }, t).length).toBeGreaterThan(500_000);
    }
  });

  it('leave a telephone number on the clipboard as it is', () => {
    expect(toPlainText({ run: finishedRun(letter, ['entities'], 'l'), covered: [], locale: 'en' }, t)).toContain('\t+351 912 555 014\t');
  });

  it('begin a CSV with a byte order mark and end every line with CR LF', () => {
    const csv = toCsv(secretRun, t);
    expect(csv.startsWith('\uFEFFTask,')).toBe(true);
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

  /** The note as GitHub shows it: its elements in order but for code, and the words of its list. */
  function show(note: string) {
    const html = micromark(note, { allowDangerousHtml: true, allowDangerousProtocol: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
    const tags = [...html.matchAll(/<\/?([a-z]\w*)[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/^<\/?code>$/.test(tag));
    const item = /<li>([\s\S]*)<\/li>/.exec(html)?.[1] ?? '';
    const entities: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' };
    return { tags, words: item.replace(/<\/?code>/g, '').replace(/&(lt|gt|amp|quot);/g, (_, name: string) => entities[name]!) };
  }

  const markup = fc.constantFrom(
    ...[
      'https://evil.example/x',
      'HTTP://e.example',
      'www.evil.example',
      'ada@evil.example',
      'mailto:a@b.example',
      'xmpp:a@b.c',
      'javascript:alert(1)',
      'ftp://e.example',
    ],
    ...[
      '- ',
      '* ',
      '+ ',
      '1. ',
      '12) ',
      '> ',
      '# ',
      '---',
      '===',
      '```',
      '`',
      '``',
      '~~~',
      '    ',
      '| a | b |',
      '|-|-|',
      '[x]: https://e.example',
      '[ ] ',
      '[^1]: ',
    ],
    ...[
      '![i](https://e.example/p.png)',
      '[a](https://e.example)',
      '<a href=x>',
      '<script>',
      '<!--',
      '<https://e.example>',
      '&lt;',
      '&#106;',
      '\\',
      '**',
      '__',
      '~~',
      '$$',
      '!',
      ':',
    ],
    ...['\u202e', '\u2066', '\u200b', '\u00ad', '\u{e0041}', '\ufeff'],
  );
  const asShown = (text: string) =>
    text
      .replace(/[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|[^\P{Cc}\s]/gu, '')
      .trim()
      .replace(/\s+/g, ' ');

  it('write Markdown that says the passage’s words and nothing else: no link, no list, no image, no other direction', () => {
    const plain = show(toMarkdown({ run: runOver('see word', 'word'), covered: [], locale: 'en' }, t));
    expect(plain.words).toBe('word');
    fc.assert(
      fc.property(fc.array(fc.oneof(markup, markup, hostileText), { minLength: 1, maxLength: 10 }), (parts) => {
        const value = parts.join('');
        fc.pre(asShown(value) !== '');
        const note = show(toMarkdown({ run: runOver(`see ${value}`, value), covered: [], locale: 'en' }, t));
        expect(note.tags).toEqual(plain.tags);
        expect(note.words).toBe(asShown(value));
      }),
      { numRuns: 300 },
    );
  });

  it('write the words of a rule, which may be a stranger’s, likewise, and no link but to the web', () => {
    const finding = finishedRun(draft, ['compliance'], 'd')
      .results.flatMap(({ result }) => findingsOf(result))
      .find(({ broken }) => broken)!;
    const words = { en: '1. ![x](https://e.example) www.evil.example \u202e**so**' };
    const noteOf = (url: string) => {
      const text = { pack: words, message: words, reason: words, suggestion: words, reference: { title: '](https://e.example)', url } };
      const run: FinishedRun = {
        ...finishedRun(draft, [], 'd'),
        results: [{ task: 'compliance', result: resultOf([finding], { rules: { [finding.by.id]: text }, detectors: {} }) }],
      };
      return micromark(toMarkdown({ run, covered: [], locale: 'en' }, t), { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousProtocol: true });
    };
    const html = noteOf('https://law.example/a)(b> c');
    expect(html.match(/<(?:a|img|ol)\b[^>]*>/g)).toEqual(['<a href="https://law.example/a)(b%3E%20c">']);
    expect(html).not.toContain('\u202e');
    expect(noteOf('javascript:alert(1)')).not.toContain('<a');
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
