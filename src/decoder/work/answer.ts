/** How assistants begin before they begin: “Sure! Here is a shorter version:”. */
const openers = ['sure', 'certainly', 'of course', 'okay', 'ok', 'absolutely', "here's", 'here is', 'here are', '好的', '当然', '以下是', '下面是'];
const limitOpening = 120;
const opening = new RegExp(`^(?:${openers.join('|')})[^\\n]{0,${limitOpening}}?[:：][^\\S\\n]*(?:\\n\\s*|$)`, 'i');
const pairs: readonly (readonly [string, string])[] = [
  ['"""', '"""'],
  ['```', '```'],
  ['"', '"'],
  ['“', '”'],
  ['「', '」'],
];

/**
 * What somebody wants to read of an answer: without the assistant's opening words, without the quotes around the whole.
 * While the answer grows, what may still turn out to be such an opening is held back.
 */
export function readAnswer(text: string, isDone: boolean): string {
  const begun = text.trimStart();
  if (!isDone && mayBeOpening(begun)) return '';
  return unquote(begun.replace(opening, ''), isDone);
}

function mayBeOpening(text: string): boolean {
  const start = text.toLowerCase();
  return start.length < limitOpening && !start.includes('\n') && openers.some((opener) => opener.startsWith(start) || start.startsWith(opener));
}

function unquote(text: string, isDone: boolean): string {
  const whole = text.trimEnd();
  for (const [open, close] of pairs) {
    if (!whole.startsWith(open)) continue;
    const inner = whole.slice(open.length);
    if (!isDone) return inner.endsWith(close) ? inner.slice(0, -close.length) : inner;
    // A quotation at the beginning is not a quotation of the whole.
    if (inner.endsWith(close) && !inner.slice(0, -close.length).includes(open)) return inner.slice(0, -close.length).trim();
  }
  return isDone ? whole : text;
}
