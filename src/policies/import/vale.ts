/** Styles of Vale (vale.sh/docs/styles): each file is one rule, of a kind that its `extends` says. */
import { parse } from 'yaml';
import type { NotCarriedReason, PickedFile } from '../../core/rules/pack-draft';
import type { Written } from '../file/write-pack';
import { Collected, type Imported } from './imported';
import { isPhrase } from './phrases';
import { type Translated, translatePattern } from './translate-pattern';

type Swap = Readonly<Record<string, unknown>>;

interface ValeRule {
  readonly extends?: string;
  readonly message?: string;
  readonly link?: string;
  readonly level?: string;
  readonly scope?: string | readonly string[];
  readonly ignorecase?: boolean;
  readonly nonword?: boolean;
  readonly raw?: readonly unknown[];
  readonly tokens?: readonly unknown[];
  readonly exceptions?: readonly unknown[];
  readonly swap?: Swap | readonly Swap[];
  readonly max?: number;
  readonly token?: string;
  readonly first?: string;
  readonly second?: string;
}

const severities: Readonly<Record<string, string>> = { suggestion: 'info', warning: 'warning', error: 'serious' };
/** Parts of a text that a passage has as well; headings and the like cannot be told apart in it. */
const anywhere = ['text', 'raw', 'sentence', 'paragraph', 'summary'];

/** Makes a pack of a style's files; `title` is what it is called. */
export function importVale(files: readonly PickedFile[], title: string): Imported {
  const collected = new Collected();
  for (const { name, text } of files) {
    const id = name.replace(/^.*\//, '').replace(/\.ya?ml$/, '');
    try {
      addRule(collected, id, parse(text) as ValeRule, title);
    } catch {
      collected.leave(id, 'unreadable');
    }
  }
  return collected.toPack('vale', title, `Rules of the Vale style ${title}.`, ['en']);
}

function addRule(collected: Collected, id: string, rule: ValeRule, style: string): undefined {
  const scopes = [rule.scope ?? 'text'].flat();
  const isPerPart = rule.extends === 'occurrence' && !scopes.includes('text');
  if (isPerPart || !scopes.every((scope) => anywhere.includes(scope))) return collected.leave(id, 'scope', scopes.join(', '));
  const leave: Leave = (reason, detail, isPart) => collected.leave(id, reason, detail, isPart);
  const search = searchOf(rule, leave);
  if (!search) return;
  const message = sentenceOf(rule.message ?? id);
  collected.add(id, {
    severity: severities[rule.level ?? 'warning'] ?? 'warning',
    message,
    reason: message,
    ...(isLink(rule.link) && { reference: { title: `${style}: ${id}`, url: rule.link!.replace(/^http:/, 'https:') } }),
    ...search,
  });
}

type Leave = (reason: NotCarriedReason, detail?: string, isPart?: boolean) => undefined;

function searchOf(rule: ValeRule, leave: Leave): Written | undefined {
  switch (rule.extends) {
    case 'existence':
      return existence(rule, leave);
    case 'substitution':
      return substitution(rule, leave);
    case 'occurrence':
      return occurrence(rule, leave);
    case 'conditional':
      return conditional(rule, leave);
    case 'repetition':
      return leave('same_words');
    default:
      return leave('kind', rule.extends ?? '');
  }
}

function existence(rule: ValeRule, leave: Leave): Written | undefined {
  const tokens = textsOf(rule.tokens);
  const raw = textsOf(rule.raw).join('');
  if (raw) return withExceptions(piece(tokens.length > 0 ? `${raw}(?:${tokens.join('|')})` : raw, { ...rule, nonword: true }, leave), rule, leave);
  const words = rule.nonword ? [] : tokens.filter(isPlain);
  const pieces = tokens.filter((token) => !words.includes(token)).flatMap((token) => listOf(piece(token, rule, leave, tokens.length > 1)));
  const plain: Written = { words, ...(!rule.ignorecase && { exactCase: true }) };
  return withExceptions(anyOf([...(words.length > 0 ? [plain] : []), ...pieces]), rule, leave);
}

function substitution(rule: ValeRule, leave: Leave): Written | undefined {
  const maps: readonly Swap[] = Array.isArray(rule.swap) ? (rule.swap as Swap[]) : [(rule.swap ?? {}) as Swap];
  const swaps = maps.flatMap((map) => Object.entries(map));
  const plain = rule.nonword ? [] : swaps.filter(([bad]) => isPlain(bad));
  const pieces = swaps
    .filter((swap) => !plain.includes(swap))
    .flatMap(([bad, good]) => {
      // What is right must not be found by a pattern that also fits it.
      const search = piece(bad, rule, leave, true);
      return search ? [{ ...search, better: wordingOf(good) }] : [];
    });
  const replace = Object.fromEntries(plain.map(([bad, good]) => [bad, wordingOf(good)]));
  return withExceptions(anyOf([...(plain.length > 0 ? [{ replace, ...(!rule.ignorecase && { exactCase: true }) }] : []), ...pieces]), rule, leave);
}

function occurrence(rule: ValeRule, leave: Leave): Written | undefined {
  const search = rule.token === undefined ? undefined : piece(rule.token, { ...rule, nonword: true }, leave);
  return search && { ...search, atLeast: (rule.max ?? 0) + 1 };
}

/** “Where the first stands, the second must stand somewhere”; that both are about the same words cannot be said. */
function conditional(rule: ValeRule, leave: Leave): Written | undefined {
  const first = rule.first === undefined ? undefined : piece(rule.first, { ...rule, nonword: true }, leave);
  const second = rule.second === undefined ? undefined : piece(rule.second, { ...rule, nonword: true }, leave);
  if (!first || !second) return undefined;
  leave('same_words', rule.second, true);
  return withExceptions({ ...first, without: { ...second, within: 1_000_000 } }, rule, leave);
}

/** A regular expression of a rule as a search of ours. */
function piece(source: string, { nonword, ignorecase }: ValeRule, leave: Leave, isPart = false): Written | undefined {
  const translated: Translated = translatePattern(nonword ? source : `\\b(?:${source})\\b`, ignorecase === true);
  if ('reason' in translated) {
    leave(translated.reason, source.slice(0, 80), isPart);
    return undefined;
  }
  if (translated.isShortened) leave('shortened', source.slice(0, 80), true);
  return { pattern: translated.pattern, ...(translated.flags && { flags: translated.flags }) };
}

const listOf = (search: Written | undefined): readonly Written[] => (search ? [search] : []);

function anyOf(searches: readonly Written[]): Written | undefined {
  return searches.length > 1 ? { any: searches } : searches[0];
}

/** Exceptions are words; they go to each search that can have some. */
function withExceptions(search: Written | undefined, rule: ValeRule, leave: Leave): Written | undefined {
  const exceptions = textsOf(rule.exceptions);
  const words = exceptions.filter(isPhrase);
  for (const exception of exceptions) if (!words.includes(exception)) leave('allowlist', exception, true);
  if (!search || words.length === 0) return search;
  if (Array.isArray(search.any)) return { any: search.any.map((one: Written) => ({ ...one, except: words })) };
  return { ...search, except: words };
}

/** Words without signs: our phrases take a hyphen for a space, a style may not. */
function isPlain(token: string): boolean {
  return /^[\p{L}\p{N}][\p{L}\p{N} '’]*$/u.test(token) && isPhrase(token);
}

const textsOf = (list: readonly unknown[] = []) => list.filter((each) => typeof each === 'string' || typeof each === 'number').map(String);
const wordingOf = (good: unknown) => String(good).split('|').join(' / ').slice(0, 500) || '—';
const isLink = (link: unknown) => typeof link === 'string' && /^https?:\/\//.test(link) && URL.canParse(link);

/** A message without the places where Vale puts the words. */
function sentenceOf(message: string): string {
  return (
    message
      .replace(/\s*\(?['"“]?%s['"”]?\)?/g, ' …')
      .replace(/ {2,}/g, ' ')
      .trim() || message
  );
}
