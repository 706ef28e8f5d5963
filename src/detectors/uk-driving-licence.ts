import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/**
 * Numbers of British driving licences: five characters of the surname filled up with nines, decade,
 * month (50 higher for women), day and year of birth, two initials or nines, a character to tell
 * namesakes apart and two check characters, whose rule is not published.
 * https://www.gov.uk/government/publications/driver-and-vehicle-licensing-agency-driver-number
 */
export const ukDrivingLicence = createPatternDetector({
  id: 'uk-driving-licence',
  label: 'UK_DRIVING_LICENCE',
  title: { en: 'UK driving licence', zh_CN: '英国驾驶证' },
  group: 'government',
  countries: ['GB'],
  masked: true,
  requires: { digits: 6 },
  pattern: /(?<![A-Za-z0-9])(?=[A-Z9]{5})[A-Z]{1,5}9{0,4} ?\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d ?[A-Z][A-Z9][A-Z0-9][A-Z]{2}(?![A-Za-z0-9])/g,
  context: [
    'driving licence',
    'driving license',
    "driver's licence",
    "driver's license",
    'driver licence',
    'driver number',
    'licence number',
    'licence no',
    'dvla',
    'licence',
  ],
  confidence: { alone: 0.4, inContext: 0.95 },
});

/** The specimen of the official leaflet and an invented one, then an impossible month and no word. */
export const examples: Examples = [
  'UK driving licence: «MORGA657054SM9IJ».',
  'DVLA driver number «FOX99 811219 AB9KL».',
  'Driving licence MORGA675054SM9IJ has no such month.',
  'The part MORGA657054SM9IJ is sold out.',
];
