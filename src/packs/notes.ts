/** What the options page and the tests know of the packs besides: examples, and the names with which a pack is written as a file. The engine does not carry them. */
export { packNotes } from 'gloss:pack-notes';
