import type { Detector, Examples, Hit } from '../core/rules/detector';
import type { Evidence } from '../core/run/finding';
import { createContextTest } from './pattern/context';

const v4 = /(?<![\w.-]|:ffff:)(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\/(?:3[0-2]|[12]?\d))?(?![\w-]|\.\d)/g;
const v6 = /(?<![\w:.])(?:[0-9a-f]{0,4}:){2,7}(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f]{1,4})?(?:\/\d{1,3})?(?![\w:])/gi;

const isVersioned = createContextTest(['version', 'versions', 'release', 'build', 'section', 'chapter', 'clause', 'firmware', 'v', 'ver']);
const isNamed = createContextTest([
  'ip',
  'ipv4',
  'ipv6',
  'address',
  'host',
  'server',
  'subnet',
  'gateway',
  'dns',
  'ping',
  'from',
  'peer',
  'netmask',
  'adresse',
  '地址',
]);

/**
 * IPv4 in dotted decimal and IPv6 in any of its text forms, with an optional prefix length. Four
 * small numbers near a word for versions or sections count little.
 * https://www.rfc-editor.org/rfc/rfc4291#section-2.2
 */
export const ipAddress: Detector = {
  id: 'ip-address',
  label: 'IP_ADDRESS',
  title: { en: 'IP address', zh_CN: 'IP 地址' },
  group: 'network',
  threshold: 0.5,
  *find(text): Iterable<Hit> {
    for (const match of text.matchAll(v4)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const evidence: Evidence[] = [{ code: 'pattern' }];
      const word = isNamed(text, span);
      if (word) evidence.push(word);
      const isSmall = match[0]
        .split(/[./]/)
        .slice(0, 4)
        .every((part) => Number(part) < 20);
      const confidence = word ? 0.95 : isSmall || isVersioned(text, span) ? 0.3 : 0.8;
      yield { span, confidence, evidence };
    }
    for (const match of text.matchAll(v6)) {
      const value = match[0].replace(/\/\d+$/, '');
      if (!isV6(value)) continue;
      yield { span: { start: match.index, end: match.index + match[0].length }, confidence: 0.9, evidence: [{ code: 'pattern' }] };
    }
  },
};

function isV6(value: string): boolean {
  const groups = value.split(':');
  const embedded = groups.at(-1)?.includes('.') ? 1 : 0;
  const gaps = value.split('::').length - 1;
  if (gaps > 1 || value.includes(':::')) return false;
  if (gaps === 0) return groups.every((group) => group !== '') && groups.length + embedded === 8;
  // Times such as `::10` and code such as `a::b` have too little in them to be told from an address.
  const filled = groups.filter((group) => group !== '').length + embedded;
  return filled <= 7 && filled >= 2 && /\d/.test(value) && value.replace(/[^0-9a-f]/gi, '').length >= 5;
}

/** Both versions, then versions of software and times. */
export const examples: Examples = [
  'The server at «192.168.17.254» answered.',
  'Block «203.0.113.0/24» and «2001:db8:85a3::8a2e:370:7334».',
  'Mapped «::ffff:192.0.2.128» here.',
  'Version 1.2.3.4 is out, as in section 2.10.1.3.',
  'The number 300.1.2.3 is none, nor 1.2.3.4.5.',
  'At 12:30:45 call std::vector or a::b.',
];
