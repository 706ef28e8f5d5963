import type { Examples } from '../core/rules/detector';
import { createPatternDetector } from './pattern/pattern';
import { patternInLines } from '../core/text/pattern-in-lines';

/**
 * User and login names after the words for them and a colon or an equals sign; anything may be one,
 * so nothing else can tell.
 * https://pubs.opengroup.org/onlinepubs/9699919799/basedefs/V1_chap03.html#tag_03_437
 */
export const userName = createPatternDetector({
  id: 'user-name',
  label: 'USER_NAME',
  title: { en: 'User name', zh_CN: '用户名' },
  group: 'contact',
  requires: { keywords: ['user', 'login', 'account name', 'account_name', 'benutzername', 'utilisateur', 'usuario', '用户名', '账号', 'ユーザー名'] },
  pattern: patternInLines('giu')`
    (?<![\p{L}])(?<word>user\s?name|user_name|user\s?id|login(?:\s?name)?|account\sname|benutzername|
    nom\sd['’]utilisateur|nombre\sde\susuario|用户名|账号|
    ユーザー名)['"]?\s?[:=：]\s?['"]?(?<value>[A-Za-z][A-Za-z0-9._-]{2,31}(?<![.-]))(?![\p{L}\p{N}_@([-]|\.\w)`,
  check: {
    code: 'pattern',
    passes: (value) =>
      !patternInLines('i')`
        ^(?:string|str|text|null|none|undefined|true|false|required|optional|admin|root|user|username|your.*|name|failed|
        success|unknown|the|not|test|guest|varchar|char|int|this|self|req|request|process|env|os|config|props|params|data)$`.test(value),
  },
  confidence: { alone: 0.7, inContext: 0.7 },
});

/** Names, invented, then types and sentences. */
export const examples: Examples = [
  'Username: «mira.k82», then the code.',
  'login = "«jo_harper»"',
  '用户名：«zhangwei01»。',
  'username: string, login: required.',
  'The user name is shown above.',
];
