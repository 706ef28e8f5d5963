import { patternInLines } from './pattern-in-lines';

/**
 * Whether words in small letters call a field, an art, a method or a genre by its common noun (“machine learning”, “science
 * fiction”), or end in the middle of a phrase. They are nobody's name, though titles of works and products look like them.
 */
export function isCommonNoun(value: string): boolean {
  return !/\p{Lu}|\p{N}/u.test(value) && ends.test(value);
}

/**
 * Whether words in small letters say what kind of body or place is meant and not which one (“a federal government”, “the river”). In a passage without
 * a single capital they may be a name (“stanford university”), and nothing is said.
 */
export function isUnnamedBody(value: string, passage: string): boolean {
  return !/\p{Lu}|\p{N}/u.test(value) && (body.test(value) || place.test(value)) && /\p{Lu}/u.test(passage);
}

/** Whether what looks like a job is a part of software: “Device Manager”. */
export function isTool(value: string): boolean {
  return tool.test(value);
}

const tool = patternInLines('iu')`
  ^(?:app|boot|cache|clipboard|cookie|device|disk|download|extension|file|font|package|partition|password|plug-?in|
  print|process|registry|session|tab|task|upload|window)s?\s(?:manager|scheduler|monitor)s?$`;

const body = patternInLines('u')`
  (?:^|\s)(?:academy|agency|agencies|airline|army|association|authority|authorities|bakery|band|bank|banks|board|
  brand|bureau|business|caf[eé]|charity|choir|church|cinema|clinic|club|college|commission|committee|community|
  company|companies|corporation|council|court|courts|department|employer|factory|federation|firm|firms|force|
  forces|foundation|government|governments|hospital|hotel|institute|institution|landlord|league|library|ministry|
  museum|navy|newspaper|office|orchestra|parliament|party|parties|police|press|pub|publisher|restaurant|school|
  schools|senate|shop|society|start-?up|store|supermarket|supplier|team|teams|theat(?:er|re)|union|unions|
  university|(?:board|commission|committee|court)\sof\s(?:appeal|directors|enquiry|experts|inquiry|trustees))$`;

const place = patternInLines('u')`
  ^(?:the\s)?(?:beach|bridge|capital|ch[aâ]teau|castle|city|coast|countries|country|countryside|desert|district|
  forest|garden|harbou?r|hills?|island|islands|lake|mountains?|orchard|park|province|rainforest|region|river|road|
  sea|square|state|states|street|suburbs?|town|valley|village|woods|
  (?:bus|fire|petrol|police|railway|tube|train)\sstation)$`;

const ends = patternInLines('u')`
  (?:^|[\s-])(?:algebra|algorithms?|analysis|analytics|architecture|arts?|automation|ballet|biology|blues|brewing|
  calculus|chemistry|classical|coaching|coding|comedy|computing|cooking|cuisine|dance|design|development|drama|
  economics|economy|education|effect|energy|engineering|ethics|fantasy|fiction|fitness|folk|gardening|geometry|
  grammar|history|horror|hypothesis|intelligence|jazz|law|learning|linguistics|literature|logic|management|marketing|
  maths?|mathematics|mechanics|medicine|methods?|methodology|mining|modelling|modeling|music|mysticism|networks?|
  non-?fiction|opera|optimi[sz]ation|oriented|painting|philosophy|photography|physics|poetry|politics|pottery|
  principles?|processing|programming|psychology|reality|regression|research|robotics|romance|science|sciences|
  security|sociology|statistics|studies|technology|testing|theology|theorem|theory|therapy|training|translation|
  warming|yoga|and|for|in|of|on|or|the|to|with)$`;
