/**
 * Mails, notes and forms with personal data, and the record of it: quotes, in the order in which they stand in the text. Templates, names
 * and numbers are apart for teaching and for the test. A slot in double braces is drawn anew each time and belongs to
 * the record; `{{numbers:card}}` is a card among the numbers.
 */
import type { FieldWish, RecordExample } from '../../src/core/run/record';
import { type Draw, fill, type Slots } from './fill';

const quotes = (name: string, description: string): FieldWish => ({ name, description, type: 'quote', isList: true });

/** What is read out of a text: each may stand there several times, or not at all. */
export const personalFields: readonly FieldWish[] = [
  quotes('people', 'names of people, without titles'),
  quotes('emails', 'e-mail addresses'),
  quotes('phones', 'telephone numbers'),
  quotes('addresses', 'street and town'),
  quotes('numbers', 'numbers of passports, cards and accounts'),
];

export interface PersonalTexts {
  readonly templates: readonly string[];
  readonly slots: Slots;
}

/** A text drawn by lot, and its record. */
export function drawPersonal({ templates, slots }: PersonalTexts, template: number, draw: Draw): RecordExample {
  const record: Record<string, string[]> = Object.fromEntries(personalFields.map(({ name }) => [name, []]));
  const text = templates[template]!.replaceAll(/\{\{(\w+)(?::(\w+))?\}\}/g, (_, name: string, kind = name) => {
    const known = record[name]!;
    for (;;) {
      const value = fill(`{${kind}}`, slots, draw);
      // One that stands within another would be found where it was not meant.
      if (known.some((other) => other.includes(value) || value.includes(other))) continue;
      known.push(value);
      return value;
    }
  });
  return { text: fill(text, slots, draw), record };
}

export const taughtPersonal: PersonalTexts = {
  templates: [
    'Hi, this is {{people}}. My number is {{phones}}, please call me {when}.',
    'Please send the {thing} to {{people}}, {{addresses}}.',
    '{{people}} ({{emails}}) asked for the {thing} {when}.',
    'Name: {{people}}\nE-mail: {{emails}}\nPhone: {{phones}}\nAddress: {{addresses}}',
    'The refund goes to account {{numbers:account}} of {{people}}.',
    'My passport {{numbers:passport}} has expired, can I still use it for the {thing}?',
    'The {thing} was discussed {when}. Nothing was decided.',
    '{{people}} and {{people}} will bring the {thing} {when}.',
    'Write to {{emails}} or {{emails}} if the {thing} is late.',
    'Dear {{people}},\nyour {thing} is ready. Questions? Ring {{phones}}.\nBest regards\n{{people}}',
    'Charged card {{numbers:card}} for the {thing}, as {{people}} wished.',
    'We moved! From {when} on you find us at {{addresses}}. {{people}}',
    'Attendees: {{people}}, {{people}}, {{people}}. Topic: {thing}.',
    'Could somebody tell me how the {thing} works? I tried {when}.',
    'Contact: {{people}}, tel. {{phones}}, {{emails}}',
    'I spoke to {{people}} {when}; she lives at {{addresses}} and wants the {thing} there.',
    '{{emails}} wrote: the {thing} does not arrive, my phone is {{phones}}.',
    'Guest {{people}}, passport number {{numbers:passport}}, arrives {when}.',
    'Two {thing}s for {{addresses}}, one for {{addresses}}.',
    'The account {{numbers:account}} was used to pay for the {thing}. {{people}} does not know of it.',
    'Thanks, {{people}}! I have passed the {thing} on to {{people}}.',
    'Emergency contact of {{people}} is {{people}}: {{phones}} by day, {{phones}} by night.',
    'Delivery note\nRecipient: {{people}}\n{{addresses}}\n1 {thing}',
    'Nobody has touched the {thing} since {when}.',
    'When {{people}} called from {{phones}}, she gave the card number {{numbers:card}}.',
    'Signed, {{people}}\n{{emails}}\n{{addresses}}',
    'New patient: {{people}}. Lives at {{addresses}}. Reach her under {{phones}}.',
    'Forward all mail about the {thing} to {{emails}}.',
  ],
  slots: {
    people: ['{given} {family}', '{given} {family}', '{given} {family}', '{given}', '{given} {middle} {family}'],
    given: [
      'Clara',
      'Peter',
      'Mina',
      'Idris',
      'Joanna',
      'Luca',
      'Sven',
      'Ayesha',
      'Georg',
      'Beatriz',
      'Noor',
      'Frank',
      'Wei',
      'Ines',
      'Oleg',
      'Ruth',
      'Samuel',
      'Petra',
    ],
    middle: ['M.', 'J.', 'van', 'de', 'Anne'],
    family: [
      'Hartmann',
      'Doyle',
      'Rossi',
      'Nguyen',
      'Blackwood',
      'Jansen',
      'Duarte',
      'Sato',
      'Haddad',
      'Lowell',
      'Eriksen',
      'Baptiste',
      'Okoye',
      'Patel',
      'Kowalski',
      'Reyes',
    ],
    emails: ['{box}@{domain}', '{box}.{box}@{domain}', '{box}##@{domain}', '{box}_{box}@{domain}'],
    box: ['clara', 'sales', 'm.doyle', 'haddad', 'hello', 'office', 'lowell', 'joanna', 'team', 'reyes', 'k.sato'],
    domain: ['example.com', 'hillcrest.org', 'mailhub.net', 'redstone-legal.com', 'porto.pt', 'acme.co.uk'],
    phones: ['+44 20 7946 0###', '020 7946 0###', '(415) 555-01##', '212-555-01##', '+49 30 2312 5###', '+1 312 555 01##', '07700 900###'],
    addresses: ['{place}, {town}', '{place}, {town}', '{place}, {town} {code}'],
    place: ['## Oak Lane', '# Harbour Street', '1## Mill Road', '## Elm Court', '#a Station Road', '## Park Avenue', '2## Cedar Drive'],
    town: ['Leeds', 'Bristol', 'Portland', 'Denver', 'Cork', 'Cardiff', 'Boston'],
    code: ['LS1 4AP', 'BS2 0JP', '97201', '80202', '02110'],
    account: ['GB29 NWBK 6016 1331 9268 19', 'DE89 3704 0044 0532 0130 00', 'NL91 ABNA 0417 1643 00', 'GB82 WEST 1234 5698 7654 32'],
    card: ['4111 1111 1111 1111', '5500 0000 0000 0004', '3400 000000 00009', '6011 0000 0000 0004'],
    passport: ['K#######', 'C0######', '5########', 'AB#######'],
    thing: ['parcel', 'contract', 'lamp', 'ticket', 'keyboard', 'form', 'sample', 'chair', 'book', 'key'],
    when: ['on Monday', 'tomorrow', 'last week', 'after lunch', 'in June', 'at noon', 'next Friday'],
  },
};

export const testedPersonal: PersonalTexts = {
  templates: [
    'It is {{people}} again, you can get hold of me at {{phones}} or {{emails}}.',
    'The tenant of {{addresses}} is {{people}}; rent is paid from {{numbers:account}}.',
    'Booking for {{people}} and {{people}}\nTravel document: {{numbers:passport}}\nMobile: {{phones}}',
    'Our {thing} has been out of order {when}, and the caretaker has not come.',
    '{{people}} left a {thing} here. Please post it to {{addresses}}, and drop a line to {{emails}} once it is on its way.',
    'Minutes, {when}: {{people}} reports on the {thing}. {{people}} objects.',
    'To whom it may concern: I, {{people}}, residing at {{addresses}}, cancel my {thing}.',
    'Debit {{numbers:card}}, inform {{emails}}.',
    'Missed call from {{phones}} {when}: {{people}}, about the {thing}.',
    'From: {{emails}}\nTo: {{emails}}\nCan {{people}} have the {thing} {when}?',
  ],
  slots: {
    people: ['{given} {family}', '{given} {family}', '{given} {family}', '{given}', '{given} {middle} {family}'],
    given: ['Rosa', 'Yusuf', 'Hanna', 'Olivia', 'Tomás', 'Kenji', 'Amara', 'Victor', 'Elin', 'Dmitri', 'Grace', 'Leila'],
    middle: ['K.', 'B.', 'von', 'Marie'],
    family: ['Lindgren', 'Chaudhry', 'Ferreira', 'Novak', 'Berg', 'Harper', 'Mbeki', 'Tanaka', 'Whitfield', 'Castellano', 'Ivanova', 'Sorensen'],
    emails: ['{box}@{domain}', '{box}.{box}@{domain}', '{box}-##@{domain}'],
    box: ['rosa', 'novak', 'support', 'h.berg', 'leila', 'desk', 'ferreira', 'grace'],
    domain: ['example.org', 'oakridge.gov', 'lantern-books.eu', 'nordlys.no', 'delta-farms.com'],
    phones: ['+44 161 496 0###', '0161 496 0###', '(503) 555-01##', '646-555-01##', '+1 206 555 01##', '+353 20 915 ####'],
    addresses: ['{place}, {town}', '{place}, {town} {code}'],
    place: ['## Church Row', '#b Queen Square', '1## Lakeside Drive', '# Vineyard Hill', '4# Foundry Street'],
    town: ['Norwich', 'Seattle', 'Galway', 'Glasgow', 'Austin'],
    code: ['NR2 1TF', '98101', 'G1 1XQ', '73301'],
    account: ['FR14 2004 1010 0505 0001 3M02 606', 'BE68 5390 0754 7034', 'CH93 0076 2011 6238 5295 7'],
    card: ['4012 8888 8888 1881', '3782 822463 10005', '5105 1051 0510 5100'],
    passport: ['L#######', 'P#######', '9########'],
    thing: ['heater', 'umbrella', 'subscription', 'projector', 'lease', 'scooter'],
    when: ['since Sunday', 'this morning', 'in the evening', 'on 4 March'],
  },
};
