import type { Detector, Examples, Hit } from '../core/rules/detector';
import { isPlaceholder } from './secrets/placeholder';
import { patternInLines } from '../core/text/pattern-in-lines';

const pattern = patternInLines('g')`
  (?<![A-Za-z0-9+.-])[A-Za-z][A-Za-z0-9+.-]{1,24}:\/\/(?<credential>[^\s/:@"'\`<>?#]{0,256}:(?<password>[^\s/@"'\`<>?#]{3,256})|
  (?<token>[A-Za-z0-9_-]{20,256}))@[A-Za-z0-9[_]`;

/**
 * Web addresses and connection strings that carry a user and a password, or a long token in the
 * user's place: `https://`, `postgres://`, `mongodb+srv://`, `redis://`, `amqp://`, …
 * https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1
 */
export const basicAuthUrl: Detector = {
  id: 'basic-auth-url',
  label: 'SECRET',
  title: { en: 'Password in an address', zh_CN: '网址中的密码' },
  group: 'secret',
  masked: true,
  threshold: 0.5,
  requires: { keywords: ['://'] },
  *find(text): Iterable<Hit> {
    for (const match of text.matchAll(pattern)) {
      const { credential = '', password, token } = match.groups ?? {};
      const secret = password ?? token ?? '';
      if (isPlaceholder(secret) || isStandIn(secret) || (token !== undefined && !/\d/.test(token))) continue;
      const start = match.index + match[0].length - 2 - credential.length;
      yield { span: { start, end: start + credential.length }, confidence: 0.9, evidence: [{ code: 'pattern' }] };
    }
  },
};

/** What manuals write where a password belongs. */
function isStandIn(value: string): boolean {
  return /^(?:pass(?:w(?:or)?d)?|secret|password\d?|pw|pwd|xxx+|\*+|user|username|guest|root|admin|token|foo|bar|test|\$.*|\{.*|%.*|\[.*|\d{2,5})$/i.test(
    value,
  );
}

/** Credentials, invented, then addresses without and with a stand-in. */
export const examples: Examples = [
  'Clone https://«mira:k4-Tr0ub»@git.example.org/repo.git',
  'DATABASE_URL=postgres://«gloss:9fQz!77x»@db.example.org:5432/main',
  'redis://«:hX92bqLw»@cache.example.org',
  'See https://user:password@example.org and https://example.org/a:b@c.',
  'Use postgres://user:%PASSWORD%@localhost/db or mailto:a@example.org.',
];
