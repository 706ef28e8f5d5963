import type { Detector, Examples, Hit } from '../core/rules/detector';
import { patternInLines } from '../core/text/pattern-in-lines';

const localChar = /[\p{L}\p{N}._%+'-]/u;
const local = /^[\p{L}\p{N}_%+'-](?:\.?[\p{L}\p{N}_%+'-]){0,63}$/u;
const domain = /@(?:[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.){1,8}(?:\p{L}{2,24}|xn--[a-z0-9-]{2,59})(?![\p{L}\p{N}_@-])/iuy;
const localCharsAtMost = 64;
const codeHost = /^@(?:ssh\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|git\.sr\.ht|gitee\.com|dev\.azure\.com|huggingface\.co|hf\.co)$/i;

/** Local parts that name a desk instead of a person (RFC 2142 and the usual others). */
const role = patternInLines('i')`
  ^(?:info|no-?reply|do-?not-?reply|office|hello|contact|support|sales|admin|webmaster|postmaster|hostmaster|abuse|
  security|billing|accounts?|press|media|jobs|careers|hr|help|helpdesk|service|customer-?service|privacy|legal|
  newsletter|notifications?|mailer-daemon|enquiries|inquiries|orders?|returns|booking|reservations|team)$`;

/**
 * E-mail addresses as people write them: an unquoted local part and a domain name with a top-level
 * domain, in any script (RFC 5321, RFC 6531). The search goes from at sign to at sign, so text
 * without one costs nothing.
 * https://www.rfc-editor.org/rfc/rfc5321#section-4.1.2
 */
export const email: Detector = {
  id: 'email',
  label: 'EMAIL',
  title: { en: 'E-mail address', zh_CN: '电子邮件地址' },
  group: 'contact',
  threshold: 0.5,
  requires: { keywords: ['@'] },
  *find(text): Iterable<Hit> {
    for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
      domain.lastIndex = at;
      const match = domain.exec(text);
      const start = match ? startOfLocal(text, at) : at;
      if (!match || !local.test(text.slice(start, at)) || isRepository(text, start, at, at + match[0].length)) continue;
      const evidence = role.test(text.slice(start, at)) ? [{ code: 'pattern' }, { code: 'role-address' }] : [{ code: 'pattern' }];
      yield { span: { start, end: at + match[0].length }, confidence: 0.99, evidence };
    }
  },
};

/** Whether this is where a repository is cloned from: nobody reads mail at `git@github.com:owner/name`. */
function isRepository(text: string, start: number, at: number, end: number): boolean {
  return text.slice(start, at).toLowerCase() === 'git' && (/[:/]/.test(text[end] ?? '') || codeHost.test(text.slice(at, end)));
}

/** Where the local part begins; an opening quote or a dot before it belongs to the sentence. */
function startOfLocal(text: string, at: number): number {
  let start = at;
  while (start > 0 && at - start <= localCharsAtMost && localChar.test(text[start - 1] ?? '')) start--;
  while (start < at && /['.]/.test(text[start] ?? '')) start++;
  return start;
}

/** Addresses, then what only looks like one. */
export const examples: Examples = [
  'Write to «anna.berg+news@post.example.org» today.',
  "Reply to '«o'neill@firma-nord.de»', please.",
  'Два адреса: «почта@пример.рф» и «x_1@sub.domain.co.uk».',
  'My handle is @anna and the price is 3 @ 5 each.',
  'Clone git@host without a domain.',
  'Clone git@github.com:org/repo.git or ssh://git@code.example.org/team/app, as git@gitlab.com says.',
  'Ask «legit@github.com» or «git@example.org».',
  'Double a@@b.com and trailing dot user@.com fail.',
];
