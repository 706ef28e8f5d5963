/**
 * The threads that compute one pass together: each does its share of a step, then all meet before the next.
 * They meet some fifty times in a few milliseconds, so they wait by looking; whoever waits longer sleeps, for the
 * other thread may have lost its core to another program.
 */

/** Words at the start of the shared memory. */
const arrived = 0;
const meetings = 1;
const sleepers = 2;
const passes = 3;
const passTokens = 4;
const broken = 5;

/** About 50 µs. */
const looks = 20_000;
/** Who has not come by then will not come: its worker is gone. */
const patienceMs = 10_000;

/** One thread's view of the team. */
export class Team {
  readonly #words: Int32Array;
  #passesSeen = 0;

  constructor(
    memory: WebAssembly.Memory,
    readonly index: number,
    readonly size: number,
  ) {
    this.#words = new Int32Array(memory.buffer, 0, 16);
  }

  /** This thread's part `[from, to)` of `count` things. */
  share(count: number): readonly [from: number, to: number] {
    return [Math.floor((count * this.index) / this.size), Math.floor((count * (this.index + 1)) / this.size)];
  }

  /** Returns when every thread of the team has come here. Throws when one will not. */
  meet(): void {
    if (this.size === 1) return;
    const words = this.#words;
    const meeting = Atomics.load(words, meetings);
    if (Atomics.add(words, arrived, 1) === this.size - 1) {
      Atomics.store(words, arrived, 0);
      Atomics.add(words, meetings, 1);
      if (Atomics.load(words, sleepers)) Atomics.notify(words, meetings);
    } else this.#awaitMeeting(meeting);
    if (Atomics.load(words, broken)) throw new Error('A thread of the encoder has stopped.');
  }

  /** Calls the team to a pass over so many tokens. */
  callToPass(tokens: number): void {
    if (this.size === 1) return;
    Atomics.store(this.#words, passTokens, tokens);
    Atomics.add(this.#words, passes, 1);
    Atomics.notify(this.#words, passes);
  }

  /** Waits for the next call; returns the tokens of its pass. */
  awaitPass(): number {
    while (Atomics.load(this.#words, passes) === this.#passesSeen) Atomics.wait(this.#words, passes, this.#passesSeen);
    this.#passesSeen++;
    return Atomics.load(this.#words, passTokens);
  }

  /** Says that this thread will meet nobody any more, so that the others do not wait for it. */
  breakUp(): void {
    Atomics.store(this.#words, broken, 1);
    Atomics.add(this.#words, meetings, 1);
    Atomics.notify(this.#words, meetings);
  }

  #awaitMeeting(last: number): void {
    for (let look = 0; look < looks; look++) if (Atomics.load(this.#words, meetings) !== last) return;
    Atomics.add(this.#words, sleepers, 1);
    const outcome = Atomics.wait(this.#words, meetings, last, patienceMs);
    Atomics.sub(this.#words, sleepers, 1);
    if (outcome === 'timed-out') throw new Error('A thread of the encoder does not answer.');
  }
}
