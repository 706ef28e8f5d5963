const words =
  /example|sample|placeholder|dummy|changeme|change_me|redacted|your[-_. ]|insert[-_]|<[a-z]|todo|fixme|here$|1234567890abcdef|abcdefghijklmnop|0123456789/i;

/** Words for a secret with a number: a manual’s `token123`. */
const numbered = /^(?:my[-_]?)?(?:token|secret|password|passwd|pass|apikey|api[-_]?key|key|user[-_]?token|access[-_]?token)[-_]?\d{1,4}$/i;

/** Whether a value stands for a secret instead of being one: `xxxx…`, `your-token-here`, `${TOKEN}`, alphabets, runs of one character (but A, which is zeros in base 64). */
export function isPlaceholder(value: string): boolean {
  return numbered.test(value) || words.test(value) || /([^A])\1{5}/.test(value) || /[xX]{5}|[*•]{3}|\.{3}|\$\{|\$\(|\{\{|%\(|<%/.test(value);
}
