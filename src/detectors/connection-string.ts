import type { Detector, Examples, Hit } from '../core/rules/detector';
import { isPlaceholder } from './secrets/placeholder';
import { patternInLines } from '../core/text/pattern-in-lines';

const pattern = /(?<![A-Za-z0-9_])(?<word>password|pwd|accountkey|sharedaccesskey|accesskey)\s?=\s?(?<value>[^\s;"'`<>&]{4,200})/gi;
const companion = patternInLines('i')`
  (?:server|data source|host|database|initial catalog|user id|uid|user|defaultendpointsprotocol|accountname|endpoint|
  sharedaccesskeyname|driver|dsn|jdbc:[a-z]{2,20}:)\s?[=:/]`;
const reachChars = 200;

/**
 * Passwords and keys in connection strings of pairs: ADO.NET, ODBC, JDBC, Azure storage and service
 * bus. Another pair of such a string must stand within 200 characters on the same line.
 * https://www.connectionstrings.com/
 */
export const connectionString: Detector = {
  id: 'connection-string',
  label: 'SECRET',
  title: { en: 'Password in a connection string', zh_CN: '连接字符串中的密码' },
  group: 'secret',
  masked: true,
  threshold: 0.5,
  requires: { keywords: ['password', 'pwd', 'accesskey', 'accountkey'] },
  *find(text): Iterable<Hit> {
    for (const match of text.matchAll(pattern)) {
      const { value = '', word = '' } = match.groups ?? {};
      const end = match.index + match[0].length;
      const before =
        text
          .slice(Math.max(0, match.index - reachChars), match.index)
          .split('\n')
          .at(-1) ?? '';
      const after = text.slice(end, end + reachChars).split('\n', 1)[0] ?? '';
      const isPair = /[;&?]\s?$/.test(before) || /^\s?[;&]/.test(after);
      if (!isPair || isPlaceholder(value) || /^[[{$%]|^(?:password|\*+|pwd|secret)$/i.test(value) || !companion.test(`${before};${after}`)) continue;
      yield { span: { start: end - value.length, end }, confidence: 0.9, evidence: [{ code: 'context-word', detail: word.toLowerCase() }] };
    }
  },
};

/** Strings of several products, invented, then stand-ins and lone passwords. */
export const examples: Examples = [
  'Server=db.example.org;Database=main;User Id=gloss;Password=«9fQz!77x»;Encrypt=true',
  'DefaultEndpointsProtocol=https;AccountName=gloss;AccountKey=«aW52ZW50ZWQta2V5LWZvci10aGlzLWZpbGU=»;',
  'jdbc:mysql://db.example.org/main?user=gloss&password=«hX92bqLw»',
  'Server=db;User Id=gloss;Password={password};',
  'The password = something you choose; server rooms are cold.',
];
