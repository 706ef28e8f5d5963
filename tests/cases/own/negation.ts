import type { Kind } from '../own-cases';

/** Claims under negation: the honest sentence; and claims that only look negated. */
export const negation: Kind = {
  id: 'K12',
  group: 'compliance phrases',
  lists: [
    {
      none: ['/financial-promotions/'],
      texts: [
        'We do not and cannot offer guaranteed returns on any of our funds.',
        'No broker can honestly promise you guaranteed profits.',
        'Our advisers will never tell you that an investment is risk-free.',
        'None of our funds comes with guaranteed returns.',
        'Beware of anyone who offers you guaranteed profits on shares.',
        'There is no such thing as a guaranteed return on an investment.',
        'We refuse to advertise guaranteed returns to our clients.',
        'Nobody can promise you risk-free profits from trading.',
        'Guaranteed returns do not exist in our business, and your investment can fall.',
        'Our fund is neither guaranteed nor risk-free.',
      ],
    },
    {
      none: ['/health-claims/'],
      texts: [
        'Our tea does not cure cancer or any other illness.',
        'No cream of ours will remove wrinkles overnight.',
        'We never claim that our vitamins cure diabetes.',
        'This supplement is not a miracle cure.',
        'Nothing we sell cures arthritis.',
        'Our capsules cannot replace your medication or cure depression.',
        'None of our products prevents COVID-19.',
      ],
    },
    {
      none: ['/environmental-claims/'],
      texts: [
        'We do not call our bottles eco-friendly.',
        'Our packaging is not yet carbon neutral.',
        'No plastic bag is 100% green.',
        'We never advertise our cars as climate neutral.',
        'Our T-shirts are neither biodegradable nor eco-friendly.',
      ],
    },
    {
      find: ['/financial-promotions/'],
      texts: [
        'Don’t miss our fund: guaranteed returns of 12% a year!',
        'No minimum investment and guaranteed returns for every client of our fund.',
        'Why not invest with us and enjoy guaranteed returns of 9%?',
        'Never worry again: our fund pays guaranteed profits.',
      ],
    },
    {
      find: ['/health-claims/'],
      texts: [
        'No other supplement cures arthritis as fast as ours.',
        'Our capsules not only relieve pain, they cure arthritis.',
        'Don’t wait: our tea cures diabetes.',
      ],
    },
    { find: ['/environmental-claims/'], texts: ['Our bottles are not just pretty but eco-friendly.'] },
  ],
};
