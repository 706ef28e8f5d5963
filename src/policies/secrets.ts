import type { Examples } from '../core/detector';
import type { Policy } from '../core/policy';

/** Keys, tokens and passwords that must not leave the desk. */
export const secrets: Policy = {
  id: 'secrets',
  title: { en: 'Secrets', zh_CN: '密钥与口令' },
  description: {
    en: 'Keys, tokens and passwords that give whoever reads them access to a system.',
    zh_CN: '任何人看到就能进入系统的密钥、令牌和口令。',
  },
  languages: ['en', 'zh'],
  rules: [
    {
      id: 'secret',
      severity: 'serious',
      message: { en: 'This looks like a secret.', zh_CN: '这看起来是一个密钥或口令。' },
      reason: {
        en: 'Whoever reads a key can use it as if they were you, and a key that was sent once cannot be called back.',
        zh_CN: '看到密钥的人可以冒用你的身份；密钥一旦发出就无法收回。',
      },
      suggestion: {
        en: 'Leave it out, and if it was already sent, revoke it and create a new one.',
        zh_CN: '请删去；如果已经发出，请立即作废并换新。',
      },
      reference: {
        title: 'CWE-798: Use of Hard-coded Credentials',
        url: 'https://cwe.mitre.org/data/definitions/798.html',
      },
      match: { kind: 'detector', detectors: ['group:secret'] },
    },
  ],
};

export const examples: Record<string, Examples> = {
  secret: ['The password is «a-long-one-that-nobody-guesses».', 'The key is under the mat.'],
};
