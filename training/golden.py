"""Vectors that hold the TypeScript encoder to this one.

    python golden.py [--language zh] [--model ../assets/models/gloss-encoder] [--out ../tests/fixtures/models/encoder-golden.json]

All texts are our own. Offsets are half-open UTF-16 code units.
"""

import argparse
import json
from pathlib import Path

from scipy.special import softmax

from labels import HEADS
from predict import predict, word_tags
from shipped import forward_of
from words import WordTokenizer, token_types

TEXTS = (
    "",
    " \t\n ",
    "\u200b",
    "The kettle in our kitchen broke again.",
    "What a lovely garden, I could stay here all day!",
    "This is the worst soup I have ever eaten.",
    "Greta Lindholm moved from Uppsala to Boston to work for Northwind Bank.",
    "GRETA LINDHOLM MOVED FROM UPPSALA TO BOSTON TO WORK FOR NORTHWIND BANK.",
    "greta lindholm moved from uppsala to boston to work for northwind bank.",
    "I don't think it's Anna's; we'll see, won't we?",
    "He said “don’t” — and left…",
    "Café Zoë naïve résumé Ångström İstanbul Straße ǅ",
    "e\u0301clair and cafe\u0301",
    "I 💛 this!! 😂😂 so good😍 👍🏽 👩‍👩‍👧 🇸🇪",
    "東京 is 大きい, 서울 too, カタカナ",
    "𠮷野家 opened a shop",
    "Write to ada@example.org or see https://example.org/a_b?c=d&e=f#top today",
    "zero\u200bwidth soft\u00adhyphen \u200d joiner\ufeff",
    "no\u00a0break and thin\u2009space and line\u2028separator and tab\tend",
    "iPhone eBay McDonald NASA USA's A I x O'Neil 3D 2nd U.S.A.",
    "$20 + 5€ = £3 ^ `code` ~tilde | pipe <b> ©2020 ™ 100%",
    "a_b-c.d/e\\f:g;h?i!j@k#l$m%n^o&p*q(r)s[t]u{v}w",
    "Supercalifragilisticexpialidocious antidisestablishmentarianism",
    "x" * 101 + " end",
    "Meet Dr. Mira Okafor, 41, at 12 Maple Street, Leeds on 3 May 2024.",
    "Only 2 left in stock, 14 people are looking at this right now!",
    "You are a stupid idiot and everybody hates you.",
    "ΑΘΉΝΑ Αθήνα москва МОСКВА Москва",
    "Mira Okafor\nNorthwind Bank\n\n12 Maple Street\r\nLEEDS \n \u200b\n eBay\u2028End",
    "\u00bd \u2160 \u24b6 ª ﬁne",
)  # fmt: skip
CHINESE = (
    "",
    " \t\n ",
    "昨天下午去了一趟图书馆，还了三本书。",
    "这家店的牛肉面太好吃了，下次还来！",
    "等了两个小时还没送到，客服也没人接电话，差评。",
    "张伟明上周从沈阳搬到深圳，在海桐银行工作。",
    "收件人：李晓梅，电话13812345678，地址：杭州市西湖区文三路90号东部软件园3栋502室",
    "你这种废物就该滚出去。",
    "仅剩3件，今晚24点恢复原价，手慢无！",
    "用 iPhone 15 Pro 拍的 Vlog，效果 YYDS 😂😂👍🏽",
    "《长安旧事》的作者王海平，男，汉族，1972年5月生于洛阳。",
    "臺灣的夜市很熱鬧，我們明天再去。",
    "全角ＡＢＣ１２３，半角abc123；“引号”‘单引号’—破折号…省略～波浪",
    "㐀䶵𠮷龘靐齉",
    "東京 is 大きい, 서울 too, カタカナ",
    "姓名：赵丽华\n性别：女\n住址：成都市武侯区人民南路四段27号\r\n邮编：610041",
    "上海浦东发展银行和复旦大学在北京签了协议，The New York Times 报道。",
    "零\u200b宽 软\u00ad连 不\u00a0断\u3000全角空格",
    "北京" * 90 + "。",
    "The kettle in our kitchen broke again.",
    "Greta Lindholm moved from Uppsala to Boston to work for Northwind Bank.",
)  # fmt: skip

# Language -> texts, and which of them are answered by every head.
SETS = {"en": (TEXTS, {*range(3, 10), 13, 24, 25, 26, 28}), "zh": (CHINESE, {*range(2, 11), 12, 15, 16, 19, 20})}


def units(text: str, offset: int) -> int:
    """A code point offset in UTF-16 code units."""
    return len(text[:offset].encode("utf-16-le")) // 2


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--model", type=Path, default=Path("../assets/models/gloss-encoder"))
    arguments.add_argument("--out", type=Path, help="default: ../tests/fixtures/models/encoder[-zh]-golden.json")
    arguments.add_argument("--language", default="en", choices=SETS)
    options = arguments.parse_args()
    texts, answered = SETS[options.language]
    out = options.out or Path("../tests/fixtures/models") / ("encoder-golden.json" if options.language == "en" else f"encoder-{options.language}-golden.json")
    tokenizer = WordTokenizer.from_file(options.model / "tokenizer.json")
    heads = json.loads((options.model / "config.json").read_text())["gloss"]["heads"]
    forward = forward_of(options.model / "onnx" / "model_quantized.onnx")

    vectors = []
    for index, text in enumerate(texts):
        pairs = tokenizer.tokenize(text)
        types = token_types(text, [word for word, _ in pairs])
        vector = {
            "text": text,
            "words": [[units(text, word.start), units(text, word.end)] for word, _ in pairs],
            "wordTokens": [len(ids) for _, ids in pairs],
            "inputIds": [tokenizer.cls_id, *(i for _, ids in pairs for i in ids), tokenizer.sep_id],
            "tokenTypeIds": [0, *(kind for kind, (_, ids) in zip(types, pairs, strict=True) for _ in ids), 0],
        }
        if index in answered:
            answer = predict(forward, tokenizer, [text])[0]
            for head, (_, kind, labels) in HEADS.items():
                if kind == "token":
                    vector[head] = word_tags(answer, head)
                else:
                    scores = softmax(answer.pooled[head] / heads[head]["temperature"])
                    vector[head] = {label: round(float(score), 4) for label, score in zip(labels, scores, strict=True)}
        vectors.append(vector)
    out.parent.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(f"  {json.dumps(vector)}" for vector in vectors)
    out.write_text(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    main()
