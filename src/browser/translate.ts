import { browser } from 'wxt/browser';
import { createTranslate } from '../core/text/translate';
import en from '../locales/en.yml';
import zh from '../locales/zh_CN.yml';

// The language of the file that the browser took; the browser's own where it has read none.
const language = browser.i18n.getMessage('locale' as '@@ui_locale') || browser.i18n.getUILanguage();

/**
 * Sentences for the extension's own pages and its service worker. They come with the bundle: seldom, a Chromium
 * has none of an extension's messages for the extension's own process, answers '' there until it is closed,
 * and surfaces and menu would be without words.
 */
export const translate = createTranslate(language.replace('_', '-') === 'zh-CN' ? zh : en);
