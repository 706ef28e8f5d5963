/** Configurations of gitleaks and Betterleaks (TOML). Nothing is ever asked of a network, so what verifies a secret there is left behind. */
import { parse } from 'smol-toml';
import type { PickedFile } from '../../core/rules/pack-draft';
import { Collected, type Imported } from './imported';
import { translatePattern } from './translate-pattern';

interface GitleaksRule {
  readonly id?: string;
  readonly description?: string;
  readonly regex?: string;
  readonly path?: string;
  readonly entropy?: number;
  readonly allowlist?: unknown;
  readonly allowlists?: readonly unknown[];
  readonly validate?: unknown;
  readonly validation?: unknown;
}

export function importGitleaks({ name, text }: PickedFile): Imported {
  const collected = new Collected();
  const file = parse(text) as { readonly title?: unknown; readonly rules?: readonly GitleaksRule[] };
  for (const [at, rule] of (file.rules ?? []).entries()) {
    const id = rule.id ?? rule.description ?? `rule ${at + 1}`;
    if (!rule.regex) {
      collected.leave(id, rule.path ? 'file_path' : 'no_words');
      continue;
    }
    const translated = translatePattern(rule.regex);
    if ('reason' in translated) {
      collected.leave(id, translated.reason, translated.detail);
      continue;
    }
    const { pattern, flags, isShortened } = translated;
    if (isShortened) collected.leave(id, 'shortened', '', true);
    if (rule.path) collected.leave(id, 'file_path', rule.path, true);
    if (rule.entropy) collected.leave(id, 'entropy', String(rule.entropy), true);
    if (rule.allowlist || rule.allowlists) collected.leave(id, 'allowlist', '', true);
    if (rule.validate || rule.validation) collected.leave(id, 'network', '', true);
    const message = (rule.description ?? id).slice(0, 900);
    collected.add(id, { severity: 'serious', message, reason: message, pattern, ...(flags && { flags }), masked: true });
  }
  const title = typeof file.title === 'string' ? file.title : name.replace(/\.\w+$/, '');
  return collected.toPack('gitleaks', title, `Secrets, from ${name}.`, ['en']);
}
