import fc from 'fast-check';

const pieces = fc.oneof(
  fc.constantFrom(
    '👩‍👩‍👧‍👦',
    '🏳️‍🌈',
    'e\u0301',
    'a\u0300\u0301\u0302',
    '中文句子。',
    'مرحبا بالعالم',
    'שלום',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u00a0',
    '\r\n',
    '\u2028',
    '\ud83d',
    '\udc00',
    '\u0000',
    '\u202e',
    'ﬁ',
    'İ',
    'ß',
    "Don't",
    'U.S.',
    '...',
    'x'.repeat(300),
  ),
  fc.string({ unit: 'binary' }),
  fc.string(),
  fc.constantFrom(' ', '. ', '\n\n', 'Anna', 'Berlin'),
);

/** Text as pages really hold it and as nobody should write it: joiners, marks, CJK, right-to-left, zero-width, lone surrogates. */
export const hostileText = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
