import type { Examples } from '../core/detector';
import { createPatternDetector } from './pattern/pattern';

/**
 * E-mail addresses as people write them: an unquoted local part and a domain name with a top-level
 * domain, in any script (RFC 5321, RFC 6531).
 * https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2
 */
export const email = createPatternDetector({
  id: 'email',
  label: 'EMAIL',
  title: { en: 'E-mail address', zh_CN: '电子邮件地址' },
  group: 'contact',
  requires: { keywords: ['@'] },
  pattern:
    /(?<![\p{L}\p{N}._%+'-])[\p{L}\p{N}_%+'-](?:\.?[\p{L}\p{N}_%+'-]){0,63}@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})(?![\p{L}\p{N}_@-])/giu,
  confidence: { alone: 0.99, inContext: 0.99 },
});

/** Addresses, then what only looks like one. */
export const examples: Examples = [
  'Write to «anna.berg+news@post.example.org» today.',
  'Reply to «o\'neill@firma-nord.de», please.',
  'Два адреса: «почта@пример.рф» и «x_1@sub.domain.co.uk».',
  'My handle is @anna and the price is 3 @ 5 each.',
  'Clone git@host without a domain.',
  'Double a@@b.com and trailing dot user@.com fail.',
];
