import { languagesRead } from '../run/built-in-model';
import { isCode } from './code';
import { isLog } from './form';
import { isListed, languagesByWord, sharedWords } from './frequent-words';
import type { Passage } from './passage';
import { chineseOf, countScripts, japaneseOf, type ScriptCount } from './scripts';

/** What a passage is taken for. */
export interface SpokenLanguage {
  /** BCP 47 primary subtag, `und` where only the script speaks; absent when nobody knows. */
  readonly language?: string;
  /** The language if no built-in model was measured on it: what the reader is warned of. */
  readonly unmeasured?: string;
  /** Whether the text itself says so, not only whoever was asked; in doubt the model's heads stay on. */
  readonly isSure: boolean;
}

/** Above this share of letters outside the Latin script, a text is not English whatever its page says. */
const limitForeignShare = 0.3;
/** So many ideographs without kana are no Japanese, whatever anybody says. */
const leastToBeChinese = 40;
/** A look at the beginning is enough, and costs the same for a word and a book. */
const limitLookedAt = 2_000;
/** Below so many letters of running words, detectors of languages guess. */
const leastLettersToBelieve = 120;

/** In running text nearly everything between spaces is a word; in code and logs much is not. */
const leastShareOfWords = 0.75;

/** The scripts of languages that are not written in Latin letters: none is the answer where few letters are of its script. */
const scripts: Readonly<Record<string, RegExp>> = {
  ja: /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u,
  zh: /\p{Script=Han}/u,
  ko: /\p{Script=Hangul}/u,
  ...over(['ru', 'uk', 'bg', 'sr', 'mk', 'be', 'kk', 'ky', 'mn', 'tg'], /\p{Script=Cyrillic}/u),
  ...over(['ar', 'fa', 'ur', 'ps', 'ug', 'sd', 'ckb'], /\p{Script=Arabic}/u),
  ...over(['he', 'iw', 'yi'], /\p{Script=Hebrew}/u),
  ...over(['hi', 'mr', 'ne', 'sa'], /\p{Script=Devanagari}/u),
  el: /\p{Script=Greek}/u,
  th: /\p{Script=Thai}/u,
  ka: /\p{Script=Georgian}/u,
  hy: /\p{Script=Armenian}/u,
  am: /\p{Script=Ethiopic}/u,
  bn: /\p{Script=Bengali}/u,
  ta: /\p{Script=Tamil}/u,
  te: /\p{Script=Telugu}/u,
  kn: /\p{Script=Kannada}/u,
  ml: /\p{Script=Malayalam}/u,
  gu: /\p{Script=Gujarati}/u,
  pa: /\p{Script=Gurmukhi}/u,
  si: /\p{Script=Sinhala}/u,
  km: /\p{Script=Khmer}/u,
  lo: /\p{Script=Lao}/u,
  my: /\p{Script=Myanmar}/u,
};

function over(languages: readonly string[], script: RegExp): Record<string, RegExp> {
  return Object.fromEntries(languages.map((language) => [language, script]));
}

/**
 * The language of a passage by two votes: what its own letters and frequent words say, and what the browser's detector
 * and the page say. Detectors call chat Welsh, exclamations Japanese and code Latin, each with certainty, and pages name
 * their language wrongly; so another language in Latin letters is believed only where its frequent words occur and
 * English ones hardly do, or from some 120 letters of running words without English ones. Ideographs without kana are
 * Chinese. Addresses, keys, numbers and code are not looked at. `measured` are the languages that need no warning.
 */
export function findLanguage({ text, language, browserLanguage }: Passage, measured = languagesRead): SpokenLanguage {
  const looked = text.slice(0, limitLookedAt);
  const opinions = [browserLanguage, language].flatMap((opinion) => primaryOf(opinion) ?? []);
  const scriptCount = countScripts(looked);
  const foreign = scriptCount.letters - scriptCount.latin;
  if (foreign > 0 && foreign > limitForeignShare * scriptCount.letters) {
    const chinese = isJapanese(scriptCount, opinions) ? 0 : chineseOf(scriptCount);
    if (foreign - chinese <= limitForeignShare * scriptCount.letters) return measured.includes('zh') ? { language: 'zh', isSure: true } : warn('zh', true);
    const named = opinions.find((opinion) => opinion !== 'zh' && countIn(scripts[opinion], looked) > foreign / 2);
    return warn(named ?? languageOfScript(scriptCount), true);
  }

  if (isCode(looked) || isLog(looked)) return { isSure: false };
  const words = runningWords(looked);
  const { best, hits, english } = countVotes(words);
  // Half of running text is frequent words; a name or two in a list of names may look like one.
  if (best && hits >= 2 && hits > 2 * english && hits >= words.length / 8 && (hits >= 3 || hits >= words.length / 3))
    return warn(opinions.includes(best) ? best : closest(opinions, best, words), true);
  const opinion = opinions.find((candidate) => !scripts[candidate] && !measured.includes(candidate));
  const lettersInWords = words.reduce((sum, word) => sum + word.length, 0);
  const isRunning = words.length >= leastShareOfWords * looked.trim().split(/\s+/).length;
  if (opinion && isRunning && english <= words.length / 20 && lettersInWords >= leastLettersToBelieve) {
    if (!isListed(opinion)) return warn(opinion, false);
    if (countOf(words, opinion) > english) return warn(opinion, false);
  }
  return { language: english > 0 || opinions.includes('en') ? 'en' : undefined, isSure: english > 0 };
}

/** How many signs of a text are of a script. */
function countIn(script: RegExp | undefined, text: string): number {
  return script ? text.split(script).length - 1 : 0;
}

/** Whether a few ideographs are taken for Japanese, as pages and browsers say; a name or a heading may have no kana. */
function isJapanese({ han }: ScriptCount, opinions: readonly string[]): boolean {
  return han < leastToBeChinese && opinions.includes('ja') && !opinions.includes('zh');
}

/** The language that a script alone tells, where most letters are of it. */
function languageOfScript(count: ScriptCount): string {
  if (count.hangul > count.letters / 2) return 'ko';
  return japaneseOf(count) > count.letters / 2 ? 'ja' : 'und';
}

function warn(language: string, isSure: boolean): SpokenLanguage {
  return { language, unmeasured: language, isSure };
}

function primaryOf(language: string | undefined): string | undefined {
  const primary = language?.toLowerCase().split(/[-_]/)[0];
  return primary && primary !== 'und' ? primary : undefined;
}

/** Words of running text, in lower case: not what holds digits or signs, as addresses, keys and code do. */
function runningWords(text: string): string[] {
  const tokens = text.split(/\s+/);
  return tokens.flatMap((token, at) => {
    // “de la Cruz”, “van den Berg”: what stands before a name is a part of it.
    if (particle.test(token) && /^(?:\p{Lu}|(?:de|la|los|las|den|der)$)/u.test(tokens[at + 1] ?? '')) return [];
    const word = /^[\p{P}\p{S}]{0,3}?(\p{L}[\p{L}\p{M}]*(?:['’-]\p{L}[\p{L}\p{M}]*){0,3})[.,;:!?…)"”’»]{0,4}$/u.exec(token)?.[1];
    return word ? [word.toLowerCase().replace(/'/g, '’')] : [];
  });
}

/** Words that names begin with. */
const particle = /^(?:de|da|di|do|du|dos|das|del|della|dei|la|le|el|al|los|las|van|von|den|der|ter|zu|y|e)$/i;

/** How many of the words are frequent in English, and in the other language that has most. */
function countVotes(words: readonly string[]): { best?: string; hits: number; english: number } {
  const counts = new Map<string, number>();
  for (const word of words) for (const language of votesOf(word)) counts.set(language, (counts.get(language) ?? 0) + 1);
  const english = (counts.get('en') ?? 0) - words.filter((word) => sharedWords.has(word)).length / 2;
  counts.delete('en');
  const [best, hits = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
  return { best, hits, english };
}

function countOf(words: readonly string[], language: string): number {
  return words.filter((word) => votesOf(word).includes(language)).length;
}

/** The languages in which a word is frequent; of “l’hôtel” the article, of “don’t” the whole. */
function votesOf(word: string): readonly string[] {
  const known = languagesByWord.get(word);
  if (known) return known;
  if (!word.includes('’')) return [];
  const plain = languagesByWord.get(word.replace(/’/g, ''));
  if (plain) return plain;
  return /^(?:l|d|qu|j|n|s|c|m)’\p{L}/u.test(word) ? ['fr'] : /^(?:l|un|dell|all|nell|d|c)’\p{L}/u.test(word) ? ['it'] : [];
}

/** Of neighbours that share their frequent words (Danish and Norwegian), the one that was named. */
function closest(opinions: readonly string[], best: string, words: readonly string[]): string {
  const most = countOf(words, best);
  return opinions.find((opinion) => isListed(opinion) && opinion !== 'en' && countOf(words, opinion) >= most - 1) ?? best;
}
