declare module '*.yml' {
  const messages: import('./translate').Messages;
  export default messages;
}
declare module '*.css?inline' {
  const css: string;
  export default css;
}
