import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';
import type { Translate } from '../../src/core/translate';
import { createTranslate, type Messages } from '../gallery/translate';

/** The messages of a locale as the build writes them. */
export async function loadMessages(locale: 'en' | 'zh_CN'): Promise<Messages> {
  return generateChromeMessages(await parseMessagesFile(`src/locales/${locale}.yml`));
}

/** The product's own sentences, looked up as the browser looks them up. */
export async function loadTranslate(locale: 'en' | 'zh_CN' = 'en'): Promise<Translate> {
  return createTranslate(await loadMessages(locale));
}
