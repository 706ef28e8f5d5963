import type { Finding } from '../../core/run/finding';
import type { FindingTexts } from '../../core/run/result';
import { inLocale } from '../../core/text/local-text';
import { findingKey } from '../desk/review';
import { CappedList } from '../parts/capped-list';
import { Icon } from '../parts/icon';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import { FindingLine } from './finding-line';
import { ruleTextOf } from './finding-texts';
import type { ResultDesk } from './result-desk';

/** Findings one after the other, each place for itself. */
export function FindingList({ findings, texts, desk }: { findings: readonly Finding[]; texts: FindingTexts; desk: ResultDesk }) {
  const { t, locale, formats } = useSurface();
  const iconOf = ({ broken, label }: Finding) => (broken ? <Icon name={broken.severity} /> : <span class="swatch" data-label={label} aria-hidden="true" />);
  const nameOf = (finding: Finding) => (finding.broken ? inLocale(ruleTextOf(finding, texts).message, locale) : labelName(t, finding.label));
  return (
    <CappedList items={findings} class="finding-list finding-lines">
      {(finding) => (
        <FindingLine
          key={findingKey(finding)}
          findings={[finding]}
          texts={texts}
          desk={desk}
          icon={iconOf(finding)}
          note={`${nameOf(finding)} ${formats.confidence(finding.confidence)}`}
        />
      )}
    </CappedList>
  );
}
