/** Looks a sentence up in the locale files; `$1`, `$2` are replaced in order. */
export type Translate = (key: string, ...values: (string | number)[]) => string;
