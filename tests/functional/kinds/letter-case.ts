import type { FunctionalKind } from '../kind';

/** The same said in capitals and in small letters. */
export const letterCase: FunctionalKind = {
  id: 'letter-case',
  about: 'ALL CAPS and lower case',
  each: 3,
  slots: {
    CAPS: ['MARIA LOPEZ', 'JOHN BAKER', 'AISHA KHAN', 'ERIK HANSEN'],
    low: ['maria lopez', 'john baker', 'aisha khan', 'erik hansen'],
    TOWN: ['LISBON', 'TOKYO', 'MANCHESTER', 'PRAGUE'],
    town: ['lisbon', 'tokyo', 'manchester', 'prague'],
  },
  told: [
    {
      expect: { sentiment: ['positive'] },
      templates: ['WHAT A WONDERFUL CONCERT IN {TOWN}!', 'THE SCONES WERE DELICIOUS.', 'loved every minute in {town}', 'best opera ever'],
    },
    {
      expect: { sentiment: ['negative'] },
      templates: [
        'THE KAYAK LEAKED AND THE STAFF IN {TOWN} WERE RUDE.',
        'WORST CROISSANT OF MY LIFE.',
        'hated every minute in {town}',
        'what a horrible opera',
      ],
    },
    {
      expect: { sentiment: ['neutral'] },
      templates: ['THE COUNTER IN {TOWN} OPENS AT NINE.', 'the counter in {town} opens at nine', 'STAIRS TO PLATFORM 2', 'doors close at eight'],
    },
    {
      expect: { findOverlap: [{ as: ['PER'], text: '{CAPS}' }] },
      templates: ['{CAPS} WILL TAKE THE MINUTES.', 'PLEASE WELCOME {CAPS}', 'REPORT BY {CAPS}', 'I MET {CAPS} AT THE STATION.'],
    },
    {
      expect: { findOverlap: [{ as: ['PER'], text: '{low}' }] },
      templates: ['we invited {low} and his sister', 'has anybody heard from {low}', 'ask {low}, she has the key', 'photo taken by {low}'],
    },
    { expect: { findOverlap: [{ as: ['LOC'], text: '{TOWN}' }] }, templates: ['WE FLY TO {TOWN} TOMORROW.', 'OUR BRANCH IN {TOWN} IS CLOSED.'] },
    { expect: { findOverlap: [{ as: ['LOC'], text: '{town}' }] }, templates: ['we fly to {town} tomorrow', 'is it raining in {town}?'] },
    {
      expect: { none: [{ as: ['PER'] }], noneIn: ['entities'] },
      templates: [
        'KEEP THE FIRE EXIT CLEAR.',
        'WET PAINT',
        'SALE ENDS SUNDAY',
        'TERMS AND CONDITIONS APPLY',
        'please switch off the projector',
        'return the keys by noon',
        'NO PARKING AT ANY TIME',
        'HANDLE WITH CARE',
      ],
    },
  ],
};
