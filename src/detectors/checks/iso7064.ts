/**
 * Whether `value` passes ISO/IEC 7064, MOD 11,10 (a check digit 0 to 9 at the end).
 * https://www.iso.org/standard/31531.html
 */
export function passesMod11And10(value: string): boolean {
  let product = 10;
  for (const char of value.slice(0, -1)) {
    const sum = (Number(char) + product) % 10 || 10;
    product = (sum * 2) % 11;
  }
  return (11 - product) % 10 === Number(value.at(-1));
}

/** Whether `value` passes ISO/IEC 7064, MOD 11-2 (a check digit 0 to 9 or X at the end). https://www.iso.org/standard/31531.html */
export function passesMod11Over2(value: string): boolean {
  let remainder = 0;
  for (const char of value.slice(0, -1)) remainder = ((remainder + Number(char)) * 2) % 11;
  const check = (12 - remainder) % 11;
  return value.at(-1)?.toUpperCase() === (check === 10 ? 'X' : String(check));
}
