"""Rows of our own texts in three feelings, to tune a language model with: python feelings.py ROWS.jsonl [--count 480]

The texts are those that the encoder's sentiment head has learnt among others (reviews.py, own/); bench/specialists tests on others.
"""

import argparse
import json
from pathlib import Path

from own.texts import factual, negated, with_emoji
from reviews import feedback


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path", type=Path)
    parser.add_argument("--count", type=int, default=480)
    options = parser.parse_args()
    half, sixth = options.count // 2, options.count // 6
    examples = [*feedback(half, seed=11), *negated(sixth, seed=12), *factual(sixth, seed=13), *with_emoji(sixth, seed=14)]
    # Texts that stand twice teach nothing new.
    rows = {example.text: example.sentiment for example in examples}
    options.path.write_text("".join(json.dumps({"text": text, "label": label}, ensure_ascii=False) + "\n" for text, label in rows.items()))


if __name__ == "__main__":
    main()
