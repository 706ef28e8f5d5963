import type { Encoding } from '../core/encoding/encoding';
import type { TextView } from '../core/text/text-view';
import type { EncodeHooks, Encoder } from './encoder';

/** The encoder's answer for a text, read in its view; words and progress are places of the text itself. Throws what `breathe` throws. */
export async function encodeView(encoder: Encoder, view: TextView, { onProgress, breathe, own }: EncodeHooks): ReturnType<Encoder['encode']> {
  const toOriginal = (encoding: Encoding): Encoding => (view.isSame ? encoding : { ...encoding, words: encoding.words.map((word) => view.toOriginal(word)) });
  const answer = await encoder.encode(view.text, {
    breathe,
    ...(own && { own }),
    onProgress: (analysedChars, soFar) => onProgress(view.toOriginal({ start: 0, end: analysedChars }).end, () => toOriginal(soFar())),
  });
  return { ...answer, encoding: toOriginal(answer.encoding) };
}
