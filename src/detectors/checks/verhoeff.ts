const multiply = ['0123456789', '1234067895', '2340178956', '3401289567', '4012395678', '5987604321', '6598710432', '7659821043', '8765932104', '9876543210'];
const permute = ['0123456789', '1576283094', '5803796142', '8916043527', '9453126870', '4286573901', '2793806415', '7046913258'];

/**
 * Whether the digits of `value` pass the Verhoeff scheme, which catches every single wrong digit and
 * every swap of neighbours.
 * https://en.wikipedia.org/wiki/Verhoeff_algorithm
 */
export function passesVerhoeff(value: string): boolean {
  const digits = value.replace(/\D/g, '');
  let check = 0;
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place]);
    check = Number(multiply[check]?.[Number(permute[place % 8]?.[digit])]);
  }
  return check === 0;
}
