/** Numbers, times and sizes as the reader writes them. */
export interface Formats {
  integer(value: number): string;
  /** 0.934 → `93%`. */
  percent(share: number): string;
  /** Milliseconds below one second, else seconds with one digit. */
  duration(ms: number): string;
  dateTime(epochMs: number): string;
  bytes(count: number): string;
}

/** The formats of a locale; Chrome's underscores (`zh_CN`) are accepted. */
export function createFormats(locale: string): Formats {
  const tag = locale.replaceAll('_', '-');
  const integer = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 });
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 0 });
  const unit = (name: string, digits: number) =>
    new Intl.NumberFormat(tag, { style: 'unit', unit: name, unitDisplay: 'short', maximumFractionDigits: digits });
  const time = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    integer: (value) => integer.format(value),
    percent: (share) => percent.format(share),
    duration: (ms) => (ms < 1000 ? unit('millisecond', 0).format(ms) : unit('second', 1).format(ms / 1000)),
    dateTime: (epochMs) => time.format(epochMs),
    bytes: (count) => (count < 1_000_000 ? unit('kilobyte', 1).format(count / 1000) : unit('megabyte', 1).format(count / 1_000_000)),
  };
}
