import type { Detector, Examples, Hit } from '../core/detector';
import { createPatternDetector } from './pattern/pattern';

/** What people are counted by: whose number it is. */
const owner =
  '(?:bank\\s|checking\\s|savings\\s|current\\s)?(?:account|acct|a/c)|policy|(?:member|membership|loyalty)|(?:customer|client|cust)|(?:employee|staff|personnel|payroll|badge|worker)|(?:student|pupil|matriculation|enrol{1,2}ment)|(?:case|claimant|docket)|voter|(?:insurance|insured|subscriber|beneficiary)|(?:patient|resident|inmate)|user|tenant|applicant';
const number = '(?:numbers?|num|nos?\\.?|nr\\.?|ids?|identifier|#|№)';
/** Between the name and its value: a note in brackets, a sign, “is”. */
const gap = '(?:\\s?\\([^()\\n]{1,20}\\))?\\s?(?:[:#=-]|\\bis\\b|\\bwas\\b|ending\\sin|ends\\sin)?[\\s:#]{0,2}';
/** Any writing with a digit, groups apart by a hyphen, a slash, a dot or a space before another digit; parts of it may be masked. */
const value = '(?=[^,;\\n]{0,14}\\d)(?:[A-Za-z]{1,6}[-/ ]?)?(?=[\\d*•xX#])(?:[\\dA-Za-z*•#]|[-/.](?=[\\dA-Za-z*•])|\\s(?=\\d)){3,24}';
/** After “account” or “insurance” alone, without a word for number, a sign must stand. */
const bare = '(?:account|acct|a/c|insurance|policy|membership)';
const chinese =
  '(?:客户|会员|学生|员工|职工|用户|账户|帐户|银行|保单|保险|患者|病人|案件|选民|社保|医保|考生|准考证|工资)(?:编号|号码|账号|帐号|号|ID)|(?<!科|数)学号|工号|卡号|账号|帐号|案号';

const introduced = createPatternDetector({
  id: 'named-identifier',
  label: 'IDENTIFIER',
  title: { en: 'Number named as somebody’s', zh_CN: '指明归属的编号' },
  group: 'person',
  requires: {
    digits: 2,
    keywords: [
      'account',
      'acct',
      'a/c',
      'policy',
      'member',
      'loyalty',
      'customer',
      'client',
      'cust',
      'employee',
      'staff',
      'personnel',
      'payroll',
      'badge',
      'worker',
      'student',
      'pupil',
      'matriculation',
      'enrol',
      'case',
      'claimant',
      'docket',
      'voter',
      'insur',
      'subscriber',
      'beneficiary',
      'patient',
      'resident',
      'inmate',
      'user',
      'tenant',
      'applicant',
      'sort code',
      '号',
      'id',
    ],
  },
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}_-])(?<word>(?:${owner})[\\s_-]?${number}|sort[\\s-]code|${bare}(?=\\s?[:#=]|\\s(?:ending|ends)\\sin|\\s\\d{7}))${gap}(?<value>${value})(?![\\p{L}\\p{N}*])|(?<wordZh>${chinese})\\s?(?:[:：#=]|是|为)?\\s?(?<valueZh>[A-Za-z]{0,6}-?[\\d*]{3,24}(?:-\\d{1,8}){0,3})(?![A-Za-z0-9])`,
    'giu',
  ),
  check: { code: 'pattern', passes: isIdentifier },
  confidence: { alone: 0.6, inContext: 0.6 },
});

/**
 * Numbers that the text itself calls somebody's: of an account, a policy, a member, customer, employee, student, case,
 * voter, patient or user, and sort codes, whatever their shape and partly masked or not. Numbers of orders, invoices,
 * parts, versions and tickets have other names.
 * https://csrc.nist.gov/pubs/sp/800/122/final names such numbers as what identifies a person.
 */
export const namedIdentifier: Detector = {
  ...introduced,
  *find(text): Iterable<Hit> {
    yield* introduced.find(text);
    yield* findInColumns(text);
  },
};

const columnHead = new RegExp(`^["'\\s]*(?:(?:${owner})[\\s_-]?${number}|sort[\\s-]code|${bare}|${chinese})["'\\s]*$`, 'iu');
const cellBorders = ['\t', '|', ';', ','] as const;
/** Rows of a table that are looked at, and characters of a line that may be its head. */
const limitRows = 500;
const limitHeadChars = 400;

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
