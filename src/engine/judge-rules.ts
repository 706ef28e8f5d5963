/** Asks the language models of this device to judge a passage by the rules in words of the packs that are on. */
import type { Engine } from '../core/run/engine';
import { type Failure, FailureError, toFailure } from '../core/run/failure';
import type { Finding } from '../core/run/finding';
import type { JudgeWish } from '../core/run/judge';
import type { RuleNotRun, RuleToJudge } from '../core/run/result';
import type { JudgingCost, JudgingProgress } from '../core/run/run';
import type { WritingEvent, WritingRequest, WritingResult } from '../core/run/writing';

/** What is known of how models judged the examples of rules. */
export interface JudgeTrials {
  /** Whether a model judges the rule's examples rightly; null where it was not tried. */
  find(model: string, judge: JudgeWish): Promise<boolean | null>;
  note(model: string, judge: JudgeWish, passes: boolean, isPrivate: boolean): Promise<void>;
}

/** A language model of this device. */
export interface AskedModel {
  readonly key: string;
  readonly title: string;
}

/** Who is asked. */
export interface JudgingHome {
  readonly writing: Pick<Engine<WritingRequest, WritingEvent>, 'run'>;
  /** The models that can be asked, in the order in which they are. */
  models(): Promise<readonly AskedModel[]>;
  readonly trials: JudgeTrials;
}

/** The passage, and whether it stands in a private window. */
export interface JudgedPassage {
  readonly text: string;
  readonly isPrivate: boolean;
}

/** How far it has come, or a place that breaks a rule. */
export type JudgingStep = { readonly judging: JudgingProgress } | { readonly finding: Finding };

/** What was not judged, and what the judging took. */
export interface JudgedRules {
  readonly notRun: readonly RuleNotRun[];
  /** Undefined where no language model was asked anything. */
  readonly cost: JudgingCost | undefined;
}

/** Of all rules in words together no more places are judged in a run: a pack may have hundreds of rules, and a place takes a good part of a second. */
export const limitJudgedOfRun = 80;

/**
 * Judges rule by rule, place by place, in the order of the rules for as long as the places of a run last, and tells each finding as it comes. A model is first tried on the rule's own examples and asked about
 * the passage only where it passes; the next model is tried where it does not. Throws `cancelled`, and nothing else: a model that fails is
 * what the result says of its rules.
 */
export async function* judgeRules(
  rules: readonly RuleToJudge[],
  passage: JudgedPassage,
  signal: AbortSignal,
  home: JudgingHome,
): AsyncGenerator<JudgingStep, JudgedRules> {
  const limited = limitPlaces(rules);
  const judging = new Judging(limited, passage, signal, home);
  const models = await home.models().catch(() => []);
  const begun: RuleNotRun['why'] = models.length > 0 ? 'model-failed' : 'no-model';
  const hasPlaces = ({ places }: RuleToJudge) => places.length > 0;
  const outcome = new Map(limited.map((rule): [RuleToJudge, RuleNotRun['why'] | null] => [rule, hasPlaces(rule) ? begun : 'judged-in-part']));
  const waiting = new Set(limited.filter(hasPlaces));
  for (const model of models) {
    for (const rule of waiting) {
      try {
        if (!(yield* judging.passes(rule, model))) {
          outcome.set(rule, 'not-passing');
          continue;
        }
        // Where this model fails in the middle, another would tell the same places again.
        waiting.delete(rule);
        outcome.set(rule, yield* judging.judge(rule, model));
        judging.close(rule);
      } catch (thrown) {
        const failure = toFailure(thrown);
        if (failure.code === 'cancelled' || signal.aborted) throw new FailureError({ code: 'cancelled' });
        outcome.set(rule, 'model-failed');
        if (!isOfModel(failure)) continue;
        // What is too large for the device, or broken, is so for every rule: none of them was asked of it, whatever other models said.
        for (const other of waiting) outcome.set(other, 'model-failed');
        break;
      }
    }
  }
  const notRun = [...outcome].flatMap(([{ pack, rule }, why]) => (why ? [{ pack, rule, why }] : []));
  return { notRun, cost: judging.cost };
}

/** The rules with what is judged by each of the places of a run. */
function limitPlaces(rules: readonly RuleToJudge[]): RuleToJudge[] {
  let left = limitJudgedOfRun;
  return rules.map((rule) => {
    const places = rule.places.slice(0, left);
    left -= places.length;
    return { ...rule, places, isCut: rule.isCut || places.length < rule.places.length };
  });
}

const codesOfModel: ReadonlySet<Failure['code']> = new Set([
  'model-too-large',
  'model-unreadable',
  'model-gone',
  'model-unsteady',
  'model-not-computed',
  'out-of-memory',
  'engine-crashed',
  'timed-out',
]);
const isOfModel = ({ code }: Failure) => codesOfModel.has(code);

/** Asks, and keeps count of what was judged and what it took. */
class Judging {
  #done = 0;
  #cost: JudgingCost | undefined;
  readonly #total: number;
  readonly #open: Set<RuleToJudge>;

  constructor(
    rules: readonly RuleToJudge[],
    private readonly passage: JudgedPassage,
    private readonly signal: AbortSignal,
    private readonly home: JudgingHome,
  ) {
    this.#total = rules.reduce((sum, { places }) => sum + places.length, 0);
    this.#open = new Set(rules);
  }

  /** A rule is judged on all that was to be judged. */
  close(rule: RuleToJudge): void {
    this.#open.delete(rule);
  }

  get cost(): JudgedRules['cost'] {
    return this.#cost;
  }

  /** Whether a model judges the rule's own examples rightly. */
  async *passes({ judge }: RuleToJudge, { key }: AskedModel): AsyncGenerator<JudgingStep, boolean> {
    const known = await this.home.trials.find(key, judge);
    if (known !== null) return known;
    const passes = yield* this.#try(key, judge);
    await this.home.trials.note(key, judge, passes, this.passage.isPrivate);
    return passes;
  }

  async *#try(model: string, judge: JudgeWish): AsyncGenerator<JudgingStep, boolean> {
    try {
      const tried = yield* this.#ask(model, { kind: 'judge-trial', judge }, '', 'trying');
      return tried.kind === 'judge-tried' && tried.passes;
    } catch (thrown) {
      // Examples that are more than the model can read will be so the next time.
      if (toFailure(thrown).code === 'prompt-too-long') return false;
      throw thrown;
    }
  }

  /** Judges every place of a rule; what comes back is why some were not judged. */
  async *judge({ pack, rule, severity, judge, places, isCut }: RuleToJudge, { key, title }: AskedModel) {
    let isInPart = isCut;
    const onPlace = (place: number, probability: number | null): JudgingStep[] => {
      this.#done++;
      const span = places[place];
      if (probability === null) isInPart = true;
      if (probability === null || probability < judge.threshold || !span) return [this.#progress('judging')];
      const finding: Finding = {
        span,
        label: rule,
        confidence: probability,
        by: { kind: 'rule', id: `${pack}/${rule}` },
        evidence: [{ code: 'judged', detail: title }],
        broken: { policy: pack, rule, severity },
      };
      return [{ finding }, this.#progress('judging')];
    };
    yield* this.#ask(key, { kind: 'judge-places', judge, places }, this.passage.text, 'judging', onPlace);
    return isInPart ? ('judged-in-part' as const) : null;
  }

  /** One run of a language model, as steps. Throws what it failed with. */
  async *#ask(
    model: string,
    wish: WritingRequest['wish'],
    text: string,
    step: JudgingProgress['step'],
    onPlace: (place: number, probability: number | null) => readonly JudgingStep[] = () => [],
  ): AsyncGenerator<JudgingStep, WritingResult> {
    const { isPrivate } = this.passage;
    for await (const event of this.home.writing.run({ model, wish, text, attempt: 0, ...(isPrivate && { isPrivate }) }, this.signal)) {
      if (event.type === 'run-queued') yield this.#progress('waiting');
      else if (event.type === 'model-loading') yield this.#progress('loading');
      else if (event.type === 'text-reading') yield this.#progress(step);
      else if (event.type === 'place-judged') yield* onPlace(event.place, event.probability);
      else if (event.type === 'run-failed') throw new FailureError(event.failure);
      else if (event.type === 'run-done') {
        const { totalMs, modelMs } = this.#cost ?? { totalMs: 0, modelMs: 0 };
        const { cost, model: title } = event.result;
        if (cost) this.#cost = { model: title, totalMs: totalMs + cost.totalMs, modelMs: modelMs + cost.modelMs, threads: cost.threads };
        return event.result;
      }
    }
    throw new FailureError({ code: 'engine-crashed' });
  }

  #progress(step: JudgingProgress['step']): JudgingStep {
    const open = [...this.#open].map(({ pack, rule }) => ({ pack, rule }));
    return { judging: { step, done: this.#done, total: this.#total, open } };
  }
}
