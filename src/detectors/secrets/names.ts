/** A word of a table that must stand in the name of what is assigned. */
import { patternInLines } from '../../core/text/pattern-in-lines';

export interface Vendor {
  readonly word: string;
  /** Its letters and digits alone: what to look for first, as it costs less. */
  readonly plain: string;
  /** Whether a name holds the word as a part of its own. */
  isIn(name: string): boolean;
}

/** Words that end a name in which a secret is kept, as `API_KEY` or `authToken` do. */
const secretWords =
  'api|app|apps|access|account|admin|auth|authorization|bearer|bot|client|consumer|cred|creds|credential|credentials|deploy|dev|integration|key|keys|license|live|oauth|pass|password|passwd|pat|personal|private|prod|pwd|rest|secret|secrets|server|service|signing|test|token|tokens|user|web|webhook';
const isWordNext = new RegExp(`^(?:${secretWords})`, 'i');

/** What says that a value is a secret, as a part of a name. */
const secretPart = patternInLines('')`
  (?<![a-z])
  (?:(?:api|app|access|auth|client|private|secret|server|deploy|license|signing|encryption)?(?:keys?|tokens?|secrets?)|
  pat|passw(?:or)?d|passwd|pwd|passphrase|passcode|credentials?|creds?|o?auth|authorization|bearer)(?![a-z])|密码|口令|密钥|令牌`;

/** What says that a value is no secret: an identifier, a version of something, or the digest of a file. */
const harmlessEnd = patternInLines('')`
  (?<![a-z])(?:(?<!access |access key )ids?|uuids?|guid|numbers?|no|nr|refs?|revision|rev|commits?|branch|tags?|
  versions?|builds?|release|hash(?:es)?|sha\d{0,3}|md\d|crc\d{0,2}|checksums?|digests?|fingerprints?|etags?|integrity|
  signature|urls?|uris?|links?|hosts?|domains?|slugs?|names?|paths?|files?|tx|txn|transactions?|address(?:es)?|blocks?|
  public key|publishable key|site ?key|weights?|bias)$`;

/** Prepares a word of a table; it counts where a part of a name begins and ends with it. */
export function toVendor(word: string): Vendor {
  const plain = word.replace(/[^a-z0-9]/g, '');
  const source = word
    .split(/[^a-z0-9]{1,3}/)
    .filter((part) => part !== '')
    .join('[^A-Za-z0-9]?');
  const pattern = new RegExp(source, 'gi');
  return { word, plain, isIn: (name) => [...name.matchAll(pattern)].some(({ 0: match, index }) => isPart(name, index, index + match.length)) };
}

/**
 * Whether a part of a name, in any of the ways to join words, is these characters: `expo` in `EXPO_TOKEN`,
 * `my_expo_key`, `expoToken` and `EXPOTOKEN`, not in `export` or `exposure`.
 */
function isPart(name: string, start: number, end: number): boolean {
  const isStart = !/[A-Za-z]/.test(name[start - 1] ?? '') || /^[a-z][A-Z]/.test(name.slice(start - 1, start + 1));
  const isEnd = !/[A-Za-z]/.test(name[end] ?? '') || /^[a-z0-9][A-Z]/.test(name.slice(end - 1, end + 1));
  return isStart && (isEnd || isWordNext.test(name.slice(end)));
}

/**
 * Whether the name says that this value is a secret. Identifiers and digests have the shape of many
 * tokens, so a value of hexadecimal digits needs a word for secrets, and none may end in a word for ids.
 */
export function isAnnounced(name: string, value: string): boolean {
  const words = splitWords(name);
  if (harmlessEnd.test(words)) return false;
  return !/^(?:0x)?[0-9a-f-]{12,200}$/i.test(value) || secretPart.test(words);
}

/** A name in lower case with spaces between its words: `heroku api key` for `herokuApiKey` and `HEROKU_API_KEY`. */
function splitWords(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]{1,64}/gu, ' ')
    .trim();
}
