import type { Detector, Examples, Hit } from '../core/rules/detector';
import { decodeBase64 } from './checks/base64';
import { entropyOf } from './secrets/entropy';
import { isPlaceholder } from './secrets/placeholder';
import { patternInLines } from '../core/text/pattern-in-lines';

const header = patternInLines('gi')`
  (?<![A-Za-z])(?:authorization|proxy-authorization|x-[a-z-]{0,20}(?:key|token|auth|secret)|
  (?:[a-z]{1,20}-)?(?:api-?key|api-?token|access-?token|auth-?token|
  private-token))['"]?\s?:\s{0,3}['"]?(?:(?<scheme>bearer|basic|token|apikey|api-key|api-token|bot|oauth|digest|key|
  jwt)\s)?(?<value>[A-Za-z0-9+/=_.~:-]{8,1000})(?![A-Za-z0-9<{$*])`;
const userOption = /(?<![A-Za-z-])curl\s[^\n]{0,400}?(?:-u|--user)(?:\s{1,3}|=)['"]?(?<value>[^\s'":]{1,64}:[^\s'":@]{3,64})(?![^\s'"])/g;

/**
 * Credentials in HTTP headers, and in curl's user option: bearer and API tokens, and basic
 * authentication, which must decode to a user and a password.
 * https://www.rfc-editor.org/rfc/rfc9110#section-11.6.2
 */
export const authorizationHeader: Detector = {
  id: 'authorization-header',
  label: 'SECRET',
  title: { en: 'Authorization header', zh_CN: '授权请求头' },
  group: 'secret',
  masked: true,
  threshold: 0.5,
  requires: { keywords: ['authorization', 'x-', 'key', 'token', 'curl'] },
  *find(text): Iterable<Hit> {
    for (const match of text.matchAll(header)) {
      const { scheme = '', value = '' } = match.groups ?? {};
      if (!isCredential(value, scheme.toLowerCase())) continue;
      const end = match.index + match[0].length;
      yield {
        span: { start: end - value.length, end },
        confidence: scheme ? 0.9 : 0.75,
        evidence: [{ code: 'context-word', detail: scheme.toLowerCase() || 'header' }],
      };
    }
    for (const match of text.matchAll(userOption)) {
      const value = match.groups?.value ?? '';
      const end = match.index + match[0].length;
      const password = value.slice(value.indexOf(':') + 1);
      if (/[$<{*\\]/.test(value) || isPlaceholder(password) || /^(?:pass(?:word)?|secret|pwd|token)$/i.test(password)) continue;
      yield { span: { start: end - value.length, end }, confidence: 0.85, evidence: [{ code: 'context-word', detail: 'curl' }] };
    }
  },
};

function isCredential(value: string, scheme: string): boolean {
  if (isPlaceholder(value)) return false;
  if (scheme === 'basic') return /^[\x20-\x7e]{1,200}:[\x20-\x7e]{1,200}$/.test(decodeBase64(value) ?? '');
  return entropyOf(value) >= 2.8 && (/\d/.test(value) || (value.length >= 20 && /[a-z][A-Z]/.test(value)));
}

/** Headers, invented, then stand-ins and words. */
export const examples: Examples = [
  'Authorization: Bearer «9f3Kd82mQx7Lp0Zt» was sent',
  'curl -H "X-Api-Key: «k8s2Lq90Zt4Wn1»" https://api.example.org',
  "-H 'Authorization: Basic «bWlyYTprNC1UcjB1Yg==»'",
  'curl --user «mira:k4-Tr0ub» https://api.example.org',
  'Authorization: Bearer $TOKEN and Authorization: Bearer <your token>',
  'x-api-key: required, authorization: see below',
];
