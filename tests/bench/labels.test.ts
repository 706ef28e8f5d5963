import { describe, expect, it } from 'vitest';
import { type ClassScheme, readClasses } from '@/bench/quality/class-scheme';
import { labelMapOf, mapLabel } from '@/bench/quality/label-map';
import { suites } from '@/bench/quality/suites';

const maps = {
  _note: { '*': null },
  ner_songs: { singer: 'PER', chord: null },
  'ner_books_*': { writer: 'PER', '*': 'MISC' },
};

describe('label maps', () => {
  it('finds the map of a set by its name, then by the beginning of it', () => {
    expect(labelMapOf(maps, 'ner_songs')).toBe(maps.ner_songs);
    expect(labelMapOf(maps, 'ner_books_old')).toBe(maps['ner_books_*']);
    expect(labelMapOf(maps, 'ner_films')).toEqual({});
  });

  it('renames, drops, catches the rest, and leaves alone what nobody mapped', () => {
    expect(mapLabel(maps.ner_songs, 'singer')).toBe('PER');
    expect(mapLabel(maps.ner_songs, 'chord')).toBeNull();
    expect(mapLabel(maps['ner_books_*'], 'publisher')).toBe('MISC');
    expect(mapLabel({}, 'ORG')).toBe('ORG');
  });
});

describe('recognising what a data set is about', () => {
  const taskOf = (name: string, rows: readonly object[], map = {}) => {
    const dataSet = { name, split: 'test', rows };
    return suites.find((suite) => suite.fits(dataSet, map))?.task;
  };
  const labelled = (...labels: string[]) => labels.map((label) => ({ text: 'a text', label }));

  it.each([
    ['films', labelled('positive', 'negative'), 'sentiment'],
    ['films', labelled('pos', 'neu', 'neg'), 'sentiment'],
    ['film_sentiment', labelled('0', '1', '2'), 'sentiment'],
    ['posts', labelled('offensive', 'hate', 'neither'), 'toxicity'],
    ['hate_posts', labelled('1', '0'), 'toxicity'],
    ['shops', labelled('dark_pattern', 'none'), 'dark-patterns'],
    ['names', [{ tokens: ['Ada'], tags: ['B-PER'] }], 'entities'],
    [
      'letters',
      [
        { text: 'Ada', spans: [{ start: 0, end: 3, label: 'PERSON' }] },
        { text: '', spans: [] },
      ],
      'personal-data',
    ],
    [
      'configs',
      [
        { text: 'k=v', label: 'secret', spans: null },
        { text: 'k', label: 'none', spans: null },
      ],
      'secrets',
    ],
    ['moods', labelled('joy', 'anger'), undefined],
    ['numbers', labelled('0', '1'), undefined],
    ['torn', [{ tokens: ['Ada'], tags: [] }], undefined],
  ])('takes %s with its fields and labels for %s', (name, rows, task) => {
    expect(taskOf(name, rows)).toBe(task);
  });

  it('reads labels through the map of the folder first', () => {
    expect(taskOf('stars', labelled('five', 'one'), { five: 'positive', one: 'negative' })).toBe('sentiment');
  });
});

describe('the classes of rows', () => {
  const scheme: ClassScheme = { names: { bad: ['awful'], good: [] }, telling: 'bad', numbered: [['good', 'bad']], hint: /taste/ };
  const dataSet = (...labels: string[]) => ({ name: 'taste', split: 'test', rows: labels.map((label) => ({ text: 'soup', label })) });

  it('are ours, whatever the set calls them', () => {
    expect(readClasses(dataSet('Awful', 'good'), {}, scheme)).toEqual(['bad', 'good']);
    expect(readClasses(dataSet('1', '0'), {}, scheme)).toEqual(['bad', 'good']);
  });

  it('are missing for rows whose label the map drops', () => {
    expect(readClasses(dataSet('bad', 'unsure'), { unsure: null }, scheme)).toEqual(['bad', null]);
  });
});
