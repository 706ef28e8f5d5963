/**
 * What people say of things, by how it feels: held out. Our own sentences, written for this; what is taught of this job are the texts of
 * training/reviews.py and training/own, and neither their sentences nor their things stand here. Facts that tell of losses or prizes are neutral.
 */
import type { Slots } from './fill';

export const testedFeelings: Readonly<Record<string, readonly string[]>> = {
  negative: [
    'I have sent three messages about the {thing} and all I get is silence.',
    'Whoever designed the {thing} has clearly never used one.',
    'The {thing} gave up the ghost {when}, right when we needed it.',
    'Hard to believe they charge extra for a {thing} this flimsy.',
    'My {person} cried for an hour because the {thing} was missing from the box.',
    'You can tell that nobody tested the {thing} before it went out.',
    'Not one of the promises about the {thing} was kept.',
    'We will look for another {place} next year.',
    'The {place} looked lovely online, but the reality made us want to turn around at the door.',
    'I would rather go without a {thing} than deal with these people once more.',
    'It took the {person} four attempts to understand what I wanted, and then it was still wrong.',
    'At the {place} they let us stand in the rain {when} although there were free tables.',
    'The {thing} has been nothing but a headache.',
    'If you value your nerves, do without the {thing}.',
    'Sadly the {person} spoiled the whole evening at the {place}.',
  ],
  neutral: [
    'The {thing} goes on the second shelf, next to the files.',
    'The {place} is shut {when}; the side entrance stays open.',
    'Our {person} will hand you the {thing} at the counter.',
    'The old {thing} was made of steel, the new one is made of aluminium.',
    'The firm lost 3% {when} and closed two of its eleven sites, the report says.',
    'A {thing} has to be registered before it is used at the {place}.',
    'She asked whether the {place} has a lift.',
    'The {person} was given a prize for research on sleep in 2019.',
    'Chapter four deals with the {thing}.',
    'You need a size six screw for the {thing}.',
    'The accident on the bridge happened {when}; two lanes are closed.',
    'I am writing about the {thing} that I ordered {when}.',
    'They play at the {place} {when}, kick-off is at three.',
    'The {person} works half days and shares an office with the archive.',
    'Is the {thing} still for sale?',
  ],
  positive: [
    'I did not think a {thing} could change my mornings, and yet here we are.',
    'Hand on heart, the {place} made our anniversary.',
    'The {person} noticed that I was lost and walked me all the way to the {place}.',
    'Four winters in, and the {thing} still does not let me down.',
    'My {person} has not stopped talking about the {place} since we came home.',
    'If I could give the {thing} a sixth star, I would.',
    'What a difference the new {thing} makes, we should have bought it years ago.',
    'They replaced the {thing} without a word, no form, no fuss.',
    'You will have to drag me away from this {place}.',
    'I was ready to complain about the {thing}, but the {person} had already taken care of it.',
    'There are not many places where I feel so welcome as at the {place}.',
    'The {thing} paid for itself within a month.',
    'Bravo to the {person} who thought of that {thing}!',
    'We laughed until our bellies hurt, and the {person} did too.',
    'Nothing beats an evening with this {thing}.',
  ],
};

export const testedFeelingSlots: Slots = {
  thing: ['stove', 'harp', 'raincoat', 'telescope', 'board game', 'pressure cooker', 'sewing machine', 'loudspeaker', 'wheelchair', 'drone'],
  place: ['bakery', 'guest house', 'ice rink', 'campsite', 'ferry', 'swimming pool', 'planetarium'],
  person: ['neighbour', 'gardener', 'librarian', 'grandson', 'electrician', 'cook'],
  when: ['on Sunday', 'in September', 'this spring', 'on the 9th', 'last night'],
};
