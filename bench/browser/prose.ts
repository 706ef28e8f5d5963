/**
 * Ordinary English prose of our own making, as much as is wanted: news, letters, reviews, notices. Every
 * sentence is drawn anew, so that nothing is measured that a cache has seen before.
 */
import { createRandom } from '../../src/core/random';

const slots: Readonly<Record<string, readonly string[]>> = {
  person: [
    'Amelia Hart',
    'Tomasz Nowak',
    'Priya Raman',
    'Lucía Ferrer',
    'Daniel Okafor',
    'Ingrid Solberg',
    'Kenji Mori',
    'Ruth Adler',
    'Samuel Brandt',
    'Noor Haddad',
  ],
  place: ['Lisbon', 'Kraków', 'Nairobi', 'Leeds', 'Valparaíso', 'Bergen', 'Osaka', 'Leipzig', 'Montreal', 'Accra'],
  firm: [
    'Halvorsen Shipping',
    'Brightwater Energy',
    'the Meridian Trust',
    'Castellane Foods',
    'Northgate University',
    'Orlo Robotics',
    'the harbour authority',
    'Kestrel Airways',
  ],
  thing: ['bridge', 'library', 'tram line', 'orchard', 'warehouse', 'clinic', 'lighthouse', 'concert hall', 'ferry', 'school garden'],
  praise: ['splendid', 'careful', 'warm', 'patient', 'bright', 'generous', 'quick', 'honest'],
  blame: ['shabby', 'late', 'cold', 'rude', 'noisy', 'overpriced', 'tired', 'confusing'],
  amount: ['$4,250', '€1.2 million', '£380', '$75 billion', '12,000 kroner', '€640'],
  date: ['on 14 March 2024', 'last Tuesday', 'in early June', 'on 3 October', 'by the end of the year', 'in the spring of 1998'],
  number: ['three', 'seven', 'forty', 'two hundred', '1,450', '86', 'a dozen'],
  cause: ['the heavy rain', 'a missing part', 'the strike', 'an old quarrel', 'the new rules', 'a careless letter'],
};

const sentences = [
  '{person} told reporters in {place} that the {thing} would reopen {date}.',
  'The {thing} was {praise} and the staff were {praise}, but the room itself was {blame}.',
  '{firm} bought the {thing} for {amount}, and nobody in {place} was surprised.',
  'We waited {number} minutes because of {cause}, and in the end the tea was {blame}.',
  '“I have never seen a more {praise} {thing},” said {person}, who grew up near {place}.',
  'Please send the papers to the office in {place} {date}, and keep a copy for yourself.',
  'After {cause}, {firm} asked {person} to look at the accounts again.',
  'It is a {praise} little book about a {thing}, and I finished it in {number} evenings.',
  'The council of {place} voted {date} to give {amount} to {firm} for the {thing}.',
  'Nobody answered when {person} called, although {number} people were in the building.',
  'In the morning the road to {place} was closed, so we walked past the {thing} instead.',
  'The soup was {blame}; the bread, on the other hand, was {praise} and still warm.',
  '{person} and {person} have worked for {firm} since they left school.',
  'What a {blame} way to treat a guest who paid {amount} for {number} nights!',
  'The report of {number} pages says little about {cause} and nothing about the {thing}.',
  'Children from {place} planted {number} trees behind the {thing} {date}.',
  'If it rains again, said {person}, the {thing} will have to wait until next year.',
  'They were {praise} neighbours, and their letters from {place} were always {praise}.',
  'Sales at {firm} fell to {amount} {date}, which most people put down to {cause}.',
  'Would you rather see the {thing} in {place}, or stay here and read?',
];

/** At least `chars` characters of prose in paragraphs, cut to exactly that many. The same seed gives the same text. */
export function writeProse(chars: number, seed: number): string {
  const random = createRandom(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  let text = '';
  for (let count = 1; text.length < chars; count++) {
    text += pick(sentences).replace(/\{(\w+)\}/g, (_, slot: string) => pick(slots[slot]!));
    text += count % 6 === 0 ? '\n\n' : ' ';
  }
  return text.slice(0, chars);
}

/** About `words` words of prose, ending where a sentence ends or a word does. */
export function writeWords(words: number, seed: number): string {
  const all = writeProse(words * 9, seed).split(/(?<=\s)/);
  return all.slice(0, words).join('').trim();
}
