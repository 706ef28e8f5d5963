/** The encoder of the checkout that is named by `--baseline`; without one, `encoder` is null. See build.ts. */
declare module 'virtual:baseline' {
  export const encoder: import('./pass').EncoderParts | null;
}
