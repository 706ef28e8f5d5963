import { languagesByWord } from '../core/text/frequent-words';
import { patternInLines } from '../core/text/pattern-in-lines';

/**
 * Senses in which rude words are none, for the toxicity head, which sees pieces of words and few animals: beasts,
 * plants, tools and kitchens; and the surprise of friends.
 */
const homonym = patternInLines('iu')`
  (?<!\p{L})(?:cocks?|bitch(?:es)?|ass(?:es)?|tits?|pussy[- ]willows?|pussies|boob(?:y|ies)|shags?|hoes?|dicks?|fanny|
  fannies|screw(?:s|ed)?|shoot(?:s|ing)?|shot|kill(?:s|ed)?|beat(?:s|en)?|whip(?:s|ped)?|bastard files?|damn|
  strip(?:s|ped)?|beavers?|nuts?|balls?|prick(?:s|ly)?|rape ?seed|crap ?shoot|sucks? up|slugs?|pigs?|cows?|dogs?|rats?|
  snakes?|shit ?zu|faggots?|niggardly|spunk|knobs?|gay|queer|fucking|condom|intercourse|titmouse|titmice|woodcock)
  (?!\p{L})`;
const nature = patternInLines('iu')`
  (?<!\p{L})(?:pup(?:s|p(?:y|ies))?|whelp(?:s|ed|ing)?|dogs?|hens?|chicks?|chickens?|rooster|barns?|farms?|farmers?|hills?|ponds?|lakes?|nests?|
  nesting|birds?|feathers?|bloom(?:s|ing)?|blossoms?|crow(?:s|ed)?|dawn|gardens?|sheds?|rakes?|spades?|litter|kennels?|
  vet|donkeys?|mules?|saddle|sacks?|villages?|stables?|hay|meadow|field|trees?|branch(?:es)?|willows?|show|
  breed(?:s|er|ing)?|cubs?|calf|calves|lambs?|sheep|goats?|horses?|geese|ducks?|park|zoo|aviary|beak|wings?|egg(?:s)?|
  cream|butter|flour|bowl|pan|oven|dough|sauce|recipe|stir|steel|wood|metal|drill(?:ed)?|bolt|nails?|wrench|hammer|
  tools?|lights?|film|camera|ball|goal|net|hoop|process|server|map|drove|towns?|summer|road)(?!\p{L})`;
/** Words for people that are never anybody's name, however they are written. */
const slur = patternInLines('iu')`
  (?<!\p{L})(?:kikes?|nigg(?:er|a)s?|fag(?:got)?s?|chinks?|gooks?|spics?|wetbacks?|towelheads?|rag ?heads?|
  trann(?:y|ies)|retards?|cunts?|whores?|sluts?|pakis?|coons?|dykes?|sodomites?|subhumans?|vermin|scum|savages)(?!\p{L})`;
/** Speech to somebody, or about people as such: there the words mean what they say. */
const toSomebody = patternInLines('iu')`
  (?<!\p{L})(?:you|your|yours|yourself|u|ur|ya|y’all|y'all|people|they(?:’re|'re| are)|she(?:’s|'s| is)|he(?:’s|'s| is)|
  women|men|girls?|boys?|wife|husband|boss|stupid|idiots?|morons?|losers?|ugly|fat|hate|trash|dumb)(?!\p{L})|
  [你您妳他她们婆滚死蠢傻贱狗猪鬼]|女人|男人|黑人|白人|外地人|国人|[种些群帮]人|垃圾|恶心|废物|脑残|丑`;

const surprise = patternInLines('iu')`
  ^\W*(?:oh |omg |wow |no way[,!. ]*)?(?:shut up|get out(?: of here)?|get outta here|no way|damn(?: it| girl| son)?|
  holy (?:cow|moly|crap|smokes|hell)|hell yeah|bloody hell|you lucky (?:dog|duck|thing|devil)|
  i hate you(?=[^.!?]{0,20}(?:lucky|jealous)))(?!\p{L})`;
const praise = patternInLines('iu')`
  (?<!\p{L})(?:no way|really|seriously|for real|amazing|awesome|best|great|good|fantastic|wonderful|brilliant|beautiful|
  lovely|congrat(?:s|ulations)|won|win|engaged|news|view|delicious|happy for|proud of|love)(?!\p{L})`;
/** Ill that is wished on nobody, and good that somebody is told to do. Nothing follows: “you make us happier when you cry” is none. */
const goodwill = patternInLines('iu')`
  (?:(?<!\p{L})(?:(?:nobody|no ?one|no (?:child|person|human being|animal|family|parent)) (?:deserves?|should(?: ever)? have) to|
  should(?:n['’]t| not| never) have to) (?:\p{L}+ ){0,2}(?:suffer|fear|afraid|starve|hungry|hunger|hide|beg|freeze|flee|grieve|cry|alone|pain|poverty|war|violence)(?!\p{L})|
  (?<!\p{L})you (?:all |always |really )?make (?:\p{L}+ ){1,3}(?:better|brighter|kinder|happier|richer|nicer|warmer|safer)(?!\p{L}))\P{L}*$`;
const scorn = /(?<!\p{L})(?:idiots?|morons?|stupid|losers?|bitch|bastards?|ugly|trash|pathetic|worthless|dumb|hate|jerk|creep|scum|fool)(?!\p{L})/iu;
const nobody = /(?<!\p{L})nobody(?!\p{L})/iu;

/** Whether a sentence that the toxicity head took offence at speaks of animals, plants, tools or food, is a friend's surprise, or wishes well. */
export function isInnocent(sentence: string): boolean {
  if (goodwill.test(sentence) && !scorn.test(sentence) && !slur.test(sentence)) return true;
  if (surprise.test(sentence) && praise.test(sentence) && !scorn.test(sentence) && !nobody.test(sentence)) return true;
  return homonym.test(sentence) && nature.test(sentence) && !toSomebody.test(sentence) && !slur.test(sentence);
}

/** Whether a sentence is made of names and of words that every sentence has: nothing in it can be rude but a piece of a name. */
export function isOfNames(sentence: string): boolean {
  const words = sentence.match(/\p{L}[\p{L}\p{M}’'-]*/gu) ?? [];
  const isName = (word: string) => /^\p{Lu}\p{Ll}/u.test(word);
  return (
    words.some(isName) &&
    words.every((word) => isName(word) || languagesByWord.get(word.toLowerCase())?.includes('en')) &&
    !homonym.test(sentence) &&
    !slur.test(sentence)
  );
}

/** Whether a sentence speaks to nobody: there the head must be surer, for what it saw is a name or a piece of a word. */
export function speaksToNobody(sentence: string): boolean {
  return !toSomebody.test(sentence);
}
