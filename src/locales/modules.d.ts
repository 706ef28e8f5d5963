/** What the build makes of a locale file (`build/locale-files.ts`). */
declare module '*.yml' {
  const messages: import('../core/text/translate').Messages;
  export default messages;
}
