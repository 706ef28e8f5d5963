import type { Encoding } from '../core/encoding/encoding';
import { dropIgnored } from '../core/rules/ignored';
import { shownLabels } from '../core/run/labels';
import type { FindingsResult } from '../core/run/result';
import type { Reading, Task } from '../core/run/task';
import { findNames } from './names';
import { toResult } from './texts';

/** Who and what is in the passage: names, addresses, job titles from the encoder, and what patterns know better (numbers, dates, sums). */
export const entities = {
  id: 'entities',
  needs: ['encode'],
  async *run(reading) {
    const early = await findWanted(reading);
    if (early.findings.length > 0) yield early;
    for await (const part of reading.encodedParts()) yield await findWanted(reading, part);
    return findWanted(reading, await reading.encoding());
  },
} as const satisfies Task;

async function findWanted(reading: Reading, encoding?: Encoding): Promise<FindingsResult> {
  const { labelsOff, ignored } = reading.options;
  const shown = shownLabels(labelsOff);
  // Unwanted kinds and ignored values take part in the overlaps: a card number that is not shown is still not a phone number.
  const wanted = (await findNames(reading, encoding)).filter(({ label }) => shown.has(label));
  return toResult(await dropIgnored(wanted, reading.passage.text, ignored), reading);
}
