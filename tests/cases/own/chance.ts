import type { Kind } from '../own-cases';

/** Numbers that pass a check by chance, near words that speak of payment without introducing them. */
export const chance: Kind = {
  id: 'K3',
  group: 'personal data',
  lists: [
    {
      none: ['CARD_NUMBER', 'payment-card', 'PHONE', 'phone-number'],
      texts: [
        '1600000000006 checkout-api INFO payment accepted',
        '1609876543213 card-service DEBUG retry 3 of 5',
        'ts=1619753086426 svc=credit-check msg="ok"',
        '{"time":1629629629648,"event":"payment.created"}',
        '[1639506172844] debit worker started',
        'Payment gateway log\n1649382716069 open\n1659259259267 close',
        'expires_at: 1669135802479, credit: true',
        'cc: ops, 1679012345690, all good with the payment queue',
        'INFO payment-service 1688888888899 order accepted',
        'The payment with reference 9912845298410 has been booked.',
        'card-games.db 9537760207763 rows',
        'credit.note 9426565150552 was sent to the customer',
        'debit memo no. 9613044516699',
        'Payment run 11564041042344 finished.',
        'visa-application 16853560688313 is under review',
        'The order 10679247082273 expires on Friday.',
        'Track 765444463478615, payment on delivery',
        'EAN 9426565150552, pay by card or cash',
        'request 722138783757623 credit-scoring done',
        'session.id=1698765432117; card_type=loyalty',
      ],
    },
    {
      find: ['CARD_NUMBER'],
      texts: [
        'Card number: «4539526018159083»',
        'my card is «5412301661318603»',
        'credit card no. «4916913909960303», CVV 123',
        'Paid with Visa «4024323194875746»',
        'card: «371482462819484»',
        'The stolen debit card number «6011219935181909» was blocked.',
        'pay by card «5500937865797549» exp 10/27',
        'Kreditkarte Nr. «3566911862527601»',
        'Mastercard «5412 3016 6131 8603»',
        'cc «4539-5260-1815-9083»',
      ],
    },
  ],
};
