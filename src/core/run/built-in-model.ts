import type { EncoderId } from '../encoding/encoder-id';

/** What people are told of a built-in model. The engine asks nothing of it: it reads the model's own files, and a test holds this to them. */
export interface BuiltInModel {
  readonly id: EncoderId;
  readonly name: string;
  readonly version: string;
  readonly bytes: number;
  readonly licence: string;
  /** BCP 47; those it was measured on. */
  readonly languages: readonly string[];
}

/** The built-in models; a passage is read by the one of its language, and by the first where there is none. */
export const builtInModels: readonly BuiltInModel[] = [
  { id: 'en', name: 'Gloss encoder', version: '2.4.0', bytes: 28_577_774, licence: 'Apache-2.0', languages: ['en'] },
  { id: 'zh', name: 'Gloss encoder zh', version: '2.2.0', bytes: 21_072_128, licence: 'Apache-2.0', languages: ['zh'] },
];

/** The languages that they read, as BCP 47 has them. */
export const languagesRead: readonly string[] = builtInModels.flatMap(({ languages }) => languages);
