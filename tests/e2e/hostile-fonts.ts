/** Families that a design may name, and those that a browser knows by itself; without those that the pages of the tests use. */
const families = [
  ...['serif', 'sans-serif', 'monospace', 'system-ui', 'ui-serif', 'ui-sans-serif', 'ui-monospace', 'ui-rounded', 'emoji', 'math'],
  ...['-apple-system', 'BlinkMacSystemFont', 'Segoe UI', 'Segoe UI Variable', 'Roboto', 'Helvetica Neue', 'Helvetica', 'Arial', 'Inter', 'Cantarell', 'Ubuntu'],
  ...['Iowan Old Style', 'Charter', 'Bitstream Charter', 'Cambria', 'Palatino', 'Times New Roman', 'Times', 'Source Serif Pro'],
  ...[
    'Menlo',
    'Consolas',
    'SF Mono',
    'Cascadia Code',
    'Courier New',
    'Noto Sans',
    'Noto Serif',
    'Noto Sans CJK SC',
    'DejaVu Sans',
    'DejaVu Serif',
    'Liberation Sans',
  ],
  ...['PingFang SC', 'Microsoft YaHei', 'Hiragino Sans GB', 'Songti SC', 'Source Han Serif SC', 'Apple Color Emoji', 'Segoe UI Emoji', 'Noto Color Emoji'],
];

/** Where such a page asks for a font. */
export const fontPath = '/font-of-the-page/';

/**
 * What a page can declare that wants to know what is written on it by others: a font of its own for every family, so
 * that whoever draws a letter in one of them asks the page's server for it.
 */
export const hostileFonts = `<style>${families
  .map((family) => `@font-face { font-family: "${family}"; src: url("${fontPath}${encodeURIComponent(family)}"); }`)
  .join('\n')}</style>`;
