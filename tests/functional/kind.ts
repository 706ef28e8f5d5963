import type { Case, Expectation } from '@/bench/try/judge';

/** Texts that share what is right about them; `{slot}` takes each entry of a list in turn. */
export interface Told {
  /** What counts as right of every text. In `find`, `findOverlap` and `none`, `{slot}` of a text is the entry that was filled in. */
  readonly expect: Expectation;
  readonly templates: readonly string[];
}

/** A behaviour that is tested with many small texts, in the manner of CheckList (Ribeiro et al. 2020). */
export interface FunctionalKind {
  readonly id: string;
  /** What an answer must show, in a few words, for the table. */
  readonly about: string;
  readonly slots?: Readonly<Record<string, readonly string[]>>;
  /** Texts per template. */
  readonly each: number;
  readonly told: readonly Told[];
}

/** All texts of a kind as cases: templates in order, entries of each slot in turn, nothing random. */
export function casesOf({ id, slots = {}, each, told }: FunctionalKind): Case[] {
  const cases: Case[] = [];
  let turn = 0;
  for (const { expect, templates } of told) {
    for (const template of templates) {
      const texts = new Set<string>();
      for (let variant = 0; variant < (template.includes('{') ? each : 1); variant++, turn++) {
        const filled = fill(template, slots, turn);
        if (texts.has(filled.text)) continue;
        texts.add(filled.text);
        cases.push({
          id: `${id}-${cases.length + 1}`,
          kind: id,
          group: 'functional',
          task: 'both',
          text: filled.text,
          expect: withEntries(expect, filled.entries),
        });
      }
    }
  }
  return cases;
}

/** Fills each slot with the entry whose turn it is; the slots of one text are set apart by a step, so that entries meet in many ways. */
function fill(template: string, slots: Readonly<Record<string, readonly string[]>>, turn: number): { text: string; entries: Map<string, string> } {
  const entries = new Map<string, string>();
  let step = 0;
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const list = slots[name.replace(/\d$/, '')];
    if (!list) throw new Error(`There is no slot {${name}}: ${template}`);
    const entry = list[(turn * (1 + step) + 3 * step++) % list.length]!;
    entries.set(name, entry);
    return entry;
  });
  return { text: text.charAt(0).toUpperCase() + text.slice(1), entries };
}

/** The expectation with the entries that were filled in. */
function withEntries(expect: Expectation, entries: ReadonlyMap<string, string>): Expectation {
  const json = JSON.stringify(expect).replace(/\{(\w+)\}/g, (whole, name: string) =>
    entries.has(name) ? JSON.stringify(entries.get(name)).slice(1, -1) : whole,
  );
  return JSON.parse(json) as Expectation;
}
