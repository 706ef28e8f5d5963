import type { Choices } from './random';

const lists: Readonly<Record<string, readonly string[]>> = {
  town: ['Harwick', 'Norrdal', 'Bellmere', 'Tarnau', 'Kestrel Bay', 'Ostrava', 'Lyon', 'Porto', 'Duluth', 'Perth', 'Galway', 'Tampere', 'Graz', 'Leiden', 'Kobe', 'Salta', 'Halifax', 'Trieste', 'Windhoek', 'Turku'],
  name: ['Mara Lindqvist', 'Tom Okafor', 'Elena Rossi', 'Jun Takeda', 'Priya Nair', 'Samuel Ortega', 'Hannah Weiss', 'Omar Haddad', 'Chloe Martin', 'Piotr Zielinski', 'Grace Liu', 'Ivan Petrov', 'Aoife Byrne', 'Noah Fischer', 'Leila Karimi', 'Ben Carter'],
  firm: ['Northway Rail', 'Alder & Pine', 'Cobalt Systems', 'Greenfield Dairy', 'Lumen Press', 'Harbour Trust', 'Osprey Air', 'Meridian Foods', 'Quill Software', 'Tidewater Energy', 'Brightside Clinics', 'Summit Tools'],
  noun: ['bridge', 'library', 'harvest', 'museum', 'railway', 'market', 'reservoir', 'orchestra', 'laboratory', 'ferry', 'stadium', 'archive', 'greenhouse', 'tower', 'bakery', 'quarry', 'theatre', 'vineyard', 'lighthouse', 'school'],
  verb: ['opened', 'repaired', 'closed', 'measured', 'painted', 'discovered', 'sold', 'reviewed', 'postponed', 'announced', 'rebuilt', 'inspected', 'celebrated', 'surveyed', 'criticised', 'approved', 'moved', 'mapped'],
  adjective: ['quiet', 'crowded', 'unexpected', 'careful', 'expensive', 'narrow', 'popular', 'rainy', 'ambitious', 'modest', 'historic', 'temporary', 'reliable', 'brittle', 'generous', 'late', 'early', 'curious', 'stubborn', 'bright'],
  weekday: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  month: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  food: ['flour', 'butter', 'sugar', 'lentils', 'tomatoes', 'onions', 'cream', 'rice', 'almonds', 'carrots', 'basil', 'potatoes', 'yeast', 'honey', 'chickpeas', 'spinach', 'mushrooms', 'lemons', 'garlic', 'oats'],
  team: ['Rovers', 'Falcons', 'United', 'Harbour City', 'the Lynx', 'Athletic', 'the Comets', 'Wanderers', 'the Badgers', 'Olympia', 'the Pilots', 'Racing'],
  word: ['account', 'signal', 'session', 'order', 'buffer', 'window', 'handler', 'query', 'record', 'cursor', 'schema', 'worker', 'parser', 'layout', 'metric', 'bucket', 'filter', 'thread', 'packet', 'vector'],
  unit: ['km', 'kg', 'litres', 'metres', 'hectares', 'tonnes', 'minutes', 'visitors', 'pages', 'seats', 'employees', 'trees'],
  key: ['theme', 'locale', 'timeout', 'retries', 'log_level', 'max_connections', 'region', 'cache_ttl', 'sort_key', 'primary_key', 'key_name', 'token_type', 'password_policy', 'keyword', 'api_version', 'public_key_file', 'author', 'access_mode'],
  value: ['dark', 'en-GB', '30', '5', 'debug', '200', 'eu-west-1', '3600', 'created_at', 'order_id', 'prod-main', 'bearer', 'strict', 'harvest', 'v2', '/etc/ssl/site.pem', 'm.lindqvist', 'read-only'],
};

const hexadecimal = '0123456789abcdef';
const base62 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** What stands for a slot `{name}`: a word from a list, or a number, code or hash made up on the spot. */
const makers: Readonly<Record<string, (choices: Choices) => string>> = {
  small: ({ between }) => String(between(2, 48)),
  number: ({ between }) => between(100, 98_000).toLocaleString('en-US'),
  big: ({ between }) => String(between(1_000_000, 999_999_999)),
  percent: ({ between }) => `${between(1, 99)}.${between(0, 9)} %`,
  year: ({ between }) => String(between(1890, 2029)),
  day: ({ between }) => String(between(1, 28)),
  clock: ({ between }) => `${between(0, 23)}:${String(between(0, 59)).padStart(2, '0')}`,
  price: ({ between }) => `$${between(1, 900)}.${String(between(0, 99)).padStart(2, '0')}`,
  score: ({ between }) => `${between(0, 6)}–${between(0, 6)}`,
  version: ({ between }) => `${between(0, 19)}.${between(0, 40)}.${between(0, 99)}`,
  fourPart: ({ between }) => `${between(1, 19)}.${between(0, 40)}.${between(0, 999)}.${between(0, 19)}`,
  isbn: ({ between, digits }) => `978-${between(0, 9)}-${digits(between(2, 5))}-${digits(4)}-${digits(1)}`,
  isbnPlain: ({ digits }) => `978${digits(10)}`,
  ean: ({ digits }) => digits(13),
  order: ({ pick, digits }) => `${pick(['ORD', 'SO', 'PO', 'INV', 'RMA', 'REF', ''])}${pick(['-', '', '#'])}${digits(8)}`,
  longOrder: ({ digits, pick }) => digits(pick([9, 10, 11, 12, 14, 15])),
  tracking: ({ pick, digits, letters }) => pick([`1Z${letters(base62.slice(0, 26), 6)}${digits(10)}`, `JD${digits(18)}`, `94${digits(20)}`, `RR${digits(9)}DE`]),
  sku: ({ letters, digits }) => `${letters('ABCDEFGHKLMNPRSTUVWXYZ', 2)}-${digits(4)}-${letters('ABCDEFGHKLMNPRSTUVWXYZ', 1)}${digits(2)}`,
  part: ({ letters, digits }) => `${letters('ABCDEFGHKLMNPRSTUVWXYZ', 1)}${digits(8)}`,
  uuid: ({ letters }) => [8, 4, 4, 4, 12].map((count) => letters(hexadecimal, count)).join('-'),
  md5: ({ letters }) => letters(hexadecimal, 32),
  sha1: ({ letters }) => letters(hexadecimal, 40),
  sha256: ({ letters }) => letters(hexadecimal, 64),
  shortHash: ({ letters }) => letters(hexadecimal, 7),
  integrity: ({ letters }) => `sha512-${letters(`${base62}+/`, 86)}==`,
  base64: ({ letters }) => letters(`${base62}+/`, 120),
  colour: ({ letters }) => `#${letters(hexadecimal, 6)}`,
  doi: ({ digits }) => `10.${digits(4)}/j.${digits(4)}.${digits(2)}.${digits(3)}`,
  timestamp: ({ between, digits }) => `${between(15, 17)}${digits(8)}`,
  millis: ({ between, digits }) => `${between(15, 17)}${digits(11)}`,
  decimal: ({ between, digits }) => `${between(0, 9)}.${digits(4)}`,
  ip: ({ between }) => `10.${between(0, 255)}.${between(0, 255)}.${between(1, 254)}`,
  gene: ({ letters }) => letters('ACGT', 40),
  flight: ({ letters, digits }) => `${letters('ABKLQSU', 2)}${digits(4)}`,
  patent: ({ digits }) => `US ${digits(1)},${digits(3)},${digits(3)} B2`,
  matrix: ({ digits }) => Array.from({ length: 6 }, () => digits(3)).join(' '),
};

/** Fills every `{slot}` of a template; throws for a slot that does not exist. */
export function fill(template: string, choices: Choices): string {
  return template.replace(/\{(\w+)\}/g, (_, slot: string) => {
    const list = lists[slot];
    const maker = makers[slot];
    if (list) return choices.pick(list);
    if (maker) return maker(choices);
    throw new RangeError(`no such slot: ${slot}`);
  });
}
