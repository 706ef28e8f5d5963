import type { NotCarried, NotCarriedReason, PackFormat } from '../../core/rules/pack-draft';
import { toId } from '../file/edit-pack';
import { toYaml, type Written } from '../file/write-pack';

/** What came of files of another format: a pack's file of ours, and what was left behind. */
export interface Imported {
  readonly format: PackFormat;
  readonly source: string;
  readonly notCarried: readonly NotCarried[];
}

/** Collects rules in our form while files of another format are read. */
export class Collected {
  readonly notCarried: NotCarried[] = [];
  readonly #rules: Record<string, Written> = {};

  /** Adds a rule under an id made of its name. */
  add(name: string, rule: Written): void {
    const base = toId(name) || 'rule';
    let id = base;
    for (let number = 2; Object.hasOwn(this.#rules, id); number++) id = `${base}-${number}`;
    this.#rules[id] = rule;
  }

  /** Notes that a rule, or with `isPart` something of it, was left behind. */
  leave(rule: string, reason: NotCarriedReason, detail = '', isPart = false): undefined {
    this.notCarried.push({ rule, reason, ...(detail && { detail }), ...(isPart && { isPart }) });
  }

  get size(): number {
    return Object.keys(this.#rules).length;
  }

  /** The file of a pack with what was collected. */
  toPack(format: PackFormat, title: string, description: string, languages: readonly string[]): Imported {
    return { format, source: toYaml({ title, description, languages, rules: this.#rules }), notCarried: this.notCarried };
  }
}
