/**
 * Bills, as mails, forms and notes write them, with the record that belongs to each. Templates, names, ways to write days and sums
 * are apart for teaching and for the test. A slot in double braces is a field of the record, exactly as it stands in the text.
 */
import type { FieldWish, PlainRecord, RecordExample } from '../../src/core/run/record';
import { type Draw, fill, type Slots } from './fill';

/** What is read out of a bill: all words of the text. */
export const billFields: readonly FieldWish[] = [
  { name: 'vendor', description: 'who wants the money', type: 'quote' },
  { name: 'customer', description: 'who has to pay', type: 'quote', mayBeMissing: true },
  { name: 'number', description: 'number of the invoice', type: 'quote' },
  { name: 'date', description: 'day of the invoice', type: 'quote', mayBeMissing: true },
  { name: 'total', description: 'the whole sum, with its currency', type: 'quote' },
  { name: 'due', description: 'until when it has to be paid', type: 'quote', mayBeMissing: true },
];

export interface Bills {
  readonly templates: readonly string[];
  readonly slots: Slots;
}

/** A text drawn by lot, and its record. */
export function drawBill({ templates, slots }: Bills, template: number, draw: Draw): RecordExample {
  const record: Record<string, PlainRecord[string]> = Object.fromEntries(billFields.map(({ name }) => [name, null]));
  const text = templates[template]!.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => {
    // A field that stands twice is the same both times.
    record[name] ??= fill(`{${name}}`, slots, draw);
    return String(record[name]);
  });
  return { text: fill(text, slots, draw), record };
}

export const taughtBills: Bills = {
  templates: [
    'INVOICE {{number}}\n{{vendor}}\nBill to: {{customer}}\nDate: {{date}}\n{thing}: {part}\n{thing}: {part}\nTotal: {{total}}\nDue: {{due}}',
    'Dear {{customer}},\nplease find enclosed our invoice no. {{number}} of {{date}} for {thing}. The amount of {{total}} is payable by {{due}}.\nKind regards\n{{vendor}}',
    '{{vendor}}\nInvoice number: {{number}}\nInvoice date: {{date}}\nCustomer: {{customer}}\n\n{thing} {part}\nShipping {part}\n\nAmount due {{total}}',
    'Hi, {{vendor}} here. For the {thing} we have billed {{total}}, invoice {{number}}. Please pay until {{due}}. Thanks!',
    'From: {{vendor}}\nTo: {{customer}}\nSubject: Invoice {{number}}\n\nHello,\nthe {thing} you ordered {part}, the {thing} {part}, together {{total}}.\nWe ask for payment before {{due}}.',
    'Bill no. {{number}}, issued {{date}} by {{vendor}}. Sum payable: {{total}}.',
    'Receipt of {{vendor}}\n{{date}}\n{thing}\t{part}\n{thing}\t{part}\nTOTAL\t{{total}}\nInvoice: {{number}}',
    '{{customer}} owes {{vendor}} {{total}} for {thing} (invoice {{number}}, {{date}}).',
    'REMINDER\nInvoice {{number}} from {{vendor}} has not been paid. Open amount {{total}}, payable until {{due}}.\nFor: {{customer}}',
    'Thank you for your order, {{customer}}! {{vendor}} charges {{total}} for {thing}. Your invoice has the number {{number}}.',
    'Statement of account\nVendor: {{vendor}}\nAccount holder: {{customer}}\nInvoice {{number}} dated {{date}}\nNet {part}\nVAT {part}\nGross {{total}}\nPayment term: {{due}}',
    'Please transfer {{total}} to {{vendor}} by {{due}} and quote {{number}}.',
    'Invoice\nNo.: {{number}}\nSeller: {{vendor}}\nBuyer: {{customer}}\nItem: {thing}, {part}\nTo pay: {{total}}\nOn or before: {{due}}',
    'On {{date}} we, {{vendor}}, delivered {thing} to {{customer}}. Our invoice {{number}} comes to {{total}}.',
    '{{vendor}}\nwrites to {{customer}}\n{{date}}\nInvoice {{number}}\n{thing} {part}\nTotal to be paid {{total}}',
    'PAYMENT REQUEST\nPay to: {{vendor}}\nWhat for: {thing}\nHow much: {{total}}\nUntil: {{due}}\nYour reference: {{number}}',
    'Hello {{customer}},\nthis is {{vendor}}. You bought {thing} on {{date}} and the cost is {{total}}. The invoice number is {{number}}.',
    'Inv. {{number}}: {thing} {part}, {thing} {part}. All together {{total}}. Issuer: {{vendor}}. Recipient: {{customer}}.',
    'I have put the invoice of {{vendor}} on your desk: number {{number}}, {{total}}, to be paid {{due}}.',
    'Dear Sir or Madam,\n{{vendor}} has not received {{total}} for invoice {{number}} of {{date}}. Kindly remit the sum by {{due}}.',
    '{thing}: {part}\n{thing}: {part}\nvat: {part}\nfull amount: {{total}}\n\nfile {{number}}, written {{date}}\n{{vendor}}, for {{customer}}',
    'Reminder for {{customer}}: {{total}} is open on invoice {{number}}. {{vendor}} expects it {{due}}.',
    'Company: {{vendor}}\nName of payer: {{customer}}\nDay: {{date}}\nNumber: {{number}}\nPrice: {{total}}\nLast day to pay: {{due}}',
    'We from {{vendor}} thank {{customer}} for the trust. Invoice {{number}}, {thing}, {{total}}, payable {{due}}.',
    'Bookkeeping note, {{date}}: {{vendor}} charged us {{total}} for {thing}, see {{number}}.',
    '#{{number}} / {{vendor}} / {{total}} / {thing}',
    'The repair cost {part} and the {thing} {part}, so you get a bill over {{total}} (no. {{number}}). Regards from {{vendor}} to {{customer}}!',
    'Account of {{customer}} with {{vendor}}\nLast invoice: {{number}} ({{date}})\nCharges {part}\nFees {part}\nAmount {{total}}\nTo be received by us on {{due}}',
    'Your {thing} is done. Cost: {{total}}. Code for the transfer: {{number}}. Time until {{due}}. {{vendor}}',
    '{{vendor}} asked {{customer}} for {{total}} on {{date}} (file {{number}}), but was paid only {part}.',
    '{{vendor}} | Invoice {{number}} | {{date}}\nSold to {{customer}}\n{thing} | {part}\nGrand total | {{total}}\nPay by | {{due}}',
    'Good morning {{customer}}, a quick note that invoice {{number}} ({{total}}) is due {{due}}. Best wishes, {{vendor}}',
  ],
  slots: {
    vendor: [
      'Brightwater Plumbing Ltd',
      'Cedar & Sons',
      'Wolkenhaus GmbH',
      'Harbour Lights Catering',
      'Quill Stationers',
      'Peak Fitness Studio',
      'Atelier Sanchez',
      'Redstone Legal LLP',
      'Garage Morel',
      'Blue Fern Design',
      'Otto Keller KG',
      'Silverline Logistics Inc.',
      '{family} {trade}',
      '{family} {trade}',
      '{family} and {family}',
      '{trade} {family} {form}',
      '{place} {trade} {form}',
      '{place} {trade}',
    ],
    family: ['Hartmann', 'Doyle', 'Rossi', 'Nguyen', 'Blackwood', 'Jansen', 'Fischer', 'Duarte', 'Sato', 'Haddad', 'Lowell', 'Eriksen', 'Baptiste', 'Mendel'],
    given: ['Clara', 'Peter', 'Mina', 'Idris', 'Joanna', 'Luca', 'Sven', 'Ayesha', 'Georg', 'Beatriz', 'Noor', 'Frank'],
    trade: ['Bakery', 'Electric', 'Motors', 'Consulting', 'Gardens', 'Tailors', 'Software', 'Heating', 'Travel', 'Dairy', 'Opticians', 'Glassworks'],
    place: ['Riverside', 'Old Town', 'North Bay', 'Kingsford', 'Lakeview', 'Hillcrest', 'Bergen', 'Porto', 'Elmwood'],
    form: ['Ltd', 'GmbH', 'Inc.', 'LLC', 'SARL', 'AG', 'Partners'],
    customer: [
      '{given} {family}',
      '{given} {family}',
      'Ms. {family}',
      'the {family} family',
      '{place} Clinic',
      '{place} College',
      'Café {given}',
      'Anna Meyer',
      'Mr. Petrov',
      'Acme Foods',
      'Lina Ortiz',
      'Westfield School',
      'Dr. Okafor',
      'Hotel Miramar',
      'J. Tanaka',
      'Northgate Dental',
      'Paul and Sofia Lind',
    ],
    number: ['BP-####', '2024-0###', '77-###', 'INV####', '####', 'R/##/###', '##.###.#', 'K#####', '#####-##', 'AB/####', '##-##-X'],
    date: ['3 May 2024', 'June 14, 2024', '2024-02-1#', '1#/03/2024', '7th of April', '0#.09.2023', 'Nov 2#, 2023', '1# February', 'July 1st'],
    due: [
      '14 June',
      '30 September 2024',
      'within 14 days',
      'March 3, 2025',
      '2024-11-1#',
      'the end of the month',
      '2#/10/2024',
      'Monday',
      'April 1#',
      'tomorrow',
      'in a week',
    ],
    total: ['€1,##0.00', '£2##.50', '$###.75', '### EUR', '1,2## USD', '£#8', '7## pounds', '€ 4#,##', '$2,###', '1##.## CHF'],
    part: ['€##.00', '£1#.40', '$3#.20', '## EUR', '4# USD'],
    thing: ['hosting', 'garden work', 'tyres', 'posters', 'a boiler repair', 'envelopes', 'legal advice', 'lunch for twelve', 'a membership', 'translation'],
  },
};

export const testedBills: Bills = {
  templates: [
    '{{vendor}} – account no. ####\n\nInvoice ref {{number}}\nIssued on {{date}}\nIssued to {{customer}}\n\n1 × {thing}    {part}\n2 × {thing}    {part}\n\nBalance {{total}}\nPlease settle by {{due}}',
    'To {{customer}}: your bill from {{vendor}} is ready. It is {{total}} in all, the reference is {{number}}, and we expect the money by {{due}}.',
    'TAX INVOICE\nSupplier {{vendor}}\nClient {{customer}}\nDocument {{number}} / {{date}}\nSubtotal {part}\nTax {part}\nPayable {{total}}',
    'Hello, we did the {thing} last week. That makes {{total}} (bill {{number}}). Have a nice day, {{vendor}}',
    'Second notice: {{vendor}} is still waiting for {{total}}. Document {{number}} of {{date}} fell due {{due}}.',
    '{{date}}\n{{vendor}}\n{{customer}}\nRe: {thing}\nWe hereby invoice you {{total}} under the number {{number}}.',
    'Invoice for {{customer}}\nNumber {{number}}\nDeadline {{due}}\n{thing} .... {part}\n{thing} .... {part}\nSum .... {{total}}\nPayee: {{vendor}}',
    'Our records show that {{customer}} has not yet settled {{number}}, {{total}}, for {thing}. Yours, {{vendor}}',
    'Amount: {{total}}\nReference: {{number}}\nBeneficiary: {{vendor}}\nDeadline: {{due}}',
    'Paid with thanks? Not yet! {{vendor}} sent {{customer}} the invoice {{number}} on {{date}}: {thing}, {{total}}.',
  ],
  slots: {
    vendor: [
      'Nordlys Print AS',
      'Green Valley Nurseries',
      'Marlow Roofing',
      'Studio Bianchi',
      'Kestrel IT Services',
      'Lantern Books',
      'Van Dijk Transport BV',
      'Sunrise Cleaning Co.',
      'Ashdown Veterinary Clinic',
      'Café Lumière',
    ],
    customer: [
      'Rosa Lindgren',
      'Mrs. Chaudhry',
      'Bellweather Press',
      'Tomás Ferreira',
      'St. Mary Hospital',
      'Oakridge Council',
      'Kim Soo-jin',
      'The Harper Family',
      'Delta Farms',
    ],
    number: ['NP-###', 'QI/###', '90##-A', 'F2025###', '#-####-#'],
    date: ['19 October 2025', 'Aug 2, 2025', '2025-07-1#', '2#.01.2025', '11th of December'],
    due: ['1 February', 'May 9', 'in ten days', '15 January 2026', '2025-12-2#', 'next Friday'],
    total: ['€3##.00', '£1,0##.20', '$6##.05', '84# GBP', '9## dollars'],
    part: ['€6#.50', '£#.99', '$1#.00', '5# GBP'],
    thing: ['roof tiles', 'rose bushes', 'a vaccination', 'window cleaning', 'books', 'removal boxes', 'server maintenance', 'cakes', 'flyers'],
  },
};
