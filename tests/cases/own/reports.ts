import type { Kind } from '../own-cases';

/** What others said, what is advised, what is played: reported, not said; and the same words when they are meant. */
export const reports: Kind = {
  id: 'K13',
  group: 'compliance phrases',
  lists: [
    {
      none: ['/toxic-language/'],
      texts: [
        'Prosecutors said the man had texted his neighbour “I’ll kill you” three times.',
        'The jury heard a recording in which the caller says “I will hurt you”.',
        'He was arrested after he wrote “I know where you live” to a judge.',
        'If anyone tells you to kill yourself, block them and tell a teacher.',
        'If someone writes “you deserve to die”, save the message and report it.',
        'Telling a classmate to “go die” is bullying.',
        '“You’ll pay for this,” hisses the witch in the final scene.',
        'In the novel the captain shouts “I will shoot you” at the mutineers.',
        'The report quotes a tweet that says “go back to your country”.',
        'Moderators remove comments such as “kys” and “hang yourself”.',
      ],
    },
    {
      none: ['/financial-promotions/'],
      texts: [
        'The regulator banned an advert that promised investors “guaranteed returns”.',
        'The broker was jailed for promising pensioners guaranteed profits.',
        'Investigators said the firm had told clients their investment was risk-free.',
        'The court fined the bank for calling the fund “100% safe”.',
        'A consumer group criticises apps that advertise “risk-free” trading.',
      ],
    },
    {
      none: ['/environmental-claims/'],
      texts: [
        'The watchdog accused the airline of calling its flights “carbon neutral”.',
        'The study criticises shops that label T-shirts “eco-friendly” without proof.',
        'Campaigners sued the oil firm over adverts that called its fuel “climate friendly”.',
      ],
    },
    {
      none: ['/health-claims/'],
      texts: ['The agency warned a firm that claimed its tea “cures cancer”.', 'The seller was fined for claiming that his pills cure diabetes.'],
    },
    {
      none: ['/confidentiality/'],
      texts: [
        'The newspaper printed a strictly confidential letter on its front page.',
        'A strictly confidential memo was leaked to reporters on Monday.',
        'The thieves sold a strictly confidential file to a rival.',
      ],
    },
    {
      find: ['/toxic-language/'],
      texts: ['I will kill you.', 'Kill yourself, nobody likes you.', 'I told you once: I know where you live.', 'You think this is a game? I’ll hurt you.'],
    },
    {
      find: ['/financial-promotions/'],
      texts: ['Our experts say it loud: guaranteed returns of 12% with our fund!', 'We told our clients it is true: our fund pays guaranteed profits.'],
    },
    { find: ['/confidentiality/'], texts: ['STRICTLY CONFIDENTIAL. Do not forward.'] },
  ],
};
