import type { FunctionalKind } from '../kind';

/** The words tell a fact; the sign behind them tells how somebody feels. Each template stands in both lists. */
export const emoji: FunctionalKind = {
  id: 'emoji',
  about: 'emoji as the only signal',
  each: 9,
  slots: {
    glad: ['😀', '😍', '🥰', '😁', '👍', '🎉', '❤️', '🤩', '😊', '🙌', '💖', '🥳', '😎', '👏'],
    cross: ['😡', '😭', '👎', '😞', '💔', '🤬', '😢', '😤', '🤮', '😠', '😩', '🙄', '😒', '😖'],
  },
  told: [
    {
      expect: { sentiment: ['positive'] },
      templates: [
        'The bakery is shut on Wednesday {glad}',
        'Tram to the airport {glad}',
        'Found a note under the door {glad}{glad2}',
        'My neighbour bought a trumpet {glad}',
        '{glad} half past five',
        'Lasagne for tea {glad}',
        'They changed the lock {glad}',
      ],
    },
    {
      expect: { sentiment: ['negative'] },
      templates: [
        'The bakery is shut on Wednesday {cross}',
        'Tram to the airport {cross}',
        'Found a note under the door {cross}{cross2}',
        'My neighbour bought a trumpet {cross}',
        '{cross} half past five',
        'Lasagne for tea {cross}',
        'They changed the lock {cross}',
      ],
    },
  ],
};
