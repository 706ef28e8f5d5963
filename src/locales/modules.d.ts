/** What the build makes of a locale file (`scripts/locale-files.ts`). */
declare module '*.yml' {
  const messages: import('../core/translate').Messages;
  export default messages;
}
