import type { Prompt } from '../prompt';
import type { WrittenWork } from './written-work';

/** What a bedtime story is about; what is left empty is the model's to find. */
export interface StoryWishes {
  readonly hero: string;
  readonly place: string;
  readonly twist: string;
  readonly theme: string;
  readonly length: 'short' | 'medium' | 'long';
}

const words = { short: 150, medium: 300, long: 600 } as const;

/** A story for somebody who is about to fall asleep. A model that completes goes on from its first words; one that follows is asked. */
export function storyWork(wishes: StoryWishes, follows: boolean, seed: number): WrittenWork {
  const opening = openingOf(wishes);
  return {
    promptOf: () => (follows ? askForStory(wishes) : { kind: 'plain', text: `${aboutStory(wishes)}\n\n${opening}` }),
    limitTokens: Math.ceil(words[wishes.length] * 1.6),
    // Under greedy decoding small models go round in circles, above this temperature they lose the thread; the seed makes
    // “another one” another one.
    sampling: { temperature: 0.5, topK: 64, topP: 0.9, repetitionPenalty: follows ? 1.05 : 1.15, repetitionWindow: 128, seed },
    stopStrings: follows ? [] : ['\n\n\n', 'The end.', 'THE END'],
    read(text, isDone) {
      const story = follows ? text.trimStart() : opening + text;
      return isDone ? toLastSentence(story) : story;
    },
  };
}

const clean = (wish: string) => wish.trim().replaceAll(/\s+/g, ' ');

function openingOf({ hero, place }: StoryWishes): string {
  return `Once upon a time${clean(place) ? `, ${clean(place)},` : ''} there was ${clean(hero) || 'a child'}`;
}

function aboutStory({ hero, place, twist, theme }: StoryWishes): string {
  const about = [clean(hero) || 'a child', clean(place), clean(theme) && `it is about ${clean(theme)}`, clean(twist) && `and then ${clean(twist)}`];
  return `A gentle bedtime story for children (${about.filter(Boolean).join('; ')}). It ends well, and everybody falls asleep.`;
}

function askForStory({ hero, place, twist, theme, length }: StoryWishes): Prompt {
  const lines = [
    `Write a gentle bedtime story for a child, in about ${words[length]} words.`,
    `The hero: ${clean(hero) || 'a child'}.`,
    clean(place) && `Where it happens: ${clean(place)}.`,
    clean(theme) && `What it is about: ${clean(theme)}.`,
    clean(twist) && `A surprise on the way: ${clean(twist)}.`,
    'Use simple words. It ends well, and everybody falls asleep.',
  ];
  return { kind: 'chat', turns: [{ role: 'user', content: lines.filter(Boolean).join('\n') }] };
}

/** A story that the limit cut off ends with its last whole sentence. */
function toLastSentence(story: string): string {
  const text = story.trimEnd();
  const end = Math.max(...['.', '!', '?', '…', '”', '"', '。'].map((mark) => text.lastIndexOf(mark)));
  return end > text.length / 3 ? text.slice(0, end + 1) : text;
}
