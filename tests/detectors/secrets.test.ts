import { describe, expect, it } from 'vitest';
import { detect, detectors } from '../../src/detectors';
import { secretKinds } from '../../src/detectors/secrets';
import { findAssignments } from '../../src/detectors/secrets/assignment';
import { literalStart } from '../../src/detectors/secrets/compile';
import { entropyOf } from '../../src/detectors/secrets/entropy';
import { isPlaceholder } from '../../src/detectors/secrets/placeholder';
import { createRandom } from '../../src/core/random';
import { sampleFormat } from '../../src/detectors/secrets/sample';
import { wordLikeness } from '../../src/detectors/secrets/word-likeness';

describe('the tables of secrets', () => {
  it('hold 200 kinds or more, each with a public source', () => {
    expect(secretKinds.length).toBeGreaterThanOrEqual(200);
    expect(secretKinds.filter(({ source }) => !source.startsWith('https://'))).toEqual([]);
  });

  it.each(secretKinds.map((kind) => [kind.id, kind] as const))('give %s a format in the dialect and something to search for', (_, kind) => {
    const value = sampleFormat(kind.format, createRandom(7));
    expect(value).toMatch(new RegExp(`^(?:${kind.format})$`));
    const keywords = kind.keywords ?? kind.names ?? [literalStart(kind.format)];
    expect(Math.min(...keywords.map((keyword) => keyword.length))).toBeGreaterThanOrEqual(1);
    if (!kind.names)
      expect(keywords.some((keyword) => sampleMany(kind.format).every((each) => each.toLowerCase().includes(keyword)) || keywords.length > 1)).toBe(true);
  });

  it('say on every finding that it is masked', () => {
    const text = secretKinds
      .slice(0, 60)
      .map((kind, seed) => `${kind.names?.[0] ?? 'value'} = "${sampleFormat(kind.format, createRandom(seed + 1))}"`)
      .join('\n');
    const secrets = detect(text, detectors).filter(({ label }) => label === 'SECRET');
    expect(secrets.length).toBeGreaterThan(50);
    expect(secrets.filter(({ masked }) => !masked)).toEqual([]);
  });
});

describe('names of vendors', () => {
  const secretsIn = (text: string): string[] =>
    detect(text, detectors)
      .filter(({ label }) => label === 'SECRET')
      .map(({ by }) => by.id);
  const uuid = 'b0651eca-6b0b-edcc-022b-afdde5651d06';
  const md5 = '9e107d9d372bb6826bd81d3542a419d6';
  const sha1 = '9fceb02d0ae598e95dc970b74767f19372d61af8';
  const mixed = 'k8s2Lq90Zt4Wn1bV7xYd3mQp6Rt0Uv5Wx8Yz2Ab4';

  it.each([
    ['EXPO_TOKEN', mixed, 'expo-token'],
    ['my_expo_key', mixed, 'expo-token'],
    ['expoToken', mixed, 'expo-token'],
    ['EXPOTOKEN', mixed, 'expo-token'],
    ['the Heroku API key', uuid, 'heroku-api-key'],
    ['herokuApiKey', uuid, 'heroku-api-key'],
    ['linear client secret', md5, 'linear-client-secret'],
    ['wallet_private_key', `0x${md5}${md5.replaceAll('9', '3')}`, 'ethereum-private-key'],
  ])('announce a secret in %s', (name, value, id) => {
    expect(secretsIn(`${name} = "${value}"`)).toContain(id);
  });

  it.each([
    ['export', mixed],
    ['anything', mixed.slice(0, 32)],
    ['heroku request_id', uuid],
    ['railway deployment id', uuid],
    ['jira issue id', md5.slice(0, 24)],
    ['vercel commit', sha1],
    ['linear_1.weight md5', md5],
    ['facebook pixel sha', md5],
    ['heroku', uuid],
    ['wallet tx', `0x${md5}${md5.replaceAll('9', '3')}`],
    ['plaid_client_id', md5.slice(0, 24)],
    ['adobe client_id', md5],
    ['RECAPTCHA_SITE_KEY', `6L${mixed.slice(0, 38)}`],
    ['MAPBOX_TOKEN', `pk.eyJ${mixed}${mixed}.${mixed.slice(0, 22)}`],
    ['FLW_KEY', `FLWPUBK_TEST-${md5}-X`],
  ])('announce none in %s', (name, value) => {
    expect(secretsIn(`${name} = "${value}"`)).toEqual([]);
  });
});

function sampleMany(format: string): string[] {
  return [1, 2, 3, 4].map((seed) => sampleFormat(format, createRandom(seed)));
}

describe('assignments', () => {
  it.each([
    ['api_key = "k8s2Lq90Zt4W"', 'api_key', 'k8s2Lq90Zt4W'],
    ["{'apiKey': 'k8s2Lq90Zt4W'}", "'apiKey", 'k8s2Lq90Zt4W'],
    ['export TOKEN=k8s2Lq90Zt4W;', 'export TOKEN', 'k8s2Lq90Zt4W'],
    ['setProperty("KEY", "k8s2Lq90Zt4W")', '"KEY', 'k8s2Lq90Zt4W'],
    ['<token>k8s2Lq90Zt4W</token>', '<token', 'k8s2Lq90Zt4W'],
    ['The API key is k8s2Lq90Zt4W.', 'The API key', 'k8s2Lq90Zt4W'],
    ['"a": "KEY=k8s2Lq90Zt4W\\nB=1"', 'KEY', 'k8s2Lq90Zt4W'],
    ['/x?a=1&key=k8s2Lq90Zt4W&b=2', 'key', 'k8s2Lq90Zt4W'],
    ['auth: Bearer k8s2Lq90Zt4W', 'auth', 'k8s2Lq90Zt4W'],
    ['口令：k8s2Lq90Zt4W，', '口令', 'k8s2Lq90Zt4W'],
    ['数据库密码是k8s2Lq90Zt4W。', '数据库密码', 'k8s2Lq90Zt4W'],
    ['mot de passe : k8s2Lq', 'mot de passe', 'k8s2Lq'],
  ])('are read in %s', (text, name, value) => {
    const found = findAssignments(text).at(-1);
    expect([found?.name, found?.value]).toEqual([name, value]);
    expect(text.slice(found?.start, (found?.start ?? 0) + value.length)).toBe(value);
  });

  it('are not read from ordinary sentences', () => {
    expect(findAssignments('It is late: come home, and bring bread to the table.')).toEqual([]);
  });
});

describe('telling random values from others', () => {
  it('measures entropy in bits per character', () => {
    expect(entropyOf('')).toBe(0);
    expect(entropyOf('aaaa')).toBe(0);
    expect(entropyOf('abcd')).toBe(2);
  });

  it.each(['xxxxxxxxxxxx', 'your-api-key-here', '$(API_KEY)', '************', 'EXAMPLEKEY12', '{{ token }}'])('takes %s for a placeholder', (value) => {
    expect(isPlaceholder(value)).toBe(true);
  });

  it('sees words in names and none in random values', () => {
    expect(wordLikeness('ultraPictureBox1')).toBeGreaterThan(0.7);
    expect(wordLikeness('k8s2Lq90Zt4Wn1bV7xYd')).toBeLessThan(0.2);
    expect(wordLikeness('')).toBe(0);
  });

  it('finds a password but not the rule for passwords', () => {
    const labels = (text: string): string[] => detect(text, detectors).map(({ label }) => label);
    expect(labels('DB_PASSWORD=f4Kz!92mQx')).toContain('SECRET');
    expect(labels('Password: at least 12 characters')).not.toContain('SECRET');
  });
});
