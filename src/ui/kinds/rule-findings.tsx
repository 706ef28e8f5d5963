import { useId, useState } from 'preact/hooks';
import type { Finding } from '../../core/run/finding';
import type { FindingTexts } from '../../core/run/result';
import { inLocale } from '../../core/text/local-text';
import { CappedList } from '../parts/capped-list';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import { FindingDetail } from './finding-detail';
import { groupBySeverity, type RuleGroup } from './grouping';
import { ruleTextOf } from './finding-texts';
import { Quote } from './quote';
import type { ResultDesk } from './result-desk';
import { SecretSwitch } from './secret-switch';

/** What the passage must not say, gravest first: the rule, the words, the reason, a better way. */
export function RuleFindings({ findings, texts, desk }: { findings: readonly Finding[]; texts: FindingTexts; desk: ResultDesk }) {
  const { t, formats } = useSurface();
  return (
    <div class="rule-findings">
      {groupBySeverity(findings).map(({ severity, rules }) => (
        <section key={severity} data-severity={severity} aria-label={t(keyOf('severity', severity))}>
          <h3 class="group-title">
            <Icon name={severity} />
            {t(keyOf('severity', severity))} <span class="soft figures">{formats.integer(rules.flatMap((rule) => rule.findings).length)}</span>
          </h3>
          {rules.map((group) => (
            <BrokenRuleNote key={`${group.broken.policy}/${group.broken.rule}`} group={group} texts={texts} desk={desk} />
          ))}
        </section>
      ))}
    </div>
  );
}

function BrokenRuleNote({ group: { broken, findings }, texts, desk }: { group: RuleGroup; texts: FindingTexts; desk: ResultDesk }) {
  const { t, locale } = useSurface();
  const id = useId();
  const { message, reason, suggestion, reference } = ruleTextOf({ broken }, texts);
  const replacements = [...new Set(findings.flatMap((finding) => finding.broken?.replacement ?? []))];
  return (
    <article class="rule" aria-labelledby={id}>
      <h4 id={id}>{inLocale(message, locale)}</h4>
      <CappedList items={findings} cap={5} class="quotes">
        {(finding) => <RuleQuote key={finding.span.start} finding={finding} texts={texts} desk={desk} />}
      </CappedList>
      <p class="soft">{inLocale(reason, locale)}</p>
      {replacements.length > 0 && (
        <p class="suggestion">
          <strong>{t('result.suggestion')}</strong> {replacements.join(' · ')}
        </p>
      )}
      {suggestion && (
        <p class="suggestion">
          <strong>{t('result.suggestion')}</strong> {inLocale(suggestion, locale)}
        </p>
      )}
      {reference && (
        <p class="small">
          <a href={reference.url} target="_blank" rel="noreferrer">
            {reference.title}
          </a>
        </p>
      )}
    </article>
  );
}

function RuleQuote({ finding, texts, desk }: { finding: Finding; texts: FindingTexts; desk: ResultDesk }) {
  const { t } = useSurface();
  const [isOpen, setOpen] = useState(false);
  return (
    <li>
      <div class="rule-quote">
        <button
          type="button"
          class="quote-button"
          disabled={!desk.reveal}
          title={desk.reveal && t('action.reveal')}
          onClick={() => desk.reveal?.(finding.span)}
        >
          <Quote span={finding.span} desk={desk} />
        </button>
        <SecretSwitch span={finding.span} desk={desk} />
        <button type="button" class="link small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t('action.why')}
        </button>
      </div>
      {isOpen && <FindingDetail finding={finding} texts={texts} desk={desk} />}
    </li>
  );
}
