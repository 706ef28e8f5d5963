/** What the letters of a text are, counted. A passage's language and the encoder that reads it follow from the same counts. */
export interface ScriptCount {
  readonly letters: number;
  readonly latin: number;
  /** Ideographs: of Chinese, and of Japanese. */
  readonly han: number;
  /** Signs that only Japanese has. */
  readonly kana: number;
  /** Signs that only Korean has. */
  readonly hangul: number;
}

/** Counts the letters of a text. Linear in the text. */
export function countScripts(text: string): ScriptCount {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return {
    letters: count(/\p{L}/gu),
    latin: count(/(?=\p{L})\p{Script=Latin}/gu),
    han: count(/(?=\p{L})\p{Script=Han}/gu),
    kana: count(/(?=\p{L})[\p{Script=Hiragana}\p{Script=Katakana}]/gu),
    hangul: count(/(?=\p{L})\p{Script=Hangul}/gu),
  };
}

/** From this share of kana on, ideographs are those of Japanese: its prose is half kana, and Chinese has one in a brand's name at most. */
const leastKana = 0.1;

/** The ideographs that are Chinese: none where kana stand among them. */
export function chineseOf({ han, kana }: ScriptCount): number {
  return kana >= leastKana * (han + kana) ? 0 : han;
}

/** The letters that are Japanese: a sign or two of it, quoted in another language, are none. */
export function japaneseOf({ han, kana }: ScriptCount): number {
  return kana > 0 && kana >= leastKana * (han + kana) ? han + kana : 0;
}

/** As many Latin letters say what one ideograph does, on average. */
export const lettersPerIdeograph = 3;

/** A text without what is written alike in every language: addresses of the web, e-mail, code and what else is no word. */
export function withoutCodes(text: string): string {
  return text.replace(/[!-~]+/g, (run) => (/[\d@=_{}<>\\/|]|\w\.\w/.test(run) ? ' ' : run));
}
