/** A sentence that comes with data (a policy, a detector) in the languages of the product; English is always there. */
export interface LocalText {
  readonly en: string;
  readonly zh_CN?: string;
}

/** The sentence in the reader's language (a BCP 47 or Chrome locale such as `zh-CN`, `zh_CN`, `en-GB`), else in English. */
export function inLocale(text: LocalText, locale: string): string {
  return (locale.toLowerCase().startsWith('zh') && text.zh_CN) || text.en;
}
