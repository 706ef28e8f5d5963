/** Modules that `build/packs.ts` makes of this folder. */
declare module 'gloss:packs' {
  export const packs: readonly import('../src/core/rules/policy').Policy[];
}
declare module 'gloss:pack-notes' {
  export const packNotes: Readonly<Record<string, Omit<import('../src/policies/file/read-pack').ReadPack, 'policy'>>>;
}
