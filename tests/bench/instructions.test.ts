import { describe, expect, it } from 'vitest';
import { instructions, looseReadings } from '@/bench/quality/instructions/checkers';
import { figuresOf, followedBy, type Prompt } from '@/bench/quality/instructions/measure';

const english = 'The harbour was quiet in the morning, and the people on the ferry talked about the weather and their work.';

/** For each instruction: what is asked, answers that follow it, and answers that do not. */
const cases: Readonly<Record<string, readonly { readonly given: object; readonly right: readonly string[]; readonly wrong: readonly string[] }[]>> = {
  'keywords:existence': [{ given: { keywords: ['ferry', 'Tide'] }, right: ['Ferry and tides.'], wrong: ['The ferry.', ''] }],
  'keywords:frequency': [
    { given: { keyword: 'sea', frequency: 2, relation: 'at least' }, right: ['Sea, sea!', 'Seaside and the sea'], wrong: ['The sea.'] },
    { given: { keyword: 'sea', frequency: 2, relation: 'less than' }, right: ['No water.', 'One sea.'], wrong: ['sea sea'] },
  ],
  'keywords:forbidden_words': [{ given: { forbidden_words: ['rock', 'été'] }, right: ['Rocks are fine.'], wrong: ['A Rock!', 'un été chaud'] }],
  'keywords:letter_frequency': [
    { given: { letter: '!', let_frequency: 3, let_relation: 'at least' }, right: ['a!!!'], wrong: ['a!!'] },
    { given: { letter: 'Q', let_frequency: 2, let_relation: 'less than' }, right: ['quick'], wrong: ['Quick quiz'] },
  ],
  'language:response_language': [
    { given: { language: 'kn' }, right: ['ನಮಸ್ಕಾರ, ನೀವು ಹೇಗಿದ್ದೀರಿ? ಇಂದು ಹವಾಮಾನ ಚೆನ್ನಾಗಿದೆ.'], wrong: [english] },
    { given: { language: 'de' }, right: ['Der Hafen war still am Morgen, und die Leute sprachen über das Wetter.'], wrong: [english] },
  ],
  'length_constraints:number_sentences': [
    { given: { num_sentences: 3, relation: 'less than' }, right: ['One.\nTwo!'], wrong: ['One. Two! Three?'] },
    { given: { num_sentences: 2, relation: 'at least' }, right: ['It costs 3.5 dollars. Fine.'], wrong: ['It costs 3.5 dollars.'] },
  ],
  'length_constraints:number_words': [
    { given: { num_words: 4, relation: 'at least' }, right: ["It's three words"], wrong: ['only three words'] },
    { given: { num_words: 2, relation: 'less than' }, right: ['One!'], wrong: ['One, two'] },
  ],
  'length_constraints:number_paragraphs': [
    { given: { num_paragraphs: 2 }, right: ['One\n***\nTwo', '***\nOne\n***\nTwo\n***'], wrong: ['One\n\nTwo', 'One *** *** Two', 'A *** B *** C'] },
  ],
  'length_constraints:nth_paragraph_first_word': [
    {
      given: { num_paragraphs: 2, nth_paragraph: 2, first_word: 'Weekend' },
      right: ['One\n\n"Weekend", they said.', 'One\n\nweekend.'],
      wrong: ['One\n\nThe weekend', 'Weekend\n\nTwo', 'One\n\nweekend\n\nThree', 'weekend'],
    },
  ],
  'detectable_content:number_placeholders': [{ given: { num_placeholders: 2 }, right: ['[name], [address]'], wrong: ['[name] and (address)'] }],
  'detectable_content:postscript': [
    { given: { postscript_marker: 'P.S.' }, right: ['Bye\nP.S. more', 'p. s. more'], wrong: ['PS more'] },
    { given: { postscript_marker: 'P.P.S' }, right: ['P.P.S more'], wrong: ['P.S. more'] },
  ],
  'detectable_format:number_bullet_lists': [
    { given: { num_bullets: 2 }, right: ['* one\n* two', '- one\n  - two'], wrong: ['* one', '**bold**\n* one', '* a\n* b\n- c'] },
  ],
  'detectable_format:constrained_response': [{ given: {}, right: ['Well. My answer is maybe.'], wrong: ['My answer is yes', 'Yes.'] }],
  'detectable_format:number_highlighted_sections': [
    { given: { num_highlights: 2 }, right: ['*one* and **two**', '*a* b *c*'], wrong: ['*one*', '* * and **', 'a * b'] },
  ],
  'detectable_format:multiple_sections': [
    { given: { section_spliter: 'SECTION', num_sections: 2 }, right: ['SECTION 1\nA\nSECTION 2\nB'], wrong: ['SECTION 1\nA', 'Section 1 Section 2'] },
  ],
  'detectable_format:json_format': [{ given: {}, right: ['{"a": [1]}', '```json\n{"a": 1}\n```', '```\n[]\n```'], wrong: ["{'a': 1}", 'Here: {"a": 1}'] }],
  'detectable_format:title': [{ given: {}, right: ['<<Poem of joy>>\nText'], wrong: ['<Poem>', '<<>>', '<< >>'] }],
  'combination:two_responses': [
    { given: {}, right: ['One\n******\nTwo', '******\nOne\n******\nTwo'], wrong: ['One\n******\nOne', 'One', 'A ****** B ****** C', 'A ****** ****** B'] },
  ],
  'combination:repeat_prompt': [{ given: { prompt_to_repeat: 'Write a poem.' }, right: [' write a poem. Here it is.'], wrong: ['Sure! Write a poem.'] }],
  'startend:end_checker': [
    { given: { end_phrase: 'Any other questions?' }, right: ['Text. any other questions?', '"Any other questions?"'], wrong: ['Any other questions? No.'] },
  ],
  'startend:quotation': [{ given: {}, right: ['"All of it."', ' "a\nb" '], wrong: ['"Half" of it', '"', '“Curly”'] }],
  'change_case:english_capital': [
    { given: {}, right: [english.toUpperCase()], wrong: [english, 'DER HAFEN WAR STILL AM MORGEN UND DIE LEUTE SPRACHEN ÜBER DAS WETTER.', '123'] },
  ],
  'change_case:english_lowercase': [
    { given: {}, right: [english.toLowerCase()], wrong: [english, 'der hafen war still am morgen, und die leute sprachen über das wetter.'] },
  ],
  'change_case:capital_word_frequency': [
    { given: { capital_frequency: 2, capital_relation: 'at least' }, right: ['NATO and USA', 'I am A-OK'], wrong: ['Nato and USA'] },
    { given: { capital_frequency: 2, capital_relation: 'less than' }, right: ['The USA'], wrong: ['THE USA'] },
  ],
  'punctuation:no_comma': [{ given: {}, right: ['One; two'], wrong: ['One, two'] }],
};

describe('the checkers of instructions', () => {
  it('are all tried here', () => {
    expect(Object.keys(instructions).sort()).toEqual(Object.keys(cases).sort());
    expect(Object.keys(cases)).toHaveLength(25);
  });

  for (const [id, some] of Object.entries(cases)) {
    it(`tells who follows ${id}`, () => {
      for (const { given, right, wrong } of some) {
        const check = instructions[id]!(given);
        for (const answer of right) expect([answer, check(answer)]).toEqual([answer, true]);
        for (const answer of wrong) expect([answer, check(answer)]).toEqual([answer, false]);
      }
    });
  }

  it('say what an instruction of the data lacks', () => {
    expect(() => instructions['keywords:existence']!({})).toThrow();
  });
});

describe('measuring a model', () => {
  const prompt: Prompt = {
    key: 1,
    prompt: '',
    instruction_id_list: ['punctuation:no_comma', 'detectable_format:title'],
    kwargs: [{}, { num_words: null }],
  };

  it('reads loosely without the first and the last line, and without asterisks', () => {
    expect(looseReadings('Sure!\n*a*\nBye.')).toEqual(expect.arrayContaining(['Sure!\na\nBye.', '*a*\nBye.', 'Sure!\n*a*', '*a*', 'a']));
    expect(followedBy(prompt, 'Sure, here:\n<<Sea>>')).toEqual({ strict: [false, true], loose: [true, true] });
  });

  it('lets an empty answer follow nothing', () => {
    expect(followedBy(prompt, ' \n')).toEqual({ strict: [false, false], loose: [false, false] });
  });

  it('counts prompts whose every instruction is followed, and instructions', () => {
    const other = { ...prompt, key: 2 };
    const answers = new Map([
      [1, { response: '<<Sea>> calm' }],
      [2, { response: 'calm' }],
    ]);
    const figures = figuresOf([prompt, other], answers, 'tiny');
    expect(figures.map(({ metric, value }) => [metric, value])).toEqual([
      ['prompts, strict of tiny', 50],
      ['instructions, strict of tiny', 75],
      ['prompts, loose of tiny', 50],
      ['instructions, loose of tiny', 75],
      ['mean of both, strict of tiny', 62.5],
    ]);
  });
});
