/**
 * The 25 checkers of IFEval (Zhou et al. 2023, https://arxiv.org/abs/2311.07911), written anew after its definitions and the behaviour of its published code:
 * whether an answer does what can be checked of an instruction.
 */
import * as v from 'valibot';
import { countSentences, countWords, isLower, isUpper, languageOf, tokensOf } from './words';

/** Whether an answer follows an instruction. */
export type Checker = (answer: string) => boolean;

const relation = v.picklist(['less than', 'at least']);
const compare = (count: number, how: v.InferOutput<typeof relation>, limit: number) => (how === 'less than' ? count < limit : count >= limit);
const count = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0;
const isLanguage = (text: string, language: string) => (languageOf(text) ?? language) === language;
/** Words of a data set that were written as Python patterns; what is no pattern here stands for itself. */
function patternOf(source: string, flags: string): RegExp {
  try {
    return new RegExp(source, flags);
  } catch {
    return new RegExp(source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'), flags);
  }
}

/** An instruction: what it takes, and how it is checked. */
function instruction<const Shape extends v.ObjectEntries>(
  entries: Shape,
  check: (given: v.InferOutput<v.ObjectSchema<Shape, undefined>>, answer: string) => boolean,
) {
  const schema = v.object(entries);
  return (given: unknown): Checker => {
    const parsed = v.parse(schema, given);
    return (answer) => check(parsed, answer);
  };
}

/** By the names of the data set. */
export const instructions: Readonly<Record<string, (given: unknown) => Checker>> = {
  'keywords:existence': instruction({ keywords: v.array(v.string()) }, ({ keywords }, answer) => keywords.every((word) => patternOf(word, 'iu').test(answer))),
  'keywords:frequency': instruction({ keyword: v.string(), frequency: v.number(), relation }, (given, answer) =>
    compare(count(answer, patternOf(given.keyword, 'giu')), given.relation, given.frequency),
  ),
  'keywords:forbidden_words': instruction({ forbidden_words: v.array(v.string()) }, ({ forbidden_words: words }, answer) =>
    words.every((word) => !patternOf(`(?<![\\p{L}\\p{N}_])${word}(?![\\p{L}\\p{N}_])`, 'iu').test(answer)),
  ),
  'keywords:letter_frequency': instruction({ letter: v.string(), let_frequency: v.number(), let_relation: relation }, (given, answer) =>
    compare(answer.toLowerCase().split(given.letter.toLowerCase()).length - 1, given.let_relation, given.let_frequency),
  ),
  'language:response_language': instruction({ language: v.string() }, ({ language }, answer) => isLanguage(answer, language)),
  'length_constraints:number_sentences': instruction({ num_sentences: v.number(), relation }, (given, answer) =>
    compare(countSentences(answer), given.relation, given.num_sentences),
  ),
  'length_constraints:number_words': instruction({ num_words: v.number(), relation }, (given, answer) =>
    compare(countWords(answer), given.relation, given.num_words),
  ),
  'length_constraints:number_paragraphs': instruction({ num_paragraphs: v.number() }, ({ num_paragraphs: wanted }, answer) => {
    const parts = answer.split(/\s?\*\*\*\s?/);
    const inner = parts.slice(1, -1);
    return inner.every((part) => part.trim()) && parts.filter((part) => part.trim()).length === wanted;
  }),
  'length_constraints:nth_paragraph_first_word': instruction(
    { num_paragraphs: v.number(), nth_paragraph: v.number(), first_word: v.string() },
    (given, answer) => {
      const parts = answer.split('\n\n');
      const filled = parts.filter((part) => part.trim()).length;
      const paragraph = given.nth_paragraph <= filled ? (parts[given.nth_paragraph - 1]?.trim() ?? '') : '';
      const first = /^['"]*([^.,?!'"]*)/.exec(paragraph.split(/\s+/)[0]!)?.[1]?.toLowerCase();
      return paragraph !== '' && filled === given.num_paragraphs && first === given.first_word.toLowerCase();
    },
  ),
  'detectable_content:number_placeholders': instruction(
    { num_placeholders: v.number() },
    (given, answer) => count(answer, /\[.*?\]/g) >= given.num_placeholders,
  ),
  'detectable_content:postscript': instruction({ postscript_marker: v.string() }, ({ postscript_marker: marker }, answer) => {
    const patterns: Readonly<Record<string, RegExp>> = { 'P.S.': /p\.\s?s\./, 'P.P.S': /p\.\s?p\.\s?s/ };
    return (patterns[marker] ?? patternOf(marker.toLowerCase(), 'u')).test(answer.toLowerCase());
  }),
  'detectable_format:number_bullet_lists': instruction(
    { num_bullets: v.number() },
    (given, answer) => count(answer, /^\s*\*[^*\n].*$/gm) + count(answer, /^\s*-.*$/gm) === given.num_bullets,
  ),
  'detectable_format:constrained_response': instruction({}, (_, answer) =>
    ['My answer is yes.', 'My answer is no.', 'My answer is maybe.'].some((option) => answer.includes(option)),
  ),
  'detectable_format:number_highlighted_sections': instruction({ num_highlights: v.number() }, (given, answer) => {
    const single = answer.match(/\*[^\n*]*\*/g) ?? [];
    const double = answer.match(/\*\*[^\n*]*\*\*/g) ?? [];
    return [...single, ...double].filter((part) => part.replaceAll('*', '').trim()).length >= given.num_highlights;
  }),
  'detectable_format:multiple_sections': instruction(
    { section_spliter: v.string(), num_sections: v.number() },
    (given, answer) => count(answer, patternOf(`\\s?${given.section_spliter}\\s?\\d+\\s?`, 'gu')) >= given.num_sections,
  ),
  'detectable_format:json_format': instruction({}, (_, answer) => isJson(answer)),
  'detectable_format:title': instruction({}, (_, answer) => (answer.match(/<<[^\n]+>>/g) ?? []).some((title) => title.replace(/^<+|>+$/g, '').trim())),
  'combination:two_responses': instruction({}, (_, answer) => {
    const parts = answer.split('******').map((part) => part.trim());
    const filled = parts.filter(Boolean);
    return parts.slice(1, -1).every(Boolean) && filled.length === 2 && filled[0] !== filled[1];
  }),
  'combination:repeat_prompt': instruction({ prompt_to_repeat: v.string() }, (given, answer) =>
    answer.trim().toLowerCase().startsWith(given.prompt_to_repeat.trim().toLowerCase()),
  ),
  'startend:end_checker': instruction({ end_phrase: v.string() }, (given, answer) =>
    answer
      .trim()
      .replace(/^"+|"+$/g, '')
      .toLowerCase()
      .endsWith(given.end_phrase.trim().toLowerCase()),
  ),
  'startend:quotation': instruction({}, (_, answer) => /^"[\s\S]*"$/.test(answer.trim()) && answer.trim().length > 1),
  'change_case:english_capital': instruction({}, (_, answer) => isUpper(answer) && isLanguage(answer, 'en')),
  'change_case:english_lowercase': instruction({}, (_, answer) => isLower(answer) && isLanguage(answer, 'en')),
  'change_case:capital_word_frequency': instruction({ capital_frequency: v.number(), capital_relation: relation }, (given, answer) =>
    compare(tokensOf(answer).filter(isUpper).length, given.capital_relation, given.capital_frequency),
  ),
  'punctuation:no_comma': instruction({}, (_, answer) => !answer.includes(',')),
};

function isJson(answer: string): boolean {
  const plain = answer
    .trim()
    .replace(/^```(?:json|Json|JSON)?/, '')
    .replace(/```$/, '');
  try {
    JSON.parse(plain);
    return true;
  } catch {
    return false;
  }
}

/** The eight readings of an answer that the loose measure allows: without its first or last line or both, and without the asterisks of Markdown. */
export function looseReadings(answer: string): string[] {
  const lines = answer.split('\n');
  const cuts = [answer, lines.slice(1).join('\n').trim(), lines.slice(0, -1).join('\n').trim(), lines.slice(1, -1).join('\n').trim()];
  return cuts.flatMap((text) => [text, text.replaceAll('*', '')]);
}
