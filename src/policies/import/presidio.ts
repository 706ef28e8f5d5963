/** Recognisers of Presidio as YAML: patterns, words that must stand near, lists of words. Those that are code there are ours here, or are named. */
import { parse } from 'yaml';
import type { PickedFile } from '../../core/rules/pack-draft';
import type { Written } from '../file/write-pack';
import { Collected, type Imported } from './imported';
import { isPhrase } from './phrases';
import { predefinedHere } from './presidio-predefined';
import { translatePattern } from './translate-pattern';

interface Recognizer {
  readonly name?: string;
  readonly class_name?: string;
  readonly type?: string;
  readonly enabled?: boolean;
  readonly supported_entity?: string;
  readonly supported_language?: string;
  readonly supported_languages?: readonly (string | { readonly language?: string; readonly context?: readonly string[] })[];
  readonly patterns?: readonly { readonly name?: string; readonly regex?: string; readonly score?: number }[];
  readonly deny_list?: readonly unknown[];
  readonly deny_list_score?: number;
  readonly context?: readonly unknown[];
}

/** Presidio reads patterns with DOTALL, MULTILINE and IGNORECASE unless told otherwise. */
const usualFlags = '(?ims)';
/** Below this a pattern alone is no finding there: words of its context must stand near. */
const sureAlone = 0.35;

export function importPresidio({ name, text }: PickedFile): Imported {
  const collected = new Collected();
  const languages = new Set<string>();
  for (const recognizer of (parse(text) as { recognizers?: readonly (Recognizer | string)[] }).recognizers ?? []) {
    const one: Recognizer = typeof recognizer === 'string' ? { name: recognizer, type: 'predefined' } : recognizer;
    const title = one.name ?? one.supported_entity ?? '?';
    if (one.enabled === false) continue;
    if (one.type === 'predefined' || !(one.patterns || one.deny_list)) {
      const here = predefinedHere[one.class_name ?? title];
      collected.leave(title, here ? 'predefined_here' : 'predefined', here ?? '');
      continue;
    }
    for (const language of languagesOf(one)) languages.add(language);
    addRecognizer(collected, title, one);
  }
  const known = [...languages].filter((language) => /^[a-z]{2,3}$/.test(language));
  return collected.toPack('presidio', 'Presidio', `Recognisers from ${name}.`, known.length > 0 ? known : ['en']);
}

function addRecognizer(collected: Collected, title: string, one: Recognizer): void {
  const context = contextOf(one).filter(isPhrase);
  const message = `${one.supported_entity ?? title}: ${title}`.slice(0, 900);
  const base = { severity: 'warning', message, reason: message };
  for (const { name = '', regex = '', score = 0.5 } of one.patterns ?? []) {
    const id = (one.patterns?.length ?? 0) > 1 ? `${title} ${name}` : title;
    const translated = translatePattern(`${usualFlags}${regex}`);
    if ('reason' in translated) {
      collected.leave(id, translated.reason, translated.detail);
      continue;
    }
    if (translated.isShortened) collected.leave(id, 'shortened', '', true);
    const needsContext = score < sureAlone && context.length > 0;
    const search: Written = { pattern: translated.pattern, flags: translated.flags, ...(needsContext && { around: context }) };
    // Words of the context raise a weak score by 0.35 there.
    collected.add(id, { ...base, ...search, confidence: Math.min(1, needsContext ? score + sureAlone : score) });
  }
  const words = (one.deny_list ?? []).map(String);
  const phrases = words.filter(isPhrase);
  for (const word of words) if (!phrases.includes(word)) collected.leave(title, 'no_words', word, true);
  if (phrases.length > 0)
    collected.add(`${title}${one.patterns ? ' words' : ''}`, { ...base, words: phrases, exactCase: true, confidence: one.deny_list_score ?? 1 });
}

function languagesOf({ supported_language: one, supported_languages: many = [] }: Recognizer): string[] {
  return [...(one ? [one] : []), ...many.flatMap((language) => (typeof language === 'string' ? language : (language.language ?? [])))];
}

function contextOf({ context = [], supported_languages: many = [] }: Recognizer): string[] {
  const ofLanguages = many.flatMap((language) => (typeof language === 'string' ? [] : (language.context ?? [])));
  return [...new Set([...context, ...ofLanguages].map(String))];
}
