import type { Span } from './span';
import { patternInLines } from './pattern-in-lines';

/**
 * Whether what the personal-data head takes for an address, an age, a date or a postcode can be one. The head has
 * learnt them from forms and letters; in other texts it takes rooms, gates, roads, counts and numbers of files for them.
 */
export function isPlausible(label: string, text: string, span: Span): boolean {
  const value = text.slice(span.start, span.end);
  switch (label) {
    case 'ADDRESS':
      return isAddressLike(value, text.slice(Math.max(0, span.start - reachChars), span.start), text.slice(span.end, span.end + reachChars));
    case 'AGE':
      return hasNumber.test(value) && !isCount.test(text.slice(span.end, span.end + reachChars)) && !isCount.test(value.replace(/^\D*\d+/, ''));
    case 'DATE':
      return (hasDigit.test(value) || isDayInWords.test(value)) && isDayInYear(value) && !goesOn.test(text.slice(span.end, span.end + 2));
    case 'ZIP':
      return hasDigit.test(value);
    default:
      return true;
  }
}

const reachChars = 40;
const hasDigit = /\p{Nd}/u;
/** Chinese writes ages and days in words, too: “三十五岁”, “五月三日”, but “二天” is a count. */
const isDayInWords = /[〇零一二三四五六七八九十廿][年月日号]/u;
/** “5-Mar-a-Lago”: what is one word with the letters behind it is no day. */
const goesOn = /^-\p{L}/u;
const hasNumber = /\p{Nd}|[〇零一二三四五六七八九十百廿]/u;

/** Parts of buildings and of journeys, and roads between towns: nobody lives at one of them alone. */
const facility = patternInLines('iu')`
  ^\W*(?:(?:the|our|north|south|east|west|next)\s)?(?:rooms?|levels?|terminals?|gates?|halls?|exits?|highways?|routes?|
  interstates?|motorways?|autobahn|floors?|blocks?|rows?|seats?|platforms?|zones?|wards?|labs?|studios?|buildings?|
  suites?|auditoriums?|stages?|tables?|pages?|chapters?|sections?|docks?|pier|tracks?|lines?|bays?|lots?|decks?|
  carriages?|cabins?|hangars?|units?|junctions?|pavilions?|booths?|stands?|aisles?|annex(?:es)?|concourses?|
  corridors?|lockers?|racks?|shelf|quays?|wings?|theatres?|arenas?|km|miles?)(?:[\s-]?[\p{L}\p{N}]{1,4})?\W*$`;
/** Words that announce where somebody lives or is to be reached. */
const introduction = patternInLines('iu')`
  (?<!\p{L})(?:liv(?:e|es|ed|ing) (?:at|in|on)|address(?:es)?(?: is| was)?|resid(?:e|es|ed|ing) at|
  (?:ship|send|mail|post|deliver|return|forward)(?:s|ed|ing|ped)?(?: \p{L}{1,12}){0,2} to|delivered to|moved? to|
  based at|located at|find (?:me|us|him|her) at|home (?:is )?(?:at|on)|visit (?:me|us) at|
  office (?:is )?(?:at|on))[\s:]{0,3}(?:the )?$`;
const street = patternInLines('iu')`
  (?<!\p{L})(?:street|st|road|rd|avenue|ave|boulevard|blvd|lane|ln|drive|dr|court|ct|way|place|pl|square|sq|terrace|
  parkway|pkwy|circle|crescent|close|mews|gardens|trail|alley|loop|rue|via|viale|calle|avenida|plaza|rua|
  p\.?\s?o\.?\s?box|apt|apartment|flat)(?!\p{L})|(?:straße|strasse|str\.|weg|platz|allee|gasse|gata|gatan|katu|laan|
  straat|vej|veien)`;

const ideograph = /\p{Script=Han}/u;
/** Rooms, floors and lines of the underground: “3号楼会议室”, “二楼”, “10号线”. */
const chineseFacility = patternInLines('u')`
  ^(?:[第东西南北\dA-Za-z一二三四五六七八九十]{1,6}(?:号?[楼层室厅门]|号线|站台|登机口|车厢|号?会议室|教室|出口|航站楼|
  窗口|柜台|号桌|排)){1,2}.{0,4}$`;
/** What an address is made of: roads and houses, quarters and villages; a town or a province alone is a place. */
const chineseAddress = patternInLines('u')`
  [路街巷弄道里]\s?[\d一二三四五六七八九十百]{1,6}(?:号|弄|之|-)|[\d一二三四五六七八九十百]{1,5}(?:号[楼院]?|栋|幢|单元|弄)|
  (?:大道|大街|胡同|小区|花园|公寓|家园|新村|苑|里弄|宿舍)|[省市区县]\p{Script=Han}{2,12}[路街道镇乡村]`;
const chineseIntroduction = /(?:地址|住址|住在|家住|现住|居住地|户籍地|寄到|寄往|送到|送至|收货地址)(?:是|为|在)?[:：\s]{0,2}$/u;

const postcode = /^(?:[A-Z]{1,2}[- ]?)?\d{4,6}(?:-\d{3,4})?$|^[A-Z]{1,2}\d[A-Z\d]?(?: ?\d[A-Z]{2})?$/;

function isAddressLike(value: string, before: string, after: string): boolean {
  if (ideograph.test(value)) return !chineseFacility.test(value) && (chineseAddress.test(value) || chineseIntroduction.test(before));
  // “Quay Road” is a road.
  if (facility.test(value) && !street.test(value)) return false;
  if (introduction.test(before)) return true;
  // A postcode behind a place is a part of its address.
  if (postcode.test(value.trim()) && /\p{Lu}[\p{L}.)-]*,?\s{1,3}$/u.test(before)) return true;
  // One word, such as a value of a configuration, is a name at most.
  if (!/\s/.test(value.trim())) return street.test(value) && /^,?\s\p{Lu}/u.test(after);
  return hasDigit.test(value) || street.test(value);
}

/** Units of time and of things: what stands before them is counted. “Years old” is an age. */
const isCount = patternInLines('iu')`
  ^[\s-]{0,2}(?:(?:days?|weeks?|hours?|hrs?|minutes?|mins?|seconds?|nights?|times|km|miles?|metres?|meters?|kg|%|
  percent|per cent|people|persons|items?|rooms?|seats?|pages?|buses|books|points?|votes|degrees|euros?|dollars?|
  pounds?)|(?:天|周|个|小时|分钟|秒|次|人|元|块|公里|米|页|名|位|件|份|号|楼|%)|(?:months?|years?)(?![\s-]{1,2}old)(?=\s(?:left|later|ago|before|after|of|in|to|from|since|until|for|and)|
  [.,;!?]|$))(?!\p{Script=Latin})`;

/** Whether numbers written as a day are one: no month has fifty days. */
function isDayInYear(value: string): boolean {
  // A day of the month alone, or joined to a month in small letters, is a number of something: `dec-12`, `3-april`.
  if (/^\D?\d{1,2}\D?$/.test(value) || /^(?:\d{1,2}-[a-z]{3,9}|[a-z]{3,9}-\d{1,2})$/.test(value)) return false;
  const [, first = 0, second = 0] = (/^\D*(\d{1,3})[/.-](\d{1,3})[/.-]\d{2,4}\D*$/.exec(value) ?? []).map(Number);
  if (first === 0 && second === 0) return true;
  return (first <= 31 && second <= 12) || (first <= 12 && second <= 31);
}
