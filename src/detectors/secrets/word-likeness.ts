/**
 * The share of a value's characters that belong to runs a person would read as words: four letters
 * or more of one case (or capitalised) with vowels at a word's rate and no long clusters of
 * consonants. Random tokens come near 0, identifiers such as `ultraPictureBox1` near 1.
 * The idea is from https://doi.org/10.1109/SP.2012.49 (telling random strings from language).
 */
export function wordLikeness(value: string): number {
  let inWords = 0;
  for (const [run] of value.matchAll(/[A-Z]?[a-z]{3,40}|[A-Z]{4,40}/g)) if (isWordLike(run.toLowerCase())) inWords += run.length;
  return value.length === 0 ? 0 : inWords / value.length;
}

function isWordLike(run: string): boolean {
  const vowels = run.replace(/[^aeiouy]/g, '').length;
  return vowels / run.length >= 0.2 && vowels / run.length <= 0.75 && !/[^aeiouy]{5}|q[^u]|[jqxz]{2}|[jvwx][bcdfgjkmpqtvwxz]/.test(run);
}
