import type { Encoding } from '../core/encoding/encoding';
import { dropIgnored } from '../core/rules/ignored';
import { isPolicyOn } from '../core/rules/switches';
import type { Checked, FindingsResult, RuleNotRun } from '../core/run/result';
import type { Reading, Task } from '../core/run/task';
import { resolveOverlaps } from '../detectors/resolve';
import { Effort } from '../policies/effort';
import { matchPoliciesInSteps } from '../policies/match';
import { toResult } from './texts';

/** What the passage must not (or must) say: the rules of every policy that is on, each finding with its reason. */
export const compliance = {
  id: 'compliance',
  needs: ['encode'],
  async *run(reading) {
    const early = await findBreaches(reading);
    // About a language that it has not learnt, the model would raise alarms for nothing.
    if (reading.unmeasuredLanguage) return early;
    if (early.findings.length > 0) yield early;
    return findBreaches(reading, await reading.encoding());
  },
} as const satisfies Task;

/** What breaks a rule. Without the encoder's answer, rules that ask it say nothing. */
async function findBreaches(reading: Reading, encoding?: Encoding): Promise<FindingsResult> {
  const { passage, options, packs, unreadablePacks, view } = reading;
  // Ignored values take part in the overlaps first, so that none comes back under another label.
  const detected = await dropIgnored(resolveOverlaps(await reading.findings()), passage.text, options.ignored);
  const facts = { detected, groupOf: (id: string) => reading.detector(id)?.group, sentences: reading.sentences(), ...(encoding && { encoding }) };
  const effort = new Effort();
  const steps = matchPoliciesInSteps(passage.text, packs, facts, options.policies, view, effort);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const notRun = [...unreadablePacks.map((pack): RuleNotRun => ({ pack, why: 'not-readable' })), ...effort.notRun];
      const found = toResult(await dropIgnored(step.value, passage.text, options.ignored), reading);
      return { ...found, checked: checkedIn(reading), ...(notRun.length > 0 && { notRun }) };
    }
    await reading.breathe();
  }
}

function checkedIn({ packs, options, unmeasuredLanguage }: Reading): Checked {
  const titles = (isOn: boolean) => packs.filter((pack) => isPolicyOn(pack, options) === isOn).map(({ title }) => title);
  return { on: titles(true), off: titles(false), isWithoutModel: unmeasuredLanguage !== undefined };
}
