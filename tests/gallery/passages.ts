/** Invented passages and what the tasks could answer about them; no text comes from a data set. */
import type { Evidence, Finding, Severity } from '../../src/core/run/finding';
import type { Passage } from '../../src/core/text/passage';
import { type FindingsResult, type Judgement, type LabelResult, noTexts, type RuleText, type Score, topScore, type Withheld } from '../../src/core/run/result';
import type { Span } from '../../src/core/text/span';

/** A customer's letter: moods, names and numbers. */
export const letter: Passage = {
  language: 'en',
  text: [
    'Hello, my name is Ines Calderón and I ordered the blue lamp on 3 March.',
    'The shop in Lisbon was lovely and Tomás helped me at once.',
    'But the parcel from Brightwater Logistics arrived two weeks late and the glass was broken.',
    'I have written to support@brightwater.example three times without any answer.',
    'Honestly, I have never been treated this badly.',
    'Please send the 84.50 EUR back to me, or call +351 912 555 014.',
    'Yours, Ines Calderón',
  ].join(' '),
};

/** An advertisement draft that says too much, and holds a key that nobody should see. */
export const draft: Passage = {
  language: 'en',
  text: [
    'VitaGlow cures insomnia in three nights, guaranteed.',
    'Nine out of ten doctors recommend it, and there is absolutely no risk.',
    'Only 2 left in stock, so order within the next ten minutes!',
    'Note to Paul: the shop key is glk_live_7Rk2pQ9vXw41ZtBn8sYd, please rotate it.',
    'Your money back, guaranteed, if you are not satisfied.',
  ].join('\n'),
};

/** The place of some words in a passage; the second, third … with `nth`. */
export function spanOf({ text }: Passage, words: string, nth = 1): Span {
  let start = -1;
  for (let i = 0; i < nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`The passage does not hold “${words}”.`);
  return { start, end: start + words.length };
}

function scores(negative: number, neutral: number): Score[] {
  return [
    { label: 'negative', confidence: negative },
    { label: 'neutral', confidence: neutral },
    { label: 'positive', confidence: Math.max(0, 1 - negative - neutral) },
  ];
}

function sentencesOf({ text }: Passage): Span[] {
  return [...text.matchAll(/[^.!\n]*(?:\.(?=\S)[^.!\n]*)*[.!]?\s*/g)]
    .filter(([sentence]) => sentence.trim())
    .map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

const moods = [scores(0.04, 0.83), scores(0.01, 0.04), scores(0.91, 0.07), scores(0.78, 0.2), scores(0.96, 0.03), scores(0.24, 0.71), scores(0.05, 0.88)];

function judged(own: Score[], withheld?: Withheld): Judgement {
  const { confidence } = topScore(own);
  if (withheld) return { scores: own, certainty: 'unsure', withheld };
  return { scores: own, certainty: confidence >= 0.9 ? 'sure' : confidence >= 0.7 ? 'likely' : 'unsure' };
}

/** The mood of the letter. */
export const letterMood: LabelResult = {
  kind: 'label',
  ...judged(scores(0.68, 0.22)),
  parts: sentencesOf(letter).map((span, index) => ({ span, ...judged(moods[index % moods.length]!, index === moods.length - 1 ? 'greeting' : undefined) })),
};

function entity(label: string, words: string, confidence: number, nth = 1, evidence: readonly Evidence[] = []): Finding {
  const isNamed = ['PER', 'ORG', 'LOC', 'MISC'].includes(label);
  const by = isNamed ? ({ kind: 'head', id: 'entities' } as const) : ({ kind: 'detector', id: label.toLowerCase() } as const);
  return { span: spanOf(letter, words, nth), label, confidence, by, evidence };
}

/** Who and what is in the letter. */
export const letterEntities: FindingsResult = {
  kind: 'findings',
  texts: noTexts,
  findings: [
    entity('PER', 'Ines Calderón', 0.98),
    entity('DATE', '3 March', 0.93, 1, [{ code: 'calendar' }]),
    entity('LOC', 'Lisbon', 0.96),
    entity('PER', 'Tomás', 0.91),
    entity('ORG', 'Brightwater Logistics', 0.94),
    entity('EMAIL', 'support@brightwater.example', 0.98, 1, [{ code: 'pattern' }]),
    entity('MONEY', '84.50 EUR', 0.97, 1, [{ code: 'pattern' }]),
    entity('PHONE', '+351 912 555 014', 0.97, 1, [{ code: 'numbering-plan' }, { code: 'context-word', detail: 'call' }]),
    entity('PER', 'Ines Calderón', 0.97, 2),
  ],
};

/** A rule that only the gallery has. */
interface InventedRule extends Omit<RuleText, 'pack'> {
  readonly policy: string;
  readonly rule: string;
  readonly severity: Severity;
}

const cure: InventedRule = {
  policy: 'health-claims',
  rule: 'cure',
  severity: 'serious',
  message: { en: 'Promises to cure an illness', zh_CN: '承诺治愈疾病' },
  reason: { en: 'A food or cosmetic must not be said to prevent, treat or cure an illness.', zh_CN: '食品或化妆品不得声称能够预防、治疗或治愈疾病。' },
  suggestion: { en: 'Say what it is made for: “helps you wind down in the evening”.', zh_CN: '说明用途即可，例如“帮助您在晚间放松”。' },
  reference: { title: 'Regulation (EU) No 1169/2011, Article 7(3)', url: 'https://eur-lex.europa.eu/eli/reg/2011/1169/oj' },
};
const secret: InventedRule = {
  policy: 'secrets',
  rule: 'key',
  severity: 'serious',
  message: { en: 'Gives away a key', zh_CN: '泄露了密钥' },
  reason: { en: 'Whoever reads the text can use the key.', zh_CN: '任何读到这段文字的人都能使用该密钥。' },
  suggestion: { en: 'Take it out, and replace the key if the text was sent.', zh_CN: '请删除；若文本已发出，请更换密钥。' },
};
const urgency: InventedRule = {
  policy: 'dark-patterns',
  rule: 'urgency',
  severity: 'warning',
  message: { en: 'Presses the reader with scarcity', zh_CN: '以稀缺催促读者' },
  reason: { en: 'A claim of little time or stock must be true, and it must be provable.', zh_CN: '关于时间或库存不足的说法必须属实且可以证明。' },
};
const absolute: InventedRule = {
  policy: 'claims',
  rule: 'absolute',
  severity: 'info',
  message: { en: 'Promises without exception', zh_CN: '毫无保留的承诺' },
  reason: { en: 'Absolute promises are hard to keep and easy to hold against you.', zh_CN: '绝对化的承诺难以兑现，也容易被追究。' },
  suggestion: { en: 'Name the condition, or leave the word out.', zh_CN: '写明条件，或去掉该词。' },
};

function breach({ policy, rule, severity }: InventedRule, words: string, nth = 1, more: Partial<Finding> = {}): Finding {
  return {
    span: spanOf(draft, words, nth),
    label: rule,
    confidence: 0.95,
    by: { kind: 'rule', id: `${policy}/${rule}` },
    evidence: [{ code: 'phrase', detail: words.split(' ')[0] ?? '' }],
    broken: { policy, rule, severity },
    ...more,
  };
}

/** What the draft must not say. */
export const draftBreaches: FindingsResult = {
  kind: 'findings',
  texts: {
    rules: Object.fromEntries(
      [cure, secret, urgency, absolute].map(({ policy, rule, severity: _, ...text }) => [`${policy}/${rule}`, { pack: { en: policy }, ...text }]),
    ),
    detectors: {},
  },
  findings: [
    breach(cure, 'cures insomnia'),
    breach(absolute, 'guaranteed'),
    breach(absolute, 'absolutely no risk'),
    breach(urgency, 'Only 2 left in stock', 1, { confidence: 0.81, evidence: [{ code: 'head', detail: 'dark_pattern' }] }),
    breach(urgency, 'within the next ten minutes', 1, { confidence: 0.74, evidence: [{ code: 'head', detail: 'dark_pattern' }] }),
    breach(secret, 'glk_live_7Rk2pQ9vXw41ZtBn8sYd', 1, { masked: true, confidence: 0.97, evidence: [{ code: 'prefix' }, { code: 'entropy' }] }),
    breach(absolute, 'guaranteed', 2),
  ],
};

/** The same, and what a language model has judged by a rule in words. */
export const draftJudged: FindingsResult = {
  ...draftBreaches,
  texts: {
    ...draftBreaches.texts,
    rules: {
      ...draftBreaches.texts.rules,
      'user/house-style/promises-much': {
        pack: { en: 'House style' },
        message: { en: 'Promises more than we can keep' },
        reason: { en: 'We say what was measured, and nothing beyond.' },
      },
    },
  },
  findings: [
    {
      span: spanOf(draft, 'Nine out of ten doctors recommend it, and there is absolutely no risk.'),
      label: 'promises-much',
      confidence: 0.83,
      by: { kind: 'rule', id: 'user/house-style/promises-much' },
      evidence: [{ code: 'judged', detail: 'Gemma 3 270M' }],
      broken: { policy: 'user/house-style', rule: 'promises-much', severity: 'warning' },
    },
    ...draftBreaches.findings,
  ],
};

/** The mood of the draft; one of its sentences holds the key. */
export const draftMood: LabelResult = {
  kind: 'label',
  ...judged(scores(0.12, 0.35)),
  parts: sentencesOf(draft).map((span, index) => ({ span, ...judged(scores(0.1 + 0.12 * index, 0.4)) })),
};

/** Names in the draft. */
export const draftEntities: FindingsResult = {
  kind: 'findings',
  texts: noTexts,
  findings: [
    { span: spanOf(draft, 'VitaGlow'), label: 'ORG', confidence: 0.72, by: { kind: 'head', id: 'entities' }, evidence: [] },
    { span: spanOf(draft, 'Paul'), label: 'PER', confidence: 0.95, by: { kind: 'head', id: 'entities' }, evidence: [] },
  ],
};
