import { createRandom } from '../../core/random';

/**
 * Deals examples into folds so that every label is in each as evenly as can be: those of a label are shuffled and dealt in turn,
 * going on where the label before stopped. The same for the same labels, whenever it is done.
 *
 * @param labels the label of each example, by number.
 * @returns the fold of each example.
 */
export function dealFolds(labels: readonly number[], folds: number): Uint8Array {
  const dealt = new Uint8Array(labels.length);
  const random = createRandom(labels.length);
  let next = 0;
  for (const members of membersOf(labels)) {
    shuffle(members, random);
    for (const example of members) dealt[example] = next++ % folds;
  }
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
