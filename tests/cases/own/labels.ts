import type { Kind } from '../own-cases';

/** Labels that stand right before their value, as in copied tables. */
export const labels: Kind = {
  id: 'K2',
  group: 'personal data',
  lists: [
    {
      find: ['PHONE'],
      texts: [
        'Tel«020 7946 0123»',
        'Telephone«+44 20 7946 0199»',
        'Office«(202) 555-0171»',
        'Cell«202-555-0188»\nEmail below',
        'Contact Amir, mobile«07700 900456».',
        'PHONE«312-555-0142»',
        'Fax«+49 30 901820»',
        'Telefon«030 901820-0»',
        'Reception tel«01632 960123» (weekdays)',
        'Home«(415) 555-0137» Work«(415) 555-0138»',
        'name Ines Roth handy«0151 23456789»',
        'WhatsApp«+55 11 91234-5678»',
        'Phone:«617-555-0119»Fax:«617-555-0120»',
        'Direct«212-555-0106»',
        'Hotline«0800 123 4567»',
        'Mobil«0171 2345678»',
        'Tél«01 84 80 22 31»',
        'Pager«303-555-0155»',
        'mob«07700 900789» / tel«01632 960987»',
        'Téléphone«+33 1 84 80 22 31»',
        'Desk«646-555-0173»',
      ],
    },
    {
      none: ['PHONE', 'phone-number'],
      texts: [
        'Model630-596-1127 ships in May.',
        'see figure212-555 and table3',
        'build20240115093012 failed',
        'node-v18.17.1-linux and iphone1234567 case',
        'Part no. AB630-596-1127-C',
        'invoice202-555-0188 was paid',
        'SKU415-555-0137 is sold out',
        'ticket020 7946 0123 was closed',
        'x4155550137y',
      ],
    },
  ],
};
