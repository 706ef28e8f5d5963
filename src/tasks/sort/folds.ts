import { createRandom } from '../../core/random';

/**
 * Cuts the examples of every label into folds of the same size. Neighbours stay together: what was pasted side by side often comes from
 * one text, and is no witness for itself. The same for the same labels, whenever it is done.
 *
 * @param labels the label of each example, by number; at least as many examples of each as there are folds.
 * @returns the fold of each example.
 */
export function dealFolds(labels: readonly number[], folds: number): Uint8Array {
  const dealt = new Uint8Array(labels.length);
  membersOf(labels).forEach((members, label) => {
    // Where they do not come out even, the longer parts of one label do not meet those of the next.
    for (const [at, example] of members.entries()) dealt[example] = (Math.floor((at * folds) / members.length) + label) % folds;
  });
  return dealt;
}

/** The examples of each label, by its number. */
export function membersOf(labels: readonly number[]): number[][] {
  const members: number[][] = [];
  labels.forEach((label, example) => {
    members[label] ??= [];
    members[label].push(example);
  });
  return Array.from(members, (each) => each ?? []);
}

/** At most so many examples, as many of each label as there is room for, in their order. */
export function sampleEvenly(labels: readonly number[], most: number): number[] {
  if (labels.length <= most) return labels.map((_, example) => example);
  const members = membersOf(labels);
  const random = createRandom(labels.length);
  for (const each of members) shuffle(each, random);
  const taken: number[] = [];
  for (let turn = 0; taken.length < most; turn++) for (const each of members) if (turn < each.length && taken.length < most) taken.push(each[turn]!);
  return taken.sort((one, other) => one - other);
}

function shuffle(items: number[], random: () => number): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [items[at], items[other]] = [items[other]!, items[at]!];
  }
}
