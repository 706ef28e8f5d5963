import { StoreError, toNameForSentence } from '../core/store/failure';

/** What a file says of itself, by name, and its tensors' shapes, rows first. Nothing of it is believed: each number is asked for with its bounds. */
export class Facts {
  constructor(
    readonly prefix: string,
    private readonly values: ReadonlyMap<string, unknown>,
    private readonly shapes: ReadonlyMap<string, readonly number[]>,
  ) {}

  /** A whole number of at least 1; `instead` where the file does not say it. Throws `bad-config`. */
  count(name: string, most: number, instead?: number): number {
    const value = this.values.get(this.prefix + name) ?? instead;
    if (typeof value !== 'number' || !Number.isSafeInteger(value) || value < 1 || value > most) throw this.bad(name);
    return value;
  }

  /** A finite number above 0. */
  positive(name: string, instead?: number): number {
    const value = this.values.get(this.prefix + name) ?? instead;
    if (typeof value !== 'number' || !Number.isFinite(value) || value <= 0) throw this.bad(name);
    return value;
  }

  /** A value as it stands, to be looked at. */
  raw(name: string): unknown {
    return this.values.get(this.prefix + name) ?? undefined;
  }

  /** The shape of a tensor. Throws `missing-tensor`. */
  shape(name: string): readonly number[] {
    const shape = this.shapes.get(name);
    if (!shape) throw new StoreError({ code: 'missing-tensor', name: toNameForSentence(name) });
    return shape;
  }

  has(tensor: string): boolean {
    return this.shapes.has(tensor);
  }

  /** Refuses to stretch positions in a way that we do not compute. */
  refuseStretchedPositions(name: string, given: unknown = this.raw(name)): void {
    const kind = isRecord(given) ? (given.rope_type ?? given.type) : given;
    if (kind !== undefined && kind !== null && kind !== 'none' && kind !== 'default') throw this.bad(name);
  }

  /** The base of the rope in a `config.json`: under `rope_parameters` in newer ones, by kind of layer where there are several; beside the other numbers in older ones. */
  ropeBase(instead: number, kind = 'full_attention', olderName = 'rope_theta'): number {
    const all = this.raw('rope_parameters');
    const own = isRecord(all) && isRecord(all[kind]) ? all[kind] : all;
    if (!isRecord(own)) {
      this.refuseStretchedPositions('rope_scaling');
      return this.positive(olderName, instead);
    }
    this.refuseStretchedPositions('rope_parameters', own);
    const base = own.rope_theta ?? instead;
    if (typeof base !== 'number' || !Number.isFinite(base) || base <= 0) throw this.bad('rope_parameters');
    return base;
  }

  bad(name: string): StoreError {
    return new StoreError({ code: 'bad-config', what: toNameForSentence(this.prefix + name) });
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

export const limitLayers = 256;
export const limitWidth = 16_384;
export const limitHidden = 65_536;
export const limitHeads = 256;
export const limitHeadSize = 512;
export const limitContext = 1 << 24;
