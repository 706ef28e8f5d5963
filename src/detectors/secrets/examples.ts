import type { Examples } from '../../core/rules/detector';
import { secretKinds } from '.';
import { createRandom } from '../../core/random';
import { sampleFormat } from './sample';
import type { SecretKind } from './kind';

/**
 * Examples of every row, generated from its format: a value where it belongs, the same value cut
 * off, and a placeholder; where a name decides, also the value under the name of something else.
 * Nothing that looks like a secret is stored in the repository.
 */
export const secretExamples: Readonly<Record<string, Examples>> = Object.fromEntries(secretKinds.map((kind, index) => [kind.id, examplesOf(kind, index)]));

function examplesOf(kind: SecretKind, seed: number): Examples {
  const value = sampleFormat(kind.format, createRandom(seed + 1));
  const name = kind.names ? `${kind.names[0]}_key` : 'credential';
  const placeholder = value.slice(0, 6) + 'x'.repeat(Math.max(0, value.length - 6));
  const others = kind.names ? [`${kind.names[0]} request_id: "${value}"`, `re${kind.names[0]}ing = "${value}"`] : [];
  return [`${name} = "«${value}»"`, `${name}: «${value}»\nnext`, `${name} = "${value.slice(0, 7)}"`, `${name} = "${placeholder}"`, ...others];
}
