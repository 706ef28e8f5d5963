import type { Kind } from '../own-cases';

/** English in the shapes that detectors of languages stumble over, with what a browser says of them; and real other languages. */
export const language: Kind = {
  id: 'K7',
  group: 'language',
  lists: [
    {
      isEnglish: true,
      browserLanguage: 'cy',
      texts: [
        'ur such a noob lol get gud or go home u absolute muppet smh',
        'brb gonna grab food, ttyl, dont start w/o me ok??',
        'lmaooo no way bruh thats wild fr fr',
      ],
    },
    { isEnglish: true, browserLanguage: 'ja', texts: ['Awful!!! Awful!!! Never again!!! Stay away!!!', 'Wow wow wow wow!!! Yes yes yes yes!!!'] },
    {
      isEnglish: true,
      browserLanguage: 'it',
      texts: [
        'We had tiramisu and espresso at Bar Luce in Torino.',
        'Giovanni Bianchi and Lucia Esposito moved from Bologna to Leeds.',
        'The lasagne at Da Vittorio is better than the pizza.',
        'Ask Alessandro about the Ferrari and the Lamborghini.',
      ],
    },
    {
      isEnglish: true,
      browserLanguage: 'ms',
      texts: ['Open Mon-Thu 8-18, Fri 8-16, closed on public holidays. Tel 01632 960123', 'Bus 7, 9, 12, 15, 22; tram 3, 5; last ride 23:40 Sat'],
    },
    {
      isEnglish: true,
      browserLanguage: 'la',
      texts: [
        'let sum = 0; for (const item of cart) { sum += item.price * item.count; } return sum;',
        'SELECT id, name, total FROM orders WHERE total > 100 ORDER BY created_at DESC;',
        'def main(args):\n    parser = argparse.ArgumentParser()\n    return parser.parse_args(args)',
      ],
    },
    {
      isEnglish: true,
      browserLanguage: 'so',
      texts: [
        'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIKq7Zt4Wn1bV7xYdk8s2Lq90 amara@laptop',
        'sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      ],
    },
    {
      isEnglish: true,
      browserLanguage: 'mt',
      texts: [
        'Amara Okoye, amara.okoye@delta.example, +44 20 7946 0123\nInes Roth, ines.roth@nord.example, +49 30 901820',
        '12:03:44 WARN queue full, dropping 3 messages\n12:03:45 INFO queue drained',
        'npm ERR! code ELIFECYCLE npm ERR! errno 1 npm ERR! test: vitest run',
      ],
    },
    {
      isEnglish: true,
      browserLanguage: 'de',
      texts: ['Herr Zimmermann and Frau Vogel met in Stuttgart to discuss the Bundesliga.', 'The Autobahn near Wolfsburg was closed on Sunday.'],
    },
    {
      isOther: true,
      texts: [
        'Das Hotel war sauber, aber das Frühstück hat uns nicht geschmeckt.',
        'La chambre était propre, mais le petit déjeuner n’était pas bon du tout.',
        'El hotel estaba limpio, pero el desayuno no nos gustó nada.',
      ],
    },
    {
      isOther: true,
      texts: [
        'Il servizio è stato pessimo e non torneremo mai più in questo ristorante.',
        'Отель был чистым, но завтрак нам не понравился.',
        // Chinese stood here until it was read.
        '방은 깨끗했지만 아침 식사는 맛이 없었어요.',
      ],
    },
    { isOther: true, browserLanguage: 'pt', texts: ['O quarto estava limpo, mas o café da manhã não era bom.'] },
    { isOther: true, browserLanguage: 'nl', texts: ['De kamer was schoon, maar het ontbijt was niet lekker en we komen niet terug.'] },
    { isOther: true, browserLanguage: 'pl', texts: ['Pokój był czysty, ale śniadanie nam nie smakowało i już tu nie wrócimy.'] },
  ],
};
