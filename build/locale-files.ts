import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import type { Plugin } from 'vite';

/** Imports a locale file as the messages that the build writes into `_locales`. */
export const localeFiles: Plugin = {
  name: 'gloss-locale-files',
  enforce: 'pre',
  transform(code, id) {
    if (!id.endsWith('.yml')) return null;
    return { code: `export default ${JSON.stringify(generateChromeMessages(parseMessagesText(code, 'YAML')))}`, map: null };
  },
};
