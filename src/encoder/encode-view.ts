import type { TextView } from '../core/text/text-view';
import type { EncodeHooks, Encoder } from './encoder';

/** The encoder's answer for a text, read in its view; words and progress are places of the text itself. Throws what `breathe` throws. */
export async function encodeView(encoder: Encoder, view: TextView, { onProgress, breathe }: EncodeHooks): ReturnType<Encoder['encode']> {
  const answer = await encoder.encode(view.text, {
    breathe,
    onProgress: (analysedChars) => onProgress(view.toOriginal({ start: 0, end: analysedChars }).end),
  });
  if (view.isSame) return answer;
  return { ...answer, encoding: { ...answer.encoding, words: answer.encoding.words.map((word) => view.toOriginal(word)) } };
}
