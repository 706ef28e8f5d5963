import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

const topLevel =
  'com|org|net|edu|gov|mil|int|info|biz|io|ai|app|dev|cloud|shop|store|online|site|tech|blog|news|xyz|eu|uk|de|fr|es|it|nl|be|ch|at|se|no|dk|fi|pl|cz|hu|ro|gr|pt|ie|ru|ua|tr|us|ca|mx|br|ar|cl|au|nz|jp|kr|cn|hk|tw|sg|in|za|il|ae|me|tv|cc';

/**
 * Domain names without a scheme, in the top-level domains that are not also endings of files, with
 * a path if one follows.
 * https://www.iana.org/domains/root/db
 */
export const domainName = createPatternDetector({
  id: 'domain-name',
  label: 'URL',
  title: { en: 'Domain name', zh_CN: '域名' },
  group: 'network',
  requires: { keywords: topLevel.split('|').map((name) => `.${name}`) },
  pattern: new RegExp(
    `(?<![\\p{L}\\p{N}_@./:\\\\-])(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.){1,4}(?:${topLevel})(?:/[\\w./?=&%#~+-]{0,200}[\\w/=&%#~+-])?(?![\\p{L}\\p{N}_@(-]|\\.[\\p{L}\\p{N}])`,
    'giu',
  ),
  check: {
    code: 'pattern',
    passes: (value) =>
      /[a-z].*\./i.test(value) &&
      value.toLowerCase() === value &&
      value.indexOf('.') > 1 &&
      !/^(?:e\.g|i\.e|node\.js|asp\.net|vb\.net|socket\.io|log4net)/.test(value),
  },
  context: ['website', 'site', 'visit', 'domain', 'web', 'url', 'online', 'webseite', '网站', '官网'],
  // A missing space after a full stop makes a domain of these words: "ended.in the morning".
  confidence: { alone: (value) => (/^[^./]+\.(?:in|it|me|at|no|be|us|is|so|sc)$/.test(value) ? 0.4 : 0.7), inContext: 0.9 },
});

/** Names with and without a path, then files, sentences and addresses. */
export const examples: Examples = [
  'Visit «gloss.example.com/start», or «shop.example.de».',
  'See «example.org».',
  'The file main.py and ASP.NET, written by a@example.com.',
  'It ended.In the morning obj.in worked; e.g. this.',
];
