/**
 * Whether words stand under negation: “We never promise guaranteed returns”, “no tea cures cancer”.
 *
 * The scope is the clause: a negation reaches over at most six words, eight where it is the subject (“nobody at
 * our firm will ever offer you …”), and not over a comma, a colon, a dash or “but” and “and”. What only looks like a
 * negation (“don’t miss”, “no other”, “not only”) is none. The idea of a window of words behind a negation is from
 * NegEx, https://doi.org/10.1006/jbin.2001.1029, where it finds nine in ten.
 */
import { patternInLines } from '../core/text/pattern-in-lines';

const limitWords = 6;
const limitWordsOfSubject = 8;
/** Characters that so many words can be. */
const windowChars = 120;

const clauseEnd = /[.;:!?,，；：。！？()\n]|\s[-–—]+\s|(?<![\p{L}])(?:but|however|although|though|and|because|while|whereas)(?![\p{L}])/giu;

/** “Without surgery our cream removes …”: it reaches no further than its own noun. */
const limitWordsOfWithout = 2;

const subject = /^(?:nobody|none|nothing|neither|nor|no|no-one)$/i;
const negator = patternInLines('giu')`
  (?<![\p{L}])(?:no one|no|not|never|nobody|none|nor|neither|nothing|without|cannot|can[’']?t|\p{L}{2,7}n[’']t|hardly|
  refuse[sd]?|refusing|decline[sd]?|beware|avoid (?=any|firms?|brokers?|offers?|people|schemes?|sellers?|who)|
  reject(?:s|ed|ing)?|den(?:y|ies|ied|ying)|unable|unlikely|impossible|far from|instead of|rather than|myth|
  (?<!(?:no|any|beyond|in|who|never|ever|not|n[’']t|without a|without|you|reason to) )doubt(?:s|ed|ful)?|(?:wrong|false|untrue|incorrect|misleading|dishonest|illegal|unlawful|
  nonsense|absurd|ridiculous) (?:to|that)|no such thing)(?![\p{L}])`;

/** What follows a word of negation that negates nothing of what is claimed. */
const rhetorical = patternInLines('iu')`
  ^(?:only|just|merely|simply|miss|wait|hesitate|forget|worry|settle|delay|let|think|look|pay|need|lose out|pass|hold|
  overpay|ignore|stop|another|other|others|else|doubt|wonder|matter|longer have to|more waiting|risk|catch|go wrong|
  beat|help|believe|beats|comes close|fail|question|exception|to mention|sure|you|we|they|it)(?![\p{L}])`;
/** “Why not try …”, “isn’t it time for …”: asked, not denied. */
const question = /(?:^|[\s“"(])(?:why|how about)\s+$/iu;

/** Behind the words: “guaranteed returns do not exist”. */
const denial = patternInLines('iu')`
  ^[”"’']?\s{0,2}(?:\p{L}{1,20}\s){0,3}?(?:(?:do|does) not (?:exist|work)|(?:don|doesn)[’']t (?:exist|work)|
  never (?:exist|existed)|(?:is|are|was|were|remains?) (?:just |only |simply |always |usually )?(?:an? )?(?:myth|lie|
  scam|illusion|fantasy|fairy ?tale|fraud|impossible|unrealistic|untrue|false)|(?:is|are) (?:not|never) (?:possible|
  realistic|offered|promised|available|allowed|permitted|real|something|guaranteed|part of)|can ?not be|can[’']t be|
  cannot exist|不存在)`;
/** “No supplement cures arthritis like ours”: a boast, not a denial. */
const boast = patternInLines('iu')`
  ^[^.!?\n]{0,60}?(?<![\p{L}])(?:like (?:ours|us|this|these|our)|
  (?:better|faster|more|quicker|as \p{L}{1,12}) (?:than|as) (?:ours|us|this|these|our|we))(?![\p{L}])`;

const chineseNegator = /(?:不(?![仅但只光妨断停错同])|没有|无法|并非|未(?!来)|切勿|禁止|严禁|拒绝|谨防|警惕)[^，。；：！？、,.;:!?\n]{0,8}$/u;

/** Whether the words from `start` to `end` of the text are negated in their clause. */
export function isNegated(text: string, start: number, end: number): boolean {
  const behind = text.slice(end, end + windowChars);
  if (denial.test(behind)) return true;
  const clause = lastClause(text.slice(Math.max(0, start - windowChars), start));
  if (chineseNegator.test(clause)) return true;
  for (const match of [...clause.matchAll(negator)].reverse()) {
    const word = match[0];
    const rest = clause.slice(match.index + word.length).trim();
    const between = rest === '' ? 0 : rest.split(/\s+/).length;
    if (between > limitOf(word)) continue;
    if (rhetorical.test(rest) || question.test(clause.slice(0, match.index))) continue;
    // “not” with nothing between is the phrase's neighbour; “no” may be the head of a list: both negate.
    if (subject.test(word) && boast.test(behind)) continue;
    return true;
  }
  return false;
}

/** Whether a command not to do it stands right before: “don’t kill yourself”, “never drink bleach”. */
export function isForbidden(text: string, start: number): boolean {
  return patternInLines('iu')`
    (?<!why |why ?)(?<![\p{L}])(?:do not|don[’']?t|never|not to|without|stop|cannot|can[’']t|won[’']t|
    not)\s(?:(?:ever|please|just|try to|go and)\s)?$|
    (?:别|不要|不准|不许|不能|不可|不得|请勿|切勿|严禁|禁止)(?:再|去|随便|公开|互相|对[^，。]{1,8})?(?:说|骂|叫|喊|用|写|发)(?:他人|别人|人|对方|出|什么)?["“「]?$`.test(
    text.slice(Math.max(0, start - 40), start),
  );
}

function limitOf(word: string): number {
  if (/^without$/i.test(word)) return limitWordsOfWithout;
  return subject.test(word.split(' ')[0]!) ? limitWordsOfSubject : limitWords;
}

/** “We do not, and never will, offer …”: an aside between commas behind a negation ends no clause. */
const aside = /(?<=(?<!\p{L})(?:not|never|nor|neither|cannot)|n[’']t)\s?,[^,.;:!?\n]{1,40},(?=\s)/giu;

function lastClause(before: string): string {
  return lastOf(before.replace(aside, ''));
}

function lastOf(before: string): string {
  let from = 0;
  for (const { 0: end, index } of before.matchAll(clauseEnd)) from = index + end.length;
  return before.slice(from);
}
