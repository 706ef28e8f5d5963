import type { Detector, Examples, Hit } from '../core/rules/detector';

/** What people are counted by: whose number it is. */
const owner =
  '(?:account|acct|a/c)|policy|(?:member|membership|loyalty|rewards|library|frequent\\s(?:flyer|guest))|(?:customer|client|cust)|(?:employee|staff|personnel|payroll|badge|worker|volunteer)|(?:student|pupil|matriculation|enrol{1,2}ment)|(?:case|claim|claimant|docket)|voter|(?:insurance|insured|subscriber|beneficiary|medicaid)|(?:patient|resident|inmate)|(?:passenger|travell?er|guest|visitor)|(?:reader|borrower|donor|cardholder|identity|taxpayer)|user|tenant|applicant';
/** “Loyalty card no.”, “staff ID card number”. */
const card = '(?:(?:ID[\\s_-]?)?card[\\s_-]?)?';
const number = '(?:numbers?|num|nos?\\.?|nr\\.?|ids?|identifier|#|№)';
/** Between the name and its value: a note in brackets, a sign, “is”. */
const gap = '(?:\\s?\\([^()\\n]{1,20}\\))?\\s?(?:[:#=-]|\\bis\\b|\\bwas\\b|ending\\sin|ends\\sin)?[\\s:#]{0,2}';
/** Any writing with a digit, groups apart by a hyphen, a slash, a dot or a space before another digit; parts of it may be masked. */
const value = '(?=[^,;\\n]{0,14}\\d)(?:[A-Za-z]{1,6}[-/ ]?)?(?=[\\d*•xX#])(?:[\\dA-Za-z*•#]|[-/.](?=[\\dA-Za-z*•])|\\s(?=\\d)){3,24}';
/** After “account” or “insurance” alone, without a word for number, a sign must stand. */
const bare = '(?:account|acct|a/c|insurance|policy|membership)';
const chinese =
  '(?:客户|会员|学生|员工|职工|用户|账户|帐户|银行|保单|保险|患者|病人|案件|选民|社保|医保|考生|准考证|工资)(?:编号|号码|账号|帐号|号|ID)|(?<!科|数)学号|工号|卡号|账号|帐号|案号';

/** How the names begin, in small letters: few texts hold any, and only there the pattern is tried. */
const stems = [
  'account',
  'acct',
  'a/c',
  'policy',
  'member',
  'loyalty',
  'rewards',
  'library',
  'frequent',
  'customer',
  'client',
  'cust ',
  'cust.',
  'employee',
  'staff',
  'personnel',
  'payroll',
  'badge',
  'worker',
  'volunteer',
  'student',
  'pupil',
  'matriculation',
  'enrol',
  'case',
  'claim',
  'docket',
  'voter',
  'insur',
  'subscriber',
  'beneficiary',
  'medicaid',
  'patient',
  'resident',
  'inmate',
  'passenger',
  'travel',
  'guest',
  'visitor',
  'reader',
  'borrower',
  'donor',
  'cardholder',
  'identity',
  'taxpayer',
  'user',
  'tenant',
  'applicant',
  'sort',
];
const english = new RegExp(
  `(?<![\\p{L}\\p{N}_-])(?<word>(?:${owner})[\\s_-]?${card}${number}|sort[\\s-]code|${bare}(?=\\s?[:#=]|\\s(?:ending|ends)\\sin|\\s\\d{7}))${gap}(?<value>${value})(?![\\p{L}\\p{N}*])`,
  'iuy',
);
const inChinese = new RegExp(`(?<word>${chinese})\\s?(?:[:：#=]|是|为)?\\s?(?<value>[A-Za-z]{0,6}-?[\\d*]{3,24}(?:-\\d{1,8}){0,3})(?![A-Za-z0-9])`, 'giu');

function* findIntroduced(text: string): Iterable<Hit> {
  const lower = text.toLowerCase();
  // A few letters become longer in small writing; then only those of English are made small.
  const small = lower.length === text.length ? lower : text.replace(/[A-Z]/g, (capital) => capital.toLowerCase());
  const starts = stems.flatMap((stem) => placesOf(stem, small)).sort((a, b) => a - b);
  for (const start of starts) {
    english.lastIndex = start;
    const match = english.exec(text);
    if (match) yield* toHit(match);
  }
  if (/[\u4e00-\u9fff](?:号|ID)|[号]/.test(text)) for (const match of text.matchAll(inChinese)) yield* toHit(match);
}

function placesOf(stem: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(stem); at >= 0; at = text.indexOf(stem, at + 1)) places.push(at);
  return places;
}

function* toHit({ 0: found, index, groups }: RegExpExecArray): Iterable<Hit> {
  const { word = '', value: named = '' } = groups ?? {};
  if (!isIdentifier(named)) return;
  const start = index + found.length - named.length;
  const detail = word.toLowerCase().replace(/\s/g, ' ');
  yield { span: { start, end: start + named.length }, confidence: 0.6, evidence: [{ code: 'pattern' }, { code: 'context-word', detail }] };
}

/**
 * Numbers that the text itself calls somebody's: of an account, a policy, a member, customer, employee, student, case,
 * voter, patient or user, and sort codes, whatever their shape and partly masked or not. Numbers of orders, invoices,
 * parts, versions and tickets have other names.
 * https://csrc.nist.gov/pubs/sp/800/122/final names such numbers as what identifies a person.
 */
export const namedIdentifier: Detector = {
  id: 'named-identifier',
  label: 'IDENTIFIER',
  title: { en: 'Number named as somebody’s', zh_CN: '指明归属的编号' },
  group: 'person',
  threshold: 0.5,
  requires: { digits: 2 },
  *find(text): Iterable<Hit> {
    yield* findIntroduced(text);
    if (hasHead(text)) yield* findInColumns(text);
  },
};

const columnHead = new RegExp(`^["'\\s]*(?:(?:${owner})[\\s_-]?${number}|sort[\\s-]code|${bare}|${chinese})["'\\s]*$`, 'iu');
/** A cell that ends in a word for a number, or is one: without it no table is looked for. */
const endOfHead = /(?:numbers?|num|no\.?|nr\.?|ids?|code|account|acct|policy|insurance|membership|#|号|编号|号码)["']?$/i;
const longestEndOfHead = 'membership"'.length;
/** No head without one of these; most lines are passed over by it. */
const headWord = /number|num|no\b|nr\b|id\b|#|code|account|acct|policy|insurance|membership|号/i;
const cellBorders = ['\t', '|', ';', ','] as const;
/** Rows of a table that are looked at, and characters of a line that may be its head. */
const limitRows = 500;
const limitHeadChars = 400;

/** Whether a cell ends in such a word. Borders are few and quick to find; the word is looked for only before them. */
function hasHead(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isBorder = code === 44 || code === 10 || code === 9 || code === 13 || code === 59 || code === 124;
    if (isBorder && endOfHead.test(text.slice(Math.max(0, at - longestEndOfHead), at))) return true;
  }
  return false;
}

/** The cells below a column's head that names them, in rows with as many cells as the head. */
function* findInColumns(text: string): Iterable<Hit> {
  let at = 0;
  let table: { readonly border: string; readonly cells: number; readonly columns: readonly number[]; rows: number } | undefined;
  for (const line of text.split('\n')) {
    const cells = table ? line.split(table.border) : [];
    if (table && cells.length === table.cells && table.rows++ < limitRows) {
      let start = at;
      for (const [column, cell] of cells.entries()) {
        const inner = cell.replace(/["'\r]/g, ' ').trim();
        if (table.columns.includes(column) && /^[\p{L}\d*•#./-]{3,30}$/u.test(inner) && isIdentifier(inner)) {
          const from = start + cell.indexOf(inner);
          yield { span: { start: from, end: from + inner.length }, confidence: 0.6, evidence: [{ code: 'pattern' }, { code: 'column-head' }] };
        }
        start += cell.length + 1;
      }
    } else table = readHead(line);
    at += line.length + 1;
  }
}

function readHead(line: string): { border: string; cells: number; columns: readonly number[]; rows: number } | undefined {
  if (!headWord.test(line)) return undefined;
  const border = line.length <= limitHeadChars ? cellBorders.find((candidate) => line.includes(candidate)) : undefined;
  if (border === undefined) return undefined;
  const cells = line.split(border);
  const columns = cells.flatMap((cell, column) => (columnHead.test(cell) ? [column] : []));
  return columns.length ? { border, cells: cells.length, columns, rows: 0 } : undefined;
}

/** At least three digits, or a mask with the digits that are left; no year, date, sum or version by itself. */
function isIdentifier(text: string): boolean {
  const digits = text.replace(/\D/g, '').length;
  if (digits < 3 && !(digits > 1 && /[*•xX#]{2}/.test(text))) return false;
  // “is 4420”: a word of the sentence is no part of a number.
  if (/^[A-Z]?[a-z]+ /.test(text)) return false;
  return !/^(?:19|20)\d\d$|^\d{1,3}(?:,\d{3})+$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$|^v?\d{1,2}(?:\.\d{1,3}){1,3}$/.test(text);
}

/** Values under their names, invented, then numbers of things. */
export const examples: Examples = [
  'Account number: «31926819», sort code «40-47-84».',
  'Policy no. «HX-220-98117», member ID «WZ40018823», employee #«E20931».',
  'Account ending in «****4821»; case no. «2024-CF-00812»; customer number (new): «CU-0091822».',
  '客户编号：«20394817»，学号«2021310442»。',
  'name,employee number,city\nInes Roth,«E-4417»,Berlin',
  'Order number 4417-220981, invoice no. 2024-00981, part number AB-1182-X, ticket #55120.',
  'The account of 1923; customer 12 of 30; the policy number is required; case number 3.',
  '订单号：202404170098，版本号 4.18.2。',
];
