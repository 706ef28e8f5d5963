import type { FunctionalKind } from '../kind';

/** Courtesy at both ends of a letter says nothing of how somebody feels. */
export const greetings: FunctionalKind = {
  id: 'greetings',
  about: 'greetings and signatures without feeling',
  each: 3,
  slots: {
    who: ['Priya', 'Tomasz', 'Dr Oduya', 'Ms Halvorsen', 'Yuki', 'Mr Castellano'],
    file: ['the voucher', 'the agenda', 'the quotation', 'the floor plan', 'the receipt', 'the rota'],
    when: ['this afternoon', 'by Thursday noon', 'in week 32', 'after the holidays'],
  },
  told: [
    {
      expect: { sentiment: ['neutral'] },
      templates: [
        'Dear {who},\nenclosed you will find {file}.\nWith kind regards\nThe accounts department',
        'Hi {who},\ncould you send me {file} {when}?\nBest\nLea',
        'Hello {who}, this is the reception. {file} is ready for collection.',
        'Good afternoon,\nI will call you {when}.\nRegards\nK. Brandt',
        'To whom it may concern,\nwe hereby confirm receipt of {file}.\nYours faithfully',
        'Morning {who}, which room are we in {when}?',
        '{who}, please see {file} below.\n\nSent from my phone',
        'Dear colleagues,\n{file} will be circulated {when}.\nBest wishes\nOffice',
        'Hello,\nI am away until Tuesday. For {file}, write to the front desk.\nKind regards',
        'Hi all, quick reminder to upload {file} {when}. Cheers, {who}',
        'Noted, I will forward {file} to {who}.',
        'Dear {who}, your appointment has been moved. We will ring you {when}.',
        'Best regards\n{who}\nPurchasing',
        'Kind regards,\n{who}\nTel. extension 4410',
        'Hey {who}, are you in {when}?',
        'Yours truly,\n{who}',
        'Dear {who}, as agreed I am sending {file} {when}. Regards, Ines',
        'Hello {who}, does {file} go to the printer or to the archive?',
        'Good evening {who}, we have received {file}.',
        'Hi, is {file} with you or with {who}?',
      ],
    },
  ],
};
