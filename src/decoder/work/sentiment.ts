import type { SortOrder } from './sort';

/** Sentiment by a language model: the labels of the built-in encoder, with examples of our own. */
export const sentimentOrder: SortOrder = {
  title: 'Sentiment',
  mayBeNone: false,
  labels: [
    {
      name: 'negative',
      examples: [
        'the battery died after two days and support never wrote back',
        'a slow, clumsy sequel that wastes its cast',
        'I wanted to like this place, but the soup was cold and the waiter rude.',
      ],
    },
    {
      name: 'neutral',
      examples: [
        'The meeting was moved from Tuesday to Thursday.',
        'it runs for ninety minutes and is set in Lisbon',
        'The parcel contains a charger, a cable and a manual.',
      ],
    },
    {
      name: 'positive',
      examples: [
        'Setup took a minute and it has worked beautifully ever since!',
        'a warm and funny film with a wonderful lead',
        'not what I expected, but what a lovely surprise',
      ],
    },
  ],
};
