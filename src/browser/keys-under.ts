/** How things are kept in `storage.local` each under a key of its own: the key of an id, and whether a key is of such a thing. */
export function keysUnder<Id extends string>(prefix: string) {
  return {
    keyOf: (id: Id): string => prefix + id,
    isOne: (key: string): boolean => key.startsWith(prefix),
  };
}
