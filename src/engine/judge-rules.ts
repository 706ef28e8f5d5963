/** Asks the language models of this device to judge a passage by the rules in words of the packs that are on. */
import type { Engine } from '../core/run/engine';
import { type Failure, FailureError, toFailure } from '../core/run/failure';
import type { Finding } from '../core/run/finding';
import type { JudgeWish } from '../core/run/judge';
import type { RuleNotRun, RuleToJudge } from '../core/run/result';
import type { Cost, JudgingProgress } from '../core/run/run';
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
  readonly cost: Omit<Cost, 'tokens'>;
}

/** Of the models on a device no more are tried on a rule: each is loaded anew, which takes seconds. */
const limitModels = 3;

/**
 * Judges rule by rule, place by place, and tells each finding as it comes. A model is first tried on the rule's own examples and asked about
 * the passage only where it passes; the next model is tried where it does not. Throws `cancelled`, and nothing else: a model that fails is
 * what the result says of its rules.
 */
export async function* judgeRules(
  rules: readonly RuleToJudge[],
  passage: JudgedPassage,
  signal: AbortSignal,
  home: JudgingHome,
): AsyncGenerator<JudgingStep, JudgedRules> {
  const judging = new Judging(rules, passage, signal, home);
  const models = (await home.models().catch(() => [])).slice(0, limitModels);
  const outcome = new Map<RuleToJudge, RuleNotRun['why'] | null>(rules.map((rule) => [rule, models.length > 0 ? 'not-passing' : 'no-model']));
  const waiting = new Set(rules);
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
        // What is too large for the device, or broken, is so for every rule.
        if (isOfModel(failure)) break;
      }
    }
  }
  const notRun = [...outcome].flatMap(([{ pack, rule }, why]) => (why ? [{ pack, rule, why }] : []));
  return { notRun, cost: judging.cost };
}

const isOfModel = ({ code }: Failure) => code === 'model-too-large' || code === 'model-unreadable' || code === 'model-gone';

/** Asks, and keeps count of what was judged and what it took. */
class Judging {
  #done = 0;
  #cost = { totalMs: 0, modelMs: 0, threads: 1 };
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
    const tried = yield* this.#ask(key, { kind: 'judge-trial', judge }, '', 'trying');
    const passes = tried.kind === 'judge-tried' && tried.passes;
    await this.home.trials.note(key, judge, passes, this.passage.isPrivate);
    return passes;
  }

  /** Judges every place of a rule; what comes back is why some were not judged. */
  async *judge({ pack, rule, severity, masked, judge, places, isCut }: RuleToJudge, { key, title }: AskedModel) {
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
        ...(masked && { masked }),
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
        const { totalMs, modelMs } = this.#cost;
        const { cost } = event.result;
        if (cost) this.#cost = { totalMs: totalMs + cost.totalMs, modelMs: modelMs + cost.modelMs, threads: cost.threads };
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
