import { isCode } from './code';
import { countWords, isChineseGreeting, isChineseHeading, isChineseValediction } from './form-in-chinese';
import type { Span } from './span';
import { patternInLines } from './pattern-in-lines';

/**
 * What a stretch of text is, where it is not something said: such text carries no mood. `heading` and `word` are forms that
 * a mood can have all the same (“Terrible service”, “Awful”): they say only that there may be none.
 */
export const plainForms = ['code', 'log', 'numbers', 'signs', 'greeting', 'signature', 'heading', 'word'] as const;
export type PlainForm = (typeof plainForms)[number];

/** Whether text of this form never carries a mood, whatever its words are. */
export function isMoodless(form: PlainForm): boolean {
  return form !== 'heading' && form !== 'word';
}

/** More than this is no line of a signature, no heading, no greeting. */
const limitWords = 9;

/** The form of a whole text, where one form is all it is; null where something may be said in it. */
export function formOfText(text: string): PlainForm | null {
  if (isCode(text)) return 'code';
  if (isLog(text)) return 'log';
  return null;
}

/**
 * Reads the form of one sentence of a text after the other; null where something may be said. What follows a valediction on
 * lines of their own is a signature.
 */
export function createFormReader(text: string, isOneOfMany: boolean): (sentence: Span) => PlainForm | null {
  let isBelowValediction = false;
  return ({ start, end }) => {
    const words = text.slice(start, end);
    if (isValediction(words)) {
      isBelowValediction = isOneOfMany;
      return 'greeting';
    }
    const form = formOfSentence(words);
    if (!isBelowValediction || form === 'code' || form === 'log') return form;
    // A signature ends where somebody speaks again.
    isBelowValediction = countWords(words) <= limitWords && !/[.!?。！？]["”’)」]?$/.test(words.replace(/\b\p{Lu}\.$/u, ''));
    return isBelowValediction ? 'signature' : form;
  };
}

/** The form of each sentence of a text, in order. */
export function formsOfSentences(text: string, sentences: readonly Span[]): (PlainForm | null)[] {
  return sentences.map(createFormReader(text, sentences.length > 1));
}

function formOfSentence(words: string): PlainForm | null {
  if (isCode(words)) return 'code';
  if (isLog(words)) return 'log';
  if (contact.test(words)) return 'signature';
  if (!/\p{L}/u.test(words)) return emoticon.test(words) ? null : /\p{N}/u.test(words) ? 'numbers' : 'signs';
  if (measure.test(words)) return 'numbers';
  if (isGreeting(words)) return 'greeting';
  // Whoever adds a face to a few words means them to be felt.
  if (faceByWords.test(words)) return null;
  if (isSingleWord(words)) return 'word';
  return isHeading(words) ? 'heading' : null;
}

/** Faces and pictures: they may be all a mood has. */
const emoticon = /\p{Extended_Pictographic}|[:;=8xX]['’]?[-o^]?[()[\]DPpd/\\|3]|<\/?3|\^_*\^|¯\\_/u;

/** A face or picture that stands by itself among words: neither the sign of a trade mark nor the end of “Annex 8)”. */
const faceByWords = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\u{FE0F}|(?:^|\s)(?:[:;=]['’]?[-o^]?[()[\]DPpd|]|<\/?3)(?=\s|$)/u;

/** Numbers with their units: “12.50 EUR”, “3 × 4 kg”, “+49 30 1234”. */
const measure = patternInLines('iu')`
  ^(?=.*\p{N})(?:[\p{N}\p{Sc}\p{Zs}.,:;+\-–−×*/=()#°'’%]|
  \b(?:x|kg|g|mg|km|m|cm|mm|l|ml|h|min|s|ms|[kmgt]i?b|[kmg]?hz|k?wh?|v|am|pm|eur|usd|gbp|chf|cny|rmb|jpy|no|nr|tel)\b\.?|
  公斤|千克|毫升|毫米|厘米|公里|小时|分钟|人民币|[元块角分克斤两米升吨年月日号时点秒个件份只台次度折至每约共，。、：～])+$`;

const opener = /^(?:dear|hi|hello|hey|hiya|greetings|good day|(?:good )?(?:morning|afternoon|evening)|to whom it may concern)(?![\p{L}\p{N}])/iu;
/** Who is meant, behind an opener. */
const addressees =
  /^(?:[\s,&]+(?:all|and|both|colleagues|customer|everybody|everyone|folks|gentlemen|ladies|madam|or|sir|team|there|\p{Lu}[\p{L}.’'-]*)){0,5}\s*[,.!:]?$/u;

const closer = patternInLines('iu')`
  ^(?:(?:with )?(?:my |our )?(?:very )?(?:kind|kindest|best|warm|warmest) (?:regards|wishes|greetings)|regards|
  (?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|all the best|cordially|respectfully|
  (?:best|cheers|thanks|many thanks|br|rgds)(?=,)|best$|sent from my [\p{L}\p{N} ]{2,24}$)(?![\p{L}\p{N}])`;
/** The names behind it. */
const signed = /^\s*[,.!]?(?:\s*\p{Lu}[\p{L}.’'-]*){0,3}[.,!]?$/u;

/** “Dear Ms Ito,”, “Hi all!”: an opener and who is meant, and nothing said. */
function isGreeting(words: string): boolean {
  const [begin] = opener.exec(words) ?? [];
  return (begin !== undefined && addressees.test(words.slice(begin.length))) || isChineseGreeting(words);
}

/** “Kind regards, Ana”, “Yours faithfully”, “Sent from my phone”. */
function isValediction(words: string): boolean {
  const [begin] = closer.exec(words) ?? [];
  return (begin !== undefined && signed.test(words.slice(begin.length))) || isChineseValediction(words);
}

/** Ways to reach somebody, and nothing else. */
const contact = patternInLines('i')`
  ^(?:(?:(?:tel|phone|fax|mobile|cell|e-?mail|mail|web|www|url)\b\.?:?|(?:电话|手机|传真|热线|邮箱|邮件|网址|网站|地址)[:：]?)\s*)?(?:https?:\/\/\S+|www\.\S+|
  [\w.+-]+@[\w.-]+\.\w+|(?:extension|ext\.?)\s*\d+|\+?[\d ()/.-]{6,})$`;

/** A word alone; a mood can have as little, and then the model is sure of it. */
function isSingleWord(words: string): boolean {
  return (
    /^[\p{P}\p{Zs}]*[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*[\p{P}\p{Zs}]*$/u.test(words) &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(words)
  );
}

/** One short line that does not end as a sentence does, and is written, numbered or marked as titles and names are. */
function isHeading(words: string): boolean {
  if (words.includes('\n') || /[.!?…,;。，；]["”’)」]*$/.test(words) || /[!?！？]/.test(words)) return false;
  if (countWords(words) > limitWords) return false;
  if (isChineseHeading(words)) return true;
  if (/^#{1,6}\s+\S/.test(words) || /[:：]$/.test(words)) return true;
  if (/^(?:(?:\d{1,3}\.)+\d{0,3}\.?|[IVX]{1,5}\.|§+\s?\d+|\p{Lu}[.)])\s+\p{Lu}/u.test(words)) return true;
  if (/^(?:chapter|section|part|article|annex|appendix|table|figure|page|step|clause)\s+(?:\d|[IVXA-D]\b)/i.test(words)) return true;
  const long = words.match(/[\p{L}][\p{L}’'-]{3,}/gu) ?? [];
  return countWords(words) >= 2 && long.length >= 1 && /^\P{L}*\p{Lu}/u.test(words) && long.every((word) => /^\p{Lu}/u.test(word));
}

/** Lines that machines write about what they did. */
const signsOfLogs: readonly RegExp[] = [
  /^\W{0,2}\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?\S*\s.*(?:\b(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL)\b|\w=\S|\[)/,
  /^\W{0,2}(?:\d{4}-\d\d-\d\d|\d\d:\d\d(?::\d\d)?)\S*\W+(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|FATAL|CRITICAL)\b/,
  /^\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)\]?(?:\s*[:|[(-]|\s+\d{2,4}[-:]|\s+[\w.]+\.[\w.]+)/,
  /^[A-Z][a-z]{2}\s+\d{1,2}\s\d\d:\d\d:\d\d\s+\S+\s+[\w./-]+(?:\[\d+\])?:/,
  /^\d{1,3}(?:\.\d{1,3}){3}\s+\S+\s+\S+\s+(?:\[|")/,
  patternInLines('')`
  ^\s*at\s+[\w$.<>]+\s?\([^)]*\)\s*$|^Traceback \(most recent call last\)|^\s*File "[^"]+", line \d+|
  ^(?:Exception in thread|Caused by:|Uncaught )|^\w+(?:\.\w+)*(?:Error|Exception):\s`,
  /^npm ERR!|^[VDIWEF]\/\w+(?:\(\s*\d+\))?:|^\[\s*\d+\.\d{3,}\]\s|^panic: |^dmesg: |^(?:sha(?:1|256|512)|md5):\s/,
];

/** Whether most lines are those of a log or a stack trace. */
export function isLog(text: string): boolean {
  const lines = text
    .slice(0, 4_000)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.slice(0, 300));
  const logged = lines.filter((line) => signsOfLogs.some((sign) => sign.test(line))).length;
  return logged > 0 && logged >= 0.6 * lines.length;
}
