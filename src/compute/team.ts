/**
 * The threads that compute one pass together: each does its share of a step, then all meet at a barrier before the
 * next. They do so some fifty times in a few milliseconds, so they wait by looking; whoever waits longer sleeps, for
 * the other thread may have lost its core to another program.
 */

/** The first bytes of the shared memory belong to the team. */
export const teamBytes = 64;

/** Words at the start of the shared memory. The generation counts the barriers that were passed. */
const arrived = 0;
const generation = 1;
const sleepers = 2;
const passes = 3;
const passTokens = 4;
const broken = 5;

/** About 50 µs. */
const spins = 20_000;
/** Who has not come by then, twice over, will not come: its worker is gone. Twice, because a machine may have slept the first time away. */
const timeoutMs = 4_000;

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
  barrier(): void {
    if (this.size === 1) return;
    const words = this.#words;
    const last = Atomics.load(words, generation);
    // After the generation, which is counted on after the team was broken: so nobody waits who could know.
    this.#stopIfBroken();
    if (Atomics.add(words, arrived, 1) === this.size - 1) {
      Atomics.store(words, arrived, 0);
      Atomics.add(words, generation, 1);
      if (Atomics.load(words, sleepers)) Atomics.notify(words, generation);
      return;
    }
    this.#awaitGeneration(last);
    this.#stopIfBroken();
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

  /** Says that this thread comes to no barrier any more, so that nobody waits for it and no later pass begins. */
  breakUp(): void {
    Atomics.store(this.#words, broken, 1);
    Atomics.add(this.#words, generation, 1);
    Atomics.notify(this.#words, generation);
  }

  #stopIfBroken(): void {
    if (Atomics.load(this.#words, broken)) throw new Error('A thread of the team has stopped.');
  }

  #awaitGeneration(last: number): void {
    const words = this.#words;
    for (let spin = 0; spin < spins; spin++) if (Atomics.load(words, generation) !== last) return;
    Atomics.add(words, sleepers, 1);
    for (let wait = 0; wait < 2 && Atomics.load(words, generation) === last; wait++) Atomics.wait(words, generation, last, timeoutMs);
    Atomics.sub(words, sleepers, 1);
    if (Atomics.load(words, generation) !== last) return;
    this.breakUp();
  }
}
