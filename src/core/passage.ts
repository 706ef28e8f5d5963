/** The text a run works on, exactly as selected; every span in every result points into `text`. */
export interface Passage {
  readonly text: string;
  /** BCP 47 language of the text as the page names it; absent when it does not. */
  readonly language?: string;
  /** BCP 47 language as the browser's detector would say; one vote of two (`core/language.ts`). */
  readonly browserLanguage?: string;
}

/** How much of a passage a run has really looked at, in UTF-16 code units. */
export interface Coverage {
  readonly analysedChars: number;
  readonly totalChars: number;
  /** BCP 47 language of the passage when it is one the built-in model was never measured on (`und` when only its script tells). */
  readonly unmeasuredLanguage?: string;
}
