import type { HeadName } from './encoding';

/** The built-in encoders, by the language that each has learnt. The first reads whatever no other one does. */
export const encoderIds = ['en', 'zh'] as const;
export type EncoderId = (typeof encoderIds)[number];

/** The folders of their files. */
export const encoderFolders: Readonly<Record<EncoderId, string>> = { en: 'gloss-encoder', zh: 'gloss-encoder-zh' };

/** Heads of an encoder that nobody has measured in its language: they say nothing. */
export const silentHeads: Readonly<Record<EncoderId, readonly HeadName[]>> = { en: [], zh: ['dark_pattern'] };

/** By what a version of an encoder is known among those of all: two of them may have the same number. */
export function encoderVersion(id: EncoderId, version: string): string {
  return id === 'en' ? version : `${id}-${version}`;
}
