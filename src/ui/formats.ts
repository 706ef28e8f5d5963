/** Numbers, times and sizes as the reader writes them. */
export interface Formats {
  integer(value: number): string;
  /** With one digit behind the point: 12.3. */
  decimal(value: number): string;
  /** With two significant digits: 0.0123 → 0.012. */
  small(value: number): string;
  /** 0.934 → `93%`. */
  percent(share: number): string;
  /** How sure a guess is, as `percent`, but never 0 and never 100: it is a guess. */
  confidence(share: number): string;
  /** Words one after the other, as the language sets them in a list: `a, b`, `甲、乙`. */
  list(words: readonly string[]): string;
  /** What stands between a sentence and the next, or behind a colon: nothing in Chinese, whose signs bring their own room. */
  readonly space: string;
  /** A large number in the language's own steps: `268 million`, `2.68 亿`. */
  large(value: number): string;
  /** A name and what it stands for: `a: b`, `甲：乙`. */
  pair(name: string, value: string): string;
  /** A measured figure with three digits: 0.912. */
  score(value: number): string;
  /** Milliseconds below one second, else seconds with one digit. */
  duration(ms: number): string;
  dateTime(epochMs: number): string;
  bytes(count: number): string;
  /** About how long still: seconds, then minutes, then hours. */
  timeLeft(seconds: number): string;
}

/** The formats of a locale. */
export function createFormats(locale: string): Formats {
  const tag = languageTag(locale);
  const integer = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(tag, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const small = new Intl.NumberFormat(tag, { maximumSignificantDigits: 2 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const score = new Intl.NumberFormat(tag, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  const unit = (name: string, digits: number) => {
    const format = new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits });
    return { format: (value: number) => spaced(format.format(value)) };
  };
  const large = new Intl.NumberFormat(tag, { notation: 'compact', compactDisplay: 'long', maximumSignificantDigits: 3 });
  const time = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    integer: (value) => integer.format(value),
    decimal: (value) => decimal.format(value),
    small: (value) => small.format(value),
    percent: (share) => percent.format(share),
    confidence: (share) => percent.format(Math.min(0.99, Math.max(0.01, share))),
    list: (words) => words.join(tag.startsWith('zh') ? '、' : ', '),
    space: tag.startsWith('zh') ? '' : ' ',
    large: (value) => spaced(large.format(value)),
    pair: (name, value) => (tag.startsWith('zh') ? `${name}：${value}` : `${name}: ${value}`),
    score: (value) => score.format(value),
    duration: (ms) => (ms < 1000 ? unit('millisecond', 0).format(ms) : unit('second', 1).format(ms / 1000)),
    dateTime: (epochMs) => time.format(epochMs),
    bytes(count) {
      if (count < 1_000_000) return unit('kilobyte', 1).format(count / 1_000);
      if (count < 1_000_000_000) return unit('megabyte', count < 100_000_000 ? 1 : 0).format(count / 1_000_000);
      return unit('gigabyte', 1).format(count / 1_000_000_000);
    },
    timeLeft(seconds) {
      if (seconds < 60) return unit('second', 0).format(Math.max(1, seconds));
      if (seconds < 3_600) return unit('minute', 0).format(seconds / 60);
      return unit('hour', 1).format(seconds / 3_600);
    },
  };
}

/** Between digits and Chinese signs stands a space, here as in our sentences. */
function spaced(figure: string): string {
  return figure.replace(/(\d)(?=\p{Script=Han})/u, '$1 ');
}

/** The BCP 47 tag of a locale; Chrome's underscores (`zh_CN`) become hyphens. */
export function languageTag(locale: string): string {
  return locale.replaceAll('_', '-');
}

/**
 * The locale to write in: the reader's own where its language is that of the sentences, else that of
 * the sentences, so that a page is never half in one language and half in another.
 */
export function agreeingLocale(ofReader: string, ofSentences: string): string {
  const languageOf = (locale: string) => languageTag(locale).split('-')[0]?.toLowerCase();
  return ofSentences === '' || languageOf(ofReader) === languageOf(ofSentences) ? ofReader : ofSentences;
}

/** A country's name by its ISO 3166 code. */
export function regionName(code: string, locale: string): string {
  return new Intl.DisplayNames([languageTag(locale)], { type: 'region' }).of(code) ?? code;
}

/** A language's name by its BCP 47 tag. */
export function languageName(code: string, locale: string): string {
  return new Intl.DisplayNames([languageTag(locale)], { type: 'language' }).of(code) ?? code;
}
