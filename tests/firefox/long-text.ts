const sentences = [
  'Amelia Hartmann has been finance director of Siemens in Munich since March, and she likes the town.',
  'The breakfast was cold, the room was loud, and nobody at the desk in Nairobi cared about it at all.',
  'Write to jonas.berg@example.org or call +49 89 1234567 before Friday, and ask for the second parcel.',
];

/** English prose of at least so many characters, and at most one sentence more. */
export function longText(chars: number): string {
  let text = '';
  for (let at = 0; text.length < chars; at++) text += `${sentences[at % sentences.length]} `;
  return text.trimEnd();
}
