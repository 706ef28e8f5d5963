import * as v from 'valibot';
import type { JudgeWish } from '../core/run/judge';
import { sha256Hex } from '../core/sha256';
import type { Shelf } from './shelf';

/** How a model judged the examples of rules: by the sum of each rule, so that nothing of a rule lies beside the model. */
const trialNote = 'judged.json';
const trialSchema = v.record(v.pipe(v.string(), v.regex(/^[\da-f]{64}$/)), v.boolean());
/** Higher where the same model may judge otherwise than before. */
const judgingVersion = 1;
const limitTrials = 500;

/** Remembers whether models pass the examples of rules: beside each model, with which it goes; what was tried in a private window for as long as the browser runs. */
export class JudgeTrialNotes {
  readonly #known = new Map<string, boolean>();

  constructor(private readonly openShelf: () => Promise<Pick<Shelf, 'readNote' | 'writeNote'>>) {}

  /** Whether a model judges the rule's examples rightly; null where it was not tried, or the rule has changed since. */
  async find(model: string, judge: JudgeWish): Promise<boolean | null> {
    const sum = await sumOf(judge);
    return this.#known.get(`${model} ${sum}`) ?? (await this.#read(model))[sum] ?? null;
  }

  async note(model: string, judge: JudgeWish, passes: boolean, isPrivate: boolean): Promise<void> {
    const sum = await sumOf(judge);
    this.#known.set(`${model} ${sum}`, passes);
    if (isPrivate) return;
    const kept = Object.entries(await this.#read(model)).filter(([other]) => other !== sum);
    const note = Object.fromEntries([...kept, [sum, passes] as const].slice(-limitTrials));
    // What cannot be written down is tried again another day.
    await this.openShelf()
      .then((shelf) => shelf.writeNote(model, trialNote, note))
      .catch(() => undefined);
  }

  async #read(model: string): Promise<Readonly<Record<string, boolean>>> {
    const stored = await this.openShelf()
      .then((shelf) => shelf.readNote(model, trialNote))
      .catch(() => null);
    const parsed = v.safeParse(trialSchema, stored);
    return parsed.success ? parsed.output : {};
  }
}

function sumOf({ rule, breaks = [], keeps = [], threshold }: JudgeWish): Promise<string> {
  return sha256Hex(JSON.stringify([judgingVersion, rule, breaks, keeps, threshold]));
}
