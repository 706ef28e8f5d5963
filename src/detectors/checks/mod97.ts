/**
 * The remainder modulo 97 of `value` read as ISO 7064 does: letters count 10 to 35, case and
 * spaces do not matter, digit by digit so that no number grows too large.
 * https://en.wikipedia.org/wiki/International_Bank_Account_Number#Modulo_operation_on_IBAN
 */
export function remainder97(value: string): number {
  let remainder = 0;
  for (const char of value) {
    const number = Number.parseInt(char, 36);
    if (Number.isNaN(number)) continue;
    remainder = (remainder * (number > 9 ? 100 : 10) + number) % 97;
  }
  return remainder;
}
