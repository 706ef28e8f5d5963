import type { Detector, Examples, Hit } from '../core/rules/detector';

const begin = /-----BEGIN ([A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?)-----/g;
const putty = /PuTTY-User-Key-File-[23]: /g;
const charsAtMost = 20_000;

/**
 * Private keys in text armour: PEM (PKCS #1, PKCS #8, SEC 1, encrypted or not), OpenSSH, OpenPGP
 * and PuTTY. Public keys and certificates are no secrets. A block whose end is cut off counts as
 * far as its key material reaches.
 * https://www.rfc-editor.org/rfc/rfc7468#section-10
 */
export const keyBlock: Detector = {
  id: 'key-block',
  label: 'SECRET',
  title: { en: 'Private key block', zh_CN: '私钥' },
  group: 'secret',
  masked: true,
  threshold: 0.5,
  requires: { keywords: ['private key', 'putty-user-key-file-'] },
  *find(text): Iterable<Hit> {
    let from = 0;
    for (const match of text.matchAll(begin)) {
      if (match.index < from) continue;
      const bodyStart = match.index + match[0].length;
      const footer = `-----END ${match[1]}-----`;
      const footerAt = text.slice(bodyStart, bodyStart + charsAtMost).indexOf(footer);
      const end = footerAt >= 0 ? bodyStart + footerAt + footer.length : endOfMaterial(text, bodyStart);
      const material = text
        .slice(bodyStart, end)
        .replace(footer, '')
        .replace(/\\[nr]|[^A-Za-z0-9+/=]/g, '');
      if (material.length < 40) continue;
      from = end;
      yield { span: { start: match.index, end }, confidence: 0.99, evidence: [{ code: 'pattern' }] };
    }
    for (const match of text.matchAll(putty)) {
      const mac = text.indexOf('Private-MAC:', match.index);
      if (mac < 0) break;
      if (mac - match.index > charsAtMost) continue;
      const lineEnd = text.indexOf('\n', mac);
      const end = lineEnd < 0 ? text.length : lineEnd;
      yield { span: { start: match.index, end }, confidence: 0.99, evidence: [{ code: 'pattern' }] };
    }
  },
};

/** Where the run of base 64, line breaks and header lines ends. */
function endOfMaterial(text: string, start: number): number {
  let end = start;
  while (end < text.length && end - start < charsAtMost && /[A-Za-z0-9+/=\\\s:,-]/.test(text[end] ?? '')) end++;
  return end;
}

/** Invented material between real markers, then a public key and an empty block. */
export const examples: Examples = [
  'Here: «-----BEGIN RSA PRIVATE KEY-----\nMIIBOgIBAAJBAKj34GkxFhD90vcNLYLInventedMaterialOnly123456\nabcdefQw==\n-----END RSA PRIVATE KEY-----» ok',
  'k="«-----BEGIN OPENSSH PRIVATE KEY-----\\nb3BlbnNzaC1rZXktdjEAAAAAInventedMaterialOnly0000\\n-----END OPENSSH PRIVATE KEY-----»"',
  '-----BEGIN PUBLIC KEY-----\nMFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAInventedMaterial\n-----END PUBLIC KEY-----',
  'The header is -----BEGIN PRIVATE KEY----- and the rest follows.',
];
