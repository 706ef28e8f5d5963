/**
 * Check digits for numbers that are made up. Each function takes the number without its check digits and gives those;
 * whether a number passes is asked elsewhere (`detectors/checks`), so that each of the two keeps the other honest.
 */

/** Of ISO/IEC 7812-1, annex B (Luhn): payment cards, Canadian social insurance numbers. */
export function luhnDigit(digits: string): string {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    const counted = place % 2 === 0 ? digit * 2 : digit;
    sum += counted > 9 ? counted - 9 : counted;
  }
  return String((10 - (sum % 10)) % 10);
}

/** The two check digits of an IBAN (ISO 13616, by ISO/IEC 7064 MOD 97-10) with this country and this account. */
export function ibanDigits(country: string, account: string): string {
  let remainder = 0;
  for (const char of `${account}${country}00`) {
    const value = Number.parseInt(char, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return String(98 - remainder).padStart(2, '0');
}

/** Of ISO/IEC 7064, MOD 11-2: Chinese resident identity numbers. `X` stands for ten. */
export function mod11Over2Digit(digits: string): string {
  let remainder = 0;
  for (const digit of digits) remainder = ((remainder + Number(digit)) * 2) % 11;
  const check = (12 - remainder) % 11;
  return check === 10 ? 'X' : String(check);
}

/** Of British NHS numbers: weights 10 to 2, modulo 11; null where no digit fits. https://www.datadictionary.nhs.uk/attributes/nhs_number.html */
export function nhsDigit(digits: string): string | null {
  let sum = 0;
  for (let place = 0; place < digits.length; place++) sum += Number(digits[place]) * (10 - place);
  const check = (11 - (sum % 11)) % 11;
  return check === 10 ? null : String(check);
}
