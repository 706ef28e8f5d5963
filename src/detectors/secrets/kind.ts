/** The published format of one kind of secret, as a row of a table. */
export interface SecretKind {
  /** Kebab-case, unique among all detectors. */
  readonly id: string;
  /** The product's own name for it; names of products are not translated. */
  readonly title: string;
  /**
   * A regular expression in a small, always linear dialect: literals, classes, groups of
   * alternatives without repetition, `{n}`, `{n,m}` and `?` on single characters. Anchors and
   * boundaries are added when it is compiled.
   */
  readonly format: string;
  /**
   * For formats without a telling prefix: words (lower-case letters and digits, joined by `_`) one of
   * which must be a part of the name that the value is assigned to; a value that might as well be an
   * identifier or a digest also needs a word such as `key` or `token` there. Absent for formats that
   * speak for themselves.
   */
  readonly names?: readonly string[];
  /** What the text must hold (lower case); derived from the literal start of `format` when absent. */
  readonly keywords?: readonly string[];
  /** Bits per character below which the value is a placeholder; 2.5 unless told. */
  readonly minEntropy?: number;
  /** The vendor's public text, or failing that a public rule set, that shows the format. */
  readonly source: string;
}
