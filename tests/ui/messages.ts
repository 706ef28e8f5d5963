import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import { createTranslate, type Messages, type Translate } from '../../src/core/text/translate';

/** The messages of a locale as the build writes them. */
export async function loadMessages(locale: 'en' | 'zh_CN'): Promise<Messages> {
  return generateChromeMessages(await parseMessagesFile(`src/locales/${locale}.yml`));
}

/** The product's own sentences, looked up as the browser looks them up. */
export async function loadTranslate(locale: 'en' | 'zh_CN' = 'en'): Promise<Translate> {
  return createTranslate(await loadMessages(locale));
}
