import { sha256Hex } from '../sha256';
import type { Finding } from '../run/finding';

/** What the list of ignored values stores instead of the value: SHA-256 (hex) of label and value. */
export async function hashIgnored(label: string, value: string): Promise<string> {
  return sha256Hex(`${label}\n${value}`);
}

/** The findings whose label and value the user has not asked to ignore. */
export async function dropIgnored(findings: readonly Finding[], text: string, ignored: readonly string[]): Promise<readonly Finding[]> {
  if (ignored.length === 0) return findings;
  const hashes = new Set(ignored);
  const isKept = await Promise.all(findings.map(async ({ label, span }) => !hashes.has(await hashIgnored(label, text.slice(span.start, span.end)))));
  return findings.filter((_, i) => isKept[i]);
}
