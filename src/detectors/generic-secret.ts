import type { Detector, Examples, Hit } from '../core/rules/detector';
import { languagesByWord } from '../core/text/frequent-words';
import { findAssignments } from './secrets/assignment';
import { entropyOf } from './secrets/entropy';
import { isPlaceholder } from './secrets/placeholder';
import { wordLikeness } from './secrets/word-likeness';
import { patternInLines } from '../core/text/pattern-in-lines';

/** Words for a password in the languages of many users. */
const passwordWords =
  'pass[ -]?words?|passwords?|passwd|pwd|passwort|kennwort|pass[ -]?phrase|pass[ -]?code|mot de passe|contraseña|contrasena|senha|palavra[ -]passe|wachtwoord|hasło|пароль|密码|口令|パスワード|비밀번호';
/** Short names are one only as a whole part of a name: `DB_PASS`, “router pw”, not “bypass”. */
const shortName = /(?<![\p{L}\p{N}])(?:pass|pw)$/iu;
const passwordName = new RegExp(`(?:${passwordWords})|${shortName.source}`, 'iu');

/** The last word of a name that announces a secret. */
const secretName = patternInLines('i')`
  (?:secret|token|passw(?:or)?d|passwd|pwd|passphrase|passcode|credentials?|creds?|auth|api[_ .-]?key|(?:access|private|
  auth|encryption|signing|master|service|account|storage|shared|deploy|webhook|session|client|app|application|consumer|
  license|server|admin|live|prod|write|rest|sdk|user|personal|integration|developer|team|org|project|secret|security|
  ssh|aes|hmac|jwt|cookie)[_ .-]?key|[a-z0-9]{3,20}[_-]?key|密码|口令|密钥|秘钥|令牌|passwort|kennwort|mot de passe|contraseña|
  contrasena|senha|palavra[ -]passe|wachtwoord|hasło|пароль|パスワード|비밀번호)(?:s|[_ .-]?(?:value|val|string|v?\d{1,2}|env|
  prod|live|test|[a-z]{0,2}\d{1,4}))?$`;

/** Names of what is public, or only points to a secret. */
const harmlessName = patternInLines('i')`
  (?:public|publishable|pub|site|csrf|xsrf|nonce|primary|foreign|partition|sort|cache|row|group|object|(?<!bit)bucket|
  schema|sequence|hot|short|cut|map|dict|lookup|translation|i18n|registry|idempotency|index|event|down|up|press|arrow|
  issuer|hash|mon|don|tur|whis|jo|hoc|page|next|continuation|cursor|sync|cancel|syntax|eos|bos|pad|unk|special|stop|
  start|end|max|min|num|total|input|output|prompt|completion|s3|data|json|feature|flag|setting|config|field|column|
  property|param|query|form|label|host|known|search|filter)[_ .-]?(?:key|token)s?$`;

/** What of our own lists is told of a name: a name that is not in them is the user's. */
const toldWord = new RegExp(
  `(?:${passwordWords}|secret|token|credential|cred|auth|key|密钥|秘钥|令牌)(?!.{0,40}(?:${passwordWords}|secret|token|credential|key))`,
  'i',
);

/** Keys that are made to be public, as in the source of a web page. */
const publicKey = /^(?:pk[_.](?:live|test)_|pk\.eyJ|FLWPUBK|(?:live|test)_pub_)/;

/**
 * Secrets of no known kind: a name that announces one, assigned a value that is long, mixed and
 * unlike words. Passwords may be shorter and hold words, but must mix kinds of characters.
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
    if (!anyWord.test(text)) return;
    yield* findPassPhrases(text);
    yield* findUnsigned(text);
    let end = 0;
    for (const { name, value, start } of findAssignments(text)) {
      if (start < end || !(secretName.test(name) || shortName.test(name)) || harmlessName.test(name)) continue;
      const isCall = /[([]/.test(text[start + value.length] ?? '');
      const kind = passwordName.test(name) ? judgePassword(value, isCall) : isRandom(value) ? { confidence: 0.8, code: 'entropy' } : undefined;
      if (!kind) continue;
      end = start + value.length;
      const word = toldWord.exec(name)?.[0].toLowerCase();
      yield { span: { start, end }, confidence: kind.confidence, evidence: [{ code: 'context-word', ...(word && { detail: word }) }, { code: kind.code }] };
    }
  },
};

/** Three to six plain words to the end of the line, behind a word for a password. */
const passPhrase = patternInLines('gi')`
  (?:pass[ -]?words?|pass[ -]?phrases?|passwd|pwd)\s{0,2}(?:[:=]|
  \sis)\s{0,2}["“'\`]?(?<value>[a-z]{3,12}(?:[ ][a-z]{3,12}){2,5})["”'\`]?(?=[.!]?[ ]{0,4}(?:\r?\n|$))`;

/** Pass phrases: words that nobody would put into one sentence, so none of them is one that sentences need. */
function* findPassPhrases(text: string): Iterable<Hit> {
  for (const { 0: found, groups, index } of text.matchAll(passPhrase)) {
    const value = groups?.value ?? '';
    if (/[A-Z]/.test(value) || value.split(' ').some((word) => languagesByWord.get(word)?.includes('en'))) continue;
    const start = index + found.lastIndexOf(value);
    yield { span: { start, end: start + value.length }, confidence: 0.6, evidence: [{ code: 'context-word', detail: 'password' }] };
  }
}

/** A word for a password, and right behind it one of letters in both cases and digits, to the end of the line: notes have no sign between. */
const unsigned = patternInLines('giu')`
  (?<![\p{L}\p{N}])(?:pass[ -]?word|pass[ -]?phrase|pass[ -]?code|passwd|pwd|pw)[ \t]{1,3}
  (?<value>(?=\S{0,40}[a-z])(?=\S{0,40}[A-Z])(?=\S{0,40}\d)[^\s"'\`<>,;()[\]{}|:=]{8,40})
  (?=[.!]?[ \t]{0,4}(?:\r?\n|$))`;

function* findUnsigned(text: string): Iterable<Hit> {
  for (const { 0: found, groups, index } of text.matchAll(unsigned)) {
    const value = groups!.value!.replace(/[.!]$/, '');
    if (!/[a-z]/.test(value) || !/[A-Z]/.test(value) || !judgePassword(value, false)) continue;
    const start = index + found.lastIndexOf(value);
    yield { span: { start, end: start + value.length }, confidence: 0.6, evidence: [{ code: 'context-word', detail: 'password' }, { code: 'mixed' }] };
  }
}

function isRandom(value: string): boolean {
  if (!/^[A-Za-z0-9+/=_.~:%!@#$^&*-]{12,500}$/.test(value) || !/\d/.test(value) || !/[A-Za-z]/.test(value)) return false;
  if (isPlaceholder(value) || isReference(value) || publicKey.test(value)) return false;
  return entropyOf(value) >= (/^[0-9a-f]+$/i.test(value) ? 2.8 : value.length < 20 ? 3 : 3.2) && wordLikeness(value) < 0.4;
}

/** Brackets of code, and a `$` that a name follows, as in `$HOME` and `db-$user`; in `vT3$kq9L` it is a sign among others. */
const namesVariable = /[(){}[\]\\]|^\$|\$(?![\p{L}\d]{1,40}\d|\d)/u;

/** How sure a password is, and by what: made by a machine, or of words as most people choose theirs. */
function judgePassword(value: string, isCall: boolean): { readonly confidence: number; readonly code: string } | undefined {
  if (value.length > 128 || isPlaceholder(value) || isReference(value) || namesVariable.test(value)) return undefined;
  if (isMachineMade(value)) return { confidence: 0.75, code: 'entropy' };
  return !isCall && isEveryday(value) ? { confidence: 0.65, code: 'mixed' } : undefined;
}

function isMachineMade(value: string): boolean {
  const kinds = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z0-9]/].filter((kind) => kind.test(value)).length;
  return value.length >= 8 && /\d/.test(value) && (kinds >= 3 || (kinds === 2 && entropyOf(value) >= 3)) && wordLikeness(value) < 0.75;
}

/**
 * Letters with digits, or either with a sign that words are not joined by. Names of algorithms,
 * numbered names as code has them, lengths and e-mail addresses are no passwords.
 */
function isEveryday(value: string): boolean {
  if (/^(?:sha|md|aes|rsa|des|utf|base|hmac|argon|hs|rs|es|ed|pbkdf|type|latin)-?_?\d/i.test(value) || /@.{1,60}\.[a-z]{2,}$/i.test(value)) return false;
  if (/^\d{1,2}-?[a-z]{2,20}(?:-[a-z]{1,20}){0,3}$|^\d{1,4}-?bits?$/i.test(value) || numberedName.test(value)) return false;
  const hasSign = /[@#%^*€§]|!(?=.{0,60}[\p{L}\d])/u.test(value);
  return (/\p{L}/u.test(value) && (/\d/.test(value) || hasSign)) || (/\d/.test(value) && hasSign);
}

const numberedName = patternInLines('i')`
  ^(?:arg|args|char|col|column|data|demo|dummy|example|field|foo|bar|hash|id|input|item|key|level|line|name|option|page|
  param|params|pass|password|passwd|pwd|row|salt|sample|secret|step|str|string|temp|test|text|tmp|token|user|val|value|
  var|varchar|version)[_-]?\d{1,3}$`;

const anyWord = new RegExp(`secret|token|pass|pw|credential|key|密钥|秘钥|令牌|${passwordWords}`, 'i');

/** A path, an address, a version, a date, an identifier or a call: what points at something and is not secret itself. */
function isReference(value: string): boolean {
  return (
    patternInLines('i')`
    ^(?:\.{0,2}\/|https?:|file:|[a-z]+:\/\/|~\/|\$|%|@)|\.(?:com|org|net|io|json|ya?ml|pem|key|crt|cer|p12|txt|env|js|ts|
    py|md|html|png|jar|so|xml)$|[\\(){}<>[\],;]|^v?\d+(?:\.\d+){1,4}`.test(value) ||
    patternInLines('')`
    ^[a-z]+(?:[A-Z][a-z]+\d{0,3})+$|^[A-Za-z_]+(?:\.[A-Za-z_]\w*)+$|^[A-Z]+(?:_[A-Z0-9]+)+$|
    ^[a-z]+\d{0,4}(?:[_-](?:[a-z]+\d{0,4}|\d+)){1,6}$|\d\.\d{1,3}\.\d{1,3}$|^\d{4}-\d{2}-\d{2}`.test(value)
  );
}

/** Values, invented, under telling names; then words, references and what is public. */
export const examples: Examples = [
  'api_key = "«k8s2Lq90Zt4Wn1bV7xYd»"',
  'GLOSS_TOKEN: «9f3kd82mqx7lp0ztw4nb»',
  'password=«Tr0ub4dor&3x»',
  '密码：«Tr0ub4dor&3x»，请保密。密码是«xK92bqLw»，密钥为“«9f3kd82mqx7lp0ztw4nb»”。',
  'pass: «Green-Boat-71», DB_PASS=«q7Lm2Za0x»',
  'MAIL_PASS: «Wq7$pf2Lx8», password = db-$user, pwd=app$HOST',
  'password: «violet bottle runs uphill»',
  'wifi pwd «Sunny-Day-2024»',
  'root password → «Zq8!vv21»',
  'Reset your password in Windows11. The password Manager365 asks for it.',
  'The bypass: Route-66a; pass: required; Bearer token123; password: must be eight characters',
  'Password: «hunter2!» and the wifi password is «BlueHouse42», pwd=«Abc123».',
  'Passwort: «Sommer2024!», mot de passe : «Soleil75», contraseña: «Verano#21», senha: «praia99».',
  'password = changeme, secret: none, token: required',
  'Password: ******** (optional), password: required, the password is optional.',
  'Password: 12-character minimum; password: SHA-256; password = sha256(input1); passwort: nutzer@example.org',
  '密码：必填，密码是可选的，密码为空。',
  'data-sitekey="6Lq90Zt4Wn1bV7xYd8k2Lm5p"; STRIPE_KEY=pk_live_8s2Lq90Zt4Wn1bV7xYd',
  'publicKey = "k8s2Lq90Zt4Wn1bV7xYd"; primary_key: order_id_2024',
  'tokenUrl = "https://auth.example.org/token"; apiKey = process.env.API_KEY_2',
  'The key: keep calm and carry on for 20 years.',
];
