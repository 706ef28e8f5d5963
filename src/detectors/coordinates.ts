import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';
import { patternInLines } from '../core/text/pattern-in-lines';

/**
 * Places on earth: latitude and longitude in degrees with at least three decimals (about 100 m), or
 * in degrees, minutes and seconds with the points of the compass (ISO 6709).
 * https://www.iso.org/standard/75147.html
 */
export const coordinates = createPatternDetector({
  id: 'coordinates',
  label: 'COORDINATES',
  title: { en: 'Coordinates', zh_CN: '地理坐标' },
  group: 'place',
  requires: { digits: 1 },
  pattern: patternInLines('g')`
    (?<![\w.,+-])(?:[-+]?(?:90(?:\.0{3,8})?|[0-8]?\d\.\d{3,12})°?\s?[NS]?\s?[,;/ ]\s?[-+]?(?:180(?:\.0{3,8})?|(?:1[0-7]\d|
    \d{1,2})\.\d{3,12})°?(?:\s?[EW](?!\w))?|\d{1,2}°\s?\d{1,2}['′’]\s?(?:\d{1,2}(?:\.\d{1,4})?(?:["″”]|
    '')\s?)?[NS][,;\s]{1,2}\d{1,3}°\s?\d{1,2}['′’]\s?(?:\d{1,2}(?:\.\d{1,4})?(?:["″”]|'')\s?)?[EWO])(?![\w]|\.\d|,\s?-?\d)`,
  context: ['coordinates', 'coords', 'latitude', 'longitude', 'lat', 'lon', 'lng', 'gps', 'location', 'koordinaten', 'coordonnées', '坐标', '经纬度'],
  confidence: { alone: (value) => (/[NSEW°]/.test(value) || isFine(value) ? 0.7 : 0.35), inContext: 0.95 },
});

/** Two numbers of four decimals, neither of which may be a share or a loss. */
function isFine(value: string): boolean {
  return /^\D{0,3}\d{1,3}\.\d{4,12}\D{1,6}\d{1,3}\.\d{4,12}$/.test(value) && (value.match(/\d{1,3}(?=\.)/g) ?? []).every((degrees) => Number(degrees) > 1);
}

/** Several writings, then lists of measurements. */
export const examples: Examples = [
  'Meet at «48.85837, 2.29448» today.',
  'GPS: «-33.857,151.215» and «40°26′46″N 79°58′56″W».',
  'At «40°26′N 79°58′W» and «51.5007° N, 0.1246° W».',
  'Losses of 0.123, 0.456, 0.789 in three epochs; loss: 0.12345, 0.23456; mAP 48.12345, 0.23456.',
  'Values 12.5, 13.7 and a ratio of 91.2345, 200.1234.',
];
