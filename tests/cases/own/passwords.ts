import type { Kind } from '../own-cases';

/** Passwords by the short name, phrases as passwords, and what only stands for a secret. */
export const passwords: Kind = {
  id: 'K17',
  group: 'secrets',
  lists: [
    {
      find: ['SECRET'],
      texts: [
        'login: amara\npass: «Green-Boat-71»',
        'SMTP_PASS=«Tulip!Rain9x»',
        'pw: «xK92bqLw»',
        'router pw = «Home#Net24»',
        'PIN: 4921 for the alarm and pass: «Fern_Lake_8!»',
        'db_pass: "«q7#Lm2-Za0»"',
        'user=ines pass=«Sommer*2021»',
        'wifi password: «violet bottle runs uphill»',
        'passphrase: «seven quiet lanterns drift»',
        'Password: «battery tulip anchor mellow cactus»',
        'The passphrase is “«amber tiger hollow river»”.',
        'pass phrase = «paper cloud violin stone»',
        'Guest network, password: «copper fox silent moon»',
        'pass: «Nimbus2000!»',
        'REDIS_PASS: «vT3$kq9LmW»',
        'pw:«Zebra-77-Moon»',
        'master password: «walnut harbor crimson piano»',
        'mysql -u root, pass: «R4in&Sun55»',
      ],
    },
    {
      none: ['SECRET', '/secrets/'],
      texts: [
        "curl -H 'Authorization: Bearer token456' https://api.example.org",
        'Authorization: Bearer secret123',
        'X-Api-Key: apikey1234',
        'Authorization: Token password99',
        'pass: 5, fail: 2, skipped: 0',
        'pass: true',
        'pass: required for the event',
        'password: must be at least eight characters',
        'Password: please ask the front desk',
        'password: see the note on the fridge',
        'The boarding pass: gate closes at noon',
        'pin: the badge to your jacket',
        'pass: Mountain Pass Road is closed',
        'Passphrase: you will be asked for it twice',
      ],
    },
  ],
};
