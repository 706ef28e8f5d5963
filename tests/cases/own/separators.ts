import type { Kind } from '../own-cases';

/** Numbers and addresses in the separators, digits and invisible characters that pages, letters and word processors put into them. */
export const separators: Kind = {
  id: 'K1',
  group: 'personal data',
  lists: [
    {
      find: ['CARD_NUMBER'],
      texts: [
        'Card on file: «4539\u00a05260\u00a01815\u00a09083», valid to 08/28.',
        'Kreditkarte «5412\u202f3016\u202f6131\u202f8603»',
        'She read out her card, «4916\u20119139\u20110996\u20110303», twice.',
        'Amex: «3714\u2013824628\u201319484»',
        'Visa «4024.3231.9487.5746» (exp. 11/27)',
        'credit card «4539  5260  1815  9083»',
        'Mastercard: «5500 9378\n6579 7549» and the code on the back.',
        'カード番号 «４５３９－５２６０－１８１５－９０８３»',
        'debit card «4539\u200b5260\u200b1815\u200b9083»',
      ],
    },
    {
      find: ['IBAN'],
      texts: [
        'IBAN\u00a0: «DE11\u00a03704\u00a00044\u00a01895\u00a05597\u00a097»',
        'Please transfer to «NL74\u202fINGB\u202f1147\u202f1049\u202f74».',
        'Compte «FR63\u20113000\u20114650\u20117529\u20111703\u20114236\u2011671»',
        'Account «GB56.BARC.2004.1527.6842.68» at the usual bank.',
        'Überweisung an «AT66 6661 7603\n1372 1590» bis Montag.',
        'Pay «CH22  1092  8159  0139  6245  9» today.',
        'Rekening «ＢＥ５７　８５９９　５２８９　０７８６»',
        'to «ES17\u00ad4656\u00ad3212\u00ad2330\u00ad7924\u00ad4026» before noon',
      ],
    },
    { find: ['US_SSN'], texts: ['SSN: «212\u201155\u20118743»', 'social security number «536\u00a090\u00a04399»', 'Her SSN is «536－90－4399».'] },
    {
      find: ['UK_NHS_NUMBER'],
      texts: ['NHS no. «511\u202f637\u202f2650»', 'NHS number: «548.620.5791»', 'The patient’s NHS number, «729\u2013022\u20132792», was changed.'],
    },
    {
      find: ['PHONE'],
      texts: [
        'Tel.: «020\u202f7946\u202f0123»',
        'Call «+44\u00a020\u00a07946\u00a00199» any time.',
        'phone «(０３)\u00a0３２１２\u00a0４５６７»',
        'mobile «07700\u2012900\u2012456»',
        'Ring me on «0\u200b7700\u00a0900\u00a0123», please.',
      ],
    },
    {
      find: ['EMAIL'],
      texts: [
        'Mail «nora.\u200blind@fjord\u00ad-bank.example» for it.',
        'Write to «ｉｎｇｏ＠ｋｒａｎｚ．example» today.',
        'Contact: «t.okoye\u2060@\u2060delta\u2011works.example»',
      ],
    },
    { find: ['CA_SIN'], texts: ['SIN «593\u00a0407\u00a0224»'] },
    { find: ['NL_BSN'], texts: ['BSN: «803\u202f340\u202f187»'] },
    { find: ['IN_AADHAAR'], texts: ['Aadhaar «7471\u00a08746\u00a03318»', 'आधार aadhaar «७४७१ ८७४६ ३३१८»'] },
    {
      none: ['CARD_NUMBER', 'IBAN', 'payment-card', 'bank-account'],
      texts: [
        'Readings: 4539.5260 1815.9083 at 12.30.',
        'Codes:\n4539\n5260\n1815\n9083',
        'Map 52.52043815 13.40495400 and 48.85661400 2.35222190.',
        'Versions 4.5.39.5260.18.15 and 9.0.83 are out.',
      ],
    },
  ],
};
