import type { Kind } from '../own-cases';

/** Plain lower-case words that are nobody's name. */
export const strays: Kind = {
  id: 'K18',
  group: 'entities',
  lists: [
    {
      none: ['MISC', 'ORG', 'PER', 'LOC'],
      texts: [
        'Find five free tools for drawing charts that run on a laptop.',
        'name three open data portals for weather',
        'write a short summary of open source licences',
        'Give me ten ideas for a quiet weekend.',
        'compare small language models for phones',
        'what is the best way to cook rice',
        'list the top ten machine learning papers',
        'please translate the second paragraph',
        'the quick sort is faster than the bubble sort',
        'we need a new kettle for the kitchen',
        'open the window and close the door',
        'Explain how a heat pump works.',
        'use the public beta of the editor',
        'a vegan breakfast with oats and berries',
        'turn on dark mode in the settings',
        'check the pull request and merge it',
        'the home page loads too slowly',
        'how do I reset my router',
        'make the text bold and the title larger',
        'buy milk, eggs and bread',
        'the open letter was signed by many',
        'free software is not always free of charge',
        'a deep learning course for beginners',
        'Rank these phones by battery life.',
        'the second edition has a new index',
        'add a unit test for the parser',
        'remove the old cache folder',
        'my cloud backup is full',
        'sort the rows by date',
        'the smart meter reads wrong',
      ],
    },
  ],
};
