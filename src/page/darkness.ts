/** Whether a page is dark, whatever the reader's system is: by the colour behind its text, else by the colour of its letters. */
import { type Colour, parseColour } from './colours';
import { Sight, View } from './sight';

/** How a document of ours beside the page is to look. */
export type Scheme = 'light' | 'dark';

/** The page's own darkness; null where neither its ground nor its letters tell, or where the reader's own colours rule. */
export function schemeOf(document: Document): Scheme | null {
  const element = document.body ?? document.documentElement;
  const view = new View(document);
  if (!element || !view.hasOwnColours) return null;
  const { behind } = Sight.of(element, view);
  if (behind !== 'unknown') return lightnessOf(behind) < 0.5 ? 'dark' : 'light';
  const letters = parseColour(getComputedStyle(element).color);
  if (!letters || letters.alpha === 0) return null;
  return lightnessOf(letters) < 0.5 ? 'light' : 'dark';
}

/** How light a colour is to the eye, 0–1: relative luminance (WCAG 2.2) to the power of the eye's response. */
function lightnessOf({ red, green, blue }: Colour): number {
  const linear = [red, green, blue].map((channel) => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4));
  return (0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!) ** (1 / 2.4);
}
