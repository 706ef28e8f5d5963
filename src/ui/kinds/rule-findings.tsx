import type { Finding } from '../../core/run/finding';
import type { FindingTexts } from '../../core/run/result';
import { inLocale } from '../../core/text/local-text';
import { CappedList } from '../parts/capped-list';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { keyOf } from '../wording';
import { FindingLine } from './finding-line';
import { ruleTextOf } from './finding-texts';
import { groupBySeverity, groupByValue } from './grouping';
import type { ResultDesk } from './result-desk';

/** What the passage must not say, gravest first: a line a value, equal values in one. */
export function RuleFindings({ findings, texts, desk }: { findings: readonly Finding[]; texts: FindingTexts; desk: ResultDesk }) {
  const { t, formats, locale } = useSurface();
  return (
    <div class="rule-findings">
      {groupBySeverity(findings).map(({ severity, rules }) => {
        const lines = rules.flatMap(({ broken, findings: members }) => groupByValue(members, desk.passage.text).map((group) => ({ broken, group })));
        return (
          <section key={severity} data-severity={severity} aria-label={t(keyOf('severity', severity))}>
            <h3 class="group-title">
              <Icon name={severity} />
              {t(keyOf('severity', severity))} <span class="soft figures">{formats.integer(rules.flatMap((rule) => rule.findings).length)}</span>
            </h3>
            <CappedList items={lines} cap={50} class="finding-lines">
              {({ broken, group }) => (
                <FindingLine
                  key={`${broken.policy}/${broken.rule} ${group.value}`}
                  findings={group.findings}
                  texts={texts}
                  desk={desk}
                  note={inLocale(ruleTextOf({ broken }, texts).message, locale)}
                />
              )}
            </CappedList>
          </section>
        );
      })}
    </div>
  );
}
