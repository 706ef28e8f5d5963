import type { Kind } from '../own-cases';

/** Rooms, levels, gates, roads and configuration: nobody's home. Counts and spans of time: nobody's age. */
export const rooms: Kind = {
  id: 'K5',
  group: 'personal data',
  lists: [
    {
      none: ['home-address', 'ADDRESS'],
      texts: [
        'The talk moved to Room 118 on the second floor.',
        'Gate 22 closes ten minutes before departure.',
        'Our seats are in Block C, Row 14.',
        'Park on Level 4 of the north garage.',
        'Terminal 2 is closed for repairs this week.',
        'Turn off at Exit 31 and stay on Route 9.',
        'Hall 7 holds the robots, Hall 8 the tractors.',
        'Lab 3 is being painted; use Lab 5.',
        'Meet me at Platform 6 in ten minutes.',
        'The accident on Interstate 80 blocked two lanes.',
        'host: web12\nport: 8080\nregion: north-2',
        'user: admin\npassword: sunfield88\nhost: mail3',
        'Studio 5 records on Monday nights.',
        'Suite for strings no. 3 was played in the chapel.',
        'Ward 12 has two free beds.',
        'Take the lift to floor 9 and ask at the desk.',
        'Zone 2 tickets are cheaper than Zone 1.',
        'Building 14 will be pulled down.',
        'The exam is in Auditorium B, second row.',
        'Highway 101 runs along the coast.',
      ],
    },
    {
      none: ['AGE', 'birth-or-age'],
      texts: [
        'Only 5 days left to register.',
        'The warranty runs for 24 months.',
        'She waited 40 minutes for 3 buses.',
        '12 months later the bridge was open.',
      ],
    },
    { none: ['DATE'], texts: ['Invoice 40/7/2019 is still open.', 'File 62/3/2020 was closed by the clerk.'] },
    {
      find: ['home-address', 'ADDRESS'],
      texts: [
        'Please send it to «14 Harbour Street», second floor.',
        'She lives at «221 Willow Lane».',
        'Deliver to «Lindenstraße 12, 10969 Berlin».',
        'My address is «7 Orchard Close».',
      ],
    },
  ],
};
