/**
 * Whose words they are: the writer's own, or words that the text only tells of others, advises about or plays.
 *
 * `clear`: the sentence says so: a court, a paper or a ban speaks of it, it is advice for those who meet it, or a
 * figure of a story says it. `likely`: quotation marks, or a verb of saying with somebody else before it, and no more.
 */
import { patternInLines } from '../core/text/pattern-in-lines';

export type Speech = 'own' | 'likely' | 'clear';

/** What is looked at around the words. */
export interface Surroundings {
  /** The sentence before the words, and behind them; what is quoted together with them is left out. */
  readonly before: string;
  readonly after: string;
  readonly isQuoted: boolean;
}

const word = (list: string) => new RegExp(`(?<![\\p{L}])(?:${list})(?![\\p{L}])`, 'iu');

const saying = word(
  'said|says|say|told|tells|tell|telling|wrote|writes|written|texted|tweeted|posted|messaged|emailed|shouted|shouts|shouting|yelled|yells|screamed|screams|growled|growls|hissed|hisses|whispered|whispers|muttered|mutters|cried|roared|roars|snarled|snarls|heard|hears|quoted|quotes|read|reads|recording|alleged|alleges|allegedly|claimed|claims|claiming|promised|promises|promising|announced|testified|recalled|threatened|threatens|threatening|calls|called|calling|labels|labelled|labeled|labelling|advertised|advertises|advertising|marketed|according to',
);
/** Those who judge, and what they do to those who are judged. */
const judging = word(
  'court|courts|judge|judges|jury|tribunal|prosecutors?|police|detectives?|investigators?|regulators?|watchdogs?|ombudsman|campaigners?|consumer groups?|moderators?|fined|fines|banned|bans|jailed|sentenced|convicted|charged with|arrested|sued|sues|accused|accuses|accusing|criticised|criticises|criticized|criticizes|criticising|condemned|condemns|warned|warns|ruled|ruling|investigated|exposed|mocked|mocks|debunked|debunks|scammers?|fraudsters?|swindlers?|misled|misleading|deceived|defrauded|lawsuit|verdict|indictment|remove[sd]? comments?|delete[sd]? comments?|is bullying|is harassment|is abuse|hate speech',
);
const story = word(
  'novel|film|movie|play|scene|act|stage|theatre|villain|hero|heroine|witch|wizard|captain|pirate|dragon|king|queen|lyrics|song|chorus|sitcom|episode|actor|actress|plays|character|fiction|comic|thriller|game|line from',
);
/** “The word …”, “such as …”, “a tweet that says …”. */
const mention = word(
  'such as|the words?|the phrases?|the terms?|the label|slurs?|comments? like|messages? like|a (?:tweet|post|comment|message|letter|sign|sticker|banner|headline|advert|ad) (?:that|which) (?:says|said|reads|read)',
);
/** Advice for whoever meets it, at the head of the sentence or right before. */
const advice = patternInLines('iu')`
  (?<![\p{L}])(?:if|when|whenever|in case|should) (?:(?:some|any)(?:one|body|thing)|a|an|another|your|the|he|she|they|
  people)(?![\p{L}])|(?<![\p{L}])(?:tell|tells|telling|told|urges?|urged|urging|encourag(?:es|ed|ing)|pushed|asks?|
  asked|asking|orders?|ordered) (?:(?:a|an|the|your|his|her|their|another) )?\p{L}{1,20} to ["“'‘]?$`;
/** Whoever wrote the text speaks: a firm of itself, experts for it. */
const own = word('we|our|ours|us|my customers?|i promise|experts|doctors|customers|clients|users');
const selling = word('buy|order|join|sign up|invest with|shop|try it|get yours|call now');

/** Whose a claim is. Praise by others in an offer of one's own is a claim of one's own. */
export function speechOfClaim({ before, after, isQuoted }: Surroundings): Speech {
  const around = `${before} ${after}`;
  if (selling.test(around)) return 'own';
  const isOwn = own.test(around);
  if (!isOwn && (judging.test(before) || (isQuoted && judging.test(after)))) return 'clear';
  if (!isOwn && (advice.test(before) || (isQuoted && mention.test(before)))) return 'clear';
  if (isOwn) return 'own';
  return isQuoted || saying.test(before) ? 'likely' : 'own';
}

/** Whose a threat or an insult is. Said to the reader outside quotation marks it is meant, whatever stands around it. */
export function speechOfAddress({ before, after, isQuoted }: Surroundings): Speech {
  if (!isQuoted)
    return advice.test(before) && !/(?<![\p{L}])I(?:[’'](?:ll|m|ve))? (?:told|tell|will tell|am telling)(?![\p{L}])/u.test(before) ? 'clear' : 'own';
  const around = `${before} ${after}`;
  const isTold = judging.test(around) || story.test(around) || mention.test(around) || advice.test(before);
  // Whoever tells of a threat against themselves should hear what to do about it.
  const isVictim = /(?<![\p{L}])(?:to|told|tells|texted|sent|messaged|at) (?:me|us)(?![\p{L}])/iu.test(around);
  return isTold && !isVictim ? 'clear' : 'likely';
}

const paper =
  '(?:reports?|memos?|letters?|documents?|files?|papers?|dossiers?|e-?mails?|plans?|talks|contracts?|briefings?|records?|lists?|drafts?|notes?|data|material|information|deals?|agreements?|negotiations|settlements?|minutes|study)';
const handled = word(
  'leaked|leaks?|published|printed|stole|stolen|sold|obtained|revealed|reported|disclosed|released|passed|lost|destroyed|shredded|quoted|cited|broadcast|seized|smuggled|uncovered|reporters|newspaper|the press|front page',
);
const command = word("please|must|should|do not|don[’']t|may not|this|we|our|you|your");

/** Whose a mark is: of this text, or of a document that the text tells of. */
export function speechOfMark({ before, after, isQuoted }: Surroundings): Speech {
  const around = `${before} ${after}`;
  if (command.test(around)) return 'own';
  const isOfPaper = new RegExp(`^\\s${paper}(?![\\p{L}])`, 'iu').test(after) && handled.test(around);
  if (isOfPaper || (isQuoted && (judging.test(around) || saying.test(around)))) return 'clear';
  return isQuoted ? 'likely' : 'own';
}
