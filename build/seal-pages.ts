import type { Plugin } from 'vite';
import { bundleScript } from './bundle-script';

const name = 'seal.js';

/** The script that closes what no policy covers, as a file of the extension. */
export async function sealFile(): Promise<{ relativeDest: string; contents: string }> {
  return { relativeDest: name, contents: await bundleScript('src/seal/seal-page.ts') };
}

/** Puts that script in front of everything else in every page of ours; a classic one, which runs before any module does. */
export const sealPages: Plugin = {
  name: 'gloss-seal-pages',
  transformIndexHtml: () => [{ tag: 'script', attrs: { src: `/${name}` }, injectTo: 'head-prepend' }],
};

/** Puts it in front of the scripts of an event page, of which the browser makes the page. */
export function sealEventPage({ background }: { background?: object }): void {
  if (background && 'scripts' in background && Array.isArray(background.scripts)) background.scripts.unshift(name);
}
