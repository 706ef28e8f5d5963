import type { FunctionalKind } from '../kind';

/** Names on lines of their own, in lists and in signatures: each is one name, and ends where its line ends. */
export const lists: FunctionalKind = {
  id: 'lists',
  about: 'lists of names on lines, and signatures',
  each: 4,
  slots: {
    p: [
      'Amina Yusuf',
      'Peter Lindqvist',
      'Chen Wei',
      'Laura Benedetti',
      'Sanjay Gupta',
      'Ingrid Solheim',
      'Marcus Webb',
      'Fatima Zahra',
      'Tomás Herrera',
      'Nora Fitzgerald',
    ],
    o: ['Siemens', 'Deutsche Bank', 'Microsoft', 'Toyota', 'Unilever', 'Red Cross'],
    l: ['Helsinki', 'Madrid', 'Chicago', 'Kampala', 'Vancouver', 'Warsaw'],
  },
  told: [
    {
      expect: {
        find: [
          { as: ['PER'], text: '{p}' },
          { as: ['PER'], text: '{p2}' },
        ],
      },
      templates: [
        '{p}\n{p2}',
        'Guests:\n{p}\n{p2}\n\nRSVP by Friday',
        '• {p}\n• {p2}',
        'Violin\t{p}\nCello\t{p2}',
        'Chair: {p}\nClerk: {p2}\nTime: 14:00',
        '{p}; {p2}',
        '1) {p}\n2) {p2}\n3) vacant',
        'Group photo, from left: {p}, {p2}',
      ],
    },
    {
      expect: {
        find: [
          { as: ['PER'], text: '{p}' },
          { as: ['ORG'], text: '{o}' },
        ],
      },
      templates: ['Kind regards\n{p}\nLogistics Manager\n{o}', '{p}\n{o}\n+44 20 7946 0321', '{o}\n{p}\nWarehouse', 'Speakers\n{p} ({o})'],
    },
    {
      expect: {
        find: [
          { as: ['ORG'], text: '{o}' },
          { as: ['ORG'], text: '{o2}' },
        ],
      },
      templates: ['{o}\n{o2}', 'Suppliers\n{o}\n{o2}', 'Sponsors: {o}, {o2}'],
    },
    {
      expect: {
        find: [
          { as: ['LOC'], text: '{l}' },
          { as: ['LOC'], text: '{l2}' },
        ],
      },
      templates: ['{l}\n{l2}', 'Stops\n{l}\n{l2}', '{l} – {l2}'],
    },
  ],
};
