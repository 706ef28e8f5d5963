import type { LocalText } from '../core/text/local-text';
import type { Policy, Rule } from '../core/rules/policy';
import { ai } from '../detectors/secrets/ai';
import { cloud } from '../detectors/secrets/cloud';
import { code } from '../detectors/secrets/code';
import type { SecretKind } from '../detectors/secrets/kind';
import { messaging } from '../detectors/secrets/messaging';
import { monitoring } from '../detectors/secrets/monitoring';
import { payments } from '../detectors/secrets/payments';
import { products } from '../detectors/secrets/products';

type Reference = NonNullable<Rule['reference']>;

const HARD_CODED: Reference = { title: 'CWE-798: Use of Hard-coded Credentials', url: 'https://cwe.mitre.org/data/definitions/798.html' };
const IN_ADDRESS: Reference = {
  title: 'CWE-598: Use of GET Request Method With Sensitive Query Strings',
  url: 'https://cwe.mitre.org/data/definitions/598.html',
};
const PLAIN_PASSWORD: Reference = { title: 'CWE-256: Plaintext Storage of a Password', url: 'https://cwe.mitre.org/data/definitions/256.html' };
const KEY_MANAGEMENT: Reference = { title: 'NIST SP 800-57 Part 1, Key Management', url: 'https://csrc.nist.gov/pubs/sp/800/57/pt1/r5/final' };
const OWASP: Reference = {
  title: 'OWASP Secrets Management Cheat Sheet',
  url: 'https://cheatsheetseries.owasp.org/cheatsheets/Secrets_Management_Cheat_Sheet.html',
};
const TOKENS: Reference = { title: 'RFC 8725: JSON Web Token Best Current Practices', url: 'https://www.rfc-editor.org/rfc/rfc8725' };
const BEARER: Reference = { title: 'RFC 6750: Bearer Token Usage, section 5', url: 'https://www.rfc-editor.org/rfc/rfc6750#section-5' };
const CARDS: Reference = { title: 'PCI DSS v4.0.1, requirements 8.3.2 and 8.6.2', url: 'https://www.pcisecuritystandards.org/document_library/' };

const revoke: LocalText = {
  en: 'Leave it out, and if it was already sent, revoke it and create a new one.',
  zh_CN: '请删去；如果已经发出，请立即作废并换新。',
};

/** One way into a system: what it is called, what it opens, and the detectors that know its formats. */
function secretRule(id: string, message: LocalText, reason: LocalText, reference: Reference, detectors: readonly string[], suggestion = revoke): Rule {
  return { id, severity: 'serious', message, reason, suggestion, reference, match: { kind: 'detector', detectors } };
}

const idsOf = (kinds: readonly SecretKind[]) => kinds.map(({ id }) => id);

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
    secretRule(
      'private-key',
      { en: 'A private key.', zh_CN: '私钥。' },
      {
        en: 'Whoever holds it can sign and decrypt in your name, and nobody can tell the difference.',
        zh_CN: '持有私钥的人可以冒用你的名义签名和解密，且无从分辨。',
      },
      KEY_MANAGEMENT,
      ['key-block'],
    ),
    secretRule(
      'cloud-key',
      { en: 'A key to a cloud account.', zh_CN: '云平台的密钥。' },
      {
        en: 'It opens servers, data and the bill of the whole account; such keys are found and used within minutes.',
        zh_CN: '它能打开整个账户的服务器、数据和账单；泄露的云密钥几分钟内就会被利用。',
      },
      HARD_CODED,
      idsOf(cloud),
    ),
    secretRule(
      'code-token',
      { en: 'A token for code, packages or deployment.', zh_CN: '代码、软件包或部署平台的令牌。' },
      { en: 'With it somebody can change what your users will run.', zh_CN: '别人可借此篡改你的用户将要运行的程序。' },
      HARD_CODED,
      idsOf(code),
    ),
    secretRule(
      'ai-key',
      { en: 'A key of an AI service.', zh_CN: '人工智能服务的密钥。' },
      { en: 'Others use it at your cost and may read what you stored there.', zh_CN: '他人会用你的额度，并可能读到你存放的内容。' },
      OWASP,
      idsOf(ai),
    ),
    secretRule(
      'payment-key',
      { en: 'A key of a payment service.', zh_CN: '支付服务的密钥。' },
      { en: 'It moves money and reveals the data of customers.', zh_CN: '它能动用资金，并暴露客户数据。' },
      CARDS,
      idsOf(payments),
    ),
    secretRule(
      'messaging-token',
      { en: 'A token of a chat or mail service.', zh_CN: '聊天或邮件服务的令牌。' },
      { en: 'With it somebody writes to your customers and colleagues in your name.', zh_CN: '他人可借此以你的名义给客户和同事发消息。' },
      OWASP,
      idsOf(messaging),
    ),
    secretRule(
      'monitoring-key',
      { en: 'A key of a monitoring service.', zh_CN: '监控服务的密钥。' },
      { en: 'Logs and traces tell how a system works and hold data of its users.', zh_CN: '日志和追踪会暴露系统的运作方式和用户数据。' },
      OWASP,
      idsOf(monitoring),
    ),
    secretRule(
      'product-key',
      { en: 'A key or token of an online service.', zh_CN: '在线服务的密钥或令牌。' },
      {
        en: 'Whoever reads it can use the service as if they were you, and a key that was sent once cannot be called back.',
        zh_CN: '看到它的人可以冒用你的身份使用该服务；密钥一旦发出就无法收回。',
      },
      HARD_CODED,
      idsOf(products),
    ),
    secretRule(
      'database-password',
      { en: 'A password in a connection string.', zh_CN: '连接字符串中的口令。' },
      { en: 'Address, user and password together open the database to whoever reads the line.', zh_CN: '地址、用户和口令齐全，看到这一行就能打开数据库。' },
      PLAIN_PASSWORD,
      ['connection-string'],
    ),
    secretRule(
      'password-in-address',
      { en: 'A password inside a web address.', zh_CN: '网址中的口令。' },
      { en: 'Addresses are kept in histories, logs and proxies, and with them the password.', zh_CN: '网址会留在历史记录、日志和代理中，口令也随之泄露。' },
      IN_ADDRESS,
      ['basic-auth-url'],
    ),
    secretRule(
      'session-token',
      { en: 'A token of a session.', zh_CN: '会话令牌。' },
      { en: 'Until it expires it is as good as being logged in.', zh_CN: '在过期之前，持有它就等于已经登录。' },
      TOKENS,
      ['jwt'],
    ),
    secretRule(
      'authorization-header',
      { en: 'The credentials of a request.', zh_CN: '请求中的凭据。' },
      {
        en: 'A copied command or log line carries them along, and they work for whoever repeats it.',
        zh_CN: '复制的命令或日志会带上凭据，任何人照做即可使用。',
      },
      BEARER,
      ['authorization-header'],
      { en: 'Replace the value behind the scheme with a placeholder.', zh_CN: '请用占位符替换认证方式后面的值。' },
    ),
    secretRule(
      'password-or-key',
      { en: 'This looks like a password or key.', zh_CN: '这看起来是口令或密钥。' },
      {
        en: 'The name in front says that the value is secret, and the value does not look like a word.',
        zh_CN: '前面的名称表明其值应当保密，而该值又不像普通词语。',
      },
      PLAIN_PASSWORD,
      ['generic-secret'],
    ),
  ],
};
