/** Texts of our own with the record that belongs to each, to see how often a model reads it right. Written for this, taken from nowhere. */
import type { FieldWish, PlainRecord, RecordExample } from '../../src/core/run/record';

/** Texts of one kind: what is wanted of them, what the model is shown, and what it is asked. */
export interface RecordSuite {
  readonly name: string;
  readonly fields: readonly FieldWish[];
  readonly examples: readonly RecordExample[];
  readonly cases: readonly RecordExample[];
}

const of = (...rows: readonly (readonly [text: string, record: PlainRecord])[]): RecordExample[] => rows.map(([text, record]) => ({ text, record }));

const invoices: RecordSuite = {
  name: 'invoices',
  fields: [
    { name: 'vendor', description: 'who sent the invoice', type: 'quote' },
    { name: 'number', description: 'number of the invoice', type: 'quote' },
    { name: 'total', description: 'what has to be paid', type: 'number' },
    { name: 'currency', type: 'choice', choices: ['EUR', 'USD', 'GBP'] },
    { name: 'due', description: 'until when', type: 'quote', mayBeMissing: true },
  ],
  examples: of(
    [
      'Brightwater Plumbing Ltd\nInvoice no. BP-2031\nRepair of a boiler: £180.00\nTotal due: £216.00\nPlease pay by 14 June.',
      { vendor: 'Brightwater Plumbing Ltd', number: 'BP-2031', total: 216, currency: 'GBP', due: '14 June' },
    ],
    [
      'Dear customer, please find attached our invoice 77-410 over 95.50 EUR for the hosting of your site. Kind regards, Wolkenhaus GmbH',
      { vendor: 'Wolkenhaus GmbH', number: '77-410', total: 95.5, currency: 'EUR', due: null },
    ],
    [
      'INVOICE #3390 from Cedar & Sons. Garden work, 6 hours at $40: $240. Amount payable: $240. Due on March 3, 2025.',
      { vendor: 'Cedar & Sons', number: '3390', total: 240, currency: 'USD', due: 'March 3, 2025' },
    ],
  ),
  cases: of(
    [
      'Nordlys Print AS\nInvoice: NP-118\nPosters, 200 pieces\nSum: €340.00\nPayment until 30 September 2024',
      { vendor: 'Nordlys Print AS', number: 'NP-118', total: 340, currency: 'EUR', due: '30 September 2024' },
    ],
    [
      'Invoice 5562. Harbor Lights Catering served lunch for 24 people. You owe $612.75, payable by May 9.',
      { vendor: 'Harbor Lights Catering', number: '5562', total: 612.75, currency: 'USD', due: 'May 9' },
    ],
    [
      'From: Quill & Ink Stationers\nRef: QI/889\nEnvelopes £12.40, paper £30.60\nAmount due £43.00\nDue date 1 February',
      { vendor: 'Quill & Ink Stationers', number: 'QI/889', total: 43, currency: 'GBP', due: '1 February' },
    ],
    [
      'Hello, this is the bill for the tyres we changed on Monday: bill number R-7741, 289 EUR in all. Thank you! Garage Morel',
      { vendor: 'Garage Morel', number: 'R-7741', total: 289, currency: 'EUR', due: null },
    ],
    [
      'STATEMENT\nPeak Fitness Studio\nInvoice no. 2024-0093\nMembership, three months\nTotal $135\nPlease pay within 14 days',
      { vendor: 'Peak Fitness Studio', number: '2024-0093', total: 135, currency: 'USD', due: 'within 14 days' },
    ],
    [
      'Please transfer 1250 EUR to Atelier Sanchez by 20 November. The invoice has the number AS-56.',
      { vendor: 'Atelier Sanchez', number: 'AS-56', total: 1250, currency: 'EUR', due: '20 November' },
    ],
    [
      'Invoice INV-00412\nSupplier: Green Valley Nurseries\nTwelve rose bushes\nTotal: £84.00',
      { vendor: 'Green Valley Nurseries', number: 'INV-00412', total: 84, currency: 'GBP', due: null },
    ],
    [
      'Redstone Legal LLP sends you invoice 9017 for advice given in April. Fees: $1800. Total: $1800. Due 31 May 2024.',
      { vendor: 'Redstone Legal LLP', number: '9017', total: 1800, currency: 'USD', due: '31 May 2024' },
    ],
  ),
};

const appointments: RecordSuite = {
  name: 'appointments',
  fields: [
    { name: 'what', description: 'what it is about', type: 'quote' },
    { name: 'who', description: 'people who come', type: 'quote', isList: true },
    { name: 'day', type: 'quote' },
    { name: 'time', type: 'quote', mayBeMissing: true },
    { name: 'place', type: 'quote', mayBeMissing: true },
    { name: 'cancelled', description: 'it does not take place', type: 'yes-no' },
  ],
  examples: of(
    [
      'The budget review is on Tuesday at 10:00 in room 4. Lena Brandt and Omar Haddad will join.',
      { what: 'budget review', who: ['Lena Brandt', 'Omar Haddad'], day: 'Tuesday', time: '10:00', place: 'room 4', cancelled: false },
    ],
    ['Sorry, the choir practice on 5 March is off this time.', { what: 'choir practice', who: [], day: '5 March', time: null, place: null, cancelled: true }],
    [
      'Can we meet for the kick-off on Friday, half past two, at the Blue Cafe? Priya Nair has confirmed.',
      { what: 'kick-off', who: ['Priya Nair'], day: 'Friday', time: 'half past two', place: 'the Blue Cafe', cancelled: false },
    ],
  ),
  cases: of(
    [
      'The design workshop takes place on Wednesday at 9:30 in the library. Hana Suzuki and Peter Olsen are coming.',
      { what: 'design workshop', who: ['Hana Suzuki', 'Peter Olsen'], day: 'Wednesday', time: '9:30', place: 'the library', cancelled: false },
    ],
    [
      'Thursday’s staff meeting has been cancelled because of the strike.',
      { what: 'staff meeting', who: [], day: 'Thursday', time: null, place: null, cancelled: true },
    ],
    [
      'Reminder: dental check-up on 12 August at 8:15, Park Street 7.',
      { what: 'dental check-up', who: [], day: '12 August', time: '8:15', place: 'Park Street 7', cancelled: false },
    ],
    [
      'Marco Bianchi invites you to the harvest dinner on Saturday at seven in the old barn.',
      { what: 'harvest dinner', who: ['Marco Bianchi'], day: 'Saturday', time: 'seven', place: 'the old barn', cancelled: false },
    ],
    [
      'The piano lesson on Monday will not take place, Ms Keller is ill.',
      { what: 'piano lesson', who: ['Ms Keller'], day: 'Monday', time: null, place: null, cancelled: true },
    ],
    [
      'Board meeting, 3 October, 14:00, at the town hall. Attending: Ruth Adler, Sam Okoro, Ines Costa.',
      { what: 'Board meeting', who: ['Ruth Adler', 'Sam Okoro', 'Ines Costa'], day: '3 October', time: '14:00', place: 'the town hall', cancelled: false },
    ],
    [
      'Let us have the interview with Tom Reyes on Friday at 11:00.',
      { what: 'interview', who: ['Tom Reyes'], day: 'Friday', time: '11:00', place: null, cancelled: false },
    ],
    [
      'The chess evening on 22 January starts at 19:00 in the school canteen.',
      { what: 'chess evening', who: [], day: '22 January', time: '19:00', place: 'the school canteen', cancelled: false },
    ],
  ),
};

const orders: RecordSuite = {
  name: 'orders',
  fields: [
    { name: 'customer', type: 'quote' },
    { name: 'article', type: 'quote' },
    { name: 'pieces', type: 'integer' },
    { name: 'city', description: 'where it goes', type: 'quote', mayBeMissing: true },
    { name: 'express', description: 'it is urgent', type: 'yes-no' },
  ],
  examples: of(
    [
      'Please send 3 desk lamps to Ada Lindqvist in Uppsala. There is no hurry.',
      { customer: 'Ada Lindqvist', article: 'desk lamps', pieces: 3, city: 'Uppsala', express: false },
    ],
    ['Urgent! Jonas Weber needs 12 paper rolls by tomorrow.', { customer: 'Jonas Weber', article: 'paper rolls', pieces: 12, city: null, express: true }],
    [
      'Order from Mei Chen: 1 office chair, delivery to Leeds, standard.',
      { customer: 'Mei Chen', article: 'office chair', pieces: 1, city: 'Leeds', express: false },
    ],
  ),
  cases: of(
    [
      'Carla Nunes would like 5 water bottles, to be sent to Porto.',
      { customer: 'Carla Nunes', article: 'water bottles', pieces: 5, city: 'Porto', express: false },
    ],
    [
      'As fast as you can: 40 safety helmets for Viktor Lund in Malmo.',
      { customer: 'Viktor Lund', article: 'safety helmets', pieces: 40, city: 'Malmo', express: true },
    ],
    ['New order, customer Aisha Rahman, 2 coffee grinders.', { customer: 'Aisha Rahman', article: 'coffee grinders', pieces: 2, city: null, express: false }],
    [
      'Ship 18 garden gloves to Dublin for Niall Byrne, normal delivery is fine.',
      { customer: 'Niall Byrne', article: 'garden gloves', pieces: 18, city: 'Dublin', express: false },
    ],
    ['Express delivery: Olga Petrova, Riga, 7 wool blankets.', { customer: 'Olga Petrova', article: 'wool blankets', pieces: 7, city: 'Riga', express: true }],
    ['Hi, this is Ben Carter. I want to buy 6 bicycle bells.', { customer: 'Ben Carter', article: 'bicycle bells', pieces: 6, city: null, express: false }],
    [
      'Yuki Tanaka from Osaka ordered 9 tea cups and asks for the usual shipping.',
      { customer: 'Yuki Tanaka', article: 'tea cups', pieces: 9, city: 'Osaka', express: false },
    ],
    ['We need it today! 25 name badges for Laura Stein in Graz.', { customer: 'Laura Stein', article: 'name badges', pieces: 25, city: 'Graz', express: true }],
  ),
};

export const recordSuites: readonly RecordSuite[] = [invoices, appointments, orders];
