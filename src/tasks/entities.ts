import { dropIgnored } from '../core/rules/ignored';
import type { FindingsResult } from '../core/run/result';
import type { Task } from '../core/run/task';
import { findAll } from './facts';

/** Who and what is in the passage: names, addresses, job titles from the encoder, and what patterns know better (numbers, dates, sums). */
export const entities = {
  id: 'entities',
  needs: ['encode'],
  async run(passage, tools): Promise<FindingsResult> {
    const isWanted = ({ label }: { label: string }) => tools.options.entityLabels.includes(label);
    // Unwanted kinds and ignored values take part in the overlaps: a card number that is not shown is still not a phone number.
    const wanted = (await findAll(passage, tools)).filter(isWanted);
    return { kind: 'findings', findings: await dropIgnored(wanted, passage.text, tools.options.ignored) };
  },
} as const satisfies Task;
