/**
 * Whether the digits of `value` pass the Luhn formula (ISO/IEC 7812-1, annex B); other characters
 * are passed over, and a value of zeros only does not pass.
 * https://en.wikipedia.org/wiki/Luhn_algorithm
 */
export function passesLuhn(value: string): boolean {
  let sum = 0;
  let isSecond = false;
  let hasOther = false;
  for (let at = value.length - 1; at >= 0; at--) {
    const digit = value.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) continue;
    if (digit > 0) hasOther = true;
    const doubled = isSecond ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
    isSecond = !isSecond;
  }
  return hasOther && sum % 10 === 0;
}
