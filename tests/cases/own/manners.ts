import type { Kind } from '../own-cases';

/** Names, animals, plants and friends; and rudeness that must still be seen. */
export const innocent: Kind = {
  id: 'K14',
  group: 'compliance phrases',
  lists: [
    {
      none: ['/toxic-language/'],
      texts: [
        'Ashit and Rakshit are on the early shift.',
        'Phuc Nguyen and Dung Tran joined the team.',
        'Mr. Dikshit will see you now.',
        'Harshita Assam sent the slides.',
        'Nishita Shitole wrote the minutes.',
        'The cock and the hens share the barn.',
        'Our bitch won best in show again.',
        'The ass carried the sacks up the hill.',
        'Blue tits and great tits nest in the box.',
        'A pussy willow stands by the pond.',
        'He keeps a booby and two shags in the bird park.',
        'No way! Get out! You won the lottery?',
        'Shut up, that is the best news all year!',
        'You lucky dog, congratulations!',
        'Damn, that cake is good.',
        'Holy cow, what a view!',
        'Kill the lights and start the film.',
        'Beat the eggs and whip the cream.',
        'Shoot the ball from the left.',
        'The bastard file cut the steel well.',
        'Dick and Fanny Cockburn run the inn.',
        'We drove through Fucking, Condom and Intercourse last summer.',
        'The screw was stripped, so I drilled it out.',
        'Titmouse, woodcock and shag are birds.',
        'The hoe and the rake are in the shed.',
      ],
    },
    {
      find: ['/toxic-language/'],
      texts: [
        'You are a worthless piece of trash.',
        'Shut up, you idiot, nobody wants you here.',
        'What a stupid moron you are.',
        'Go to hell, you pathetic loser.',
        'You people are disgusting vermin.',
      ],
    },
  ],
};

/** Death wishes and contempt that need no swear word. */
export const deathWishes: Kind = {
  id: 'K15',
  group: 'compliance phrases',
  lists: [
    {
      find: ['/toxic-language/'],
      texts: [
        'I hope you get hit by a truck.',
        'You don’t deserve to live.',
        'I wish you would walk into traffic.',
        'People like you should not exist.',
        'The world would be better if you were gone.',
        'I hope your whole family suffers.',
        'You should have been drowned at birth.',
        'I wish you were never born.',
        'Someone should put you down like a dog.',
        'I can’t wait to dance on your grave.',
        'I hope you rot in your bed alone.',
        'You deserve to suffer for the rest of your life.',
        'Do us all a favour and stop breathing.',
        'I hope you get cancer.',
        'You’d be better off dead.',
        'I hope somebody runs you over.',
        'Go jump off a cliff.',
        'People like you deserve to starve.',
      ],
    },
    {
      none: ['/toxic-language/'],
      texts: [
        'I hope you get well soon.',
        'You deserve to live in peace.',
        'I wish you were here with us.',
        'I hope you get the job.',
        'Nobody deserves to live in fear.',
        'You should not exist on coffee alone.',
        'People like you make this town better.',
        'I hope you die laughing when you see it.',
        'You deserve better than this.',
        'I wish you would call me more often.',
        'We hope your family does not suffer from the delay.',
        'Children should not have to suffer.',
      ],
    },
  ],
};
