import type { Surroundings } from './speech';
import { patternInLines } from '../core/text/pattern-in-lines';

/** Signs that something is sold or asked of a buyer. */
const offered = patternInLines('iu')`
  [$€£¥₹]\s?\d|\d\s?[€£¥%]|(?<![\p{L}])(?:prices?|buy|buying|bought|orders?|order now|cart|basket|bag|deals?|sale|sales|
  offers?|discounts?|book now|booked \d|reserve|reserved|stock|checkout|check out|shop|shopping|ship|ships|shipping|
  deliver(?:y|ed)|coupons?|promos?|code|subscri(?:be|ption)|sign up|claim|add to|sold|selling|sell|purchase[ds]?|
  tickets?|items?|units|products?|yours|save|savings|trial|customers?|shoppers|viewing|viewers|guarantee[d]?|free|
  limited|exclusive|member(?:s|ship)?|spots?|seats at|right now|size|colou?r|quantit(?:y|ies)|available|remaining|
  act (?:fast|now)|no,? thanks|no thank you|\d+ (?:people|users|others)|
  (?:viewed|looked at|looking at|active on) (?:this|our)|just (?:got|ordered|bought)|in the last \d|privacy policy|
  marketing|don[’']t miss|get it|grab|this (?:hotel|item|product|property|price|offer|deal))(?![\p{L}])`;

/** Somebody tells of themselves or of others, or names what no shop counts down to. */
const told = patternInLines('u')`
  (?<![\p{L}])(?:I|I[’'](?:m|ve|ll|d)|me|[Mm]y|mine|[Ww]e|[Ww]e[’'](?:re|ve|ll)|us|[Oo]ur|[Hh]e|[Ss]he|[Tt]hey|[Hh]is|
  [Hh]er|he|she|him|his|her|they|their|was|were|had|said|says|mum|mom|dad|grandma|grandpa|please|both|
  until (?:the|my|our|we|I|Christmas|Easter|New Year)|(?:before|in|of|for|from) (?:the|my|our|a)|at the)(?![\p{L}])`;

/** Longer than what shops press into a line; whoever writes so tells something. */
const leastWordsOfTelling = 7;

/** Whether words of shortage or haste stand where nothing is sold: a private message, a report. */
export function isPrivate({ before, after }: Surroundings, words: string): boolean {
  const sentence = `${before}${words}${after}`;
  if (offered.test(sentence)) return false;
  return (
    told.test(sentence) || ((sentence.match(/\p{L}{2,}/gu)?.length ?? 0) >= leastWordsOfTelling && !/(?<![\p{L}])(?:you|your|now)(?![\p{L}])/iu.test(sentence))
  );
}
