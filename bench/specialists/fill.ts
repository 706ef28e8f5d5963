/** Sentences with slots, filled by lot: the same seed gives the same texts. Templates and what fills them are apart for teaching and for the test. */
import { createRandom } from '../../src/core/random';

/** What may stand in a slot, by its name: `{item}`. */
export type Slots = Readonly<Record<string, readonly string[]>>;

/** Draws by lot: one of several, or a number below one. */
export interface Draw {
  <Item>(items: readonly Item[]): Item;
  number(): number;
}

/** Makes what draws by lot. */
export function createDraw(seed: number): Draw {
  const random = createRandom(seed);
  return Object.assign(<Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)]!, { number: random });
}

/** Fills the slots of a template; `#` is a digit. Slots may hold slots. */
export function fill(template: string, slots: Slots, draw: Draw): string {
  const filled = template.replaceAll(/\{(\w+)\}/g, (slot, name: string) => {
    const values = slots[name];
    if (!values) throw new Error(`nothing fills ${slot}`);
    return fill(draw(values), slots, draw);
  });
  return filled.replaceAll('#', () => String(Math.floor(draw.number() * 10)));
}
