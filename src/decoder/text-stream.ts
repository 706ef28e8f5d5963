import { begunStop, findStop } from './stop';

/**
 * Turns the bytes of tokens into text that can be shown as it comes: no character, no grapheme and no stop string is ever
 * cut. What could still grow is held back until the next token, or the end.
 */
export class TextStream {
  readonly #decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  readonly #segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  #held = '';
  #hasStopped = false;

  constructor(readonly stops: readonly string[] = []) {}

  /** Whether a stop string was met; nothing comes after it. */
  get hasStopped(): boolean {
    return this.#hasStopped;
  }

  /** Takes the bytes of one token, gives what can be shown. */
  push(bytes: Uint8Array): string {
    if (this.#hasStopped) return '';
    this.#held += this.#decoder.decode(bytes, { stream: true });
    const stop = findStop(this.#held, this.stops);
    if (stop < 0) return this.#take(this.#lastBoundary(this.#held.length - begunStop(this.#held, this.stops)));
    this.#hasStopped = true;
    return this.#take(stop);
  }

  /** What was held back. A character that the last token left unfinished is dropped. */
  end(): string {
    return this.#hasStopped ? '' : this.#take(this.#held.length);
  }

  /** The last place at or before `limit` where a grapheme ends that cannot grow any more. */
  #lastBoundary(limit: number): number {
    let boundary = 0;
    for (const { index } of this.#segmenter.segment(this.#held)) {
      if (index > limit) break;
      boundary = index;
    }
    return boundary;
  }

  #take(length: number): string {
    const text = this.#held.slice(0, length);
    this.#held = this.#held.slice(length);
    return text;
  }
}
