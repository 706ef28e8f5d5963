/** What greetings, valedictions and headings are in Chinese, which has no spaces between words and no capitals. */
import { patternInLines } from './pattern-in-lines';

const ideographs = /(?=\p{L})\p{Script=Han}/gu;

/** Two ideographs are a word, on average. */
const ideographsPerWord = 2;

/** How many words a stretch has: those between spaces, and those of its ideographs. */
export function countWords(text: string): number {
  return text.split(/\s+/).length + Math.floor((text.match(ideographs)?.length ?? 0) / ideographsPerWord);
}

const person = patternInLines('')`
  (?:\p{Script=Han}{0,8}(?:先生|女士|小姐|老师|经理|总监|主任|同学|同事|客户|顾客|用户|医生|大夫|教授|律师|师傅|朋友|伙伴|领导|
  家长|们|家|总)|\p{Script=Han}{1,4}(?=[，,\s]))`;
const hail = '(?:您好|你好|大家好|各位好|早上好|上午好|中午好|下午好|晚上好|早安|晚安|早|嗨|哈喽|hi|hello)';

const greeting = new RegExp(
  `^(?:(?:尊敬的|敬爱的|亲爱的|各位|诸位)?${person.source}[，,]?\\s?)?${hail}[\\s，,。.！!～~：:]{0,4}$|^(?:尊敬的|敬爱的|亲爱的|各位|诸位)${person.source}[\\s，,！!：:]{0,4}$`,
  'iu',
);
const valediction = patternInLines('u')`
  ^(?:此致(?:\s?敬礼)?|敬礼|祝好|顺颂\p{Script=Han}{2}|顺祝\p{Script=Han}{2}|谨上|敬上|
  (?:顺)?(?:敬)?祝(?:您|你|大家|各位|贵司)?(?:好|安好|顺利|愉快|健康|商祺|一切顺利|工作顺利|工作愉快|生意兴隆|身体健康|生活愉快|
  周末愉快|假期愉快|节日快乐|新年快乐|万事如意)|
  致以?(?:最)?(?:诚挚|良好|崇高|亲切)的(?:敬意|问候|祝愿)|发自我的[\p{L}\d ]{2,12})[\s，,。.！!～~]{0,4}$`;
/** A number as titles have it; “第一部电影”, where a noun follows at once, is part of a sentence. */
const numbered =
  /^(?:(?:第[一二三四五六七八九十百零\d]{1,5}(?:[章节条款编篇]|部分?)|附件[一二三四五六七八九十\d]{0,2})(?=[\s：:]|$)|[（(]?[一二三四五六七八九十]{1,3}[）)、.．])/u;
/**
 * Signs that something is said, and not only named: degrees, denials, aspects, particles, and how good or bad it is. Complaints
 * are numbered as often as titles, so in doubt a line is none: of a title that is taken for a sentence the model says “neutral”.
 */
const said = /[太很挺不没了吧吗呢啊呀嘛好差坏烂慢贵难脏臭吵乱糟破丑骗]|非常|十分|恶劣|失望|满意|敷衍|有点|有些|喜欢|讨厌|推荐/u;

/** “王经理，您好！”, “各位同事：”: who is meant, and nothing said. */
export function isChineseGreeting(words: string): boolean {
  return greeting.test(words);
}

/** “此致敬礼”, “祝工作顺利！” */
export function isChineseValediction(words: string): boolean {
  return valediction.test(words);
}

/** “第一章 总则”, “三、项目进度” */
export function isChineseHeading(words: string): boolean {
  return numbered.test(words) && !said.test(words);
}
