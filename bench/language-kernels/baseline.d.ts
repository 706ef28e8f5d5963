/** The decoder of the checkout that is named by `--baseline`; without one, `decoder` is null. See build.ts. */
declare module 'virtual:baseline-decoder' {
  export const decoder: import('./model').DecoderParts | null;
}
