/** The text a run works on, exactly as selected; every span in every result points into `text`. */
export interface Passage {
  readonly text: string;
  /** BCP 47 language of the text as the page names it; absent when it does not. */
  readonly language?: string;
  /** BCP 47 language as the browser's detector would say; one vote of two (`core/language.ts`). */
  readonly browserLanguage?: string;
}

/** What a reader must know of a selection before believing a result of it. */
export interface Cautions {
  /** Characters of the selection that nobody can see on the page; they are no part of the passage. */
  readonly unseenChars: number;
  /** Nothing of the selection can be seen; the passage holds it nevertheless, because it is all there is. */
  readonly isUnseen: boolean;
  /** What is selected is not what the browser told when its menu opened: the page has exchanged it. */
  readonly isOther: boolean;
}

/** How much of a passage a run has really looked at, in UTF-16 code units. */
export interface Coverage {
  readonly analysedChars: number;
  readonly totalChars: number;
  /** BCP 47 language of the passage when it is one the built-in model was never measured on (`und` when only its script tells). */
  readonly unmeasuredLanguage?: string;
}
