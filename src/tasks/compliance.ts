import { findSentences } from '../core/text/sentences';
import type { FindingsResult, RuleNotRun } from '../core/run/result';
import { dropIgnored } from '../core/rules/ignored';
import type { Task } from '../core/run/task';
import { detectors, resolveOverlaps } from '../detectors';
import { packs } from '../packs';
import { matchPoliciesInSteps } from '../policies/match';
import { Effort } from '../policies/effort';
import { detectOnce } from './facts';

const groups = new Map(detectors.map(({ id, group }) => [id, group]));

/** What the passage must not (or must) say: the rules of every policy that is on, each finding with its reason. */
export const compliance = {
  id: 'compliance',
  needs: ['encode'],
  async run(passage, tools): Promise<FindingsResult> {
    const { text, language } = passage;
    const { ignored } = tools.options;
    // Ignored values take part in the overlaps first, so that none comes back under another label.
    const detected = await dropIgnored(resolveOverlaps(await detectOnce(passage, tools)), text, ignored);
    const effort = new Effort();
    const steps = matchPoliciesInSteps(
      text,
      tools.packs ?? packs,
      {
        detected,
        groupOf: (id) => groups.get(id),
        sentences: findSentences(text, language),
        // About a language that it has not learnt, the model would raise alarms for nothing.
        encoding: tools.unmeasuredLanguage ? undefined : await tools.encode(),
      },
      tools.options.policies,
      tools.view,
      effort,
    );
    for (;;) {
      const step = steps.next();
      if (step.done) {
        const findings = await dropIgnored(step.value, text, ignored);
        const notRun = [...(tools.unreadablePacks ?? []).map((pack): RuleNotRun => ({ pack, why: 'not-readable' })), ...effort.notRun];
        return { kind: 'findings', findings, ...(notRun.length > 0 && { notRun }) };
      }
      await tools.breathe();
    }
  },
} as const satisfies Task;
