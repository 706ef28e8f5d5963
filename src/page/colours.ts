/** Colours as computed styles tell them: three channels of 0–255 and how opaque, 0–1. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

/** Channels that differ by no more than this cannot be told apart in text: #fff on #f6f6f6. */
const leastDifference = 10;
/** Fainter is not seen. */
export const leastOpacity = 0.05;

const known = new Map<string, Colour | null>();
const limitKnown = 1000;

/** Reads a computed colour; null for what is none. Other notations than `rgb()` are painted and looked at. */
export function parseColour(text: string): Colour | null {
  let colour = known.get(text);
  if (colour === undefined) {
    colour = parseRgb(text) ?? paint(text);
    if (known.size > limitKnown) known.clear();
    known.set(text, colour);
  }
  return colour;
}

/** What the eye gets where one colour lies over an opaque one. */
export function over(top: Colour, below: Colour): Colour {
  const mix = (one: number, other: number) => one * top.alpha + other * (1 - top.alpha);
  return { red: mix(top.red, below.red), green: mix(top.green, below.green), blue: mix(top.blue, below.blue), alpha: 1 };
}

/** Whether a colour over an opaque one cannot be told from it. */
export function isLost(top: Colour, below: Colour): boolean {
  const seen = over(top, below);
  return Math.max(Math.abs(seen.red - below.red), Math.abs(seen.green - below.green), Math.abs(seen.blue - below.blue)) <= leastDifference;
}

function parseRgb(text: string): Colour | null {
  const [, red, green, blue, alpha = '1'] = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(text) ?? [];
  return red === undefined ? null : { red: Number(red), green: Number(green), blue: Number(blue), alpha: Number(alpha) };
}

function paint(text: string): Colour | null {
  if (!/^[a-z-]+\(/.test(text)) return null;
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return null;
  context.fillStyle = text;
  context.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = context.getImageData(0, 0, 1, 1).data;
  return { red: red!, green: green!, blue: blue!, alpha: alpha! / 255 };
}
