import type { Kind } from '../own-cases';

/** Shortage and haste where nothing is sold; and the same in shops. */
export const offers: Kind = {
  id: 'K16',
  group: 'compliance phrases',
  lists: [
    {
      none: ['/dark-patterns/'],
      texts: [
        'Only 4 days left until the wedding, and I still have no shoes.',
        'Just 2 weeks left before the exam, please hurry with the summary.',
        'There are only 3 seats left in our car, so tell me tonight.',
        'Only 5 minutes left in the match, and we are still behind.',
        'We have only two eggs left; can you bring some?',
        'The lake has only three metres of water left, the ranger said.',
        'Only 1 bed was left at the hostel, so we slept in the van.',
        'Hurry up, the bus leaves in ten minutes!',
        'My passport expires in 3 days.',
        'Only two white rhinos are left, both female.',
        'With only one day left, the climbers turned back.',
        'Last chance to see the comet is tonight.',
        'Time is running out for the peace talks.',
        'There is only one apple left in the bowl.',
        'Only 12 hours left until we land in Lima.',
        'Five people are looking at the painting.',
        'Hurry, grandma is waiting with dinner.',
        'Only 6 pages left in my book.',
      ],
    },
    {
      find: ['/dark-patterns/'],
      texts: [
        'Only 2 rooms left at this price! Book now.',
        'Hurry, only 3 left in stock. Order today.',
        'The deal ends in 2 hours: add to cart now.',
        'Only 1 left! 14 people have this in their cart.',
        'Last chance: 50% off ends tonight, buy now!',
        'Just 4 seats left at €39. Reserve yours now!',
        '23 people are looking at this hotel right now. Only 1 room left!',
        'Your cart expires in 10 minutes. Check out now.',
        'Offer ends in 00:14:59. Buy now!',
        'Only 5 tickets left for sale, get yours now.',
        'Limited stock! Only 7 items left, shop the sale now.',
        'Sale ends in 3 hours, don’t miss 40% off.',
      ],
    },
  ],
};
