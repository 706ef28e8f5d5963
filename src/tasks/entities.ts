import { dropIgnored } from '../core/ignored';
import type { FindingsResult } from '../core/result';
import type { Task } from '../core/task';
import { resolveOverlaps } from '../detectors';
import { detectOnce, readHead } from './facts';

/** Who and what is in the passage: names from the encoder, and what patterns know better (addresses, numbers, dates, sums). */
export const entities = {
  id: 'entities',
  needs: ['encode'],
  async run(passage, tools): Promise<FindingsResult> {
    const detected = await detectOnce(passage, tools);
    const named = await readHead('entities', tools);
    const isWanted = ({ label }: { label: string }) => tools.options.entityLabels.includes(label);
    // Unwanted kinds and ignored values take part in the overlaps: a card number that is not shown is still not a phone number.
    const wanted = resolveOverlaps([...detected, ...named]).filter(isWanted);
    return { kind: 'findings', findings: await dropIgnored(wanted, passage.text, tools.options.ignored) };
  },
} as const satisfies Task;
