/** A few detectors, rules and figures in the shapes of the real ones, for the gallery's options page. */
import type { DetectorNote, MetricRow, PolicyNote } from '../../src/ui/hosts';

/** Some of each group, one with countries, one off at first. */
export const detectorNotes: readonly DetectorNote[] = [
  {
    id: 'email',
    label: 'EMAIL',
    title: { en: 'E-mail address', zh_CN: '电子邮箱' },
    group: 'contact',
    threshold: 0.5,
    examples: ['Write to «hello@example.org» today.', 'Follow @example for news.'],
  },
  { id: 'phone', label: 'PHONE', title: { en: 'Phone number', zh_CN: '电话号码' }, group: 'contact', threshold: 0.6, examples: ['Call «+351 912 555 014».'] },
  {
    id: 'iban',
    label: 'IBAN',
    title: { en: 'IBAN', zh_CN: '国际银行账号' },
    group: 'financial',
    threshold: 0.5,
    examples: ['Pay to «DE89 3704 0044 0532 0130 00» by Friday.', 'DE89370400440532013001 fails the checksum.'],
  },
  { id: 'card-number', label: 'CARD_NUMBER', title: { en: 'Payment card number', zh_CN: '支付卡号' }, group: 'financial', threshold: 0.6, examples: [] },
  {
    id: 'cn-resident-id',
    label: 'CN_RESIDENT_ID',
    title: { en: 'Resident identity number', zh_CN: '居民身份证号' },
    group: 'government',
    countries: ['CN'],
    threshold: 0.6,
    examples: [],
  },
  {
    id: 'de-tax-id',
    label: 'DE_TAX_ID',
    title: { en: 'German tax number', zh_CN: '德国税号' },
    group: 'government',
    countries: ['DE'],
    threshold: 0.6,
    examples: [],
  },
  {
    id: 'fr-nir',
    label: 'FR_NIR',
    title: { en: 'French social security number', zh_CN: '法国社会保障号码' },
    group: 'government',
    countries: ['FR'],
    threshold: 0.6,
    offByDefault: true,
    examples: [],
  },
  {
    id: 'api-key',
    label: 'API_KEY',
    title: { en: 'API keys of known services', zh_CN: '常见服务的 API 密钥' },
    group: 'secret',
    threshold: 0.5,
    examples: ['token=«glk_live_7Rk2pQ9vXw41ZtBn8sYd»'],
  },
];

/** Two packs, one of them off at first. */
export const policyNotes: readonly PolicyNote[] = [
  {
    id: 'health-claims',
    title: { en: 'Health claims', zh_CN: '健康宣称' },
    description: { en: 'What may not be said about food, cosmetics and supplements.', zh_CN: '关于食品、化妆品和保健品不得作出的宣称。' },
    languages: ['en'],
    rules: [
      {
        id: 'cure',
        severity: 'serious',
        message: { en: 'Promises to cure an illness', zh_CN: '承诺治愈疾病' },
        reason: { en: 'A food or cosmetic must not be said to prevent, treat or cure an illness.', zh_CN: '食品或化妆品不得声称能够预防、治疗或治愈疾病。' },
        suggestion: { en: 'Say what it is made for.', zh_CN: '说明用途即可。' },
        reference: { title: 'Regulation (EU) No 1169/2011, Article 7(3)', url: 'https://eur-lex.europa.eu/eli/reg/2011/1169/oj' },
        match: { kind: 'phrases', phrases: ['cures'] },
      },
      {
        id: 'doctors',
        severity: 'warning',
        message: { en: 'Leans on doctors', zh_CN: '借医生之名推荐' },
        reason: { en: 'Recommendations by individual doctors must not be used for food.', zh_CN: '食品宣传不得使用医生个人的推荐。' },
        match: { kind: 'phrases', phrases: ['doctors recommend'] },
      },
    ],
    examples: { cure: ['It «cures» everything.', 'The doctor cured him.'] },
  },
  {
    id: 'plain-language',
    title: { en: 'Plain language', zh_CN: '通俗语言' },
    description: { en: 'Words that officials like and readers do not.', zh_CN: '公文爱用而读者不爱看的词。' },
    languages: ['en', 'zh'],
    offByDefault: true,
    rules: [
      {
        id: 'herewith',
        severity: 'info',
        message: { en: 'Uses an office word', zh_CN: '使用了公文用语' },
        reason: { en: 'Everyday words are understood at once.', zh_CN: '日常用语一看就懂。' },
        match: { kind: 'phrases', phrases: ['herewith'] },
      },
    ],
    examples: {},
  },
];

/** Invented figures. */
export const metricRows: readonly MetricRow[] = [
  { dataset: 'Letters', split: 'test', task: 'entities', metric: 'F1', value: 0.912, low: 0.901, high: 0.922, rows: 3400 },
  { dataset: 'Reviews', split: 'test', task: 'sentiment', metric: 'macro F1', value: 0.684, low: 0.671, high: 0.697, rows: 12_200 },
  { dataset: 'Shops', split: 'test', task: 'dark-patterns', metric: 'F1', value: 0.948, low: 0.929, high: 0.964, rows: 700 },
  { dataset: 'negation', split: 'test', task: 'functional', metric: 'pass rate', value: 0.91, low: 0.83, high: 0.97, rows: 66 },
  { dataset: 'emoji', split: 'test', task: 'functional', metric: 'pass rate', value: 0.87, low: 0.79, high: 0.94, rows: 70 },
];
