import type { Detector, Examples, Hit } from '../core/rules/detector';
import { decodeBase64 } from './checks/base64';

const pattern = /(?<![A-Za-z0-9_-]|[A-Za-z0-9_-]\.)ey[A-Za-z0-9_-]{10,2000}\.ey[A-Za-z0-9_-]{6,6000}\.(?:[A-Za-z0-9_-]{10,1500})?={0,2}/g;

/**
 * JSON web tokens: three parts of base 64, of which the first decodes to a header with an algorithm.
 * A token copied without its signature counts too, unless it says that it has none to give.
 * https://www.rfc-editor.org/rfc/rfc7519
 */
export const jwt: Detector = {
  id: 'jwt',
  label: 'SECRET',
  title: { en: 'JSON web token (JWT)', zh_CN: 'JSON Web 令牌' },
  group: 'secret',
  masked: true,
  threshold: 0.5,
  requires: { keywords: ['ey'] },
  *find(text): Iterable<Hit> {
    for (const match of text.matchAll(pattern)) {
      const algorithm = readAlgorithm(match[0].slice(0, match[0].indexOf('.')));
      if (!algorithm) continue;
      const confidence = match[0].endsWith('.') ? 0.7 : 0.97;
      yield { span: { start: match.index, end: match.index + match[0].length }, confidence, evidence: [{ code: 'decoded', detail: algorithm }] };
    }
  },
};

/** The algorithm of the header if it is one of the registered ones. https://www.iana.org/assignments/jose */
function readAlgorithm(header: string): string | undefined {
  const algorithm = /"alg"\s{0,4}:\s{0,4}"([^"]{1,40})"/.exec(decodeBase64(header) ?? '')?.[1];
  return algorithm &&
    /^(?:[HREP]S(?:256|384|512)|ES256K|EdDSA|Ed25519|none|dir|RSA-OAEP(?:-\d{3})?|RSA1_5|A\d{3}(?:GCM)?KW|ECDH-ES(?:\+A\d{3}KW)?)$/.test(algorithm)
    ? algorithm
    : undefined;
}

/** A token of `{"alg":"HS256"}` and `{"sub":"1"}`, whole and unsigned, then parts that do not decode. */
export const examples: Examples = [
  'Authorization: Bearer «eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJnbG9zcyJ9.c2lnbmF0dXJlLWludmVudGVk» sent',
  'token=«eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJnbG9zcyJ9.dGhpcyBpcyBpbnZlbnRlZA»',
  'No header: eyAAAAAAAAAAAAAA.eyJzdWIiOiJnbG9zcyJ9.c2lnbmF0dXJlLWludmVudGVk',
  'The word eyeliner.eyebrow.eyelashes is no token.',
];
