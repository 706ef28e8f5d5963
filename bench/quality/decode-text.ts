const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undoes what the collectors of tweets escaped: literal `\u2019`, `\"` and `\n`, and HTML references. */
export function decodeTweet(text: string): string {
  return text
    .replace(/\\u([0-9a-fA-F]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replaceAll('\\"', '"')
    .replaceAll('\\n', ' ')
    .replace(/&#(x?)([0-9a-fA-F]{1,6});/g, (whole, hex: string, code: string) => fromCode(Number.parseInt(code, hex ? 16 : 10)) ?? whole)
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => named[name]!);
}

function fromCode(code: number): string | null {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : null;
}

const treebank: Readonly<Record<string, string>> = { '-lrb-': '(', '-rrb-': ')', '-lsb-': '[', '-rsb-': ']', '``': '"', "''": '"', '\\/': '/', '\\*': '*' };

/** Undoes the Penn Treebank's way of writing brackets, quotes and slashes. */
export function decodeTreebank(text: string): string {
  return text.replace(/-[lr][rs]b-|``|''|\\[/*]/gi, (mark) => treebank[mark.toLowerCase()] ?? mark);
}
