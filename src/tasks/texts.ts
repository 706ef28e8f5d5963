import type { LocalText } from '../core/text/local-text';
import type { Reference, Rule, Source } from '../core/rules/policy';
import type { Finding } from '../core/run/finding';
import type { FindingsResult, RuleText } from '../core/run/result';
import type { Reading } from '../core/run/task';

/** Findings as a result: with what there is to say about them, each text once. */
export function toResult(findings: readonly Finding[], { packs, detector, language }: Pick<Reading, 'packs' | 'detector' | 'language'>): FindingsResult {
  const rules: Record<string, RuleText> = {};
  const detectors: Record<string, LocalText> = {};
  const noteDetector = (id: string) => {
    const known = detector(id);
    if (known) detectors[id] = known.title;
  };
  for (const { by, broken, evidence } of findings) {
    if (broken && !(by.id in rules)) {
      const pack = packs.find(({ id }) => id === broken.policy);
      const rule = pack?.rules.find(({ id }) => id === broken.rule);
      if (pack && rule) rules[by.id] = textOf(rule, pack.title, language);
    }
    if (by.kind === 'detector') noteDetector(by.id);
    for (const { code, detail } of evidence) if (code === 'detector' && detail) noteDetector(detail);
  }
  return { kind: 'findings', findings, texts: { rules, detectors } };
}

/** What a rule of a pack of this title says. */
export function textOf({ message, reason, suggestion, reference }: Rule, pack: LocalText, language: string | undefined): RuleText {
  return { pack, message, reason, ...(suggestion && { suggestion }), ...(reference && { reference: sourceFor(reference, language) }) };
}

function sourceFor({ title, url, inChinese }: Reference, language: string | undefined): Source {
  return language === 'zh' && inChinese ? inChinese : { title, url };
}
