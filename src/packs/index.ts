/** The packs that come with Gloss, in the order in which they are listed. Each is a folder here; `build/packs.ts` reads them. */
export { packs } from 'gloss:packs';
