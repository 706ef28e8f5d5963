import * as v from 'valibot';

const schema = v.object({
  id: v.optional(v.string()),
  text: v.string(),
  /** BCP 47, as the page names it. */
  language: v.optional(v.string()),
  /** BCP 47, as the browser would detect it; where it is absent the vote goes without. */
  browserLanguage: v.optional(v.string()),
});

/** A text to try. */
export type Asked = v.InferOutput<typeof schema>;

/**
 * Reads JSON Lines of texts, or one plain text. Input counts as JSON Lines where its first line that is not
 * blank is a JSON object. Throws a sentence that names the line for any later line that is not one.
 */
export function readAsked(input: string): Asked[] {
  const lines = input.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 }));
  const filled = lines.filter(({ line }) => line !== '');
  if (filled.length === 0) throw new Error('There is no text. Give a plain text, or a line {"id": …, "text": …} for each, on standard input.');
  if (!isObject(filled[0]!.line)) return [{ text: input.replace(/\r?\n$/, '') }];
  return filled.map(({ line, number }) => {
    if (!isObject(line)) throw new Error(`Line ${number} is not a JSON object, but the first line is.`);
    const read = v.safeParse(schema, JSON.parse(line));
    if (read.success) return read.output;
    const [issue] = read.issues;
    throw new Error(`Line ${number}: ${v.getDotPath(issue) ?? 'text'}: ${issue.message}`);
  });
}

function isObject(line: string): boolean {
  if (!line.startsWith('{')) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
