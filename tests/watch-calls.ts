type Method<This> = (this: This, ...all: unknown[]) => unknown;

/**
 * Tells `watcher` of every call of a built-in method: `this`, the arguments, the result, and for a pattern where in the
 * text it was to begin. What it returns takes the watcher away. Spies of Vitest remember all that they saw, which is too
 * much of texts that are searched a million times.
 */
export function watchCalls<This>(
  prototype: object,
  name: string,
  watcher: (self: This, all: readonly unknown[], result: unknown, begin: number) => void,
): () => void {
  const methods = prototype as Record<string, Method<This>>;
  const method = methods[name]!;
  const replace = (value: Method<This>) => Object.defineProperty(prototype, name, { value, writable: true, configurable: true, enumerable: false });
  replace(function (this: This, ...all) {
    const begin = this instanceof RegExp && (this.global || this.sticky) ? this.lastIndex : 0;
    const result = method.apply(this, all);
    watcher(this, all, result, begin);
    return result;
  });
  return () => replace(method);
}
