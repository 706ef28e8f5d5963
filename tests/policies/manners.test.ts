import { describe, expect, it } from 'vitest';
import { isInnocent, isOfNames, speaksToNobody } from '@/src/policies/manners';
import { isPrivate } from '@/src/policies/offer';

describe('a sentence with rude words', () => {
  it.each([
    'The bitch and her puppies sleep in the barn.',
    'A woodcock flew over the pond.',
    'Shut up, no way!',
    'Damn, what a great view!',
    'Kill the lights and start the film.',
  ])('is innocent: %s', (sentence) => {
    expect(isInnocent(sentence)).toBe(true);
  });

  it.each([
    'You bitch, get out of my barn.',
    'Shut up, you idiot, nobody asked.',
    'Kill the boss at the farm.',
    'That ass of a farmer is a stupid pig.',
    'The faggots on the farm are vermin.',
  ])('is not: %s', (sentence) => {
    expect(isInnocent(sentence)).toBe(false);
  });

  it('is of names where every other word is an everyday one', () => {
    expect(isOfNames('Phuc and Dung are out.')).toBe(true);
    expect(isOfNames('Kikes and Mary are out.')).toBe(false);
    expect(isOfNames('Phuc is a disgrace.')).toBe(false);
    expect(isOfNames('these are out.')).toBe(false);
  });

  it('speaks to somebody where it says so', () => {
    expect(speaksToNobody('The train is late.')).toBe(true);
    expect(speaksToNobody('Your train is late.')).toBe(false);
  });
});

describe('words of shortage', () => {
  const around = (sentence: string, words: string) => {
    const start = sentence.indexOf(words);
    return isPrivate({ before: sentence.slice(0, start), after: sentence.slice(start + words.length), isQuoted: false }, words);
  };

  it.each([
    ['There are only 3 seats left in our car.', 'only 3 seats left'],
    ['My passport expires in 3 days.', 'expires in'],
    ['Only 9 days left until the wedding.', '9 days'],
  ])('are private in: %s', (sentence, words) => {
    expect(around(sentence, words)).toBe(true);
  });

  it.each([
    ['Only 3 left!', 'Only 3 left'],
    ['We have only 2 rooms left at this price.', 'only 2 rooms left'],
    ['Hurry, our sale ends in 2 hours.', '2 hours'],
    ['No thanks, I hate saving money.', 'No thanks'],
  ])('are an offer in: %s', (sentence, words) => {
    expect(around(sentence, words)).toBe(false);
  });
});
