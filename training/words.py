"""Words, their casing, and their tokens: what the encoder reads.

The extension implements the same three rules in TypeScript; `golden.py` writes the vectors
that hold the two together.

1. A *word* is what BERT's basic tokenizer calls one. Walk over the text's code points:
   white space (`[\\t-\\r\\x85\\p{Z}]`) ends a word and belongs to none; a punctuation mark (ASCII
   33-47, 58-64, 91-96, 123-126, or `\\p{P}`) is a word of its own; so is a CJK ideograph (the
   eight blocks below); every other code point continues the current word. Control and
   zero-width characters continue a word, the tokenizer drops them later.
2. Each word goes through the WordPiece tokenizer alone, without special tokens. A word that
   yields no token (it held only control characters) does not exist.
3. The *casing class* of a word counts its code points with the Unicode properties Uppercase and
   Lowercase, in the original text. All tokens of a word share its class:

   0  no uppercase letter (also special tokens and padding)
   1  the first cased letter is uppercase, and no other letter is
   2  two or more cased letters, all uppercase
   3  anything else

   A word that is the first on its line, but for the first line, adds 4: between it and the word
   before (among words that have tokens) lies a line break, `[\\n\\v\\f\\r\\x85\\u2028\\u2029]`. The sum is
   the *token type* that the encoder is given.
"""

import re
import unicodedata
from dataclasses import dataclass

from tokenizers import Tokenizer

CASING_CLASSES = 4
LINE_START = CASING_CLASSES
TOKEN_TYPES = 2 * CASING_CLASSES
_LINE_BREAK = re.compile(r"[\n\v\f\r\x85\u2028\u2029]")

_CJK_BLOCKS = (
    (0x4E00, 0x9FFF),
    (0x3400, 0x4DBF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2B73F),
    (0x2B740, 0x2B81F),
    (0x2B820, 0x2CEAF),
    (0xF900, 0xFAFF),
    (0x2F800, 0x2FA1F),
)


@dataclass(frozen=True)
class Word:
    """Half-open `[start, end)` in code points of the text, and the word itself."""

    start: int
    end: int
    text: str


def is_space(char: str) -> bool:
    return "\t" <= char <= "\r" or char == "\x85" or unicodedata.category(char)[0] == "Z"


def stands_alone(char: str) -> bool:
    """Whether a character is a word of its own: punctuation or a CJK ideograph."""
    code = ord(char)
    if code < 128:
        return 33 <= code <= 47 or 58 <= code <= 64 or 91 <= code <= 96 or 123 <= code <= 126
    if any(first <= code <= last for first, last in _CJK_BLOCKS):
        return True
    return unicodedata.category(char)[0] == "P"


def split_words(text: str) -> list[Word]:
    """Rule 1: the words of a text in order, with exact offsets."""
    words: list[Word] = []
    start = None
    for index, char in enumerate(text):
        space, alone = is_space(char), stands_alone(char)
        if start is not None and (space or alone):
            words.append(Word(start, index, text[start:index]))
            start = None
        if alone:
            words.append(Word(index, index + 1, char))
        elif not space and start is None:
            start = index
    if start is not None:
        words.append(Word(start, len(text), text[start:]))
    return words


def casing_class(word: str) -> int:
    """Rule 3: 0 lower, 1 Capitalised, 2 ALL UPPER, 3 miXed."""
    upper = [char.isupper() for char in word if char.isupper() or char.islower()]
    if not any(upper):
        return 0
    if upper[0] and not any(upper[1:]):
        return 1
    return 2 if all(upper) else 3


def line_starts(text: str, words: list[Word]) -> list[bool]:
    """For each word, whether a line break stands between it and the one before."""
    ends = [word.end for word in words]
    gaps = (text[end : word.start] for end, word in zip(ends, words[1:], strict=False))
    return [False] * bool(words) + [bool(_LINE_BREAK.search(gap)) for gap in gaps]


def token_types(text: str, words: list[Word]) -> list[int]:
    """The token type of each word: its casing class, and whether it starts a line."""
    starts = line_starts(text, words)
    return [casing_class(word.text) + LINE_START * start for word, start in zip(words, starts, strict=True)]


def cased_letters(word: str) -> int:
    """How many cased letters a word has, at most 2: all that re-casing needs to know."""
    return min(2, sum(char.isupper() or char.islower() for char in word))


class WordTokenizer:
    """Rule 2, remembering the words it has seen."""

    def __init__(self, tokenizer: Tokenizer):
        self._tokenizer = tokenizer
        self._ids: dict[str, list[int]] = {}
        self.cls_id = tokenizer.token_to_id("[CLS]")
        self.sep_id = tokenizer.token_to_id("[SEP]")

    @classmethod
    def from_file(cls, path: str) -> "WordTokenizer":
        tokenizer = Tokenizer.from_file(str(path))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return cls(tokenizer)

    def word_ids(self, word: str) -> list[int]:
        ids = self._ids.get(word)
        if ids is None:
            ids = self._ids[word] = self._tokenizer.encode(word, add_special_tokens=False).ids
        return ids

    def tokenize(self, text: str) -> list[tuple[Word, list[int]]]:
        """The words of a text that have tokens, each with its token ids."""
        pairs = ((word, self.word_ids(word.text)) for word in split_words(text))
        return [(word, ids) for word, ids in pairs if ids]
