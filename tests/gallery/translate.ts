import type { Translate } from '../../src/core/translate';

/** Messages as the build writes them into `_locales/<locale>/messages.json`. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** Looks sentences up the way the browser does: dots are underscores, `$1` is filled in, what is missing is empty. */
export function createTranslate(messages: Messages): Translate {
  return (key, ...values) => {
    const message = messages[key.replaceAll('.', '_')]?.message ?? '';
    return message.replace(/\$([1-9])/g, (_, place) => String(values[Number(place) - 1] ?? ''));
  };
}
