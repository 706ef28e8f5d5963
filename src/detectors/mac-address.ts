import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';

/**
 * Hardware addresses of network cards (EUI-48): six pairs with colons or dashes, or three groups of
 * four with dots. All zeros and all ones say nothing about a device.
 * https://standards.ieee.org/products-programs/regauth/mac/
 */
export const macAddress = createPatternDetector({
  id: 'mac-address',
  label: 'MAC_ADDRESS',
  title: { en: 'Hardware (MAC) address', zh_CN: 'MAC 地址' },
  group: 'network',
  pattern: /(?<![\w:.-])(?:[0-9a-f]{2}(?<sign>[:-])(?:[0-9a-f]{2}\k<sign>){4}[0-9a-f]{2}|(?:[0-9a-f]{4}\.){2}[0-9a-f]{4})(?![\w]|[:.-]\w)/gi,
  check: { code: 'pattern', passes: (value) => !/^(?:[0:.-]+|[f:.-]+)$/i.test(value) && /\d/.test(value) },
  context: ['mac', 'hardware', 'ethernet', 'wifi', 'wi-fi', 'wlan', 'bluetooth', 'device', 'bssid', 'adapter'],
  confidence: { alone: 0.85, inContext: 0.97 },
});

/** Three writings, then what is too short, too long or empty. */
export const examples: Examples = [
  'The laptop is «3c:22:fb:0a:9e:71».',
  'Allow «A4-83-E7-19-55-C0» and «001b.44e1.90fa».',
  'The time 12:30:45 and 00:00:00:00:00:00.',
  'A hash ab:cd:ef:01:23:45:67:89 has eight pairs.',
];
