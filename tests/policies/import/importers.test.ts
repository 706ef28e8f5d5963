import { describe, expect, test } from 'vitest';
import { readPack } from '@/src/policies/file/read-pack';
import { detectors } from '@/src/detectors';
import { predefinedHere } from '@/src/policies/import/presidio-predefined';
import type { Imported } from '@/src/policies/import/imported';
import { importFiles } from '@/src/policies/import/read-files';
import { matchPolicies } from '@/src/policies/match';

const bring = (name: string, text: string): Imported => importFiles([{ name, text }], 'Ours');

/** What the imported rules find in a text, with what they would write instead. */
function found({ source }: Imported, text: string): string[] {
  const read = readPack(source);
  if ('problems' in read) throw new Error(JSON.stringify(read.problems));
  return matchPolicies(text, [read.policy], { detected: [], groupOf: () => undefined, sentences: [] }).map(
    ({ span, broken }) => text.slice(span.start, span.end) + (broken?.replacement === undefined ? '' : ` → ${broken.replacement}`),
  );
}

const left = ({ notCarried }: Imported) => notCarried.map(({ rule, reason, isPart }) => `${rule} ${reason}${isPart ? ' (part)' : ''}`);

describe('a style of Vale', () => {
  test('existence: words by word, patterns by pattern, exceptions left out', () => {
    const text =
      'extends: existence\nmessage: "Avoid \'%s\'"\nlevel: error\nignorecase: true\nexceptions: [very well]\ntokens:\n  - very\n  - (?:real|quite)ly\n';
    const imported = bring('Ours.yml', text);
    expect(found(imported, 'Very well, a VERY long and really odd day')).toEqual(['VERY', 'really']);
    expect(imported.source).toContain('severity: serious');
    expect(left(imported)).toEqual([]);
  });

  test('existence: what comes before every token, and words that are not whole', () => {
    expect(found(bring('Will.yml', 'extends: existence\nmessage: m\nraw:\n  - \\bwill\\s\ntokens: [be, go]\n'), 'It will be. It will stay.')).toEqual([
      'will be',
    ]);
    expect(found(bring('Bang.yml', "extends: existence\nmessage: m\nnonword: true\ntokens: ['!']\n"), 'Stop!')).toEqual(['!']);
  });

  test('substitution: each with what to write instead, and never the right word itself', () => {
    const imported = bring(
      'Words.yml',
      "extends: substitution\nmessage: Use '%s'\nignorecase: true\nswap:\n  utilize: use\n  e-mail: email\n  (?:cell|mobile) phone: phone|telephone\n",
    );
    expect(found(imported, 'Utilize e-mail and a cell phone, not e mail')).toEqual(['Utilize → use', 'e-mail → email', 'cell phone → phone / telephone']);
  });

  test('occurrence in a text, conditional without comparing what was found', () => {
    expect(found(bring('Bangs.yml', "extends: occurrence\nmessage: m\nscope: text\nmax: 1\ntoken: '!'\n"), 'One! Two!')).toEqual(['!', '!']);
    const conditional = bring('Abbr.yml', "extends: conditional\nmessage: m\nfirst: '\\b([A-Z]{3,5})\\b'\nsecond: '\\(([A-Z]{3,5})\\)'\nexceptions: [USB]\n");
    expect(found(conditional, 'WHO and USB')).toEqual(['WHO']);
    expect(found(conditional, 'World Health Organization (WHO)')).toEqual([]);
    expect(left(conditional)).toEqual(['Abbr same_words (part)']);
  });

  test.each([
    ['repetition', "extends: repetition\nmessage: m\ntokens: ['[^\\s]+']\n", 'Ours same_words'],
    ['headings', 'extends: capitalization\nmessage: m\nscope: heading\nmatch: $title\n', 'Ours scope'],
    ['spelling', 'extends: spelling\nmessage: m\n', 'Ours kind'],
    ['a pattern that refers back', "extends: existence\nmessage: m\ntokens: ['(\\w) \\1']\n", 'Ours refers_back'],
  ])('names what it cannot carry: %s', (_, text, named) => {
    expect(left(bring('Ours.yml', text))).toContain(named);
  });
});

describe('rules of gitleaks', () => {
  const toml = (rule: string) => `title = "Ours"\n[[rules]]\nid = "acme"\ndescription = "Acme token"\n${rule}\n`;

  test('a pattern of Go, with its part that ignores case, finds what must be masked', () => {
    const imported = bring(
      'own.toml',
      toml(
        `regex = '''(?i)[\\w.-]{0,50}?(?:acme)(?:[ \\t\\w.-]{0,20})[=:]{1,3}[\\s'"]{0,3}(acme_(?-i:[a-f0-9]{8}))(?:['"\\s;]|\\\\[nr]|\\z)'''\nentropy = 3\nkeywords = ["acme"]`,
      ),
    );
    expect(found(imported, 'ACME_KEY="acme_0123abcd" ')).toEqual(['ACME_KEY="acme_0123abcd"']);
    expect(found(imported, 'ACME_KEY="acme_0123ABCD" ')).toEqual([]);
    expect(imported.source).toContain('masked: true');
    expect(left(imported)).toEqual(['acme entropy (part)']);
  });

  test('repetition without an end gets one, and says so', () => {
    const imported = bring('own.toml', toml("regex = '''\\bacme-[a-z]+\\b'''"));
    expect(found(imported, 'acme-abc')).toEqual(['acme-abc']);
    expect(left(imported)).toEqual(['acme shortened (part)']);
  });

  test('nobody is asked whether a secret is valid, and no file is looked at', () => {
    expect(left(bring('own.toml', toml("regex = '''acme[0-9]{4}'''\nvalidate = '''http.get(secret)'''")))).toEqual(['acme network (part)']);
    expect(left(bring('own.toml', toml("path = '''\\.p12$'''")))).toEqual(['acme file_path']);
  });
});

describe('recognisers of Presidio', () => {
  test('those that are programs there are only said to be here where a detector of ours is', () => {
    const ids = detectors.map(({ id }) => id);
    expect(ids).toEqual(expect.arrayContaining(Object.values(predefinedHere)));
  });

  const yaml = (rest: string) => `recognizers:\n  - name: Badge\n    supported_entity: BADGE\n    supported_language: en\n${rest}`;

  test('a weak pattern needs a word of its context near, a strong one does not', () => {
    const weak = bring('own.yaml', yaml('    patterns:\n      - {name: weak, regex: "\\\\b\\\\d{5}\\\\b", score: 0.1}\n    context: [badge]\n'));
    expect(found(weak, 'Badge 12345')).toEqual(['12345']);
    expect(found(weak, 'Sum 12345')).toEqual([]);
    const strong = bring('own.yaml', yaml('    patterns:\n      - {name: strong, regex: "\\\\bB-\\\\d{5}\\\\b", score: 0.8}\n    context: [badge]\n'));
    expect(found(strong, 'b-12345')).toEqual(['b-12345']);
  });

  test('lists of words, and what is a program there', () => {
    const imported = bring(
      'own.yaml',
      `${yaml('    deny_list: [Mr, Mrs]\n')}  - {name: CreditCardRecognizer, type: predefined}\n  - {name: TransformersRecognizer, type: predefined}\n`,
    );
    expect(found(imported, 'Mr and Mrs Li')).toEqual(['Mr', 'Mrs']);
    expect(left(imported)).toEqual(['CreditCardRecognizer predefined_here', 'TransformersRecognizer predefined']);
  });
});

describe('a table of words', () => {
  test.each([
    ['commas and quotes', 'avoid,write\nutilise,use\n"so, so",fine\n'],
    ['semicolons', 'utilise;use\nso, so;fine\n'],
    ['tabs, and lines of Windows', 'utilise\tuse\r\nso, so\tfine\r\n'],
  ])('with %s', (_, text) => {
    expect(found(bring('words.csv', text), 'Utilise it; so, so')).toEqual(['Utilise → use', 'so, so → fine']);
  });

  test('one column forbids, four say why and how much it matters, and a row without words is named', () => {
    const imported = bring('words.tsv', 'synergy\t\tSays nothing\tserious\n???\tx\n');
    expect(found(imported, 'Synergy!')).toEqual(['Synergy']);
    expect(imported.source).toContain('severity: serious');
    expect(left(imported)).toEqual(['2 bad_row']);
  });
});
