/** What people type for what is called otherwise: each line is one idea, in any language. */
const synonyms: readonly (readonly string[])[] = [
  ['credit card', 'debit card', 'card number', 'payment card', 'visa', 'mastercard', 'pan', '信用卡', '银行卡', '卡号'],
  ['ssn', 'social security', '社保', '社会安全'],
  ['national id', 'identity number', 'identity card', 'id card', 'resident id', '身份证'],
  ['phone', 'telephone', 'mobile', 'cell', '手机', '电话'],
  ['email', 'e-mail', 'mail', '邮箱', '邮件'],
  ['zip', 'postcode', 'postal code', '邮编', '邮政编码'],
  ['address', 'street', '地址', '住址'],
  ['dob', 'birthday', 'date of birth', '生日', '出生日期'],
  ['api key', 'token', 'secret', 'credential', 'password', '密钥', '密码', '令牌'],
  ['bank account', 'iban', 'account number', 'routing number', '银行账户', '账号'],
  ['passport', '护照'],
  ['driving licence', 'driver license', "driver's license", '驾照', '驾驶证'],
  ['tax', 'vat', 'tin', '税号', '税'],
  ['plate', 'license plate', 'vehicle', '车牌'],
  ['bitcoin', 'crypto', 'wallet', 'ethereum', '比特币', '加密货币'],
  ['ip', 'ip address', 'ipv4', 'ipv6'],
  ['url', 'link', 'web address', '网址', '链接'],
  ['money', 'amount', 'price', '金额', '价格'],
  ['health insurance', 'medicare', 'nhs', 'medical record', '医保', '病历'],
];

/** Whether lines of words answer what somebody typed, by that word or by another one for the same idea. */
export function answers(words: string, sought: string): boolean {
  const typed = sought.trim().toLowerCase();
  if (typed === '' || words.includes(typed)) return true;
  // Two letters are the beginning of too much.
  const alike = typed.length < 2 ? [] : synonyms.filter((idea) => idea.includes(typed) || (typed.length > 3 && idea.some((word) => word.startsWith(typed))));
  return alike.some((idea) => idea.some((word) => hasWord(words, word)));
}

/** As a word of its own, or a tax would be found in a syntax. */
function hasWord(words: string, word: string): boolean {
  return new RegExp(`(?<![a-z0-9])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![a-z0-9])`).test(words);
}
