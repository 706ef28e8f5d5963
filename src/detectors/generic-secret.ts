import type { Detector, Examples, Hit } from '../core/detector';
import { findAssignments } from './secrets/assignment';
import { entropyOf } from './secrets/entropy';
import { isPlaceholder } from './secrets/placeholder';
import { wordLikeness } from './secrets/word-likeness';

/** The last word of a name that announces a secret. */
const secretName =
  /(?:secret|token|passw(?:or)?d|passwd|pwd|passphrase|passcode|credentials?|creds?|auth|api[_ .-]?key|(?:access|private|auth|encryption|signing|master|service|account|storage|shared|deploy|webhook|session|client|app|application|consumer|license|server|admin|live|prod|write|rest|sdk|user|personal|integration|developer|team|org|project|secret|security|ssh|aes|hmac|jwt|cookie)[_ .-]?key|[a-z0-9]{3,20}[_-]?key|密码|口令|密钥|令牌)(?:s|[_ .-]?(?:value|val|string|v?\d{1,2}|env|prod|live|test|[a-z]{0,2}\d{1,4}))?$/i;

/** Names of what is public, or only points to a secret. */
const harmlessName =
  /(?:public|pub|csrf|xsrf|nonce|primary|foreign|partition|sort|cache|row|group|object|bucket|schema|sequence|hot|short|cut|map|dict|lookup|translation|i18n|registry|idempotency|index|event|down|up|press|arrow|issuer|hash|mon|don|tur|whis|jo|hoc|page|next|continuation|cursor|sync|cancel|syntax|eos|bos|pad|unk|special|stop|start|end|max|min|num|total|input|output|prompt|completion|s3|data|json|feature|flag|setting|config|field|column|property|param|query|form|label|host|known|search|filter)[_ .-]?(?:key|token)s?$/i;

/**
 * Secrets of no known kind: a name that announces one, assigned a value that is long, mixed and
 * unlike words. Passwords may be shorter but must mix kinds of characters.
 * https://owasp.org/www-community/vulnerabilities/Use_of_hard-coded_password
 */
export const genericSecret: Detector = {
  id: 'generic-secret',
  label: 'SECRET',
  title: { en: 'Password, key or token', zh_CN: '密码、密钥或令牌' },
  group: 'secret',
  masked: true,
  threshold: 0.5,
  *find(text): Iterable<Hit> {
    if (!/secret|token|pass|pwd|credential|key|密码|口令|密钥|令牌/i.test(text)) return;
    let end = 0;
    for (const { name, value, start } of findAssignments(text)) {
      if (start < end || !secretName.test(name) || harmlessName.test(name)) continue;
      const isPassword = /pass|pwd|密码|口令/i.test(name);
      if (!(isPassword ? isPasswordLike(value) : isRandom(value))) continue;
      end = start + value.length;
      yield { span: { start, end }, confidence: isPassword ? 0.75 : 0.8, evidence: [{ code: 'context-word' }, { code: 'entropy' }] };
    }
  },
};

function isRandom(value: string): boolean {
  if (!/^[A-Za-z0-9+/=_.~:%!@#$^&*-]{12,500}$/.test(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  if (isPlaceholder(value) || isReference(value)) return false;
  return entropyOf(value) >= (/^[0-9a-f]+$/i.test(value) ? 2.8 : value.length < 20 ? 3 : 3.2) && wordLikeness(value) < 0.4;
}

function isPasswordLike(value: string): boolean {
  if (value.length < 8 || value.length > 128 || isPlaceholder(value) || isReference(value) || /[(){}[\]$\\]/.test(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
  return /\d/.test(value) && (kinds >= 3 || (kinds === 2 && entropyOf(value) >= 3)) && wordLikeness(value) < 0.75;
}

/** A path, an address, a version, a date, an identifier or a call: what points at something and is not secret itself. */
function isReference(value: string): boolean {
  return (
    /^(?:\.{0,2}\/|https?:|file:|[a-z]+:\/\/|~\/|\$|%|@)|\.(?:com|org|net|io|json|ya?ml|pem|key|crt|cer|p12|txt|env|js|ts|py|md|html|png|jar|so|xml)$|[\\(){}<>[\],;]|^v?\d+(?:\.\d+){1,4}/i.test(
      value,
    ) ||
    /^[a-z]+(?:[A-Z][a-z]+\d{0,3})+$|^[A-Za-z_]+(?:\.[A-Za-z_]\w*)+$|^[A-Z]+(?:_[A-Z0-9]+)+$|^[a-z]+\d{0,4}(?:[_-](?:[a-z]+\d{0,4}|\d+)){1,6}$|\d\.\d{1,3}\.\d{1,3}$|^\d{4}-\d{2}-\d{2}/.test(
      value,
    )
  );
}

/** Values, invented, under telling names; then words, references and what is public. */
export const examples: Examples = [
  'api_key = "«k8s2Lq90Zt4Wn1bV7xYd»"',
  'GLOSS_TOKEN: «9f3kd82mqx7lp0ztw4nb»',
  'password=«Tr0ub4dor&3x»',
  'password = changeme, secret: none, token: required',
  'publicKey = "k8s2Lq90Zt4Wn1bV7xYd"; primary_key: order_id_2024',
  'tokenUrl = "https://auth.example.org/token"; apiKey = process.env.API_KEY_2',
  'The key: keep calm and carry on for 20 years.',
];
