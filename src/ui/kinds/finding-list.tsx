import { useState } from 'preact/hooks';
import type { Finding } from '../../core/run/finding';
import type { FindingTexts } from '../../core/run/result';
import { inLocale } from '../../core/text/local-text';
import { CappedList } from '../parts/capped-list';
import { Icon } from '../parts/icon';
import { findingKey } from '../desk/review';
import { useSurface } from '../surface';
import { labelName } from '../wording';
import { FindingDetail } from './finding-detail';
import { ruleTextOf } from './finding-texts';
import { Quote } from './quote';
import type { ResultDesk } from './result-desk';
import { SecretSwitch } from './secret-switch';

/** Findings one after the other, each with the words around it. */
export function FindingList({ findings, texts, desk }: { findings: readonly Finding[]; texts: FindingTexts; desk: ResultDesk }) {
  return (
    <CappedList items={findings} class="finding-list quotes">
      {(finding) => <FindingRow key={findingKey(finding)} finding={finding} texts={texts} desk={desk} />}
    </CappedList>
  );
}

function FindingRow({ finding, texts, desk }: { finding: Finding; texts: FindingTexts; desk: ResultDesk }) {
  const { t, locale, formats } = useSurface();
  const [isOpen, setOpen] = useState(false);
  const name = finding.broken ? inLocale(ruleTextOf(finding, texts).message, locale) : labelName(t, finding.label);
  return (
    <li>
      <p class="finding-name small soft">
        {finding.broken ? <Icon name={finding.broken.severity} /> : <span class="swatch" data-label={finding.label} aria-hidden="true" />}
        {name} <span class="figures">{formats.percent(finding.confidence)}</span>
      </p>
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
