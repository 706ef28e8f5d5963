import { patternInLines } from './pattern-in-lines';

/**
 * Whether words in small letters call a field, an art, a method or a genre by its common noun (“machine learning”, “science
 * fiction”), or end in the middle of a phrase. They are nobody's name, though titles of works and products look like them.
 */
export function isCommonNoun(value: string): boolean {
  return !/\p{Lu}|\p{N}/u.test(value) && ends.test(value);
}

/** Whether what looks like a job is a part of software: “Device Manager”. */
export function isTool(value: string): boolean {
  return tool.test(value);
}

const tool = patternInLines('iu')`
  ^(?:app|boot|cache|clipboard|cookie|device|disk|download|extension|file|font|package|partition|password|plug-?in|
  print|process|registry|session|tab|task|upload|window)s?\s(?:manager|scheduler|monitor)s?$`;

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
