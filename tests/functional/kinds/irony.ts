import type { FunctionalKind } from '../kind';

/** Words of praise for what is no cause for it, and the same words where it is. */
export const irony: FunctionalKind = {
  id: 'irony',
  about: 'irony, and strong words of praise',
  each: 6,
  slots: {
    hail: ['Magnificent', 'Outstanding', 'Stunning', 'Fantastic', 'Heavenly', 'Priceless'],
    woe: [
      'the boiler died on Christmas Eve',
      'somebody scratched my car',
      'the ferry left without us',
      'our table was given away',
      'the lid came off in my bag',
      'the password expired overnight',
      'the tent has a hole',
      'they delivered the wardrobe without doors',
    ],
    joy: [
      'the boiler is fixed before Christmas',
      'somebody washed my car',
      'the ferry waited for us',
      'our table had a view of the bay',
      'the lid fits at last',
      'the puppy slept through',
      'the tent kept us dry',
      'they carried the wardrobe upstairs for free',
    ],
    star: ['the violinist', 'their closing number', 'the striker', 'her guitar riff', 'the magician', 'that beatboxer'],
  },
  told: [
    {
      expect: { sentiment: ['negative'] },
      templates: [
        '{hail}! {woe}.',
        '{hail}, {woe} and nobody bothers to answer.',
        'How considerate: {woe}.',
        'What excellent timing, {woe}.',
        'You have to admire them, {woe}.',
        'I am over the moon: {woe}.',
        'And to top it off, {woe}. Splendid stuff.',
        'Thrilled to report that {woe}.',
        'Ten out of ten for effort, {woe}.',
        'Yes please, more of this: {woe}.',
      ],
    },
    {
      expect: { sentiment: ['positive'] },
      templates: [
        '{hail}! {joy}.',
        '{hail}, {joy} and everybody was kind.',
        'How considerate: {joy}.',
        'What excellent timing, {joy}.',
        'You have to admire them, {joy}.',
        'I am over the moon: {joy}.',
        'Thrilled to report that {joy}.',
        '{star} tore the place apart last night, what a show!',
        '{star} is stupidly talented.',
        'Hands down, {star} was a monster on stage, I want to go again.',
      ],
    },
  ],
};
