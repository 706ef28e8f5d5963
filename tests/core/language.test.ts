import { describe, expect, it } from 'vitest';
import { findLanguage as findIn } from '@/src/core/text/language';
import type { Passage } from '@/src/core/text/passage';
import { createCorpus } from '../corpus/corpus';
import { createChoices } from '../corpus/random';

/** Where the built-in models read English and Chinese. */
const findLanguage = (passage: Passage) => findIn(passage, ['en', 'zh']);

describe('the language of a passage', () => {
  it.each([
    ['A fine day in Oslo.', undefined, undefined],
    ['A fine day in Oslo.', 'en-GB', undefined],
    ['Das ist ein schöner Tag für uns.', 'de', 'de'],
    ['Das ist ein schöner Tag für uns.', undefined, 'de'],
    ['Das ist ein schöner Tag für uns.', 'en', 'de'],
    ['The day is fine, and we are in the garden.', 'de', undefined],
    ['今天天气很好。', undefined, undefined],
    ['今天天气很好。', 'zh-CN', undefined],
    ['今天天气很好。', 'en', undefined],
    ['今天天氣很好，我們去公園走走吧。', undefined, undefined],
    ['東京都', 'ja', 'ja'],
    ['今天天气很好。', 'ja', 'ja'],
    ['今日は天気がいいので、公園に行きましょう。', undefined, 'ja'],
    ['今日は天気がいいので、公園に行きましょう。', 'zh', 'ja'],
    ['오늘은 날씨가 좋아서 공원에 갑니다.', undefined, 'ko'],
    ['The day is fine. 今天天气很好，我们去公园走走吧。', undefined, undefined],
    ['Сегодня хорошая погода. 今天天气很好。', undefined, 'und'],
    ['Спасибо, カ — это я понял.', undefined, 'und'],
    ['Спасибо, カ — это я понял.', 'ja', 'und'],
    ['ขอบคุณครับ カ อ่านว่าอะไร', undefined, 'und'],
    ['ขอบคุณครับ カ อ่านว่าอะไร', 'th', 'th'],
    ['ありがとうございます。Спасибо!', undefined, 'ja'],
    ['Our 北京 office opens in May next year.', 'en', undefined],
    ['42 + 17', undefined, undefined],
    ['', undefined, undefined],
  ])('%s (%s): unmeasured is %s', (text, language, unmeasured) => {
    expect(findLanguage({ text, language }).unmeasured).toBe(unmeasured);
  });

  it('is never one whose script does not occur', () => {
    expect(findLanguage({ text: 'Awful!!! Awful!!! Never!!!', browserLanguage: 'ja' }).unmeasured).toBeUndefined();
    expect(findLanguage({ text: 'Сегодня хорошая погода.', browserLanguage: 'ja', language: 'ru' }).unmeasured).toBe('ru');
  });

  it('is Chinese for ideographs alone, and from forty without kana on whatever anybody says', () => {
    expect(findLanguage({ text: '今天天气很好。' })).toEqual({ language: 'zh', isSure: true });
    const long = '我们昨天下午收到了您寄来的包裹，里面的杯子一个也没有碎，非常感谢您这么细心的包装，下次还会再来光顾。';
    expect(findLanguage({ text: long, language: 'ja', browserLanguage: 'ja' }).language).toBe('zh');
    expect(findIn({ text: long }, ['en'])).toEqual({ language: 'zh', unmeasured: 'zh', isSure: true });
  });

  it('is believed of a language whose words nobody listed from 120 letters on, in doubt', () => {
    const somali =
      'Waxaan rabnaa inaan tagno magaalada weyn berri subax hore si aan u soo iibsanno cunto iyo dhar cusub oo loogu talagalay carruurta guriga joogta maanta';
    expect(findLanguage({ text: somali, browserLanguage: 'so' })).toEqual({ language: 'so', unmeasured: 'so', isSure: false });
    expect(findLanguage({ text: somali.slice(0, 60), browserLanguage: 'so' }).unmeasured).toBeUndefined();
  });

  it.each([
    ['de', 'Der Zug hat heute wieder Verspätung, und keiner sagt uns warum.'],
    ['de', 'Wir haben das Paket nicht bekommen.'],
    ['fr', 'Le train est encore en retard et personne ne nous dit pourquoi.'],
    ['fr', 'Je n’ai pas reçu le colis.'],
    ['es', 'El tren llega tarde otra vez y nadie nos dice por qué.'],
    ['es', 'No he recibido el paquete todavía, gracias.'],
    ['it', 'Il treno è di nuovo in ritardo e nessuno ci dice perché.'],
    ['pt', 'O trem está atrasado de novo e ninguém nos diz por quê.'],
    ['nl', 'De trein heeft weer vertraging en niemand zegt ons waarom.'],
    ['pl', 'Pociąg znowu się spóźnia i nikt nam nie mówi dlaczego.'],
    ['sv', 'Tåget är försenat igen och ingen säger till oss varför.'],
    ['fi', 'Juna on taas myöhässä eikä kukaan kerro, että miksi se on niin.'],
    ['cs', 'Vlak má zase zpoždění a nikdo nám to není schopen říct, že je to tak.'],
    ['tr', 'Tren yine geç kaldı ve bize bir şey diyen yok, bu çok kötü.'],
    ['ro', 'Trenul este din nou în întârziere și nu ne spune nimeni de ce.'],
    ['hu', 'A vonat megint késik, és senki nem mondja meg, hogy miért van ez.'],
    ['id', 'Kereta itu terlambat lagi dan tidak ada yang memberi tahu kami.'],
    ['vi', 'Tàu lại trễ và không có ai nói cho chúng tôi biết lý do.'],
  ])('%s is seen without anybody’s help: %s', (language, text) => {
    expect(findLanguage({ text })).toEqual({ language, unmeasured: language, isSure: true });
  });
});

/** Short English as people select it, with what stands in the braces made up for each. */
const templates: Readonly<Record<string, readonly string[]>> = {
  chat: [
    'u r so {adj} lol',
    'omg {name} thats {adj} fr fr',
    'brb gonna {verb} the {noun}',
    'no cap this {noun} slaps',
    'ngl kinda {adj} ngl',
    'yo {name} wyd tmrw??',
    'smh my head {name} u absolute {noun}',
    '{adj}!!! {adj}!!! {adj}!!!',
    'hahahaha stoppp {name}',
    'idk bro maybe ask {name}',
    'W {noun} ngl, L {name}',
    'gg ez noob team get rekt',
  ],
  lists: [
    'Mon-Fri {n}-{n}, Sat {n}-{n}, Sun closed',
    '{noun}, {noun}, {noun}, {noun}',
    '- {noun}\n- {noun}\n- {noun}',
    '{n} x {noun}\n{n} x {noun}',
    'Menu: risotto alla milanese, {noun} ravioli, tiramisu',
    'Tel 020 7946 {n}{n}, fax 020 7946 {n}{n}',
    'Bus {n}, {n}, {n}; tram {n}; last ride {n}:40 Sat',
    'Size S M L XL, colour {adj}',
    'Paella negra {n}, gazpacho {n}, sangria {n}',
  ],
  code: [
    'const {noun} = items.reduce((sum, item) => sum + item.{noun}, {n});',
    'SELECT id, {noun} FROM orders WHERE {noun} > {n};',
    'def {verb}_{noun}(args):\n    return args.{noun}',
    'npm ERR! code ELIFECYCLE errno {n}',
    'if ({noun} == null) { {verb}({noun}); }',
    'git commit -m "{verb} {noun}"',
    '<div class="{noun}">{noun}</div>',
    'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI{n}q7Zt4Wn1bV7xYdk8s2Lq90 {name}@laptop',
    'export PATH=$PATH:/usr/local/{noun}/bin',
    '#include <{noun}.h>\nint main(void) { return {n}; }',
  ],
  logs: [
    '12:0{n}:44 WARN queue full, dropping {n} messages',
    '[2024-05-0{n}] INFO {noun} {verb} ok',
    'panic: {noun} index out of range [{n}]',
    '192.0.2.{n} - - "GET /{noun} HTTP/1.1" 200 {n}',
    'sha256: 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a0{n}',
    'E/AndroidRuntime: FATAL EXCEPTION: {noun}',
    'dmesg: usb {n}-{n}: new device {noun}',
  ],
  names: [
    '{name} {surname}\n{name} {surname}\n{name} {surname}',
    '{name} {surname}, {name} {surname}',
    '{name}.{surname}@nord.example',
    'Attendees: {name} {surname} (Oslo), {name} {surname} (Milano)',
    'The chef at La Boqueria serves {name} paella negra.',
    'We met {name} {surname} at Trattoria da Gino in Torino.',
    'Dr. {name} {surname}, Universität Heidelberg',
    'São Paulo, München, Kraków, Malmö',
    'Herr {surname} and Frau {surname} met in Stuttgart.',
    'Ristorante Da {name}, Via Garibaldi {n}',
  ],
};
const words: Readonly<Record<string, readonly string[]>> = {
  adj: ['dumb', 'wild', 'awful', 'sick', 'lame', 'cute', 'slow', 'broken', 'amazing', 'mid'],
  noun: ['clown', 'kettle', 'muppet', 'pasta', 'banana', 'server', 'total', 'sofa', 'bagel', 'radio', 'piano', 'menu', 'data', 'total', 'coffee', 'camera'],
  verb: ['grab', 'parse', 'merge', 'reset', 'load', 'fetch', 'eat', 'close'],
  name: ['Giovanni', 'Lucia', 'Amara', 'Ines', 'Björn', 'Zoë', 'Carlos', 'Agnieszka', 'Nguyen', 'Mehmet', 'Dana', 'Pieter'],
  surname: ['Bianchi', 'Müller', 'de la Cruz', 'van den Berg', 'Okoye', 'Kowalska', 'García López', 'Larsen', 'dos Santos', 'Zimmermann'],
  n: ['1', '2', '3', '5', '7', '8', '9'],
};
/** What a browser's detector was seen to say of such texts, each with certainty. */
const wrong = ['cy', 'ja', 'it', 'ms', 'la', 'so', 'hmn', 'mt', 'sm', 'ceb', 'nl', 'fr', 'no', 'ca', 'de', 'es', 'id', 'pt'];

describe('short English texts', () => {
  it('of chat, lists, code, logs and names are taken for another language at most twice in 500, whatever the browser says', () => {
    const choices = createChoices(7);
    const kinds = Object.values(templates);
    const texts = Array.from({ length: 500 }, (_, at) =>
      choices.pick(kinds[at % kinds.length]!).replace(/\{(\w+)\}/g, (_all, slot: string) => choices.pick(words[slot]!)),
    );
    const taken = texts.flatMap((text, at) => {
      const said = [undefined, wrong[at % wrong.length]].map((browserLanguage) => findLanguage({ text, browserLanguage, language: 'en' }).unmeasured);
      return said.some((language) => language !== undefined) ? [`${text} → ${said}`] : [];
    });
    expect(taken.length, taken.join('\n')).toBeLessThanOrEqual(2);
  });

  it('of the corpus are English, whole and in pieces', () => {
    const taken = createCorpus()
      // Letters are written in several languages, and the law in Chinese, too.
      .filter(({ genre, text }) => genre !== 'letters' && !/\p{Script=Han}/u.test(text))
      .flatMap(({ genre, text }, at) =>
        [text, text.slice(0, 200), text.slice(40, 120)].flatMap((piece) => {
          const language = findLanguage({ text: piece, browserLanguage: wrong[at % wrong.length] }).unmeasured;
          return language ? [`${genre}: ${piece.slice(0, 120)} → ${language}`] : [];
        }),
      );
    expect(taken).toEqual([]);
  });
});
