/**
 * A pattern that is longer than a line, written over several: breaks, and the spaces behind them, are no part of it, and a
 * backtick has a backslash before it.
 *
 *     const farewell = patternInLines('iu')`
 *       ^(?:kind regards|best wishes|
 *       yours sincerely)$`;
 */
export function patternInLines(flags: string): (lines: TemplateStringsArray) => RegExp {
  return (lines) => new RegExp(String.raw(lines).replace(/\n\s*/g, '').replaceAll('\\`', '`'), flags);
}
