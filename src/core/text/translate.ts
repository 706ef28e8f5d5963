/** Looks a sentence up in the locale files; `$1`, `$2` are replaced in order. */
export type Translate = (key: string, ...values: (string | number)[]) => string;

/** The sentences of one locale file, by their names in the browser's own catalogue. */
export type Messages = Readonly<Record<string, { readonly message: string }>>;

/** The name of a sentence in the browser's catalogue, where names may hold no dot. */
export function messageName(key: string): string {
  return key.replaceAll('.', '_');
}

/** Looks sentences up as the browser does; a sentence that is missing is empty. */
export function createTranslate(messages: Messages): Translate {
  return (key, ...values) => {
    const message = messages[messageName(key)]?.message ?? '';
    return message.replace(/\$([1-9])/g, (_, place) => String(values[Number(place) - 1] ?? ''));
  };
}
