import { browser } from 'wxt/browser';
import { messageName, type Translate } from '../core/translate';

// WXT knows the names of the messages that the browser adds, and takes no other; the tests look up every one of ours.
const message = browser.i18n.getMessage as (name: string, values: string[]) => string;

/** Sentences for scripts in web pages, in the browser's language: from its catalogue, so that no page carries two languages. */
export const translateOnPage: Translate = (key, ...values) => message(messageName(key), values.map(String));
