import { describe, expect, it } from 'vitest';
import { findLanguage } from '@/src/core/text/language';
import { formOfText, formsOfSentences } from '@/src/core/text/form';
import { findSentences } from '@/src/core/text/sentences';

function formsOf(text: string) {
  return formsOfSentences(text, findSentences(text));
}

describe('the form of a text', () => {
  it.each([
    'return a + b;',
    'const total = items.reduce((sum, item) => sum + item.price, 0);',
    'SELECT id, name FROM orders WHERE total > 100;',
    'def load(path):\n    with open(path) as f:\n        return json.load(f)',
    'if (user == null) { logout(user); }',
    '<div class="menu"><a href="/home">Home</a></div>',
    '#include <stdio.h>\nint main(void) { return 0; }',
    'git commit -m "fix the great bug"',
    '{\n  "name": "gloss",\n  "private": true\n}',
    'npm install --save-dev typescript',
    'x = [1, 2, 3]\nfor item in x:\n    print(item)',
    'export PATH=$PATH:/usr/local/bin',
  ])('is code: %s', (text) => {
    expect(formOfText(text)).toBe('code');
    expect(findLanguage({ text, browserLanguage: 'cy' }).unmeasured).toBeUndefined();
  });

  it.each([
    '2024-05-03 12:01:44 ERROR queue full, dropping 3 messages',
    '12:01:44 WARN terrible latency on shard 7',
    'Traceback (most recent call last)\n  File "a.py", line 3, in run\nValueError: bad input',
    'Nov 29 01:22:29 host sshd[123]: Failed password for root',
    '192.0.2.7 - - [10/Oct/2024] "GET /index HTTP/1.1" 200 512',
    '    at run (main.js:12:3)\n    at start (main.js:40:1)',
    'npm ERR! code ELIFECYCLE',
  ])('is a log: %s', (text) => {
    expect(formOfText(text)).toBe('log');
  });

  it.each([
    'I love how this library handles foo.bar() calls, it is great.',
    'Friday = best day ever',
    'The food was cold; the service, however, was lovely;',
    'ERROR in my bank statement again, I am so angry.',
    'if you ask me (and nobody does) it was dull',
    'He said: “return it”, and I did.',
    'With one caveat: bring your own towel:',
    'At 12:30 Anna wrote that she loves it.',
    'me => tired',
    'u r so dumb lol',
  ])('is neither code nor a log: %s', (text) => {
    expect(formOfText(text)).toBeNull();
  });

  it.each([
    ['42 + 17', 'numbers'],
    ['€ 12.50', 'numbers'],
    ['3 × 4 kg', 'numbers'],
    ['—', 'signs'],
    ['…', 'signs'],
    ['Dear Ms Ito,', 'greeting'],
    ['Hi all!', 'greeting'],
    ['Good morning Tomasz', 'greeting'],
    ['To whom it may concern:', 'greeting'],
    ['Kind regards, Ana', 'greeting'],
    ['Yours faithfully', 'greeting'],
    ['Sent from my phone', 'greeting'],
    ['https://example.org/a', 'signature'],
    ['Phone: +49 30 1234567', 'signature'],
    ['table', 'word'],
    ['Awful', 'word'],
    ['Terms and Conditions', 'heading'],
    ['3.2 Scope of delivery', 'heading'],
    ['# Getting started', 'heading'],
    ['Chapter 4', 'heading'],
    ['Anna Smith', 'heading'],
    ['Lego® Star Wars™', 'heading'],
    ['See Annex 8)', 'heading'],
  ])('%s is %s', (text, form) => {
    expect(formsOf(text)).toEqual([form]);
  });

  it.each([
    'Hi Priya, the soup was cold.',
    'Hello darkness my old friend',
    'Best holiday of my life',
    'Thanks a lot, this helped.',
    'All the best shops have closed.',
    'I love it',
    '👍',
    ':(',
    'WORST FLIGHT EVER!',
    'a gripping drama',
    'So good!',
    '差评',
    'Pasta Night 🎉',
    'Monday 🙄',
    'Monday Morning :-(',
    'Anna Smith ❤️',
  ])('something may be said in: %s', (text) => {
    expect(formsOf(text)).toEqual([null]);
  });

  it('takes what stands below a valediction for a signature, until somebody speaks again', () => {
    const text = 'Dear Ms Ito,\nthe delivery was late.\nKind regards\nAna Brandt\nHead of Sales\nPhone: 4410\n\nPS: It was lovely to meet you.';
    expect(formsOf(text)).toEqual(['greeting', null, 'greeting', 'signature', 'signature', 'signature', null]);
  });

  it('looks at a hostile text only so far', () => {
    for (const text of ['a.b('.repeat(200_000), '= '.repeat(300_000), `${'[('.repeat(200_000)}x`, `Dear ${'A'.repeat(500_000)}`]) {
      const started = process.cpuUsage();
      formOfText(text);
      formsOf(text);
      const { user } = process.cpuUsage(started);
      expect(user).toBeLessThan(3_000_000);
    }
  });
});
