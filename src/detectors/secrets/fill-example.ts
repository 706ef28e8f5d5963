import { examples } from '../examples';
import { secretKinds } from '.';
import { createRandom } from '../../core/random';
import { sampleFormat } from './sample';

/**
 * An example of a rule with what its `{{…}}` stand for: the name of a kind of secret for an invented value of that
 * format, the same every time, and the name of another detector for the first of its own examples. So no secret is ever
 * written down. Throws for names that are neither.
 */
export function fillExample(example: string): string {
  return example.replace(/\{\{([a-z\d-]{1,80})\}\}/g, (_, id: string) => {
    const kind = secretKinds.find((each) => each.id === id);
    const found = kind ? sampleFormat(kind.format, createRandom(7)) : examples[id]?.find((one) => one.includes('«'));
    if (found === undefined) throw new Error(`no detector is called ${id}`);
    return found;
  });
}
