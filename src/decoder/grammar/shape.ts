/** What JSON may be written: our subset of JSON Schema, read into what the automaton is built from. */
export type Shape =
  | { readonly kind: 'object'; readonly properties: readonly Property[] }
  /** `most` may be infinite. */
  | { readonly kind: 'array'; readonly items: Shape; readonly least: number; readonly most: number }
  /** Characters as Unicode counts them. */
  | { readonly kind: 'string'; readonly least: number; readonly most: number }
  /** Words of the passage, exactly as they stand there. `least` is 0 or 1. */
  | { readonly kind: 'quote'; readonly least: number; readonly most: number }
  /** `path` is where it stands in the schema, for what is refused only once it is built. */
  | { readonly kind: 'pattern'; readonly source: string; readonly path: string }
  | { readonly kind: 'number' | 'integer' }
  /** One of some scalars, as JSON writes them. */
  | { readonly kind: 'values'; readonly texts: readonly string[] }
  /** Shapes that begin with different characters. */
  | { readonly kind: 'either'; readonly shapes: readonly Shape[] };

/** A property of an object; those that are not required may be left out, but never change places. */
export interface Property {
  readonly name: string;
  readonly shape: Shape;
  readonly isRequired: boolean;
}

/** Why a schema is not written by. */
export type SchemaRefusalCode =
  /** A keyword of JSON Schema, or of nobody, that is not in the subset. */
  | 'keyword'
  /** A value that the keyword cannot have, here or at all. */
  | 'value'
  /** The pattern is refused by the law for patterns, has no `^` and `$`, or looks around. */
  | 'pattern'
  /** Nothing can be both. */
  | 'contradiction'
  | 'too-deep'
  | 'too-large';

/** A schema beyond the subset: which keyword, and where it stands (a JSON pointer, `` for the whole). */
export class SchemaRefused extends Error {
  constructor(
    readonly code: SchemaRefusalCode,
    readonly path: string,
    readonly keyword: string,
  ) {
    super(`${code}: ${keyword} at ${path || '/'}`);
    this.name = 'SchemaRefused';
  }
}
