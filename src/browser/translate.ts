import { i18n } from '#i18n';
import type { Translate } from '../core/translate';

/** Sentences from the locale files, in the browser's language. */
export const translate: Translate = (key, ...values) => i18n.t(key as never, values.map(String) as never);
