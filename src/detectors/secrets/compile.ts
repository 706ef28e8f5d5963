import type { Detector, Hit } from '../../core/rules/detector';
import { findAssignments } from './assignment';
import { entropyOf } from './entropy';
import type { SecretKind } from './kind';
import { isAnnounced, toVendor } from './names';
import { isPlaceholder } from './placeholder';
import { wordLikeness } from './word-likeness';

/** The detector of one row: by its prefix anywhere in the text, or by its shape where a name announces it. */
export function compileSecret(kind: SecretKind): Detector {
  return {
    id: kind.id,
    label: 'SECRET',
    title: { en: kind.title },
    group: 'secret',
    masked: true,
    threshold: 0.5,
    requires: { keywords: kind.keywords ?? kind.names ?? [literalStart(kind.format)] },
    find: kind.names ? findNamed(kind, kind.names) : findPrefixed(kind),
  };
}

/** The literal characters a format begins with, in lower case: what a text must hold for the format to match. */
export function literalStart(format: string): string {
  const match = /^(?:[A-Za-z0-9_:~/@=-](?![{?*+])|\\[.$+])+/.exec(format)?.[0] ?? '';
  return match.replaceAll('\\', '').toLowerCase();
}

function findPrefixed(kind: SecretKind): Detector['find'] {
  // What stands before is looked at afterwards: a pattern that begins with its literal is searched for many times faster.
  const pattern = new RegExp(`(?:${kind.format})(?![A-Za-z0-9_])`, 'g');
  return function* (text): Iterable<Hit> {
    for (const match of text.matchAll(pattern)) {
      const value = match[0];
      if (!startsHere(text, match.index) || !isRandom(value, kind)) continue;
      yield { span: { start: match.index, end: match.index + value.length }, confidence: 0.97, evidence: [{ code: 'prefix' }, { code: 'entropy' }] };
    }
  };
}

/** Whether a value can start here: not inside a word, but right after an escaped line break, as in `"\nghp_…"`. */
function startsHere(text: string, at: number): boolean {
  return !/[A-Za-z0-9_]/.test(text[at - 1] ?? ' ') || /\\[nrt]$/.test(text.slice(Math.max(0, at - 2), at));
}

function findNamed(kind: SecretKind, names: readonly string[]): Detector['find'] {
  const pattern = new RegExp(`^(?:${kind.format})$`);
  const vendors = names.map(toVendor);
  return function* (text): Iterable<Hit> {
    let end = 0;
    for (const { name, plainName, value, start } of findAssignments(text)) {
      // An equals sign inside a value just found is no assignment of its own.
      if (start < end) continue;
      const vendor = vendors.find(({ plain, isIn }) => plainName.includes(plain) && isIn(name));
      if (!vendor || !pattern.test(value) || !isRandom(value, kind) || !isAnnounced(name, value)) continue;
      end = start + value.length;
      yield { span: { start, end }, confidence: 0.85, evidence: [{ code: 'context-word', detail: vendor.word }, { code: 'entropy' }] };
    }
  };
}

function isRandom(value: string, { format, minEntropy = 2.5 }: SecretKind): boolean {
  if (isPlaceholder(value) || entropyOf(value) < minEntropy) return false;
  // A name in camel case has a token's letters and length, but hardly ever a digit.
  return /\d/.test(value) || !format.includes('0-9') || wordLikeness(value) < 0.5;
}
