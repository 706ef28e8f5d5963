/** Words of a passage, a rule or a label as Markdown: read as they stand, by CommonMark and by GitHub's dialect, which makes links of bare addresses. */

/** Turns the direction of what follows, or is not seen at all: what is read would not be what stands there. Joiners stay: emoji and several scripts need them. */
const unseen = /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|[^\P{Cc}\s]/gu;
/** Of these a dialect makes a link by itself, escaped or not; only as code are they left alone. */
const isLinkLike = (word: string) => /@|www\.|[\w+.-]:[^\s\d]/i.test(word);
const signs = /[\\`*_{}[\]<>#|~$&^!=]/g;

/** The text in one line, without anything that could become markup. */
export function markdownText(text: string): string {
  const words = text.replace(unseen, '').trim().split(/\s+/u);
  const line = words.map((word) => (isLinkLike(word) ? asCode(word) : word.replace(signs, '\\$&'))).join(' ');
  // At the beginning of a line these make a list, a rule or a heading.
  return line.replace(/^([-+:])/, '\\$1').replace(/^(\d+)([.)])/, '$1\\$2');
}

/** An address of the web as the target of a link; null for what is none. */
export function markdownTarget(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === 'https:' ? `<${href.replace(/[<>\\]/g, encodeURIComponent)}>` : null;
}

function asCode(word: string): string {
  const longest = Math.max(0, ...Array.from(word.matchAll(/`+/g), ([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const pad = word.startsWith('`') || word.endsWith('`') ? ' ' : '';
  return fence + pad + word + pad + fence;
}
